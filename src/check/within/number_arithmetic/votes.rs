//! Votes of a body that has fewer members: `the 9-member court ruled 6-4`, `voted 9-4 …, with two of its 13 members abstaining`.

use num_traits::CheckedAdd;

use super::{
    bounds::Bounds,
    shown::{self, mismatch},
};
use crate::{
    check::within::{
        Context,
        context::Sentence,
        words::{self, words},
    },
    finding::Finding,
    lexicon::{Sense, lexicon},
    quantity::{Dimension, Hedge, Quantity, Rational},
};

/// Most words between a body and how it voted, and between a vote and the body it was cast in.
const REACH: usize = 12;

/// How many words what is carried by a vote has at most, its verb included.
const OBJECT: usize = 6;

/// Votes that are more than the members of their body.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let votes = sentence.quantities.iter().filter(|quantity| is_vote(sentence, quantity));
    votes.filter_map(|vote| judge(context, sentence, vote)).collect()
}

/// Whether two figures are the sides of a vote: `ruled 6-4`, `approved the new budget 7-3`.
fn is_vote(sentence: &Sentence<'_>, quantity: &Quantity) -> bool {
    if quantity.dimension != Dimension::Score {
        return false;
    }
    let senses = &lexicon().senses;
    let previous = sentence.quantities.iter().rfind(|other| other.span.end <= quantity.span.start);
    let before = previous.map_or_else(|| sentence.before(quantity), |previous| sentence.between(previous, quantity));
    let words: Vec<&str> = words::each(before).collect();
    let said = |reach: usize, sense| words.iter().rev().take(reach).any(|word| senses.has(sense, word));
    said(2, Sense::Vote) || said(OBJECT, Sense::Carried)
}

fn judge(context: &Context<'_>, sentence: &Sentence<'_>, vote: &Quantity) -> Option<Finding> {
    let (ayes, noes) = (vote.measured()?.low?.value, vote.measured()?.high?.value);
    let (body, abstained) = body_before(sentence, vote).map(|body| (body, None)).or_else(|| abstaining(sentence, vote))?;
    let size = exact(body)?;
    let missing = abstained.map_or(Some(Rational::from_integer(0)), exact)?;
    let cast = ayes.checked_add(&noes)?.checked_add(&missing)?;
    if cast <= size {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let shown = shown::value(Bounds::exactly(cast), vote);
    let message = format!("{} are {shown} votes, and the body has {size}", slice(vote));
    let from: Vec<&Quantity> = std::iter::once(body).chain(abstained).collect();
    Some(mismatch(context, vote, &from, message, format!("{shown} votes")))
}

/// The value of a count that stands as it is.
fn exact(quantity: &Quantity) -> Option<Rational> {
    let plain = matches!(quantity.hedge, Hedge::None | Hedge::Exactly);
    Some(quantity.measured().filter(|_| plain)?.single()?.value)
}

/// Whether a quantity counts those who vote in a body.
fn counts_members(quantity: &Quantity) -> bool {
    quantity.dimension == Dimension::Count && words().members.iter().any(|noun| noun == quantity.base_unit())
}

/// The body in front of its vote, called by its size: `the nine-member court ruled 6-4`.
fn body_before<'a>(sentence: &Sentence<'a>, vote: &Quantity) -> Option<&'a Quantity> {
    let body = sentence.quantities.iter().rfind(|quantity| quantity.span.end <= vote.span.start)?;
    let link = sentence.between(body, vote);
    let near = words::each(link).count() <= REACH && !link.contains([';', ':', '.']);
    let compound = sentence.slice(body.span).contains('-') && counts_members(body);
    (near && compound).then_some(body)
}

/// The body behind its vote, of which some abstained: `9-4, with two of its 13 members abstaining`.
fn abstaining<'a>(sentence: &Sentence<'a>, vote: &Quantity) -> Option<(&'a Quantity, Option<&'a Quantity>)> {
    let mut behind = sentence.quantities.iter().skip_while(|quantity| quantity.span.start < vote.span.end);
    let (absent, body) = (behind.next()?, behind.next()?);
    let of = matches!(sentence.between(absent, body).trim(), "of its" | "of the" | "of their");
    let link = sentence.part(vote.span.end, absent.span.start);
    let near = words::each(link).count() <= REACH && !link.contains([';', ':', '.']);
    let verb = words::each(sentence.after(body)).next()?;
    let abstained = matches!(verb, "abstaining" | "abstained" | "absent" | "missing");
    (of && near && abstained && counts_members(body)).then_some((body, Some(absent)))
}
