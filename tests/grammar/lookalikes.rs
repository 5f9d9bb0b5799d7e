//! What looks like a quantity: names, codes and slips of the pen.

use factlint::grammar::Fault;

use super::{assert_reads, read, shown};

#[test]
fn names_codes_and_words_are_no_quantities() {
    for text in [
        "version 3.4.1 of the tool",
        "the SARS-CoV-2 virus",
        "a 5G network",
        "once upon a time",
        "She may march on.",
        "No one came.",
        "one of the last lighthouses",
        "call 030-555-0199",
        "the F-35 jets",
        "https://example.org/a?q=50%25",
        "an SEC rule",
        "a bit of luck",
        "the hotel at 21-25 Harbour Street",
        "an iPhone 15 Plus case",
        "a 10C form",
        "the ftse 250 fell",
        "a mix of old and new",
        "release 7.1.3-40172",
        "the MERS-CoV outbreak",
        "No. 4 on the list",
        "Article 12 of the treaty",
        "a Boeing 767 landed",
        "the Fortune 500",
        "a meeting of the Big Seven",
        "a pass to the half back",
        "a half-built pier",
        "a Roman a clef",
        "the wreck at 57°14′08″S",
        "a buoy near 12° 40' W",
        "open 24/7",
        "the attacks of 9/11",
        "a 60/40 split",
        "a 401(k) plan",
        "a horse at 7/2",
        "a 3-D film",
        "call 0800 555 0199",
        "agent 007",
        "a type 2 patient",
        "Junction 9 is shut.",
        "Apartment 5B",
        "the 49ers",
        "Chrome 91.0.4472",
        "The couple married.",
        "BBC One showed it.",
        "The title seemed a million miles away.",
        "a deal at the eleventh hour",
        "a view second to none",
    ] {
        assert_eq!(shown(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_figure_with_commas_is_part_of_no_name() {
    assert_reads(&[
        ("A larger number - 74 people - left.", &["74 people = count 74..74 person none"]),
        ("They sold 12,480 Falcon 9s.", &["12,480 = number 12480..12480  none"]),
        ("the 747 Freighter", &[]),
    ]);
}

#[test]
fn what_looks_like_a_quantity_and_cannot_be_one_is_malformed() {
    for (text, fault) in [
        ("It drew 2,00,0 people.", Fault::Number),
        ("It cost 4.6.1 million.", Fault::Number),
        ("It began on 31 June.", Fault::Date),
        ("It closed on 30 February 2021.", Fault::Date),
        ("at 26:80 sharp", Fault::Time),
    ] {
        let (_, extraction) = read(text);
        assert_eq!(extraction.malformed.iter().map(|m| m.fault).collect::<Vec<_>>(), [fault], "{text}");
    }
}

#[test]
fn figures_beside_a_slash_may_be_as_large_as_a_word_holds() {
    let largest = u32::MAX.to_string();
    let numbers = [(); 2].map(|()| format!("{largest} = number {largest}..{largest}  none"));
    assert_eq!(shown(&format!("file {largest}/{largest}")), numbers);
}

#[test]
fn the_year_of_a_model_is_no_date() {
    assert_eq!(dates("He sold his 2008 Bentley and a silver 1998 Ford Explorer."), [""; 0]);
    assert_eq!(dates("In 2008 Bentley sold more."), ["2008"]);
}

/// The words of the dates that a text gives.
fn dates(text: &str) -> Vec<String> {
    let (article, extraction) = read(text);
    extraction.quantities.iter().filter(|found| found.date().is_some()).map(|date| article.slice(date.span).to_owned()).collect()
}
