//! Feeds changed inputs to the functions of the fuzz targets: no coverage, but any stable compiler will do.
//!
//! `mutate [SECONDS [SEED [TARGET]]]`: 3 seconds for each target by default. An input that fails is printed, and written
//! to `failing-input` in the folder for temporary files.

use std::{
    env, fs,
    panic::{self, AssertUnwindSafe},
    process::ExitCode,
    time::{Duration, Instant},
};

use factlint_fuzz::{TARGETS, Target};

/// Bytes of the longest input.
const LONGEST: usize = 8 << 10;
/// How many changed inputs are kept to be changed again.
const POOL: usize = 512;
/// White space and marks at which readers of text stumble; the words among such pieces are in `seeds/pieces.txt`.
const MARKS: [&str; 11] =
    ["\n", "\n\n", "\r\n", "\t", "\u{a0}", "\u{2009}", "\u{200b}", "\u{feff}", "e\u{301}", "---\ndate: 2024-02-29\n---\n", "\n=====\n"];
/// Blanks in place of a space: unbreakable, thin, narrow unbreakable.
const BLANKS: &[&str] = &["\u{a0}", "\u{2009}", "\u{202f}"];
/// Hyphens and dashes in place of a hyphen: unbreakable, en dash, minus.
const HYPHENS: &[&str] = &["\u{2011}", "\u{2013}", "\u{2212}"];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let number = |at: usize, default: u64| arguments.get(at).and_then(|argument| argument.parse().ok()).unwrap_or(default);
    let seconds = Duration::from_secs(number(0, 3));
    let mut random = Random(number(1, 0x9e37_79b9) | 1);
    let wanted = arguments.get(2);
    for target in TARGETS.iter().filter(|target| wanted.is_none_or(|name| name == target.name)) {
        match run(target, seconds, &mut random) {
            Ok(inputs) => println!("{}: {inputs} inputs hold", target.name),
            Err(input) => {
                let file = env::temp_dir().join("failing-input");
                let kept = fs::write(&file, &input).map_or_else(|error| error.to_string(), |()| file.display().to_string());
                println!("{}: fails on {input:?} ({kept})", target.name);
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// How many inputs a target held for, or the input that it does not hold for.
fn run(target: &Target, time: Duration, random: &mut Random) -> Result<u64, String> {
    let mut pool = (target.seeds)();
    let seeds = pool.len();
    let end = Instant::now() + time;
    let mut inputs = 0;
    for seed in &pool {
        hold(target, seed)?;
    }
    while Instant::now() < end {
        let changed = changed(&pool, random);
        hold(target, &changed)?;
        inputs += 1;
        // The seeds stay; what is made of them takes turns.
        if pool.len() < seeds + POOL {
            pool.push(changed);
        } else {
            pool[seeds + random.below(POOL)] = changed;
        }
    }
    Ok(inputs)
}

fn hold(target: &Target, input: &str) -> Result<(), String> {
    panic::catch_unwind(AssertUnwindSafe(|| (target.holds)(input))).map_err(|_| input.to_owned())
}

/// An input of the pool, changed in a few places.
fn changed(pool: &[String], random: &mut Random) -> String {
    let mut text = pool[random.below(pool.len())].clone();
    for _ in 0..=random.below(5) {
        let from = boundary(&text, random);
        let to = boundary(&text, random).min(from + 1 + random.below(40)).max(from);
        let to = ceil(&text, to);
        match random.below(7) {
            0 => text.replace_range(from..to, ""),
            1 => text.insert_str(from, piece(random)),
            2 => text.replace_range(from..to, piece(random)),
            3 => text.insert_str(from, &text.clone()[from..to]),
            4 => {
                let other = &pool[random.below(pool.len())];
                let start = boundary(other, random);
                let end = ceil(other, start + random.below(120));
                text.insert_str(from, &other[start..end]);
            }
            5 => {
                // Publishing systems put blanks and hyphens of many kinds.
                let joint = text[from..].find([' ', '-']).map(|at| from + at);
                if let Some(at) = joint {
                    let kinds = if text[at..].starts_with(' ') { BLANKS } else { HYPHENS };
                    text.replace_range(at..=at, kinds[random.below(kinds.len())]);
                }
            }
            _ => {
                let digit = text[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at);
                if let Some(at) = digit {
                    text.replace_range(at..=at, &random.below(10).to_string());
                }
            }
        }
    }
    text.truncate(ceil(&text, LONGEST.min(text.len())));
    text
}

/// Something that readers of text stumble at.
fn piece(random: &mut Random) -> &'static str {
    let words: Vec<&str> = include_str!("../../seeds/pieces.txt").lines().collect();
    let at = random.below(words.len() + MARKS.len());
    MARKS.get(at).copied().unwrap_or_else(|| words[at - MARKS.len()])
}

/// Any place between two characters.
fn boundary(text: &str, random: &mut Random) -> usize {
    ceil(text, random.below(text.len() + 1))
}

/// The first place between two characters at or behind a byte.
fn ceil(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// Marsaglia's xorshift: repeatable, and good enough to pick places.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}
