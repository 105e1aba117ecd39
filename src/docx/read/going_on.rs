//! Numbered lists that go on behind other text.

use std::collections::HashSet;

use crate::source::{Block, Content, ParaKind, Position};

/// Where an item stands whose list goes on, and its numbers with it, behind what is no item.
///
/// A list of a statement ends there, and the next begins with its first number.
pub(super) fn places(blocks: &[Block]) -> Vec<Position> {
    let mut places = Vec::new();
    let mut before: HashSet<u32> = HashSet::new();
    let mut open: HashSet<u32> = HashSet::new();
    for block in blocks {
        match &block.content {
            Content::Para(para) if matches!(para.kind, ParaKind::Numbered(_)) => {
                let Some(list) = para.list else { continue };
                if open.insert(list) && !before.insert(list) {
                    places.push(block.at);
                }
            }
            Content::Para(para) if matches!(para.kind, ParaKind::Bullet(_)) => {}
            _ => open.clear(),
        }
    }
    places
}
