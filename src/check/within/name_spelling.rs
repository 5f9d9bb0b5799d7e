//! `name-spelling`: one name in two spellings.

use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::Context;
use crate::{
    entity::{self, EntityKind, Mention, Variant, is_common, is_given, is_institution, variant},
    finding::{Finding, Label, Severity},
    source::Span,
};

/// The rule's name.
pub(super) const NAME: &str = "name-spelling";

/// Shorter names are too often other names, in letters.
const SHORTEST: usize = 5;
/// Of a name with a letter changed, in letters: shorter ones are too often other names.
const SHORTEST_SLIP: usize = 6;

/// A name in one spelling, with its places.
struct Spelling {
    places: Vec<Span>,
    /// It stands with a title or a role at least once.
    titled: bool,
    /// Given names that it stands behind.
    given: Vec<String>,
    kind: EntityKind,
}

/// Every spelling of the article's names, by the folded name.
type Spellings = IndexMap<String, Spelling, FxBuildHasher>;

/// One finding for each pair of spellings of one name.
pub(super) fn find(context: &Context<'_>) -> Vec<Finding> {
    let names = entity::names(context.article, &context.prose);
    let spellings = spellings(context, &names);
    let mut found = Vec::new();
    for (one, other) in candidates(&spellings) {
        let (Some((first, a)), Some((second, b))) = (spellings.get_index(one), spellings.get_index(other)) else { continue };
        // The rarer spelling is the one that is reported, the later one if both are as frequent.
        let ((usual, many), (rare, few)) =
            if a.places.len() >= b.places.len() { ((first, a), (second, b)) } else { ((second, b), (first, a)) };
        if is_one_name((usual, many), (rare, few)) && !is_explained(context, few) && !is_explained(context, many) {
            found.extend(report(context, many, few));
        }
    }
    found
}

/// The last word of each person's name, and other names whole; of the name of a place's body the place.
fn spellings(context: &Context<'_>, names: &[Mention]) -> Spellings {
    let mut found = Spellings::default();
    for name in names.iter().filter(|name| name.sure && name.kind != EntityKind::Demonym) {
        let text = context.article.slice(name.span);
        let words: Vec<&str> = name.key.split(' ').collect();
        let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
        let of_place = words.len() > 1 && words.iter().skip(1).all(|word| is_institution(word));
        let person = words.len() > 1 && !of_place && (name.kind == EntityKind::Person || is_given(first));
        let (part, given) = match (of_place, person) {
            (true, _) => (Some((*first, first_word(name.span, text))), None),
            (_, true) if words.len() <= 3 => (Some((*last, last_word(name.span, text))), Some((*first).to_owned())),
            _ if words.len() == 1 => (Some((*first, name.span)), None),
            _ => (None, None),
        };
        let Some((folded, span)) = part else { continue };
        if folded.chars().count() < SHORTEST || folded.chars().any(|c| c.is_ascii_digit()) {
            continue;
        }
        let entry = found.entry(folded.to_owned()).or_insert_with(|| Spelling {
            places: Vec::new(),
            titled: false,
            given: Vec::new(),
            kind: name.kind,
        });
        entry.places.push(span);
        entry.titled |= name.titled;
        if let Some(given) = given.filter(|given| !entry.given.contains(given)) {
            entry.given.push(given);
        }
        if entry.kind == EntityKind::Other {
            entry.kind = name.kind;
        }
    }
    found
}

/// The first word of a name.
fn first_word(span: Span, text: &str) -> Span {
    let end = text.find(|c: char| c.is_whitespace() || c == '-').unwrap_or(text.len());
    Span { start: span.start, end: span.start + u32::try_from(end).unwrap_or(0) }
}

/// The last word of a name.
fn last_word(span: Span, text: &str) -> Span {
    let start =
        text.rfind(|c: char| c.is_whitespace() || c == '-').map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    Span { start: span.start + u32::try_from(start).unwrap_or(0), end: span.end }
}

/// Pairs of spellings that can be one name, found by what is left of a name without one of its letters.
fn candidates(spellings: &Spellings) -> Vec<(usize, usize)> {
    let mut blocks: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    let mut pairs = Vec::new();
    for (index, folded) in spellings.keys().enumerate() {
        for block in entity::neighbourhood(folded) {
            let members = blocks.entry(block).or_default();
            pairs.extend(members.iter().map(|&earlier| (earlier, index)));
            // Names that share so much are a list of codes.
            if members.len() < 16 {
                members.push(index);
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Whether two spellings are held to be one name.
fn is_one_name((usual, many): (&str, &Spelling), (rare, few): (&str, &Spelling)) -> bool {
    if !kinds_agree(many.kind, few.kind) || is_common(usual) || is_common(rare) {
        return false;
    }
    // Two people with given names of their own.
    let apart = !many.given.is_empty()
        && !few.given.is_empty()
        && !many.given.iter().any(|one| few.given.iter().any(|other| entity::given_names_agree(one, other)));
    if apart {
        return false;
    }
    match variant(usual, rare) {
        Some(Variant::Transliteration) => !(is_given(usual) && is_given(rare) && few.given.is_empty()),
        Some(Variant::Slip) => is_slip((usual, many), (rare, few)),
        None => false,
    }
}

/// Whether a name with another letter is a slip of the pen: a surname that stands once or twice, that nobody was
/// introduced with, or that stands behind the same given name; and no name of its own elsewhere.
fn is_slip((usual, many): (&str, &Spelling), (rare, few): (&str, &Spelling)) -> bool {
    let long = usual.chars().count().min(rare.chars().count()) >= SHORTEST_SLIP;
    let known = [usual, rare].iter().any(|name| is_given(name) || entity::is_place(name));
    let same_given = !few.given.is_empty() && many.given.iter().any(|one| few.given.contains(one));
    let unintroduced = few.given.is_empty() && !few.titled && many.kind == EntityKind::Person;
    // `the Marlows`, `Marlowian`
    let derived = [("s", ""), ("n", ""), ("i", ""), ("es", "")]
        .iter()
        .any(|(end, _)| rare == format!("{usual}{end}") || usual == format!("{rare}{end}"));
    long && !known && !derived && few.places.len() == 1 && many.places.len() >= 2 && !many.given.is_empty() && (same_given || unintroduced)
}

/// Whether two names can be of one kind.
fn kinds_agree(one: EntityKind, other: EntityKind) -> bool {
    let free = |kind| matches!(kind, EntityKind::Other);
    one == other || free(one) || free(other) || !matches!((one, other), (EntityKind::Person, _) | (_, EntityKind::Person))
}

/// Words by which an article says itself that a name has two spellings.
const EXPLANATIONS: &[&str] = &[
    "formerly",
    "known",
    "called",
    "spelled",
    "spelt",
    "spelling",
    "aka",
    "renamed",
    "pronounced",
    "transliterated",
    "misspelled",
    "previously",
    "otherwise",
];

/// Whether the article says at the place of a spelling that it is another one.
fn is_explained(context: &Context<'_>, spelling: &Spelling) -> bool {
    spelling.places.iter().any(|place| {
        let text = &context.article.text;
        let start = crate::text::boundary_before(text, (place.start as usize).saturating_sub(40));
        let before = text.get(start..place.start as usize).unwrap_or("");
        let end = crate::text::boundary_before(text, place.end as usize + 24);
        let behind = text.get(place.end as usize..end).unwrap_or("");
        let near = before.split(['.', ';']).next_back().unwrap_or("");
        near.split(|c: char| !c.is_alphanumeric()).any(|word| EXPLANATIONS.contains(&word))
            || before.ends_with(['(', '/']) && behind.starts_with(')')
            || behind.contains("sic")
    })
}

/// The finding for two spellings.
fn report(context: &Context<'_>, many: &Spelling, few: &Spelling) -> Option<Finding> {
    let (rare, usual) = (*few.places.first()?, *many.places.first()?);
    let (rare_text, usual_text) = (context.article.slice(rare), context.article.slice(usual));
    let times = |count: usize| if count == 1 { "once".to_owned() } else { format!("{count} times") };
    Some(Finding {
        rule: NAME,
        severity: Severity::Warning,
        message: format!("One name in two spellings: {usual_text} and {rare_text}"),
        labels: vec![
            Label::new(context.article.id, rare, format!("{} in this spelling", times(few.places.len()))),
            Label::new(context.article.id, usual, format!("{} in this one", times(many.places.len()))),
        ],
        reasons: Vec::new(),
        help: Some(format!("Write “{usual_text}” throughout, or “{rare_text}”.")),
        identity: format!("{} {}", usual_text.to_lowercase(), rare_text.to_lowercase()),
        links: Vec::new(),
    })
}
