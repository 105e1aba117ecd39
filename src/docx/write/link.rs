//! Links: addresses outside of the file.

use std::collections::HashMap;

/// Where the links of one part lead, each address once.
#[derive(Clone, Debug, Default)]
pub(in crate::docx) struct Links {
    targets: Vec<String>,
    known: HashMap<String, usize>,
}

impl Links {
    /// The relationship of an address, set up when it is new.
    pub(super) fn id(&mut self, target: String) -> String {
        let index = match self.known.get(&target) {
            Some(index) => *index,
            None => {
                self.targets.push(target.clone());
                self.known.insert(target, self.targets.len());
                self.targets.len()
            }
        };
        format!("rIdLink{index}")
    }

    /// Each relationship's identifier and address, in order.
    pub(in crate::docx) fn iter(&self) -> impl Iterator<Item = (String, &str)> {
        self.targets
            .iter()
            .enumerate()
            .map(|(index, target)| (format!("rIdLink{}", index + 1), target.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_is_one_relationship() {
        let mut links = Links::default();
        assert_eq!(links.id("a".to_owned()), "rIdLink1");
        assert_eq!(links.id("b".to_owned()), "rIdLink2");
        assert_eq!(links.id("a".to_owned()), "rIdLink1");
        assert_eq!(links.iter().count(), 2);
    }
}
