//! Prints every pair of claims that meets, with its features, one JSON object a line: what the weights in
//! `rules/lexicon/evidence.toml` are chosen from. `docs/matching.md` says how.
//!
//! `cargo run --example evidence -- FOLDER…`

use std::io::{self, Write};

use factlint::{
    claim::{self, Claim, Profile, modality_at},
    fact::{self, Stories},
    grammar,
    quantity::Tolerance,
    rule::Rules,
    source::{Article, ArticleId},
    text::Prose,
};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut paths = Vec::new();
    for folder in std::env::args().skip(1) {
        for entry in std::fs::read_dir(folder)? {
            paths.push(entry?.path());
        }
    }
    paths.sort();
    let mut articles = Vec::new();
    for (id, path) in (0_u32..).zip(&paths) {
        articles.push(Article::new(ArticleId(id), path.display().to_string(), std::fs::read_to_string(path)?));
    }
    let profiles: Vec<Profile> = articles.iter().map(|article| Profile::of(article, &grammar::read(article).quantities)).collect();
    let mut claims: Vec<Claim> = Vec::new();
    for article in &articles {
        let mut told = claim::claims(article, &grammar::read(article), Rules::builtin());
        fact::mark_sole(&mut told);
        claims.extend(told);
    }
    let stories = Stories::of(&profiles);
    let prose: Vec<Prose> = articles.iter().map(Prose::of).collect();
    for pair in fact::candidates(&claims, &stories, &Tolerance::default()) {
        let (a, b) = (&claims[pair.a as usize], &claims[pair.b as usize]);
        let features = fact::features(a, b, &stories, fact::distance(a, b));
        let place = |claim: &Claim| {
            let article = &articles[claim.article.0 as usize];
            serde_json::json!({
                "path": article.path, "start": claim.quantity.span.start, "end": claim.quantity.span.end,
                "text": claim.text, "sentence": article.slice(claim.sentence), "at": claim.quantity.span.start - claim.sentence.start,
            })
        };
        let stated = |claim: &Claim| {
            let id = claim.article.0 as usize;
            modality_at(&articles[id].text, &prose[id], claim.quantity.span.start).is_fact()
        };
        let judgeable = stated(a) && stated(b) && fact::is_judgeable(&claims, &stories, &pair);
        let line = serde_json::json!({
            "a": place(a), "b": place(b), "i": [pair.a, pair.b], "verdict": format!("{:?}", pair.verdict), "score": pair.score,
            "judgeable": judgeable, "opposed": pair.opposed, "dimension": a.quantity.dimension.name(), "features": features.to_vec(),
        });
        writeln!(out, "{line}")?;
    }
    out.flush()
}
