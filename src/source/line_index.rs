//! From byte offsets to lines and columns.

use std::sync::OnceLock;

/// A place as an editor shows it. Both count from 1; columns are characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters from 1.
    pub column: usize,
}

/// Where the lines of a text begin, and how many characters stand before each block of it.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// Characters before every [`BLOCK`]th byte; counted when a column is first asked for. Without it, every place
    /// on a line of 50 MB would be counted from the start of the line.
    characters: OnceLock<Vec<u32>>,
}

/// Bytes between two entries of the count of characters.
const BLOCK: usize = 4096;

impl LineIndex {
    /// Reads the line ends of `text` once.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| u32::try_from(at + 1).unwrap_or(u32::MAX)));
        Self { starts, characters: OnceLock::new() }
    }

    /// The line and column of a byte of the text that the index was made of.
    pub fn position(&self, text: &str, offset: u32) -> Position {
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let start = self.starts.get(line - 1).map_or(0, |&start| start as usize);
        let column = self.characters_before(text, offset as usize).saturating_sub(self.characters_before(text, start)) + 1;
        Position { line, column }
    }

    /// The bytes of a line (from 1) without its line end.
    pub fn line(&self, text: &str, line: usize) -> std::ops::Range<usize> {
        let start = self.starts.get(line - 1).map_or(text.len(), |&s| s as usize);
        let end = self.starts.get(line).map_or(text.len(), |&s| s as usize - 1);
        let end = if text.as_bytes().get(start..end).is_some_and(|line| line.ends_with(b"\r")) { end - 1 } else { end };
        start..end.max(start)
    }

    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let blocks = self.characters.get_or_init(|| {
            let mut total = 0;
            let counted = text.as_bytes().chunks(BLOCK).map(|block| {
                let before = total;
                total += u32::try_from(characters(block)).unwrap_or(0);
                before
            });
            counted.collect()
        });
        let offset = offset.min(text.len());
        let block = (offset / BLOCK).min(blocks.len().saturating_sub(1));
        let before = blocks.get(block).map_or(0, |&count| count as usize);
        before + characters(text.as_bytes().get(block * BLOCK..offset).unwrap_or_default())
    }
}

/// How many characters begin in these bytes: every byte that is not a continuation byte.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let text = "Київ\nnaïve 28";
        let index = LineIndex::new(text);
        let at = u32::try_from(text.find("28").expect("it is there")).expect("small");
        assert_eq!(index.position(text, at), Position { line: 2, column: 7 });
        assert_eq!(index.position(text, 0), Position { line: 1, column: 1 });
    }

    #[test]
    fn columns_are_right_far_into_a_long_line() {
        let text = format!("one\n{}28", "é ".repeat(5 * BLOCK));
        let index = LineIndex::new(&text);
        let at = u32::try_from(text.len() - 2).expect("small");
        assert_eq!(index.position(&text, at), Position { line: 2, column: 10 * BLOCK + 1 });
        assert_eq!(index.position(&text, at + 2), Position { line: 2, column: 10 * BLOCK + 3 });
    }

    #[test]
    fn a_line_ends_before_its_carriage_return() {
        let text = "one\r\ntwo\n";
        let index = LineIndex::new(text);
        assert_eq!(&text[index.line(text, 1)], "one");
        assert_eq!(&text[index.line(text, 2)], "two");
        assert_eq!(&text[index.line(text, 3)], "");
    }
}
