//! How the tables of `rules/lexicon` get into the program.

use serde::Deserialize;

/// Reads a table of `rules/lexicon` by its name: `table!("units")`.
macro_rules! table {
    ($name:literal) => {
        $crate::lexicon::read($name, include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json")))
    };
}

pub(crate) use table;

/// Reads the JSON that the build script has made of a table.
///
/// # Panics
/// If the table is not of the type that is wanted: no text of a user's can bring that about, and whatever reads the table, a
/// test above all, shows it.
pub(crate) fn read<'t, T: Deserialize<'t>>(name: &str, table: &'t str) -> T {
    serde_json::from_str(table).unwrap_or_else(|error| panic!("rules/lexicon/{name}.toml: {error}"))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    #[should_panic(expected = "rules/lexicon/ships.toml: unknown variant `bote`")]
    fn a_table_that_is_not_what_is_wanted_is_named() {
        let _: Vec<crate::quantity::Dimension> = read("ships", r#"["bote"]"#);
    }
}
