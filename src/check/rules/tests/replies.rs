//! What is answered, and who is told.

use super::*;
use crate::check::Other;

#[test]
fn rule_38_wants_the_answer_to_reach_whom_it_answers() {
    let reply = |source: &'static str, number: &'static str, to: &'static [&str]| {
        move |s: &mut Statement| {
            let reply = Reply { source: source.into(), number: number.into(), ..Reply::default() };
            s.replies = List::of(&mut s.keys, [reply]);
            address(s, to, Purpose::Information);
        }
    };
    let missing = Some((Severity::Warning, "recipients"));
    for (source, number, to, expected) in [
        ("", "SG17-LS7", &["ITU-T SG2"][..], missing),
        ("ITU-T SG17", "", &["ITU-T SG2", "ETSI"], missing),
        ("ETSI", "", &["ITU-T SG2"], missing),
        ("Society of Lamps", "", &["ITU-T SG2"], missing),
        ("", "TSAG LS20", &["IETF"], missing),
        ("", "COM 16 – LS 124 – E", &["IETF"], missing),
        ("", "TSAG LS20", &["TSAG"], None),
        ("", "SG2-LS7", &["ITU-T SG2"], None),
        ("", "SG2-LS7", &["ITU-T Q1/2"], None),
        ("ITU-T Q3/17", "", &["ETSI", "Study Group 17"], None),
        ("IETF LAMPS", "", &["IETF"], None),
        ("", "TD12", &["ITU-T SG2"], None),
        ("Society of Lamps", "", &["Lamps' Society"], None),
        ("ETSI", "", &[], None),
    ] {
        expect(38, &format!("{source} {number}: {to:?}"), reply(source, number, to), expected);
    }

    let mut s = sound();
    reply("", "SG2-LS7", &["ITU-T SG2"])(&mut s);
    let received = |number: &str, day: &str| Other {
        numbers: vec!["".into(), number.into()],
        deadline: day.parse().ok(),
        ..Other::default()
    };
    for (other, stage, passed) in [
        (received("SG2-LS7", "2026-04-19"), Stage::Drafting, true),
        (received("sg2-ls7", "2025-04-19"), Stage::Approved, true),
        (received(" SG2-LS7 ", "2026-01-01"), Stage::ForAgreement, true),
        (received("SG2-LS7", "2026-04-20"), Stage::Drafting, false),
        (received("SG2-LS7", ""), Stage::Drafting, false),
        (received("SG2-LS8", "2026-04-19"), Stage::Drafting, false),
        (received("SG2-LS7", "2026-04-19"), Stage::Sent, false),
    ] {
        s.bookkeeping.stage = stage;
        let others = [other];
        let context = Context { others: &others, ..Context::on(date(2026, 4, 20)) };
        let found: Vec<_> = check(&s, &context).into_iter().filter(|finding| finding.rule == 38).collect();
        assert_eq!(found.len(), usize::from(passed), "{others:?}");
    }
}
