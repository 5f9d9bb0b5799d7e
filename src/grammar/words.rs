//! Words and what parts them: the smallest productions.

use nom::{
    IResult, Parser,
    branch::alt,
    bytes::complete::{take_while, take_while1},
    character::complete::one_of,
    combinator::value,
};

/// What a production makes of the front of a text.
pub(super) type Read<'t, T> = IResult<&'t str, T, ()>;

/// The production does not accept what stands here.
pub(super) const NO_MATCH: nom::Err<()> = nom::Err::Error(());

/// White space that does not end a line, thin and unbreakable ones included.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}')
}

/// Hyphens that join words.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// One blank or more.
pub(super) fn blank(input: &str) -> Read<'_, &str> {
    take_while1(is_blank).parse(input)
}

/// Blanks, or one hyphen.
pub(super) fn blank_or_hyphen(input: &str) -> Read<'_, ()> {
    alt((value((), blank), value((), hyphen))).parse(input)
}

/// Any number of blanks.
pub(super) fn blanks(input: &str) -> Read<'_, &str> {
    take_while(is_blank).parse(input)
}

/// A hyphen.
pub(super) fn hyphen(input: &str) -> Read<'_, char> {
    one_of("-‐‑").parse(input)
}

/// What joins the parts of a number or a compound: blanks or a hyphen, which may have blanks around it.
pub(super) fn joint(input: &str) -> Read<'_, ()> {
    alt((value((), (hyphen, blanks)), value((), (blank, hyphen, blanks)), value((), blank))).parse(input)
}

/// A run of letters.
pub(super) fn word(input: &str) -> Read<'_, &str> {
    take_while1(char::is_alphabetic).parse(input)
}

/// A certain word in any case. It ends where a word ends.
pub(super) fn the<'t>(wanted: &'static str) -> impl Parser<&'t str, Output = &'t str, Error = ()> {
    move |input: &'t str| {
        let found = input.get(..wanted.len()).filter(|found| found.eq_ignore_ascii_case(wanted)).ok_or(NO_MATCH)?;
        if goes_on(&input[wanted.len()..]) { Err(NO_MATCH) } else { Ok((&input[wanted.len()..], found)) }
    }
}

/// One of several words, in any case.
pub(super) fn any_of<'t>(wanted: &'static [&'static str]) -> impl Parser<&'t str, Output = &'t str, Error = ()> {
    move |input: &'t str| wanted.iter().find_map(|word| the(word).parse(input).ok()).ok_or(NO_MATCH)
}

/// Whether a word goes on at the front of `rest`.
pub(super) fn goes_on(rest: &str) -> bool {
    rest.chars().next().is_some_and(char::is_alphanumeric)
}

/// Whether a point or a comma and a digit follow, so that a figure goes on.
pub(super) fn has_decimals(rest: &str) -> bool {
    rest.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a number goes on behind a colon: it is the hour of a time of day.
pub(super) fn has_minutes(rest: &str) -> bool {
    rest.strip_prefix(':').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a word is one of several, in any case.
pub(super) fn is_one_of(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// The letters and digits at the front of a text.
pub(super) fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())]
}

/// The word that ends a text, hyphens and blanks behind it left out.
pub(super) fn last_word(before: &str) -> &str {
    let trimmed = before.trim_end_matches(|c| is_blank(c) || is_hyphen(c));
    let start = trimmed
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric() || *c == '\'' || *c == '’')
        .last()
        .map_or(trimmed.len(), |(at, _)| at);
    &trimmed[start..]
}

/// The text before its last word.
pub(super) fn before_last_word(before: &str) -> &str {
    let word = last_word(before);
    let trimmed = before.trim_end_matches(|c| is_blank(c) || is_hyphen(c));
    &trimmed[..trimmed.len() - word.len()]
}

/// The end of a text behind its last full stop, semicolon or line end.
pub(super) fn clause_before(before: &str) -> &str {
    before.rsplit(['.', ';', '\n']).next().unwrap_or("")
}

/// The front of a text up to a full stop that ends a sentence, a semicolon or a line end. A decimal point ends no clause.
pub(super) fn clause_behind(rest: &str) -> &str {
    rest.split(['\n', ';']).next().unwrap_or("").split(". ").next().unwrap_or("")
}

/// A hyphen or nothing, then blanks: used where a figure leans on a word.
pub(super) fn leaning(input: &str) -> Read<'_, ()> {
    alt((value((), (hyphen, blanks)), value((), blanks))).parse(input)
}

/// `and` with the blanks behind it.
pub(super) fn alt_and(input: &str) -> Read<'_, ()> {
    value((), (the("and"), blank)).parse(input)
}
