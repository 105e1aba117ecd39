//! Who can be asked.

use super::*;

fn contact(change: impl Fn(&mut Contact)) -> impl Fn(&mut Statement) {
    move |s| {
        let key = s.contacts.key_at(0).unwrap();
        change(s.contacts.get_mut(key).unwrap());
    }
}

#[test]
fn rule_10_wants_to_know_who_somebody_is_and_how_to_dial() {
    let unknown = Some((Severity::Warning, "contacts[0].organization"));
    expect(10, "a name alone", contact(|c| c.organization.clear()), unknown);
    expect(10, "a dash", contact(|c| c.organization = "-".into()), unknown);
    let further = |s: &mut Statement| {
        s.contacts.push(&mut s.keys, Contact { name: "Bo".into(), ..Contact::default() });
    };
    expect(10, "the second", further, Some((Severity::Warning, "contacts[1].organization")));
    let role = contact(|c| {
        c.organization.clear();
        c.role = "Rapporteur".into();
    });
    expect(10, "a role", role, None);
    let address = |s: &mut Statement| {
        let lines = List::of(&mut s.keys, ["Board of Lighthouses".to_string()]);
        let key = s.contacts.key_at(0).unwrap();
        let contact = s.contacts.get_mut(key).unwrap();
        contact.organization.clear();
        contact.lines = lines;
    };
    expect(10, "a postal address", address, None);
    let nameless = contact(|c| {
        c.name.clear();
        c.organization.clear();
    });
    expect(10, "no name either", nameless, None);

    for (telephone, wrong) in [
        ("022 730 5111", true),
        ("(0)22 730", true),
        ("0041 22 730", true),
        ("ext. 12", true),
        ("+41 22 730 5111", false),
        ("Tel: +41 22 730", false),
        ("(+41) 22", false),
        ("N/A", false),
        ("", false),
    ] {
        let expected = wrong.then_some((Severity::Hint, "contacts[0].telephone"));
        expect(10, telephone, contact(|c| c.telephone = telephone.into()), expected);
    }
    let mut s = sound();
    contact(|c| c.telephone = "0041 22 730".into())(&mut s);
    assert_eq!(mended(10, &mut s), "Write +41 22 730");
}

#[test]
fn rule_11_wants_the_mailbox_of_a_role_where_others_are_addressed() {
    let mailboxes = |name: &'static str, emails: &'static [&str], to: &'static str| {
        move |s: &mut Statement| {
            let emails = List::of(&mut s.keys, emails.iter().map(|email| email.to_string()));
            let key = s.contacts.key_at(0).unwrap();
            let contact = s.contacts.get_mut(key).unwrap();
            contact.name = name.into();
            contact.emails = emails;
            address(s, &[to], Purpose::Information);
        }
    };
    let personal = Some((Severity::Hint, "contacts"));
    for (name, emails, to, expected) in [
        ("Ada", &["ada@example.org"][..], "ETSI", personal),
        ("Ada Byron", &["a.byron@example.org", "BYRON@example.org"], "ETSI", personal),
        ("Ada Byron", &["adab@example.org"], "ISO/IEC JTC 1/SC 27", personal),
        ("Ada", &["ada@example.org"], "ITU-T SG2", None),
        ("Ada", &["secretariat@example.org"], "ETSI", None),
        ("Ada", &["ada@example.org", "liaison@example.org"], "ETSI", None),
        ("Ada", &[], "ETSI", None),
    ] {
        expect(11, &format!("{name}, {emails:?}, {to}"), mailboxes(name, emails, to), expected);
    }
}
