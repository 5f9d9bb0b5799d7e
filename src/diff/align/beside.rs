//! The quantities of the originals by the words beside them.

use rustc_hash::FxHashMap;

use super::{context::Context, place::QuantityPlace, value_table::MANY};
use crate::claim::Key;

/// A word that stands beside more quantities than these does not tell which is meant.
const TELLING: usize = 32;

/// The quantities of the originals by the words beside them.
#[derive(Debug, Default)]
pub(in crate::diff) struct Beside(FxHashMap<Key, Vec<QuantityPlace>>);

impl Beside {
    /// Reads the contexts of the quantities of each original. Where there are few they are not needed.
    pub(in crate::diff) fn new(contexts: &[Vec<Context>]) -> Self {
        let mut beside = Self::default();
        if contexts.iter().map(Vec::len).sum::<usize>() > MANY {
            for (original, contexts) in contexts.iter().enumerate() {
                for (quantity, context) in contexts.iter().enumerate() {
                    beside.add(context, QuantityPlace { original, quantity });
                }
            }
        }
        beside
    }

    fn add(&mut self, context: &Context, place: QuantityPlace) {
        for word in context.words() {
            let places = self.0.entry(word).or_default();
            if places.len() <= TELLING {
                places.push(place);
            }
        }
    }

    /// The quantities beside which one of the words of a context stands, but for words that stand beside very many.
    pub(in crate::diff) fn of(&self, context: &Context) -> impl Iterator<Item = QuantityPlace> {
        context.words().filter_map(|word| self.0.get(&word)).filter(|places| places.len() <= TELLING).flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::index::Index, *};
    use crate::{
        diff::reading::{Reading, Side, Vocabulary},
        source::{Article, ArticleId},
    };

    #[test]
    fn rare_words_lead_to_the_quantities_beside_them_and_common_words_to_none() {
        let text = format!("The keeper fed 12 herons at the weir.\n\n{}", "The club owns 12 oars.\n\n".repeat(MANY));
        let article = Article::new(ArticleId(0), "a.txt", text);
        let side = Side::read(&Reading::of(&article), &mut Vocabulary::default());
        let index = Index::new(std::slice::from_ref(&side));
        let contexts: Vec<Context> = side.stated.iter().map(|stated| Context::read(&side, stated, &index)).collect();
        let (herons, oars) = (contexts[0].clone(), contexts[1].clone());
        let beside = Beside::new(&[contexts]);
        assert!(beside.of(&herons).all(|place| place.quantity == 0) && beside.of(&herons).next().is_some());
        assert_eq!(beside.of(&oars).next(), None);
    }
}
