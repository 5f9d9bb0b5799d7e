//! Text on a screen: columns, control characters, lines of a given width.

use unicode_width::UnicodeWidthChar;

/// A character as it may be shown: line ends and tabs become spaces, and what could drive a terminal or turn the
/// direction of the text becomes a mark.
pub(super) fn shown(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        _ if character.is_control() => char::REPLACEMENT_CHARACTER,
        _ => character,
    }
}

/// The columns of a character as it is shown, or one more: the selector behind `❤️` draws it twice as wide.
pub(super) fn width(character: char) -> usize {
    if character == '\u{fe0f}' { 1 } else { shown(character).width().unwrap_or(0) }
}

/// The columns of a text as it is shown.
pub(super) fn text_width(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// The text as it may be shown.
pub(super) fn clean(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// Breaks a text at spaces into lines of at most `room` columns; a longer word is broken where the room ends.
pub(super) fn wrap(text: &str, room: usize) -> Vec<String> {
    let room = room.max(1);
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0);
    for word in clean(text).split_whitespace() {
        let wide = text_width(word);
        if used > 0 && used + 1 + wide > room {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        for character in word.chars() {
            if used + width(character) > room {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(character);
            used += width(character);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_long_words_where_the_room_ends() {
        assert_eq!(wrap("a bridge of 300 metres", 10), ["a bridge", "of 300", "metres"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("橋は三百メートル", 6), ["橋は三", "百メー", "トル"]);
        assert_eq!(wrap("", 6), [""]);
    }

    #[test]
    fn nothing_that_drives_a_terminal_is_shown() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\td\r\n"), "a\u{fffd}[31mb\u{fffd}c d  ");
    }
}
