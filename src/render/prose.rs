//! Explanations: running text, lists and rows, filled to the width of the screen.

use std::io::{self, Write};

use super::{Style, wrap::wrap};

/// Columns that a row must leave for its text beside its head; where there are fewer, the text stands below.
const NARROWEST_TEXT: usize = 40;

/// Writes a text behind an indent of so many columns: its paragraphs, which empty lines part, and its lists, whose items begin
/// with a dash.
pub fn prose(text: &str, indent: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let mut block = String::new();
    for line in text.trim().lines() {
        if line.trim().is_empty() {
            fill(&block, indent, style, out)?;
            writeln!(out)?;
            block.clear();
        } else if line.starts_with("- ") {
            fill(&block, indent, style, out)?;
            line.clone_into(&mut block);
        } else {
            block.push(' ');
            block.push_str(line);
        }
    }
    fill(&block, indent, style, out)
}

/// Writes what something means beside it, at a column that all rows share.
pub fn row(head: &str, text: &str, column: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    let room = style.width.saturating_sub(column);
    if room < NARROWEST_TEXT {
        prose(head, 2, style, out)?;
        return prose(text, 4, style, out);
    }
    let mut head = head;
    for line in wrap(&style.own(text), room) {
        writeln!(out, "  {head:<width$}{line}", width = column.saturating_sub(2))?;
        head = "";
    }
    Ok(())
}

/// Writes words of an article or of a rule file as they are. What does not fit on one line goes on a step to the right.
pub fn quoted(text: &str, indent: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    const STEP: usize = 2;
    let mut margin = indent;
    for line in wrap(text, style.width.saturating_sub(indent + STEP)) {
        writeln!(out, "{:margin$}{line}", "")?;
        margin = indent + STEP;
    }
    Ok(())
}

/// Writes one paragraph or one item of a list.
fn fill(block: &str, indent: usize, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    if block.trim().is_empty() {
        return Ok(());
    }
    let (mut dash, text) = block.strip_prefix("- ").map_or(("", block), |item| ("- ", item));
    let hanging = dash.len();
    for line in wrap(&style.own(text), style.width.saturating_sub(indent + hanging)) {
        writeln!(out, "{:indent$}{dash:hanging$}{line}", "")?;
        dash = "";
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&Style, &mut dyn Write) -> io::Result<()>, width: usize) -> String {
        let mut out = Vec::new();
        write(&Style { color: false, width, unicode: true }, &mut out).expect("memory can be written to");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn paragraphs_and_lists_are_filled_to_the_width() {
        let text = "A bridge is as long as\nits span:\n\n- in metres,\n  mostly;\n- in feet.\n";
        insta::assert_snapshot!(written(|style, out| prose(text, 2, style, out), 18), @r"
          A bridge is as
          long as its
          span:

          - in metres,
            mostly;
          - in feet.
        ");
    }

    #[test]
    fn what_does_not_fit_goes_on_a_step_to_the_right() {
        assert_eq!(written(|style, out| quoted("{people} “be” dead", 2, style, out), 16), "  {people}\n    “be” dead\n");
    }

    #[test]
    fn a_row_has_its_text_beside_it_or_below_where_there_is_no_room() {
        let meaning = "half a step of the last digit that counts either side";
        insta::assert_snapshot!(written(|style, out| row("600 miles", meaning, 14, style, out), 60), @r"
          600 miles   half a step of the last digit that counts
                      either side
        ");
        insta::assert_snapshot!(written(|style, out| row("600 miles", meaning, 14, style, out), 40), @r"
          600 miles
            half a step of the last digit that
            counts either side
        ");
    }
}
