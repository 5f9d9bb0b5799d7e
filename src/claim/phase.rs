//! Which phase of a vote or a contest a figure belongs to: `44 percent in the first round`.

use crate::{quantity::Quantity, text::TokenKind};

use super::{
    lexicon::{Key, LEXICON},
    word::Word,
};

/// How many words on either side of a figure name its phase.
const REACH: usize = 14;

/// The words that say which phase it is.
const WHICH: &[&str] = &["first", "second", "third", "fourth", "fifth", "opening", "final", "last", "previous", "next"];

/// What has phases in each of which a figure is another.
const PHASES: &[&str] = &["round", "leg", "ballot", "heat", "innings", "stage", "lap", "set", "phase", "semester", "half", "quarter"];

/// The phase that the words around a quantity name: those in front of it in its clause, over a `when`, or those behind it up to the
/// next mark or figure of the same kind.
pub(super) fn phase(words: &[Word<'_>], quantities: &[Quantity], quantity: &Quantity) -> Option<Key> {
    let start = words.partition_point(|word| word.span.end <= quantity.span.start);
    let end = words.partition_point(|word| word.span.start < quantity.span.end);
    let alike = |other: &&Quantity| other.span != quantity.span && other.dimension == quantity.dimension;
    let is_other = |word: &Word<'_>| !word.is(WHICH) && quantities.iter().filter(alike).any(|other| other.span.contains(word.span));
    let behind = words.get(end..)?.iter().take(REACH).take_while(|word| word.kind != TokenKind::Mark && !is_other(word));
    let mut at = start;
    while at > 0 && start - at < REACH {
        let Some(word) = words.get(at - 1) else { break };
        let over_when = word.is(&[","]) && words.get(at).is_some_and(|next| next.is(&["when"]));
        if is_other(word) || word.is(&["but", "while", "and"]) || word.kind == TokenKind::Mark && !over_when {
            break;
        }
        at -= 1;
    }
    let before: Vec<&Word<'_>> = words.get(at..start)?.iter().collect();
    named(&behind.collect::<Vec<_>>()).or_else(|| named(&before))
}

/// The phase that words name: `the first round`.
fn named(words: &[&Word<'_>]) -> Option<Key> {
    let pairs = words.iter().zip(words.iter().skip(1));
    let mut found = pairs.filter(|(which, phase)| which.is(WHICH) && phase.is(PHASES));
    found.next().map(|(which, phase)| LEXICON.key(&which.lower).with(LEXICON.key(&phase.lower)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        claim::word::words,
        grammar,
        source::{Article, ArticleId},
        text::tokens,
    };

    /// The phase of the figure with these words.
    fn of(text: &str, figure: &str) -> Option<Key> {
        let article = Article::new(ArticleId(0), "a.txt", text.into());
        let quantities = grammar::read(&article).quantities;
        let quantity = quantities.iter().find(|quantity| article.slice(quantity.span) == figure).expect("the figure is read");
        phase(&words(text, &tokens(text, article.body)), &quantities, quantity)
    }

    #[test]
    fn a_figure_is_of_the_phase_that_its_clause_names() {
        let first = Some(LEXICON.key("first").with(LEXICON.key("round")));
        for (text, figure) in [
            ("Odalen took 44 percent in the first round.", "44 percent"),
            ("In the first round Odalen took 44 percent.", "44 percent"),
            ("It was close in the first round, when Odalen led with 44 percent.", "44 percent"),
            ("Odalen won the first round with 1,200 votes.", "1,200 votes"),
            ("He had lost the first round by 12 points.", "12 points"),
            ("A turnout of 61 percent marked the first round.", "61 percent"),
        ] {
            assert_eq!(of(text, figure), first, "{text}");
        }
    }

    #[test]
    fn a_figure_of_another_clause_is_of_no_phase() {
        for (text, figure) in [
            ("Turnout was 61 percent, up from 54 percent in the first round.", "61 percent"),
            ("Odalen won 52 percent, having lost the first round.", "52 percent"),
            ("After the first round, Odalen spent $3 million.", "$3 million"),
            ("Odalen spent $3 million on a round of talks.", "$3 million"),
            ("He was the first to buy 40 boats.", "40 boats"),
            ("The last set of keys was lost, and 40 boats were sold.", "40 boats"),
        ] {
            assert_eq!(of(text, figure), None, "{text}");
        }
    }
}
