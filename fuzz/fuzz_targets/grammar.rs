//! Any text is read as an article; its quantities lie in order and do not overlap.
//!
//! `cargo fuzz run grammar -- -max_total_time=30 -max_len=4096`

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| factlint_fuzz::grammar(text));
