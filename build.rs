//! Turns `rules/`, which people write in TOML, into what the program reads when it starts: the same tables in JSON, which
//! takes a tenth of the time, and a list of the rule files.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What people read of a measure, and what tests it. It is read from the rule file when somebody asks for it.
const PAGE: [&str; 5] = ["explanation", "matches", "look-alikes", "example", "measured"];

fn main() -> Outcome<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=rules");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for path in files("rules/lexicon")? {
        let name = path.file_stem().unwrap_or_default();
        fs::write(out.join(name).with_extension("json"), serde_json::to_string(&read(&path)?)?)?;
    }
    let measures = files("rules/measures")?;
    let for_checks = measures.iter().map(|path| Ok((slashed(path), without_page(path)?.into()))).collect::<Outcome<Map<_, _>>>()?;
    fs::write(out.join("measures.json"), serde_json::to_string(&for_checks)?)?;
    let checks = files("rules/checks")?;
    fs::write(out.join("rule_files.rs"), list(checks.iter().chain(&measures))?)?;
    Ok(())
}

/// The TOML files of a folder, in the order of their names.
fn files(folder: &str) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Outcome<Vec<_>>>()?;
    let mut files: Vec<PathBuf> = entries.into_iter().filter(|path| path.extension().is_some_and(|e| e == "toml")).collect();
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Outcome<Map<String, Value>> {
    toml::from_str(&fs::read_to_string(path)?).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// A measure as checks need it.
fn without_page(path: &Path) -> Outcome<Map<String, Value>> {
    let mut measure = read(path)?;
    measure.retain(|key, _| !PAGE.contains(&key.as_str()));
    Ok(measure)
}

/// A Rust expression for the paths of files with their texts.
fn list<'p>(files: impl Iterator<Item = &'p PathBuf>) -> Outcome<String> {
    let mut list = "&[\n".to_owned();
    for path in files {
        let path = slashed(path);
        writeln!(list, "    ({path:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/\", {path:?}))),")?;
    }
    list.push(']');
    Ok(list)
}

/// A path as it is shown on every system.
fn slashed(path: &Path) -> String {
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
