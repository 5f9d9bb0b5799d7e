//! What people see: the same findings in every format, width and theme.

use proptest::prelude::*;

use factlint::{
    finding::{Evidence, Finding, Label, Link, Report, Severity},
    render::{self, Style},
    source::{Article, ArticleId, Span},
};

/// Reports of a flood that never was. Paragraphs are single lines, as in real articles.
const GAZETTE: &str = "---\ndate: 2023-05-09\n---\nRiver Orla bursts its banks\nAfter three days of rain the Orla left its bed near Mirefield on Tuesday and flooded around 700 square kilometres (70 square miles) of pasture, the water board said, in what it called the worst high water since the embankments were built, while volunteers from the upper valley were still filling sandbags at the weir.\nThe embankment, which runs for 40 kilometres between Mirefield and Sollow, held in most places, though engineers found cracks in it at dawn.\n";
const COURIER: &str = "Cracks in the Orla dyke\r\nEngineers walked the embankment, more than 60 kilometres of clay and stone from Mirefield to Sollow, at dawn.\r\n";
const HERALD: &str = "オルラ川の堤防は全長90キロメートルに及び、技術者たちは夜明けに亀裂を見つけたと水道局が発表した。堤防はミアフィールドとソローの間を走り、この地域では最も古い土木構造物の一つとして知られている。\n\tThe Orla’s e\u{301}mbankment 🌊 is 40 km long; it is 40 km long.\n";
const REPEATED: &str = "Nobody was hurt, the mayor said, and the school will open again on Monday. Buses will not run before the bridge has been inspected by the county, which may take a week or two.\n";

struct Case {
    articles: Vec<Article>,
    findings: Vec<Finding>,
}

fn label(articles: &[Article], article: u32, words: &str, nth: usize, note: &str) -> Label {
    let text = &articles[article as usize].text;
    let (at, _) = text.match_indices(words).nth(nth).expect("the words are in the article");
    Label::new(ArticleId(article), Span::new(at, at + words.len()), note)
}

fn finding(rule: &'static str, severity: Severity, message: &str, labels: Vec<Label>) -> Finding {
    Finding {
        rule,
        severity,
        message: message.into(),
        labels,
        reasons: Vec::new(),
        help: None,
        identity: message.into(),
        links: Vec::new(),
    }
}

fn case() -> Case {
    let texts = [COURIER.to_owned(), GAZETTE.to_owned(), HERALD.to_owned(), format!("Mirefield waits\n{REPEATED}{REPEATED}")];
    let paths = ["courier.txt", "gazette.txt", "herald.txt", "reports/observer.txt"];
    let articles: Vec<Article> =
        texts.into_iter().zip(paths).zip(0..).map(|((text, path), id)| Article::new(ArticleId(id), path, text)).collect();
    let findings = findings(&articles);
    Case { articles, findings }
}

fn findings(articles: &[Article]) -> Vec<Finding> {
    let label = |article, words, nth, note| label(articles, article, words, nth, note);
    let conversion = Finding {
        reasons: vec!["No rounding of 700 and 70 makes them agree.".into()],
        help: Some("write “(270 square miles)” or “180 square kilometres”".into()),
        ..finding(
            "unit-conversion",
            Severity::Error,
            "700 square kilometres is 270 square miles, not 70",
            vec![label(1, "700 square kilometres", 0, "= 270 sq mi"), label(1, "70 square miles", 0, "= 181 km²")],
        )
    };
    let contradiction = Finding {
        reasons: vec![
            "60 kilometres is half as much again as 40.".into(),
            "One fact because both speak of the embankment between Mirefield and Sollow, in reports of the same week.".into(),
        ],
        help: Some("find out which length is right, and how the other came about".into()),
        links: vec![
            link(
                [0, 1],
                true,
                &[("always", -560), ("same-subject", 300), ("same-measure", 280), ("near-overlap", 150), ("other-verb", -60)],
            ),
            link([1, 2], false, &[("always", -560), ("same-subject", 300), ("same-measure", 280)]),
        ],
        ..finding(
            "contradiction",
            Severity::Error,
            "length of the embankment: more than 60 kilometres in one article, 40 kilometres in two",
            vec![
                label(0, "more than 60 kilometres", 0, "more than 60 km").in_group(0),
                label(1, "40 kilometres", 0, "40 km").in_group(1),
                label(2, "40 km", 0, "40 km").in_group(1),
                label(2, "40 km", 1, "40 km").in_group(1),
            ],
        )
    };
    let repeated = finding(
        "repeated-passage",
        Severity::Warning,
        "a passage of 34 words stands here twice",
        vec![label(3, REPEATED.trim_end(), 1, "again here"), label(3, REPEATED.trim_end(), 0, "first here")],
    );
    let wide = Finding {
        help: Some("nothing to repair: this shows wide characters".into()),
        ..finding(
            "context-contradiction",
            Severity::Note,
            "全長90キロメートル, but 40 km below",
            vec![
                label(2, "90キロメートル", 0, "90 km, which is more than twice the length that the other articles give"),
                label(2, "40 km", 1, ""),
            ],
        )
    };
    let dropped = finding(
        "number-dropped",
        Severity::Note,
        "7 quantities of the original are gone",
        ["three days", "Tuesday", "700 square kilometres", "worst", "upper", "40 kilometres", "dawn"]
            .map(|words| label(1, words, 0, ""))
            .to_vec(),
    );
    vec![conversion, contradiction, repeated, wide, dropped]
}

fn link(labels: [usize; 2], disagree: bool, evidence: &[(&'static str, i32)]) -> Link {
    let evidence: Vec<Evidence> = evidence.iter().map(|&(name, adds)| Evidence { name, adds }).collect();
    Link { labels, disagree, score: evidence.iter().map(|part| part.adds).sum(), asked: 0, evidence }
}

fn full(width: usize, color: bool, unicode: bool) -> String {
    let case = case();
    full_of(&Report::new(&case.articles, case.findings, 12), &Style { color, width, unicode })
}

fn full_of(report: &Report, style: &Style) -> String {
    let mut out = Vec::new();
    render::full(report, style, &mut out).expect("writing to memory works");
    String::from_utf8(out).expect("the output is UTF-8")
}

#[test]
fn findings_at_a_hundred_and_twenty_columns() {
    insta::assert_snapshot!(full(120, false, true));
}

#[test]
fn findings_at_two_hundred_columns() {
    insta::assert_snapshot!(full(200, false, true));
}

#[test]
fn findings_at_forty_columns() {
    insta::assert_snapshot!(full(40, false, true));
}

#[test]
fn findings_at_eighty_columns() {
    insta::assert_snapshot!(full(80, false, true));
}

#[test]
fn findings_at_sixty_columns_in_ascii() {
    insta::assert_snapshot!(full(60, false, false));
}

#[test]
fn findings_with_the_evidence_that_joined_their_places() {
    let case = case();
    let contradiction = case.findings.into_iter().filter(|finding| !finding.links.is_empty()).collect();
    let report = Report::new(&case.articles, contradiction, 12).explaining_matches(true);
    let mut json = Vec::new();
    render::json(&report, &mut json).expect("writing to memory works");
    let json: serde_json::Value = serde_json::from_slice(&json).expect("the output is JSON");
    insta::assert_snapshot!(full_of(&report, &Style { color: false, width: 80, unicode: true }));
    insta::assert_json_snapshot!(json["findings"][0]["match"]);
}

#[test]
fn findings_in_colour() {
    insta::assert_snapshot!(full(80, true, true).replace('\u{1b}', "␛"));
}

fn written(write: impl Fn(&Report, &mut Vec<u8>)) -> String {
    let case = case();
    let report = Report::new(&case.articles, case.findings, 12);
    let mut out = Vec::new();
    write(&report, &mut out);
    String::from_utf8(out).expect("the output is UTF-8")
}

#[test]
fn findings_a_line_each() {
    insta::assert_snapshot!(written(|report, out| render::concise(report, out).expect("writing to memory works")));
}

#[test]
fn findings_as_json() {
    insta::assert_snapshot!(written(|report, out| render::json(report, out).expect("writing to memory works")));
}

#[test]
fn findings_as_annotations_of_github() {
    insta::assert_snapshot!(written(|report, out| render::github(report, out).expect("writing to memory works")));
}

#[test]
fn findings_as_sarif() {
    insta::assert_snapshot!(written(|report, out| render::sarif(report, out).expect("writing to memory works")));
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for width in 60..=130 {
        for line in full(width, false, true).lines() {
            let columns = unicode_width::UnicodeWidthStr::width(line);
            assert!(columns <= width, "{columns} columns instead of {width}: {line}");
        }
    }
}

#[test]
fn a_place_is_underlined_exactly() {
    // The underline begins below the first letter of the place and ends below its last one.
    for (line, below) in full(80, false, true).lines().zip(full(80, false, true).lines().skip(1)) {
        let Some(at) = line.find("more than 60 kilometres of") else { continue };
        let column = line[..at].chars().count();
        let underline: String = below.chars().skip(column).take("more than 60 kilometres".len()).collect();
        assert!(underline.chars().all(|c| c == '─' || c == '┬'), "{below}");
        assert_eq!(below.chars().filter(|&c| c == '─' || c == '┬').count(), underline.chars().count());
        return;
    }
    panic!("the place is shown");
}

/// Text as a grammar of trouble: words, wide characters, combining marks, emoji, control characters, line ends.
fn trouble() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[a-zA-Z0-9,.]{1,12}",
        4 => Just(" ".to_owned()),
        1 => "[東京橋は三百]{1,30}",
        1 => "[e\u{301}\u{308}\u{200b}]{1,6}",
        1 => "[🌊👩\u{200d}🚒]{1,4}",
        1 => "(❤\u{fe0f}|❤|[0-9]\u{fe0f}\u{20e3}){1,8}",
        1 => "[\u{0}\u{1b}\t\u{202e}\u{feff}]{1,3}",
        1 => "\r?\n",
        1 => "[a-z]{150}",
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_places_in_any_text_are_drawn_within_the_screen(
        text in trouble(),
        cuts in proptest::collection::vec((any::<proptest::sample::Index>(), any::<proptest::sample::Index>()), 1..5),
        width in 60_usize..130,
        unicode: bool,
    ) {
        let articles = [Article::new(ArticleId(0), "a.txt", text.clone())];
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let labels = cuts.iter().map(|(one, other)| {
            let (one, other) = (*one.get(&ends), *other.get(&ends));
            Label::new(ArticleId(0), Span::new(one.min(other), one.max(other)), "what this place says, at some length")
        });
        let found = finding("contradiction", Severity::Error, "two values of one fact", labels.collect());
        let report = Report::new(&articles, vec![found], 0);
        let mut out = Vec::new();
        render::full(&report, &Style { color: false, width, unicode }, &mut out).expect("writing to memory works");
        let drawn = String::from_utf8(out).expect("the output is UTF-8");
        prop_assert!(!drawn.contains("Failed to read"), "{drawn}");
        prop_assert!(drawn.chars().all(|c| c == '\n' || !c.is_control()), "{drawn}");
        for line in drawn.lines() {
            let columns = unicode_width::UnicodeWidthStr::width(line);
            prop_assert!(columns <= width, "{columns} columns instead of {width}: {line}");
        }
    }
}
