//! How the tables of `rules/lexicon` get into the program.

/// Reads a table of `rules/lexicon` by its name: `table!("units")`.
///
/// The build script has turned it into JSON. An error means that the table is not of the type that is wanted; a test of
/// the module that reads it tells so.
macro_rules! table {
    ($name:literal) => {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json")))
    };
}

pub(crate) use table;
