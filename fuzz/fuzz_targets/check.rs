//! Any text is checked as two articles, and what is found can be shown.
//!
//! `cargo fuzz run check -- -max_total_time=30 -max_len=4096`

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| factlint_fuzz::check(text));
