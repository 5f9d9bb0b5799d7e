//! Any text is a list of pairs or has an error, which names a line of it.
//!
//! `cargo fuzz run pairs -- -max_total_time=30 -max_len=4096`

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| factlint_fuzz::pairs(text));
