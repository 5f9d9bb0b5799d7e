//! Any text is a rule file or has errors, which lie inside it.
//!
//! `cargo fuzz run rule-file -- -max_total_time=30 -max_len=4096`

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| factlint_fuzz::rule_file(text));
