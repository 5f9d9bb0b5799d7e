//! Quotation marks: which of the characters that can be one are one, and on which side of the words they stand.

use crate::source::Span;

/// Marks of one shape close each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// `"`, `“ ”`, `„ “`.
    Double,
    /// `' '`, `‘ ’`.
    Single,
    /// `« »`.
    Angle,
}

/// The side of the words on which a mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// In front of them.
    Opens,
    /// Behind them.
    Closes,
}

/// A quotation mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Where it stands.
    pub(super) span: Span,
    /// Its shape.
    pub(super) shape: Shape,
    /// Its side.
    pub(super) side: Side,
}

/// A character that can be a quotation mark, with its neighbours.
#[derive(Debug, Clone, Copy)]
struct Sign {
    at: usize,
    mark: char,
    before: Option<char>,
    after: Option<char>,
    clipped: bool,
}

/// The quotation marks of a paragraph, in order; apostrophes and inch signs are left out.
pub(super) fn marks(text: &str, paragraph: Span) -> Vec<Mark> {
    let inside = paragraph.of(text);
    let signs = signs(inside);
    let sides = straight_sides(&signs);
    let mut found = Vec::with_capacity(signs.len());
    let mut single_open = None;
    let mut curly_open = false;
    for (index, sign) in signs.iter().enumerate() {
        let (shape, side) = match sign.mark {
            '“' if curly_open && sign.is_closing() && !sign.is_opening() => (Shape::Double, Side::Closes),
            '“' | '„' => (Shape::Double, Side::Opens),
            '”' => (Shape::Double, Side::Closes),
            '«' => (Shape::Angle, Side::Opens),
            '»' => (Shape::Angle, Side::Closes),
            '"' => match sides[index] {
                Some(side) => (Shape::Double, side),
                None => continue,
            },
            _ => match single(&signs, index, single_open) {
                Some(side) => {
                    single_open = (side == Side::Opens).then_some(index);
                    (Shape::Single, side)
                }
                None => continue,
            },
        };
        if shape == Shape::Double {
            curly_open = side == Side::Opens;
        }
        let start = paragraph.start as usize + sign.at;
        found.push(Mark { span: Span::new(start, start + sign.mark.len_utf8()), shape, side });
    }
    found
}

impl Sign {
    /// White space or nothing in front of it, a word behind it.
    fn is_opening(self) -> bool {
        self.before.is_none_or(|c| c.is_whitespace() || "([—–-/‘“\"'".contains(c))
            && self.after.is_some_and(|c| !c.is_whitespace() && !",.;:!?)]".contains(c) || c == '.')
            || self.is_without_blank()
    }

    /// `She said:'It will.'`: the blank in front of a single mark was lost behind a stop.
    fn is_without_blank(self) -> bool {
        matches!(self.mark, '\'' | '‘')
            && match self.before {
                Some(':') => self.after.is_some_and(char::is_alphabetic),
                Some('.' | '!' | '?') => self.after.is_some_and(char::is_uppercase),
                _ => false,
            }
    }

    /// A word or a full stop in front of it, none behind it.
    fn is_closing(self) -> bool {
        self.before.is_some_and(|c| !c.is_whitespace() && !"([".contains(c)) && self.after.is_none_or(|c| !c.is_alphanumeric())
    }
}

/// The characters of `inside` that can be quotation marks.
fn signs(inside: &str) -> Vec<Sign> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(skip) = next_candidate(inside.as_bytes().get(at..).unwrap_or_default()) {
        at += skip;
        let rest = inside.get(at..).unwrap_or("");
        let mut chars = rest.chars();
        let Some(mark) = chars.next() else { break };
        let after = chars.next();
        let before = inside[..at].chars().next_back();
        let between_letters = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        let known = matches!(mark, '"' | '“' | '”' | '„' | '«' | '»') || (matches!(mark, '\'' | '‘' | '’') && !between_letters);
        if known {
            found.push(Sign { at, mark, before, after, clipped: is_clipped(&rest[mark.len_utf8()..]) });
        }
        at += mark.len_utf8();
    }
    found
}

/// The distance to the next byte that can begin a mark: `"`, `'`, the first byte of `“ ” ‘ ’ „` (E2) or of `« »` (C2).
fn next_candidate(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += bytes.get(at..)?.iter().position(|&byte| matches!(byte, b'"' | b'\'' | 0xE2 | 0xC2))?;
        match bytes.get(at..) {
            Some([b'"' | b'\'', ..] | [0xE2, 0x80, 0x98..=0x9E, ..] | [0xC2, 0xAB | 0xBB, ..]) => return Some(at),
            _ => at += 1,
        }
    }
}

/// The sides of straight double marks. They take turns; where their number is odd, the one that stands on the wrong side
/// of its words is the one too many.
fn straight_sides(signs: &[Sign]) -> Vec<Option<Side>> {
    let mut sides = vec![None; signs.len()];
    let straight: Vec<usize> = (0..signs.len()).filter(|&i| signs[i].mark == '"' && !is_inch(signs, i)).collect();
    let odd = straight.len() % 2 == 1;
    let mut open = false;
    for (place, &index) in straight.iter().enumerate() {
        let sign = signs[index];
        let last = place + 1 == straight.len();
        let clearly_opens = sign.is_opening() && !sign.is_closing();
        let clearly_closes = sign.is_closing() && !sign.is_opening();
        if odd && !open && clearly_closes && !last {
            continue;
        }
        // With one mark too many a mark that clearly opens while another is open begins anew.
        open = if odd && open && clearly_opens { true } else { !open };
        sides[index] = Some(if open { Side::Opens } else { Side::Closes });
    }
    sides
}

/// `6'2"`: a number in front, and nothing that it would close.
fn is_inch(signs: &[Sign], index: usize) -> bool {
    let sign = signs[index];
    let digit = sign.before.is_some_and(|c| c.is_ascii_digit());
    let feet = index > 0 && matches!(signs[index - 1].mark, '\'' | '’') && sign.at - signs[index - 1].at <= 4;
    let lone = signs[..index].iter().rev().take(64).filter(|other| other.mark == '"').count() % 2 == 0;
    digit && (feet && signs[index - 1].before.is_some_and(|c| c.is_ascii_digit()) || lone)
}

/// Words that begin with an apostrophe.
const CLIPPED: &[&str] = &["em", "til", "tis", "twas", "cause", "n", "bout", "cos", "s", "t", "re", "ve", "ll", "d", "m"];

/// Whether the word at the start of `rest` is one that begins with an apostrophe.
fn is_clipped(rest: &str) -> bool {
    CLIPPED.iter().any(|word| rest.strip_prefix(word).is_some_and(|behind| !behind.starts_with(char::is_alphanumeric)))
}

/// Whether a single mark is a quotation mark; `open` is the place of the one that is open.
fn single(signs: &[Sign], index: usize, open: Option<usize>) -> Option<Side> {
    let sign = signs[index];
    match open {
        None => {
            let opens = match sign.mark {
                '‘' => !sign.clipped && sign.after.is_some_and(|c| !c.is_whitespace()),
                '\'' => sign.is_opening() && !sign.clipped && sign.after.is_some_and(char::is_alphabetic),
                _ => false,
            };
            (opens && closes_later(signs, index)).then_some(Side::Opens)
        }
        Some(_) => (sign.mark != '‘' && sign.is_closing() && !has_better_end(signs, index)).then_some(Side::Closes),
    }
}

/// Whether a mark that closes follows at a distance that a reader spans.
fn closes_later(signs: &[Sign], index: usize) -> bool {
    let at = signs[index].at;
    signs[index + 1..]
        .iter()
        .take(12)
        .take_while(|sign| sign.at - at < 1500)
        .any(|sign| matches!(sign.mark, '\'' | '’') && sign.is_closing())
}

/// Whether the mark at `index` is rather the apostrophe of a plural (`the boys’ club’`): it follows an s, a word follows,
/// and a mark after punctuation comes before the next quotation opens.
fn has_better_end(signs: &[Sign], index: usize) -> bool {
    let sign = signs[index];
    if sign.before != Some('s') || sign.after != Some(' ') {
        return false;
    }
    let near = signs[index + 1..].iter().take(6).take_while(|later| later.at - sign.at < 300);
    let opens = |later: &Sign| matches!(later.mark, '‘' | '“' | '"') || (later.mark == '\'' && later.is_opening());
    let mut near = near.take_while(|later| !opens(later));
    near.any(|later| later.is_closing() && later.before.is_some_and(|c| ",.!?".contains(c)))
}
