//! Any text is compared as an original and its rewrite, and what is found can be shown.
//!
//! `cargo fuzz run rewrite -- -max_total_time=30 -max_len=4096`

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| factlint_fuzz::rewrite(text));
