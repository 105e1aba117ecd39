//! What people type, in at most five characters, with the group they mean.

use liaison_desk::directory::Book;

use super::today;

const TYPINGS: &[(&str, &str)] = &[
    ("sg17", "ITU-T SG17"),
    ("sg2", "ITU-T SG2"),
    ("SG 11", "ITU-T SG11"),
    ("sg13", "ITU-T SG13"),
    ("sg20", "ITU-T SG20"),
    ("sg21", "ITU-T SG21"),
    ("sg5", "ITU-T SG5"),
    ("com17", "ITU-T SG17"),
    ("d sg2", "ITU-D SG2"),
    ("r sg5", "ITU-R SG5"),
    ("q3/2", "ITU-T Q3/2"),
    ("q3/2", "ITU-D Q3/2"),
    ("dq3/2", "ITU-D Q3/2"),
    ("10/17", "ITU-T Q10/17"),
    ("q1/17", "ITU-T Q1/17"),
    ("q15/1", "ITU-T Q15/17"),
    ("wp5d", "ITU-R WP 5D"),
    ("5d", "ITU-R WP 5D"),
    ("wp 1/", "ITU-T WP1/2"),
    ("27wg5", "ISO/IEC JTC 1/SC 27/WG 5"),
    ("sc27", "ISO/IEC JTC 1/SC 27"),
    ("sc 6", "ISO/IEC JTC 1/SC 6"),
    ("jtc1", "ISO/IEC JTC 1"),
    ("sc42", "ISO/IEC JTC 1/SC 42"),
    ("tc307", "ISO/TC 307"),
    ("ietf", "IETF"),
    ("lamps", "IETF LAMPS"),
    ("sidr", "IETF SIDROPS"),
    ("pqc", "-"),
    ("pquip", "IETF PQUIP"),
    ("scitt", "IETF SCITT"),
    ("oauth", "IETF OAUTH"),
    ("etsi", "ETSI"),
    ("qkd", "ETSI ISG QKD"),
    ("qkdn", "JCA-QKDN"),
    ("cyber", "ETSI TC CYBER"),
    ("esi", "ETSI TC ESI"),
    ("cop", "CWG-COP"),
    ("cwg-c", "CWG-COP"),
    ("child", "CWG-COP"),
    ("cg-co", "CG-COP"),
    ("idm", "JCA-IdM"),
    ("tsag", "TSAG"),
    ("tdag", "TDAG"),
    ("rag", "RAG"),
    ("scv", "SCV"),
    ("cct", "CCT"),
    ("isct", "ISCT"),
    ("3gpp", "3GPP"),
    ("sa3", "3GPP SA3"),
    ("ran1", "3GPP RAN1"),
    ("gsma", "GSMA"),
    ("fasg", "GSMA FASG"),
    ("w3c", "W3C"),
    ("vcwg", "W3C VCWG"),
    ("did", "W3C DID WG"),
    ("oidf", "OIDF"),
    ("openi", "OIDF"),
    ("fido", "FIDO Alliance"),
    ("ca/b", "CA/Browser Forum"),
    ("m3aaw", "M3AAWG"),
    ("first", "FIRST"),
    ("wsis", "CWG-WSIS&SDG"),
    ("oran", "O-RAN Alliance"),
    ("802.1", "IEEE 802.1"),
    ("onem2", "oneM2M"),
    ("icann", "ICANN"),
    ("unesc", "UNESCO"),
    ("owf", "ITU OWF"),
    ("sia", "SIA"),
];

#[test]
fn a_few_letters_bring_the_group_meant_among_the_first_three() {
    let mut wrong = Vec::new();
    let real: Vec<_> = TYPINGS.iter().filter(|typing| typing.1 != "-").collect();
    assert!(real.len() >= 60);
    for (typed, meant) in TYPINGS {
        assert!(typed.chars().count() <= 5, "{typed}");
        let found = Book::built_in().complete(typed, today(), 3);
        let texts: Vec<&str> = found.iter().map(|suggestion| suggestion.text.as_str()).collect();
        if *meant != "-" && !texts.contains(meant) {
            wrong.push(format!("{typed}: {texts:?}, not {meant}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
