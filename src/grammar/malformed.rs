//! Digits that look like a number and are none: `1,00,0`, `3.5.2 million`.

use super::{
    scale::scale,
    words::{blanks, is_blank},
};
use crate::lexicon::lexicon;

/// The length of a malformed number at the front of `input`, in bytes, with the sign of a currency before it.
pub(super) fn number(before: &str, input: &str) -> Option<usize> {
    if let Some(sign) = input.chars().next().filter(|c| SIGNS.contains(c)) {
        let rest = input[sign.len_utf8()..].trim_start_matches(is_blank);
        return Some(input.len() - rest.len() + of_digits(true, rest)?);
    }
    of_digits(before.trim_end_matches(is_blank).ends_with(SIGNS), input)
}

/// Signs of currencies.
const SIGNS: [char; 4] = ['$', '£', '€', '¥'];

/// The length of a malformed number whose digits begin `input`; `money` if the sign of a currency stands before it.
fn of_digits(money: bool, input: &str) -> Option<usize> {
    if !input.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let end = input.find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.')).unwrap_or(input.len());
    let written = input[..end].trim_end_matches([',', '.']);
    let rest = &input[written.len()..];
    let measured = money
        || scale(rest, true).is_ok()
        || blanks(rest).is_ok_and(|(rest, _)| lexicon().measures.longest(rest).is_some_and(|(_, unit)| !unit.evidence));
    let broken = if written.contains('.') {
        written.matches('.').count() > 1 && measured && !written.contains(',')
    } else {
        broken_groups(written) || money && is_decimal_comma(written) && scale(rest, true).is_ok()
    };
    broken.then(|| match scale(rest, true) {
        Ok((behind, _)) => input.len() - behind.len(),
        Err(_) => written.len(),
    })
}

/// Whether a comma stands in the place of the decimal point: `3,5`.
fn is_decimal_comma(written: &str) -> bool {
    written.split_once(',').is_some_and(|(whole, places)| whole.len() <= 3 && (1..=2).contains(&places.len()))
}

/// Whether commas part digits as neither thousands, nor lakhs, nor a list could.
fn broken_groups(written: &str) -> bool {
    let mut groups = written.split(',');
    let first = groups.next().map_or(0, str::len);
    let rest: Vec<&str> = groups.collect();
    if rest.is_empty() || first > 3 || first == 0 {
        return false;
    }
    let thousands = rest.iter().all(|group| group.len() == 3);
    let lakhs = first <= 2
        && rest.len() > 1
        && rest.iter().rev().skip(1).all(|group| group.len() == 2)
        && rest.last().is_some_and(|group| group.len() == 3);
    // `5,7,9` is a list, `12,5` a decimal comma: only zeros or a mixture with groups of three betray a slip.
    let grouped = rest.iter().any(|group| group.len() == 3) || rest.iter().any(|group| group.len() > 1 && group.bytes().all(|b| b == b'0'));
    let lone_pair = rest.len() == 1 && rest[0].len() < 3;
    !thousands && !lakhs && grouped && !lone_pair
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_comma_and_the_point_are_recognised() {
        for (text, len) in [("1,00,0 people", 6), ("3.5.2 million", 13), ("1,0000", 6), ("12,345,67", 9)] {
            assert_eq!(number("", text), Some(len), "{text}");
        }
    }

    #[test]
    fn lists_versions_and_lakhs_are_no_slips() {
        for text in ["5,7,9", "12,5", "6.2.2", "12,34,567", "1,234,567", "2018,2019", "10.10.2020"] {
            assert_eq!(number("", text), None, "{text}");
        }
    }
}
