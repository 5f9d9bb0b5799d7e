//! From byte offsets to lines and columns.

/// A place as an editor shows it. Both count from 1; columns are characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// Where the lines of a text begin.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the line ends of `text` once.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| u32::try_from(at + 1).unwrap_or(u32::MAX)));
        Self { starts }
    }

    /// The line and column of a byte of the text that the index was made of.
    pub fn position(&self, text: &str, offset: u32) -> Position {
        let line = self.starts.partition_point(|&start| start <= offset);
        let start = self.starts[line - 1] as usize;
        let before = text.as_bytes().get(start..offset as usize).unwrap_or_default();
        // Every byte that is not a continuation byte begins a character.
        let column = before.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() + 1;
        Position { line, column }
    }

    /// The bytes of a line (from 1) without its line end.
    pub fn line(&self, text: &str, line: usize) -> std::ops::Range<usize> {
        let start = self.starts.get(line - 1).map_or(text.len(), |&s| s as usize);
        let end = self.starts.get(line).map_or(text.len(), |&s| s as usize - 1);
        start..end.max(start)
    }
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
}
