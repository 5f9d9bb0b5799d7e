//! What the screen can show: the arguments decide, then the environment.

use std::{
    env,
    io::{self, IsTerminal},
};

use factlint::render::Style;

use super::args::{Color, Output};

/// How to draw for people: what the arguments say, else what the environment says.
pub(crate) fn asked_for(output: &Output) -> Style {
    let color = match output.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => forced() || (io::stdout().is_terminal() && colors_welcome()),
    };
    let width = output.width.map_or_else(terminal_width, usize::from);
    Style { color, width, unicode: !output.ascii && shows_unicode() }
}

/// How to draw where no argument says so.
pub(crate) fn plain(terminal: bool) -> Style {
    Style { color: terminal && colors_welcome(), width: terminal_width(), unicode: shows_unicode() }
}

/// Whether the environment asks for colours wherever the output goes.
fn forced() -> bool {
    env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0")
}

/// Whether the environment lets a terminal be coloured.
fn colors_welcome() -> bool {
    env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()) && env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// Whether the locale of the environment has more than ASCII.
fn shows_unicode() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    let unicode = |locale: String| match locale.split_once('.') {
        Some((_, charset)) => charset.to_ascii_lowercase().starts_with("utf"),
        None => !matches!(locale.as_str(), "C" | "POSIX"),
    };
    let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
    !dumb && locale.is_none_or(unicode)
}

/// The columns to fill: what `COLUMNS` or the terminal says, but no more than can be read in one go.
fn terminal_width() -> usize {
    const WIDEST: usize = 120;
    const WITHOUT_TERMINAL: usize = 100;
    let said = env::var("COLUMNS").ok().and_then(|value| value.parse().ok()).filter(|&columns| columns > 0);
    let real = || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    said.or_else(real).unwrap_or(WITHOUT_TERMINAL).clamp(40, WIDEST)
}
