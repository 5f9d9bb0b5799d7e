//! The rule files that are compiled in. A test compares the list with the folder.

/// Paths from the root of the project, with their texts.
pub(super) const FILES: &[(&str, &str)] = &[
    ("rules/checks/attribution-changed.toml", include_str!("../../rules/checks/attribution-changed.toml")),
    ("rules/checks/context-contradiction.toml", include_str!("../../rules/checks/context-contradiction.toml")),
    ("rules/checks/contradiction.toml", include_str!("../../rules/checks/contradiction.toml")),
    ("rules/checks/date-arithmetic.toml", include_str!("../../rules/checks/date-arithmetic.toml")),
    ("rules/checks/hedge-changed.toml", include_str!("../../rules/checks/hedge-changed.toml")),
    ("rules/checks/impossible-date.toml", include_str!("../../rules/checks/impossible-date.toml")),
    ("rules/checks/impossible-value.toml", include_str!("../../rules/checks/impossible-value.toml")),
    ("rules/checks/malformed-number.toml", include_str!("../../rules/checks/malformed-number.toml")),
    ("rules/checks/name-spelling.toml", include_str!("../../rules/checks/name-spelling.toml")),
    ("rules/checks/name-unsupported.toml", include_str!("../../rules/checks/name-unsupported.toml")),
    ("rules/checks/number-arithmetic.toml", include_str!("../../rules/checks/number-arithmetic.toml")),
    ("rules/checks/number-changed.toml", include_str!("../../rules/checks/number-changed.toml")),
    ("rules/checks/number-dropped.toml", include_str!("../../rules/checks/number-dropped.toml")),
    ("rules/checks/number-unsupported.toml", include_str!("../../rules/checks/number-unsupported.toml")),
    ("rules/checks/quote-altered.toml", include_str!("../../rules/checks/quote-altered.toml")),
    ("rules/checks/quote-dropped.toml", include_str!("../../rules/checks/quote-dropped.toml")),
    ("rules/checks/quote-unsupported.toml", include_str!("../../rules/checks/quote-unsupported.toml")),
    ("rules/checks/repeated-passage.toml", include_str!("../../rules/checks/repeated-passage.toml")),
    ("rules/checks/scope-changed.toml", include_str!("../../rules/checks/scope-changed.toml")),
    ("rules/checks/self-contradiction.toml", include_str!("../../rules/checks/self-contradiction.toml")),
    ("rules/checks/unit-conversion.toml", include_str!("../../rules/checks/unit-conversion.toml")),
    ("rules/checks/weekday-date.toml", include_str!("../../rules/checks/weekday-date.toml")),
    ("rules/measures/age.toml", include_str!("../../rules/measures/age.toml")),
    ("rules/measures/altitude.toml", include_str!("../../rules/measures/altitude.toml")),
    ("rules/measures/appointment-date.toml", include_str!("../../rules/measures/appointment-date.toml")),
    ("rules/measures/approval.toml", include_str!("../../rules/measures/approval.toml")),
    ("rules/measures/area-burned.toml", include_str!("../../rules/measures/area-burned.toml")),
    ("rules/measures/area-under-control.toml", include_str!("../../rules/measures/area-under-control.toml")),
    ("rules/measures/area.toml", include_str!("../../rules/measures/area.toml")),
    ("rules/measures/arrest-date.toml", include_str!("../../rules/measures/arrest-date.toml")),
    ("rules/measures/arrest-time.toml", include_str!("../../rules/measures/arrest-time.toml")),
    ("rules/measures/arrested.toml", include_str!("../../rules/measures/arrested.toml")),
    ("rules/measures/attackers.toml", include_str!("../../rules/measures/attackers.toml")),
    ("rules/measures/bail.toml", include_str!("../../rules/measures/bail.toml")),
    ("rules/measures/buildings-destroyed.toml", include_str!("../../rules/measures/buildings-destroyed.toml")),
    ("rules/measures/capacity.toml", include_str!("../../rules/measures/capacity.toml")),
    ("rules/measures/charges.toml", include_str!("../../rules/measures/charges.toml")),
    ("rules/measures/children-of.toml", include_str!("../../rules/measures/children-of.toml")),
    ("rules/measures/closing-date.toml", include_str!("../../rules/measures/closing-date.toml")),
    ("rules/measures/comments-received.toml", include_str!("../../rules/measures/comments-received.toml")),
    ("rules/measures/court-date.toml", include_str!("../../rules/measures/court-date.toml")),
    ("rules/measures/crew-size.toml", include_str!("../../rules/measures/crew-size.toml")),
    ("rules/measures/crowd-size.toml", include_str!("../../rules/measures/crowd-size.toml")),
    ("rules/measures/damage-cost.toml", include_str!("../../rules/measures/damage-cost.toml")),
    ("rules/measures/date-of-birth.toml", include_str!("../../rules/measures/date-of-birth.toml")),
    ("rules/measures/date-of-death.toml", include_str!("../../rules/measures/date-of-death.toml")),
    ("rules/measures/deal-value.toml", include_str!("../../rules/measures/deal-value.toml")),
    ("rules/measures/death-time.toml", include_str!("../../rules/measures/death-time.toml")),
    ("rules/measures/depth.toml", include_str!("../../rules/measures/depth.toml")),
    ("rules/measures/displaced.toml", include_str!("../../rules/measures/displaced.toml")),
    ("rules/measures/distance.toml", include_str!("../../rules/measures/distance.toml")),
    ("rules/measures/drugs-seized.toml", include_str!("../../rules/measures/drugs-seized.toml")),
    ("rules/measures/duration.toml", include_str!("../../rules/measures/duration.toml")),
    ("rules/measures/employees.toml", include_str!("../../rules/measures/employees.toml")),
    ("rules/measures/end-date.toml", include_str!("../../rules/measures/end-date.toml")),
    ("rules/measures/event-date.toml", include_str!("../../rules/measures/event-date.toml")),
    ("rules/measures/event-time.toml", include_str!("../../rules/measures/event-time.toml")),
    ("rules/measures/fall-height.toml", include_str!("../../rules/measures/fall-height.toml")),
    ("rules/measures/fine.toml", include_str!("../../rules/measures/fine.toml")),
    ("rules/measures/force-size.toml", include_str!("../../rules/measures/force-size.toml")),
    ("rules/measures/founding-date.toml", include_str!("../../rules/measures/founding-date.toml")),
    ("rules/measures/front-line-length.toml", include_str!("../../rules/measures/front-line-length.toml")),
    ("rules/measures/funding.toml", include_str!("../../rules/measures/funding.toml")),
    ("rules/measures/games-missed.toml", include_str!("../../rules/measures/games-missed.toml")),
    ("rules/measures/growth-rate.toml", include_str!("../../rules/measures/growth-rate.toml")),
    ("rules/measures/height.toml", include_str!("../../rules/measures/height.toml")),
    ("rules/measures/hostages.toml", include_str!("../../rules/measures/hostages.toml")),
    ("rules/measures/in-force-date.toml", include_str!("../../rules/measures/in-force-date.toml")),
    ("rules/measures/inflation-rate.toml", include_str!("../../rules/measures/inflation-rate.toml")),
    ("rules/measures/injured.toml", include_str!("../../rules/measures/injured.toml")),
    ("rules/measures/interest-rate.toml", include_str!("../../rules/measures/interest-rate.toml")),
    ("rules/measures/jobs-cut.toml", include_str!("../../rules/measures/jobs-cut.toml")),
    ("rules/measures/killed.toml", include_str!("../../rules/measures/killed.toml")),
    ("rules/measures/length.toml", include_str!("../../rules/measures/length.toml")),
    ("rules/measures/loss.toml", include_str!("../../rules/measures/loss.toml")),
    ("rules/measures/magnitude.toml", include_str!("../../rules/measures/magnitude.toml")),
    ("rules/measures/missing.toml", include_str!("../../rules/measures/missing.toml")),
    ("rules/measures/oil-price.toml", include_str!("../../rules/measures/oil-price.toml")),
    ("rules/measures/opening-date.toml", include_str!("../../rules/measures/opening-date.toml")),
    ("rules/measures/people-on-board.toml", include_str!("../../rules/measures/people-on-board.toml")),
    ("rules/measures/people-sheltered.toml", include_str!("../../rules/measures/people-sheltered.toml")),
    ("rules/measures/points-scored.toml", include_str!("../../rules/measures/points-scored.toml")),
    ("rules/measures/population.toml", include_str!("../../rules/measures/population.toml")),
    ("rules/measures/power-capacity.toml", include_str!("../../rules/measures/power-capacity.toml")),
    ("rules/measures/power-cut.toml", include_str!("../../rules/measures/power-cut.toml")),
    ("rules/measures/previous-convictions.toml", include_str!("../../rules/measures/previous-convictions.toml")),
    ("rules/measures/price.toml", include_str!("../../rules/measures/price.toml")),
    ("rules/measures/prison-sentence.toml", include_str!("../../rules/measures/prison-sentence.toml")),
    ("rules/measures/profit.toml", include_str!("../../rules/measures/profit.toml")),
    ("rules/measures/project-cost.toml", include_str!("../../rules/measures/project-cost.toml")),
    ("rules/measures/rainfall.toml", include_str!("../../rules/measures/rainfall.toml")),
    ("rules/measures/rank.toml", include_str!("../../rules/measures/rank.toml")),
    ("rules/measures/ransom.toml", include_str!("../../rules/measures/ransom.toml")),
    ("rules/measures/rescued.toml", include_str!("../../rules/measures/rescued.toml")),
    ("rules/measures/responders.toml", include_str!("../../rules/measures/responders.toml")),
    ("rules/measures/revenue.toml", include_str!("../../rules/measures/revenue.toml")),
    ("rules/measures/reward.toml", include_str!("../../rules/measures/reward.toml")),
    ("rules/measures/score.toml", include_str!("../../rules/measures/score.toml")),
    ("rules/measures/seats.toml", include_str!("../../rules/measures/seats.toml")),
    ("rules/measures/share-price.toml", include_str!("../../rules/measures/share-price.toml")),
    ("rules/measures/shots-fired.toml", include_str!("../../rules/measures/shots-fired.toml")),
    ("rules/measures/sick.toml", include_str!("../../rules/measures/sick.toml")),
    ("rules/measures/signatures.toml", include_str!("../../rules/measures/signatures.toml")),
    ("rules/measures/signing-date.toml", include_str!("../../rules/measures/signing-date.toml")),
    ("rules/measures/speed.toml", include_str!("../../rules/measures/speed.toml")),
    ("rules/measures/stake.toml", include_str!("../../rules/measures/stake.toml")),
    ("rules/measures/start-date.toml", include_str!("../../rules/measures/start-date.toml")),
    ("rules/measures/temperature.toml", include_str!("../../rules/measures/temperature.toml")),
    ("rules/measures/times-shot.toml", include_str!("../../rules/measures/times-shot.toml")),
    ("rules/measures/trapped.toml", include_str!("../../rules/measures/trapped.toml")),
    ("rules/measures/turnout.toml", include_str!("../../rules/measures/turnout.toml")),
    ("rules/measures/unemployment-rate.toml", include_str!("../../rules/measures/unemployment-rate.toml")),
    ("rules/measures/vehicles-destroyed.toml", include_str!("../../rules/measures/vehicles-destroyed.toml")),
    ("rules/measures/vote-result.toml", include_str!("../../rules/measures/vote-result.toml")),
    ("rules/measures/vote-share.toml", include_str!("../../rules/measures/vote-share.toml")),
    ("rules/measures/votes.toml", include_str!("../../rules/measures/votes.toml")),
    ("rules/measures/water-level.toml", include_str!("../../rules/measures/water-level.toml")),
    ("rules/measures/weapons-fired.toml", include_str!("../../rules/measures/weapons-fired.toml")),
    ("rules/measures/weapons-hit.toml", include_str!("../../rules/measures/weapons-hit.toml")),
    ("rules/measures/weapons-intercepted.toml", include_str!("../../rules/measures/weapons-intercepted.toml")),
    ("rules/measures/weight.toml", include_str!("../../rules/measures/weight.toml")),
    ("rules/measures/width.toml", include_str!("../../rules/measures/width.toml")),
    ("rules/measures/wind-speed.toml", include_str!("../../rules/measures/wind-speed.toml")),
];

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::FILES;

    #[test]
    fn every_rule_file_of_the_project_is_compiled_in_in_order() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut there = Vec::new();
        for folder in ["rules/checks", "rules/measures"] {
            for entry in fs::read_dir(root.join(folder)).expect("the folder is there") {
                let name = entry.expect("it can be read").file_name();
                there.push(format!("{folder}/{}", name.to_str().expect("UTF-8")));
            }
        }
        there.sort();
        assert_eq!(FILES.iter().map(|&(path, _)| path).collect::<Vec<_>>(), there);
    }

    #[test]
    fn every_file_is_named_after_what_it_holds() {
        for &(path, text) in FILES {
            let name = match crate::rule::read(path, text) {
                Ok(crate::rule::RuleFile::Measure(measure)) => measure.name,
                Ok(crate::rule::RuleFile::Check(check)) => check.name,
                Err(errors) => panic!("{:?}", errors.iter().map(crate::rule::RuleError::in_a_line).collect::<Vec<_>>()),
            };
            assert!(path.ends_with(&format!("/{name}.toml")), "{path} holds {name}");
        }
    }
}
