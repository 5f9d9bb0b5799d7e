//! A change against what it leads from and to: `up 30 % from 100 to 150`, `fell 15 cents, or 9 percent, to $16.79`.

use super::{
    bounds::Bounds,
    counted,
    fraction::{is_fraction, share},
    shown::{self, mismatch},
};
use crate::{
    check::within::{
        Context,
        context::Sentence,
        movement::{Movement, movements},
        words::{self, words},
    },
    finding::Finding,
    lexicon::lexicon,
    quantity::{Change, Dimension, Quantity, Rational},
};

/// Changes whose size is not what their own figures give.
pub(super) fn find(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let moved = movements(sentence).into_iter().flat_map(|movement| {
        let sizes = [size_before(sentence, &movement), size_after(sentence, &movement)];
        sizes.into_iter().flatten().filter_map(|size| judge(context, &movement, size)).collect::<Vec<_>>()
    });
    let inside = sentence.quantities.windows(3).filter_map(|three| match three {
        [new, size, old] => around(sentence, new, size, old).and_then(|movement| judge(context, &movement, size)),
        _ => None,
    });
    moved.chain(inside).chain(steps(context, sentence)).collect()
}

/// The size of the change between its ends: `was $50 million, up 25 percent from $40 million`.
fn around(sentence: &Sentence<'_>, new: &Quantity, size: &Quantity, old: &Quantity) -> Option<Movement> {
    let link = sentence.between(new, size);
    let opened = link.trim_start().starts_with([',', '—', '–', '('])
        && words::each(link).all(|word| is_change_noun(word) || matches!(word, "up" | "down" | "a" | "an" | "of"));
    let fits = opened && is_change(sentence, size) && sentence.between(size, old).trim() == "from" && new.is_comparable_with(old);
    let single = |quantity: &Quantity| quantity.measured().is_some_and(|measured| measured.single().is_some());
    (fits && single(new) && single(old)).then(|| Movement {
        old: old.clone(),
        new: new.clone(),
        ordered: true,
        first: 0,
        last: 0,
        span: new.span.cover(old.span),
    })
}

/// The size of the change in front of the movement: `rose 12 % to 150 from 134`.
fn size_before<'a>(sentence: &Sentence<'a>, movement: &Movement) -> Option<&'a Quantity> {
    let size = sentence.quantities.get(movement.first.checked_sub(1)?)?;
    let link = sentence.part(size.span.end, movement.span.start);
    let leads_on = !link.contains(['(', ')', ';', ':']) && words::all_in(link, &words().connectives) && !words::starts_with(link, "of");
    (is_change(sentence, size) && leads_on).then_some(size)
}

/// The size of the change behind the movement: `from 134 to 150, a rise of 12 %`.
fn size_after<'a>(sentence: &Sentence<'a>, movement: &Movement) -> Option<&'a Quantity> {
    let size = sentence.quantities.get(movement.last + 1)?;
    let link = sentence.part(movement.span.end, size.span.start);
    let known = |word: &str| is_change_noun(word) || words().connectives.iter().any(|known| *known == word.to_lowercase());
    let leads_on = link.starts_with([',', ' ']) && !link.contains(['(', ')', ';', ':']) && words::each(link).all(known);
    let put_again = link.trim() == ", or" && size.dimension == Dimension::Percentage;
    ((is_change(sentence, size) || put_again) && leads_on && !link.trim().is_empty()).then_some(size)
}

/// Whether a figure is said to be the size of a change.
fn is_change(sentence: &Sentence<'_>, size: &Quantity) -> bool {
    if size.dimension == Dimension::Ordinal || size.date().is_some() || size.measured().is_none_or(|measured| measured.single().is_none()) {
        return false;
    }
    let before: Vec<&str> = words::each(sentence.before(size)).collect();
    let named = before.last().is_some_and(|last| matches!(*last, "of" | "by"))
        && before.iter().rev().nth(1).is_some_and(|word| is_change_noun(word));
    let by = before.last() == Some(&"by") && (size.dimension == Dimension::Percentage || is_fraction(size));
    direction(sentence, size).is_some() || named || by || words::each(sentence.after(size)).next().is_some_and(is_change_noun)
}

/// Whether a figure is said to be a step up or down.
fn direction(sentence: &Sentence<'_>, size: &Quantity) -> Option<Change> {
    let verb = || lexicon().changes.get(words::each(sentence.before(size)).last()?);
    size.change.or_else(verb)
}

fn is_change_noun(word: &str) -> bool {
    words().change_nouns.iter().any(|noun| *noun == word.to_lowercase())
}

fn judge(context: &Context<'_>, movement: &Movement, size: &Quantity) -> Option<Finding> {
    let tolerance = &context.tolerance;
    let (old, new) = (Bounds::of(&movement.old, tolerance)?, Bounds::of(&movement.new, tolerance)?);
    let difference = old.distance(new)?;
    let written = context.article.slice(size.span);
    let shares = movement.old.dimension == Dimension::Percentage;
    let points = written.contains("point");
    if let Some(stated) = share(size, tolerance).filter(|_| !(shares && points)) {
        let mut bases = vec![old];
        if !movement.ordered && size.change != Some(Change::Up) {
            bases.push(new);
        }
        let given: Vec<Bounds> = bases.into_iter().filter_map(|base| difference.over(base)?.percent()).collect();
        let first = *given.first()?;
        if given.iter().any(|given| given.meets(stated)) {
            return None;
        }
        let note = format!("= {}", shown::percent(first));
        if shares && difference.meets(stated) {
            return Some(percentage_points(context, movement, size, first));
        }
        let message = format!("The change is not {written}: its own figures give {}", shown::percent(first));
        return Some(with_reason(context, mismatch(context, size, &[&movement.old, &movement.new], message, note), movement));
    }
    let in_points = shares && points && (size.dimension == Dimension::Percentage || size.base_unit() == "point");
    if !in_points && !size.is_comparable_with(&movement.old) {
        return None;
    }
    if difference.meets(Bounds::of(size, tolerance)?) {
        return None;
    }
    let given = shown::value(difference, &movement.old);
    let message = format!("The change is not {written}: its own figures give {given}");
    let finding = mismatch(context, size, &[&movement.old, &movement.new], message, format!("= {given}"));
    Some(with_reason(context, finding, movement))
}

/// `rose 2 percent to 6 percent from 4`: percent for percentage points.
fn percentage_points(context: &Context<'_>, movement: &Movement, size: &Quantity, given: Bounds) -> Finding {
    let written = context.article.slice(size.span);
    let relative = shown::percent(given);
    let message = format!("{written} is the difference in percentage points; as a percentage the change is {relative}");
    let mut finding = mismatch(context, size, &[&movement.old, &movement.new], message, format!("percentage points, or {relative}"));
    let figure = context.article.slice(size.figure);
    finding.help = Some(format!("Write “{figure} percentage points” or “{relative}”."));
    with_reason(context, finding, movement)
}

fn with_reason(context: &Context<'_>, mut finding: Finding, movement: &Movement) -> Finding {
    if movement.ordered {
        let slice = |quantity: &Quantity| context.article.slice(quantity.span);
        finding.reasons.push(format!("It went from {} to {}.", slice(&movement.old), slice(&movement.new)));
    }
    // The two ends of a range that was read as one are one place.
    finding.labels.dedup_by_key(|label| label.span);
    finding
}

/// `fell 15 cents, or 0.9 percent, to $16.79`: the step, its share and where it led imply where the value stood.
fn steps(context: &Context<'_>, sentence: &Sentence<'_>) -> Vec<Finding> {
    let threes = sentence.quantities.windows(3);
    threes.filter_map(|three| if let [a, b, new] = three { step(context, sentence, a, b, new) } else { None }).collect()
}

fn step(context: &Context<'_>, sentence: &Sentence<'_>, a: &Quantity, b: &Quantity, new: &Quantity) -> Option<Finding> {
    let (size, share) = match (a.dimension, b.dimension) {
        (Dimension::Percentage, Dimension::Percentage) => return None,
        (_, Dimension::Percentage) => (a, b),
        (Dimension::Percentage, _) => (b, a),
        _ => return None,
    };
    let direction = direction(sentence, a).or(b.change)?;
    let apart = sentence.between(a, b).trim();
    let linked = matches!(apart, ", or" | "or" | "(" | "—or" | "– or" | ", or about") && leads_to(sentence.between(b, new));
    if !linked || new.measured()?.single().is_none() || !alike(size, new) {
        return None;
    }
    let tolerance = &context.tolerance;
    let (size_bounds, new_bounds) = (Bounds::of(size, tolerance)?, Bounds::of(new, tolerance)?);
    let old = match direction {
        Change::Up => new_bounds.minus(size_bounds)?,
        Change::Down => new_bounds.plus(size_bounds)?,
    };
    let given = size_bounds.over(old)?.percent()?;
    let stated = Bounds::of_percentage(share, tolerance)?;
    // The two ends of the step are related: a little room for how the value before was rounded.
    if given.meets(stated) || given.times(Bounds::between(Rational::new(98, 100), Rational::new(102, 100)))?.meets(stated) {
        return None;
    }
    let slice = |quantity: &Quantity| context.article.slice(quantity.span);
    let shown_old = shown::value(old, new);
    let message = format!("{} to {} is {}, not {}", slice(size), slice(new), shown::percent(given), slice(share));
    let mut finding = mismatch(context, share, &[size, new], message, format!("= {}", shown::percent(given)));
    finding.reasons.push(format!("A change of {} to {} started from {shown_old}.", slice(size), slice(new)));
    Some(finding)
}

/// Whether the words between a change and a value say that it led there.
fn leads_to(link: &str) -> bool {
    let link = link.trim().trim_start_matches([',', ')', ' ']).to_lowercase();
    matches!(
        link.as_str(),
        "to" | "at"
            | "to close at"
            | "to finish at"
            | "to settle at"
            | "to end at"
            | "to trade at"
            | "to reach"
            | "and closed at"
            | "closing at"
    )
}

/// Whether a step and the value that it led to are of one kind; points are steps of bare numbers.
fn alike(size: &Quantity, new: &Quantity) -> bool {
    size.is_comparable_with(new) || counted(size) && counted(new) && (size.base_unit() == "point" || size.base_unit().is_empty())
}
