//! The rule `name-unsupported`.

use super::comparison::Comparison;
use crate::{
    entity::{self, EntityKind, Mention, NameIndex},
    finding::{Finding, Label, Severity},
    text::Paragraph,
};

/// One finding for the new names of each paragraph.
pub(super) fn findings(comparison: &Comparison) -> Vec<Finding> {
    let mut known = NameIndex::default();
    for side in &comparison.originals {
        known.add(side.article, &entity::names(side.article, &side.prose));
    }
    let rewrite = &comparison.rewrite;
    let mut seen = Vec::new();
    let names = entity::names(rewrite.article, &rewrite.prose);
    let new: Vec<&Mention> = names
        .iter()
        .filter(|name| is_named(name, comparison) && !known.includes(name))
        .filter(|name| {
            // Each name once, where it first stands.
            let first = !seen.iter().any(|earlier: &&str| entity::same(earlier, rewrite.slice(name.span)));
            if first {
                seen.push(rewrite.slice(name.span));
            }
            first
        })
        .collect();
    rewrite.prose.paragraphs.iter().filter_map(|paragraph| finding(comparison, paragraph, &new)).collect()
}

/// Whether a mention surely names a person, a place or an organisation, or something of several words: in a title
/// any words have capitals.
fn is_named(name: &Mention, comparison: &Comparison) -> bool {
    let prose = &comparison.rewrite.prose;
    name.sure
        && match name.kind {
            EntityKind::Person | EntityKind::Place | EntityKind::Organisation => true,
            EntityKind::Demonym => false,
            EntityKind::Other => name.key.contains(' ') && !prose.paragraph_at(name.span.start).is_some_and(|p| p.role.is_title()),
        }
}

fn finding(comparison: &Comparison, paragraph: &Paragraph, new: &[&Mention]) -> Option<Finding> {
    let rewrite = &comparison.rewrite;
    let here: Vec<&&Mention> = new.iter().filter(|name| paragraph.span.contains(name.span)).collect();
    let first = here.first()?;
    let shown: Vec<&str> = here.iter().map(|name| rewrite.slice(name.span)).collect();
    let message = match shown.as_slice() {
        [one] => format!("The original does not name {one}"),
        [one, two] => format!("The original names neither {one} nor {two}"),
        _ => format!("The original names none of {}", shown.join(", ")),
    };
    Some(Finding {
        rule: "name-unsupported",
        severity: Severity::Warning,
        message,
        labels: here.iter().map(|name| Label::new(rewrite.article.id, name.span, "not in the original")).collect(),
        reasons: vec![format!("No form of {} stands in the original.", rewrite.slice(first.span))],
        help: Some("Check where the name comes from, or take it out; further originals can be given with --source.".to_owned()),
        identity: shown.join("|").to_lowercase(),
    })
}
