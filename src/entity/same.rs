//! Whether two names are names of one thing.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{EntityKind, Mention, fold::sound, key, lexicon::Lexicon};
use crate::source::Article;

/// The fewest letters of a body that are looked for among the words of the text.
const LETTERS: usize = 3;

/// Whether two names, as written or as keys, can name one thing: equal but for accents and transliteration, two names of
/// one place, an acronym and what it stands for, a surname and the full name, a short given name and the long one.
///
/// ```
/// use factlint::entity::same;
///
/// assert!(same("U.S.", "United States") && same("Mike Orr", "Michael Orr") && same("Orr", "Michael Orr"));
/// assert!(!same("Sara", "Sarah") && !same("Iran", "Iraq") && !same("Ada Orr", "Michael Orr"));
/// ```
pub fn same(one: &str, other: &str) -> bool {
    same_keys(&key(one), &key(other))
}

/// [`same`] for names that are folded already.
fn same_keys(one: &str, other: &str) -> bool {
    let lexicon = Lexicon::get();
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let (one, other) = (lexicon.canonical(one), lexicon.canonical(other));
    if one == other || sound(one) == sound(other) {
        return true;
    }
    let (mut short, mut long) = (telling_words(one, lexicon), telling_words(other, lexicon));
    if short.len() > long.len() {
        std::mem::swap(&mut short, &mut long);
    }
    if short == long {
        return !short.is_empty();
    }
    is_acronym(one, other) || is_acronym(other, one) || people_agree(&short, &long, lexicon)
}

/// Whether `short` is made of the first letters of the words of `long`, small words left out or not.
fn is_acronym(short: &str, long: &str) -> bool {
    if short.contains(' ') || !(2..=8).contains(&short.len()) {
        return false;
    }
    let initials = |words: &mut dyn Iterator<Item = &str>| words.filter_map(|word| word.chars().next()).collect::<String>();
    let all = long.split(' ');
    all.clone().count() > 1 && (initials(&mut all.clone()) == short || initials(&mut all.filter(|word| !is_small(word))) == short)
}

/// Words that acronyms pass over.
fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "de" | "des" | "du" | "la" | "in" | "on" | "to" | "&")
}

/// The words of a key, those left out that a body's name can lack.
fn telling_words<'k>(key: &'k str, lexicon: &Lexicon) -> Vec<&'k str> {
    key.split(' ').filter(|word| !lexicon.generic.contains(*word)).collect()
}

/// Whether two names, the shorter one first, with the same last word can be one person's.
fn people_agree(short: &[&str], long: &[&str], lexicon: &Lexicon) -> bool {
    let (Some((last, given)), Some((other_last, other_given))) = (short.split_last(), long.split_last()) else { return false };
    // `Orr Jr` is an `Orr`.
    if matches!(*other_last, "jr" | "sr" | "ii" | "iii" | "iv") {
        return people_agree(short, other_given, lexicon) || short == other_given;
    }
    if sound(last) != sound(other_last) {
        return false;
    }
    match (given.first(), other_given.first()) {
        (Some(first), Some(other_first)) => lexicon.given_names_agree(first, other_first),
        // A surname alone. In a longer name a place's name is another thing, and so may be any last word.
        (None, Some(first)) => lexicon.given.contains_key(*first) || (long.len() == 2 && !lexicon.places.contains(*last)),
        _ => false,
    }
}

/// Initials and the name behind them that no blank sets off: of `P.J.Orr` the `P.J` and the `Orr`.
fn behind_initials(word: &str) -> Option<(&str, &str)> {
    word.rsplit_once('.').filter(|(_, name)| name.chars().nth(1).is_some_and(char::is_lowercase))
}

/// The first letters of words with a capital that follow one another, small words between them passed over: of the
/// `Board for Locks and Canals` they are `blc`.
fn initials_of_runs(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    for word in text.split_whitespace() {
        match word.chars().next() {
            Some(first) if first.is_uppercase() => run.extend(first.to_lowercase()),
            _ if is_small(word) || is_preposition(word) => continue,
            _ => runs.push(std::mem::take(&mut run)),
        }
        if word.ends_with(['.', ',', ';', ':', '?', '!']) {
            runs.push(std::mem::take(&mut run));
        }
    }
    runs.push(run);
    runs.retain(|run| run.len() >= LETTERS);
    runs
}

/// Further words that stand inside the names of bodies.
fn is_preposition(word: &str) -> bool {
    matches!(word, "in" | "on" | "to" | "with" | "against" | "from" | "at" | "by")
}

/// The names of an article, ready to be asked whether they include one.
#[derive(Debug, Clone, Default)]
pub struct NameIndex {
    keys: FxHashSet<String>,
    sounds: FxHashSet<String>,
    lasts: FxHashMap<String, Vec<String>>,
    initials: FxHashSet<String>,
    words: FxHashSet<String>,
    /// The initials of words with a capital that follow one another.
    runs: Vec<String>,
    countries: FxHashSet<String>,
    /// The people who are named in full, by their keys.
    people: FxHashSet<String>,
    /// How often each word stands in the texts, and how often as the first word of a longer name.
    given: FxHashMap<String, Given>,
}

/// How often a word stands in a text.
#[derive(Debug, Clone, Copy, Default)]
struct Given {
    anywhere: usize,
    /// As the first word of a name of several words.
    opens_name: usize,
}

impl NameIndex {
    /// Indexes the names, and the words, of an article. Those of further articles can be added.
    pub fn add(&mut self, article: &Article, names: &[Mention]) {
        let lexicon = Lexicon::get();
        for name in names {
            let canonical = lexicon.canonical(&name.key).to_owned();
            if let Some(country) = lexicon.demonyms.get(&name.key).or_else(|| lexicon.seats.get(&canonical)) {
                self.countries.insert(country.clone());
            }
            if lexicon.places.contains(&canonical) {
                self.countries.insert(canonical.clone());
            }
            let last = canonical.rsplit(' ').next().unwrap_or(&canonical);
            let keys = self.lasts.entry(sound(last)).or_default();
            if !keys.contains(&name.key) {
                keys.push(name.key.clone());
            }
            if name.kind == EntityKind::Person && name.key.contains(' ') {
                self.people.insert(name.key.clone());
            }
            let words = canonical.split(' ');
            if words.clone().count() > 1 {
                if let Some(first) = words.clone().next() {
                    self.given.entry(sound(first)).or_default().opens_name += 1;
                }
                self.initials.insert(words.clone().filter(|word| !is_small(word)).filter_map(|word| word.chars().next()).collect());
                self.initials.insert(words.filter_map(|word| word.chars().next()).collect());
            }
            self.sounds.insert(sound(&canonical));
            self.keys.insert(canonical);
        }
        let text = article.slice(article.body);
        let words = text.split(|c: char| !(c.is_alphanumeric() || "'’.&".contains(c))).filter(|word| !word.is_empty());
        for word in words.clone() {
            if word.starts_with(char::is_uppercase)
                && let Some(given) = self.given.get_mut(&sound(&key(word)))
            {
                given.anywhere += 1;
            }
        }
        self.words.extend(words.flat_map(|word| {
            let word = ["'s", "’s"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
            let (initials, name) = behind_initials(word).unzip();
            // `IDC1`: the number of a note.
            let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
            let noted = Some(bare).filter(|bare| bare.len() < word.len() && bare.chars().all(char::is_uppercase));
            [Some(word), initials, name, noted].into_iter().flatten().flat_map(|word| {
                let key = key(word);
                [sound(lexicon.canonical(&key)), sound(&key)]
            })
        }));
        self.runs.extend(initials_of_runs(text));
    }

    /// Whether the article names what `name` names, under any of its forms: another spelling, the full or the short
    /// name, letters for a body, the people or the capital for a country, or all its words somewhere in the text.
    pub fn includes(&self, name: &Mention) -> bool {
        let lexicon = Lexicon::get();
        let canonical = lexicon.canonical(&name.key);
        if self.keys.contains(canonical) || self.sounds.contains(&sound(canonical)) {
            return true;
        }
        let country = lexicon.demonyms.get(&name.key).or_else(|| lexicon.seats.get(canonical));
        if country.is_some_and(|country| self.countries.contains(country)) || self.countries.contains(canonical) {
            return true;
        }
        let letters = canonical.replace(' ', "");
        if name.kind != EntityKind::Person && self.initials.contains(&letters) && (2..=8).contains(&letters.len()) {
            return true;
        }
        let is_initials = letters.len() >= LETTERS && name.kind != EntityKind::Person && !canonical.contains(' ');
        if is_initials && self.runs.iter().any(|run| run.contains(&letters)) {
            return true;
        }
        let initials: String = canonical.split(' ').filter(|word| !is_small(word)).filter_map(|word| word.chars().next()).collect();
        if initials.len() > 1 && self.keys.contains(&initials) {
            return true;
        }
        let last = canonical.rsplit(' ').next().unwrap_or(canonical);
        let lasts = self.lasts.get(&sound(last)).map_or(&[][..], Vec::as_slice);
        // Where somebody of this surname is named in full, the surname alone is no other person's.
        let is_full = name.kind == EntityKind::Person && canonical.contains(' ');
        let only_in_full = is_full && lasts.iter().any(|key| self.people.contains(key));
        if lasts.iter().any(|key| (!only_in_full || key.contains(' ')) && same_keys(key, canonical)) {
            return true;
        }
        // A word of a longer name may stand in the singular: one of the `Harbour Hawks` is a `Harbour Hawk`.
        let one_of = canonical.contains(' ');
        // `The German Tom Orr` is `Tom Orr of Germany`.
        let of_country = |word: &str| one_of && lexicon.demonyms.get(word).is_some_and(|country| self.countries.contains(country));
        let is_word = |word: &str| {
            of_country(word) || self.words.contains(&sound(word)) || one_of && self.words.contains(&sound(&format!("{word}s")))
        };
        canonical.split(' ').filter(|word| !is_small(word)).all(is_word)
    }

    /// Whether a name of two words is put together from those of two others: the last word stands only behind other first words,
    /// and the first one only in front of other last words.
    pub fn is_put_together(&self, name: &Mention) -> bool {
        let Some((given, last)) = name.key.split_once(' ').filter(|(_, last)| !last.contains(' ')) else { return false };
        let lasts = self.lasts.get(&sound(last)).map_or(&[][..], Vec::as_slice);
        let of_others = self.given.get(&sound(given)).is_some_and(|given| given.opens_name > 0 && given.anywhere == given.opens_name);
        of_others && lasts.iter().any(|key| key.contains(' ')) && !lasts.iter().any(|key| key.contains(' ') && same_keys(key, &name.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name_are_the_same() {
        for (one, other) in [
            ("U.S.", "United States"),
            ("Kyiv", "Kiev"),
            ("Orlyansk", "Orliansk"),
            ("Belensky", "Belenskyy"),
            ("Mike Orr", "Michael Orr"),
            ("Orr", "Michael Orr"),
            ("Michael B. Orr", "Mike Orr"),
            ("MSF", "Médecins Sans Frontières"),
            ("PHB", "Port of Hull Board"),
            ("Dunn Holdings Inc.", "Dunn"),
            ("Tom Orr Jr.", "Tom Orr"),
        ] {
            assert!(same(one, other) && same(other, one), "{one} {other}");
        }
    }

    #[test]
    fn names_that_look_alike_are_two() {
        for (one, other) in [
            ("Sara", "Sarah"),
            ("Iran", "Iraq"),
            ("Johnson", "Johnston"),
            ("Ada Orr", "Ida Orr"),
            ("Kyiv", "Dynamo Kyiv"),
            ("Georgia", "South Georgia"),
            ("North Korea", "South Korea"),
        ] {
            assert!(!same(one, other), "{one} {other}");
        }
    }
}
