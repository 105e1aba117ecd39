//! The emblem on the page of the posted form.

use std::fs;

use egui::{Key, Modifiers, Rect, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::Desk;

/// A grey point.
const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB\x60\x82";

fn with_emblem(bytes: &[u8], words: &str) -> Desk {
    let mut desk = Desk::with_example();
    let picture = desk.path("picture.png");
    fs::write(&picture, bytes).unwrap();
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    desk.will_choose(&picture);
    desk.click("Choose picture…");
    desk.settle();
    desk.type_into("What the emblem shows", words);
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    desk.settle();
    desk
}

/// Where pictures of this name stand.
fn pictures(desk: &Desk, name: &str) -> Vec<Rect> {
    let all = desk.harness.query_all_by_role(Role::Image);
    let named = all.filter(|node| node.accesskit_node().label().is_some_and(|label| label == name));
    named.map(|node| node.rect()).collect()
}

#[test]
fn the_emblem_stands_on_the_page_of_the_posted_form_with_its_words() {
    let mut desk = with_emblem(POINT, "The Union");
    assert!(pictures(&desk, "The Union").is_empty(), "the hand-in form has none");
    desk.choose("Posted form");
    if desk.harness.query_by_label("With cover").is_some() {
        desk.harness.get_by_label("With cover").click();
        desk.settle();
    }
    let found = pictures(&desk, "The Union");
    let [emblem] = found.as_slice() else { panic!("one emblem: {found:?}") };
    // Eighteen millimetres, in a square: the emblem is one point.
    let shape = emblem.width() / emblem.height();
    assert!((shape - 1.0).abs() < 0.05 && emblem.width() > 20.0, "{emblem:?}");
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    desk.click("Remove emblem");
    desk.press(&[(Modifiers::COMMAND, Key::Comma)]);
    desk.settle();
    assert!(pictures(&desk, "The Union").is_empty());
}

#[test]
fn an_emblem_that_cannot_be_decoded_says_so_on_the_page_and_once_below() {
    let mut broken = POINT.to_vec();
    // In the middle of its points: beginning and end are those of a picture.
    broken[45] ^= 0xff;
    let mut desk = with_emblem(&broken, "The Union");
    assert!(desk.says("The emblem cannot be shown on the page here"));
    desk.choose("Posted form");
    if desk.harness.query_by_label("With cover").is_some() {
        desk.harness.get_by_label("With cover").click();
        desk.settle();
    }
    assert_eq!(pictures(&desk, "The Union (this picture cannot be shown here)").len(), 1);
}
