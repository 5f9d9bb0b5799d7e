//! Articles made up for the benches: the same ones on every run.

use factlint::source::{Article, ArticleId};

/// Prose around one figure; `{}` is where the figure goes, `{town}` where a name does. About one sentence in three states
/// a quantity, as in news.
const SENTENCES: [&str; 18] = [
    "The council met again on Thursday and put the decision off until the river has been surveyed.",
    "Nobody on the ferry was hurt, although several cars had slid against the rail.",
    "“We have waited for this bridge since my mother was a girl,” said the baker across the square.",
    "About {} people came to the hearing, more than the hall could hold.",
    "The reserve covers {} square kilometres of marsh and reed on both banks.",
    "Its owners have asked the county to pay for the dyke, which they call a public work.",
    "Engineers put the cost of the {town} dyke at ${} million, not counting the land.",
    "The mayor, who is leaving office, did not want to comment on the plan.",
    "The wall will be {} metres high and stand on oak piles.",
    "Unemployment in {town} fell by {} percent after the mill was opened again.",
    "A spokeswoman for the ministry said that the report had been read with interest.",
    "Work is to begin in March and to end within {} months.",
    "What happens to the school, nobody could say.",
    "The last flood, on 12 May 1987, drowned {} sheep and took the mill.",
    "Farmers on the other side of the river see it differently, and they have hired a lawyer.",
    "{town} has {} inhabitants and two doctors.",
    "For the moment the gates stay shut.",
    "He added that the water had risen faster than anyone remembered.",
];

/// Beginnings and ends of the names of towns.
const TOWNS: ([&str; 12], [&str; 8]) = (
    ["Ash", "Brin", "Corl", "Dun", "Eld", "Farn", "Gos", "Hol", "Kerr", "Lorn", "Marl", "Pell"],
    ["by", "combe", "dale", "field", "haven", "mouth", "stow", "wick"],
);

/// Articles of about `bytes` bytes in all, each of 25 paragraphs.
pub(crate) fn articles(bytes: usize) -> Vec<Article> {
    let mut made = 0;
    let mut random = Random(0x2545_f491);
    let mut articles = Vec::new();
    while made < bytes {
        let text = text(&mut random);
        made += text.len();
        let id = u32::try_from(articles.len()).expect("there are not that many articles");
        articles.push(Article::new(ArticleId(id), format!("made-up/{id:05}.txt"), text));
    }
    articles
}

fn text(random: &mut Random) -> String {
    let mut text = format!("---\ndate: 2024-{:02}-{:02}\n---\n", random.below(12) + 1, random.below(28) + 1);
    for _ in 0..25 {
        for _ in 0..=random.below(4) {
            let sentence = SENTENCES[random.below(SENTENCES.len())];
            text.push_str(&sentence.replace("{town}", &town(random)).replace("{}", &figure(random)));
            text.push(' ');
        }
        text.push('\n');
    }
    text
}

fn town(random: &mut Random) -> String {
    let (first, last) = TOWNS;
    format!("{}{}", first[random.below(first.len())], last[random.below(last.len())])
}

/// A figure below ten thousand, with its comma.
fn figure(random: &mut Random) -> String {
    match random.below(9_000) + 10 {
        small @ 0..1000 => small.to_string(),
        large => format!("{},{:03}", large / 1000, large % 1000),
    }
}

/// Marsaglia's xorshift: repeatable, and good enough to shuffle sentences.
struct Random(u32);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % limit
    }
}
