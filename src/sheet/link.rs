//! Where a link may lead.

/// The longest address that programs of Windows follow (`INTERNET_MAX_URL_LENGTH`).
const LONGEST: usize = 2083;

/// U+FFFE and U+FFFF as an address has them: no XML holds them, and LibreOffice, which puts them there, saves no file.
const UNHELD: [&str; 2] = ["%EF%BF%BE", "%EF%BF%BF"];

/// The address a link leads to, written as RFC 3986 wants it; none when it is not to be followed.
///
/// Only web and mail addresses are followed. A link that is no address by RFC 3986 would make Word refuse the whole
/// file, so blanks and foreign characters are percent-encoded, and what has no host or mailbox stays mere text.
pub fn followable(link: &str) -> Option<String> {
    address(link.trim()).filter(|address| {
        let plain = address.to_ascii_uppercase();
        address.len() <= LONGEST && !UNHELD.iter().any(|code| plain.contains(code))
    })
}

fn address(link: &str) -> Option<String> {
    let (scheme, rest) = link.split_once(':')?;
    match scheme.to_ascii_lowercase().as_str() {
        scheme @ ("http" | "https") => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            is_authority(authority).then(|| format!("{scheme}://{authority}{}", encoded(path, true)))
        }
        "mailto" => {
            let end = rest.find('?').unwrap_or(rest.len());
            let (mailboxes, header) = rest.split_at(end);
            mailboxes
                .split(',')
                .all(is_mailbox)
                .then(|| format!("mailto:{mailboxes}{}", encoded(header, false)))
        }
        _ => None,
    }
}

/// Whether a text is a host with an optional port.
fn is_authority(text: &str) -> bool {
    let (host, port) = text.split_once(':').unwrap_or((text, ""));
    port.len() <= 5 && port.parse::<u16>().is_ok() | port.is_empty() && is_host(host)
}

fn is_host(text: &str) -> bool {
    text.len() <= 253
        && text.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .chars()
                    .all(|character| character.is_alphanumeric() || matches!(character, '-' | '_'))
        })
}

fn is_mailbox(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty()
            && is_host(host)
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || "!$&'*+-/=_~.".contains(character))
    })
}

/// A path, query and fragment with everything percent-encoded that RFC 3986 does not let stand.
fn encoded(text: &str, fragment: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut fragment = fragment;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let stands = match byte {
            b'%' => bytes.get(at + 1..at + 3).is_some_and(|next| next.iter().all(u8::is_ascii_hexdigit)),
            // Only the first begins the fragment.
            b'#' => std::mem::take(&mut fragment),
            _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(byte),
        };
        if stands {
            out.push(char::from(*byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_are_followed() {
        for (link, expected) in [
            ("https://www.itu.int/md/T25?a=1&b=2#x", Some("https://www.itu.int/md/T25?a=1&b=2#x")),
            (" HTTP://example.org ", Some("http://example.org")),
            ("http://example.org:8080/a b<c>\"é", Some("http://example.org:8080/a%20b%3Cc%3E%22%C3%A9")),
            ("https://example.org/50%#a#b", Some("https://example.org/50%25#a%23b")),
            ("mailto:tsbsg17@itu.int?subject=A B", Some("mailto:tsbsg17@itu.int?subject=A%20B")),
            ("mailto:a@b@c", None),
            ("mailto:a|b@c.org", None),
            ("mailto:", None),
            ("http://", None),
            ("http://exa mple.org", None),
            ("http://[x", None),
            ("http://a:99999", None),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("ftp://example.org", None),
            ("www.itu.int", None),
            ("https://example.org/a\u{fffe}b", None),
            ("https://example.org/%ef%bf%bf", None),
            ("", None),
        ] {
            assert_eq!(followable(link).as_deref(), expected, "{link}");
        }
        let long = |letters| format!("https://example.org/{}", "a".repeat(letters));
        assert!(followable(&long(2000)).is_some() && followable(&long(2100)).is_none());
    }
}
