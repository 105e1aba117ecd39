//! The words by which the parts of a contact are known.

use crate::intake::labels::{self, Label};

/// Words that name what a person does.
const ROLES: &[&str] = &[
    "chair",
    "chairs",
    "chairman",
    "chairwoman",
    "chairperson",
    "co-chair",
    "cochair",
    "vice-chair",
    "vice-chairman",
    "vice-chairwoman",
    "convenor",
    "convener",
    "co-convenor",
    "co-convener",
    "rapporteur",
    "co-rapporteur",
    "associate",
    "editor",
    "co-editor",
    "secretary",
    "secretariat",
    "counsellor",
    "advisor",
    "coordinator",
    "co-ordinator",
    "director",
    "president",
    "vice-president",
    "manager",
    "liaison",
    "delegate",
    "head",
    "leader",
    "lead",
    "moderator",
    "officer",
    "representative",
];

/// Countries as contact lines name them, in lower case.
const COUNTRIES: &[&str] = &[
    "albania",
    "algeria",
    "argentina",
    "armenia",
    "australia",
    "austria",
    "azerbaijan",
    "bahrain",
    "bangladesh",
    "belarus",
    "belgium",
    "benin",
    "botswana",
    "brazil",
    "bulgaria",
    "burkina faso",
    "cameroon",
    "canada",
    "chile",
    "china",
    "p.r. china",
    "p. r. china",
    "people's republic of china",
    "colombia",
    "costa rica",
    "croatia",
    "cuba",
    "cyprus",
    "czech republic",
    "czechia",
    "côte d'ivoire",
    "denmark",
    "ecuador",
    "egypt",
    "estonia",
    "ethiopia",
    "finland",
    "france",
    "georgia",
    "germany",
    "ghana",
    "greece",
    "guinea",
    "hungary",
    "iceland",
    "india",
    "indonesia",
    "iran",
    "iraq",
    "ireland",
    "israel",
    "italy",
    "jamaica",
    "japan",
    "jordan",
    "kazakhstan",
    "kenya",
    "korea",
    "republic of korea",
    "korea (rep. of)",
    "korea (republic of)",
    "rep. of korea",
    "south korea",
    "kuwait",
    "kyrgyzstan",
    "latvia",
    "lebanon",
    "libya",
    "lithuania",
    "luxembourg",
    "malawi",
    "malaysia",
    "mali",
    "malta",
    "mauritius",
    "mexico",
    "moldova",
    "mongolia",
    "morocco",
    "mozambique",
    "namibia",
    "nepal",
    "netherlands",
    "the netherlands",
    "new zealand",
    "niger",
    "nigeria",
    "norway",
    "oman",
    "pakistan",
    "panama",
    "paraguay",
    "peru",
    "philippines",
    "poland",
    "portugal",
    "qatar",
    "romania",
    "russia",
    "russian federation",
    "rwanda",
    "saudi arabia",
    "senegal",
    "serbia",
    "singapore",
    "slovakia",
    "slovenia",
    "south africa",
    "spain",
    "sri lanka",
    "sudan",
    "sweden",
    "switzerland",
    "syria",
    "tanzania",
    "thailand",
    "togo",
    "tunisia",
    "türkiye",
    "turkey",
    "uganda",
    "uk",
    "u.k.",
    "ukraine",
    "united arab emirates",
    "uae",
    "united kingdom",
    "united states",
    "united states of america",
    "usa",
    "u.s.a.",
    "us",
    "u.s.",
    "uruguay",
    "uzbekistan",
    "venezuela",
    "viet nam",
    "vietnam",
    "zambia",
    "zimbabwe",
];

/// Whether a text says what a person does.
pub(super) fn is_role(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.split(|c: char| !(c.is_alphanumeric() || c == '-')).take(6).any(|word| ROLES.contains(&word))
        && !lower.ends_with(" secretariat")
}

/// Whether a text is a country and nothing else.
pub(super) fn is_country(text: &str) -> bool {
    COUNTRIES.contains(&text.trim().trim_end_matches(',').to_lowercase().as_str())
}

/// Whether a text is a number in international form and nothing else.
pub(super) fn is_telephone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let number = text.split_once("ext").map_or(text, |(number, _)| number);
    number.starts_with('+') && digits >= 6 && !number.chars().any(char::is_alphabetic)
}

/// The part that "Tel +41 22 000 00 00" or "E-mail 2: ada@example.org" names, and its value.
pub(super) fn spoken_part(text: &str) -> Option<(Label, &str)> {
    let (part, rest) = labels::contact_part(text)?;
    let rest = rest.trim_start_matches(['.', ':']);
    if !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let rest = rest.trim_start();
    let counted = rest.split_once(':').filter(|(count, _)| count.trim().bytes().all(|b| b.is_ascii_digit()));
    let value = counted.map_or(rest, |(_, value)| value).trim();
    let fits = match part {
        Label::Email => value.contains('@'),
        _ => value.starts_with(['+', '(', '0']) && value.bytes().filter(u8::is_ascii_digit).count() >= 5,
    };
    fits.then_some((part, value))
}
