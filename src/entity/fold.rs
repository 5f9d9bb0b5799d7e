//! Names as they are compared: without accents, capitals and the accidents of transliteration.

/// A name in the form that is compared: lower case, without accents, apostrophes and stops; words parted by one space.
///
/// ```
/// assert_eq!(factlint::entity::key("Côte d’Ivoire"), "cote divoire");
/// assert_eq!(factlint::entity::key("J.K. Marlow-Pell"), "jk marlow pell");
/// ```
pub fn key(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
        } else if let Some(plain) = plain(c) {
            folded.push_str(plain);
        } else if c.is_alphanumeric() || c == '&' {
            folded.extend(c.to_lowercase());
        } else if !is_silent(c) && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Characters that stand inside a name without parting it: apostrophes, stops, combining accents.
fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '.' | '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

/// The plain letters of an accented one.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ǎ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'ế' | 'ệ' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'ơ' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'ș' | 'Ș' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'ț' | 'Ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'ư' => "u",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}

/// A folded name as it sounds in any transliteration from Cyrillic or Arabic script: `y`, `iy`, `ii` and `j` behind a
/// letter are `i`, `ks` is `x`, `q` is `k`, doubled letters are single.
pub(crate) fn sound(key: &str) -> String {
    let mut sounded = String::with_capacity(key.len());
    let mut chars = key.chars().peekable();
    while let Some(c) = chars.next() {
        let inside = sounded.ends_with(|last: char| last != ' ');
        let letter = match c {
            'k' if chars.peek() == Some(&'s') => {
                chars.next();
                'x'
            }
            'q' => 'k',
            'y' if inside => 'i',
            'j' if inside && chars.peek().is_none_or(|&next| next == ' ') => 'i',
            other => other,
        };
        if !sounded.ends_with(letter) || letter == ' ' || letter.is_numeric() {
            sounded.push(letter);
        }
    }
    sounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transliterations_of_one_name_sound_alike() {
        for (one, other) in [
            ("Hrushivsk", "Hrushivsk"),
            ("Orlyansk", "Orliansk"),
            ("Belensky", "Belenskyy"),
            ("Belenskiy", "Belenskii"),
            ("Aleksei", "Alexey"),
            ("Qasim", "Kasim"),
        ] {
            assert_eq!(sound(&key(one)), sound(&key(other)), "{one} {other}");
        }
    }

    #[test]
    fn other_names_do_not() {
        for (one, other) in [("Sara", "Sarah"), ("Iran", "Iraq"), ("Johnson", "Johnston"), ("Marin", "Martin"), ("Jan", "Ian")] {
            assert_ne!(sound(&key(one)), sound(&key(other)), "{one} {other}");
        }
    }
}
