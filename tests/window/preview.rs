//! The page beside the form, worked by pointer and keys.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use liaison_desk::statement::FieldId;

use crate::desk::Desk;

fn focused(desk: &Desk) -> Option<FieldId> {
    let view = &desk.harness.state().front().unwrap().view;
    view.pending_focus.or(view.focused)
}

fn click(desk: &mut Desk, at: egui::Pos2) {
    desk.harness.hover_at(at);
    desk.harness.run();
    for pressed in [true, false] {
        desk.harness.event(egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
    }
    desk.harness.run();
}

/// How wide something is that stands on the page.
fn width(desk: &Desk, label: &str) -> f32 {
    desk.harness.get_by_label_contains(label).rect().width()
}

#[test]
fn a_click_on_the_page_goes_to_the_field_it_shows() {
    let mut desk = Desk::with_example();
    desk.harness.get_by_label("With cover").click();
    desk.harness.run();
    // The first line of the title is the subject; the row's middle names a recipient, which goes elsewhere.
    let row = desk.harness.get_by_label_contains("Title: LS/o/r on").rect();
    click(&mut desk, row.left_top() + egui::vec2(row.width() * 0.4, row.height() * 0.25));
    assert_eq!(focused(&desk), Some(FieldId::TitleSubject));
    desk.harness.get_by_label_contains("Abstract: ITU-T Study Group 20").click();
    desk.harness.run();
    assert_eq!(focused(&desk), Some(FieldId::Abstract));
}

#[test]
fn the_page_follows_what_is_typed() {
    let mut desk = Desk::new();
    desk.harness.get_by_label("New statement").click();
    desk.harness.run();
    assert!(desk.harness.query_by_label_contains("lamps of lighthouses").is_none());
    desk.type_into("Subject", "lamps of lighthouses");
    assert!(desk.harness.query_by_label_contains("Title: LS/o on lamps of lighthouses").is_some());
}

#[test]
fn the_form_is_chosen_above_the_page() {
    let mut desk = Desk::with_example();
    desk.harness.get_by_label("With cover").click();
    desk.harness.run();
    assert!(desk.harness.query_by_label_contains("STUDY PERIOD").is_none());
    desk.harness.get_by_label("Posted form").click();
    desk.settle();
    assert!(desk.harness.query_by_label_contains("STUDY PERIOD 2025-2028").is_some());
    let mut later = Desk::in_folder(desk.folder.clone(), Vec::new());
    later.harness.get_by_label("New from the example").click();
    later.harness.run();
    assert!(later.harness.query_by_label_contains("STUDY PERIOD 2025-2028").is_some(), "it is remembered");
}

#[test]
fn the_page_is_made_larger_fitted_and_hidden() {
    let mut desk = Desk::with_example();
    let fitted = width(&desk, "Agenda item: 4.2");
    desk.harness.get_by_label("Page larger").click();
    desk.harness.run();
    assert!((width(&desk, "Agenda item: 4.2") / fitted - 1.1).abs() < 0.01);
    desk.harness.get_by_label("Page smaller").click();
    desk.harness.run();
    assert!((width(&desk, "Agenda item: 4.2") / fitted - 1.0).abs() < 0.01);
    desk.harness.get_by_label("Page larger").click();
    desk.harness.run();
    desk.harness.get_by_label("Fit the page to its panel").click();
    desk.harness.run();
    assert!((width(&desk, "Agenda item: 4.2") / fitted - 1.0).abs() < 0.01);
    desk.harness.get_by_label("Hide the page").click();
    desk.harness.run();
    assert!(desk.harness.query_by_label_contains("Agenda item: 4.2").is_none());
}

#[test]
fn the_wheel_with_ctrl_makes_the_page_larger() {
    let mut desk = Desk::with_example();
    let fitted = width(&desk, "Agenda item: 4.2");
    let over = desk.harness.get_by_label_contains("Agenda item: 4.2").rect().center();
    desk.harness.hover_at(over);
    desk.harness.run();
    desk.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: egui::vec2(0.0, 2.0),
        phase: egui::TouchPhase::Move,
        modifiers: egui::Modifiers::CTRL,
        source: egui::MouseWheelSource::Wheel,
    });
    desk.harness.run();
    assert!(width(&desk, "Agenda item: 4.2") > fitted * 1.02);
}

#[test]
fn the_page_shows_the_field_that_is_edited() {
    let mut desk = Desk::with_example();
    let seen = |desk: &Desk| desk.harness.query_by_label_contains("Abstract: ITU-T Study Group 20").is_some();
    // The cover fills the panel: the abstract is out of sight.
    assert!(!seen(&desk));
    desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Abstract").focus();
    desk.harness.run();
    assert!(seen(&desk));
    assert!(desk.harness.query_by_label_contains("Page preview of LS/o/r on").is_some());
}

#[test]
fn in_a_narrow_window_the_page_takes_the_place_of_the_form_when_asked() {
    let mut desk = Desk::with_example();
    desk.harness.set_size(egui::vec2(640.0, 420.0));
    desk.harness.run();
    let on_page = |desk: &Desk| desk.harness.query_by_label_contains("Agenda item: 4.2").is_some();
    assert!(!on_page(&desk) && desk.harness.query_by_label("LS number").is_some());
    desk.focus("Document type");
    desk.shifted(egui::Key::P);
    assert!(on_page(&desk) && desk.harness.query_by_label("LS number").is_none());
    desk.shifted(egui::Key::P);
    assert!(!on_page(&desk) && desk.has_focus("Document type"), "the keyboard is where it was");
    desk.shifted(egui::Key::P);
    desk.harness.get_by_label_contains("Agenda item: 4.2").click();
    desk.harness.run();
    assert_eq!(
        (on_page(&desk), desk.focused().as_str()),
        (false, "Agenda item of the cover page"),
        "a click on the page leads to the form"
    );
    desk.harness.set_size(egui::vec2(1280.0, 800.0));
    desk.harness.run();
    assert!(on_page(&desk), "beside the form again");
}

#[test]
fn the_bar_above_the_page_stands_in_one_line_however_narrow_it_is() {
    let mut desk = Desk::with_example();
    for (width, zoom) in [(1280.0, 1.0), (1280.0, 1.5), (690.0, 1.0)] {
        desk.harness.set_size(egui::vec2(width, 800.0));
        desk.harness.ctx.set_zoom_factor(zoom);
        desk.harness.run_steps(4);
        let right = desk.harness.ctx.content_rect().right();
        let names =
            ["Hand-in form", "Posted form", "With cover", "Page smaller", "Page larger", "Hide the page"];
        let rects = names.map(|name| desk.harness.get_by_label(name).rect());
        let middle = rects[0].center().y;
        for (name, rect) in names.iter().zip(rects) {
            assert!(rect.y_range().contains(middle) && rect.right() <= right, "{width} {zoom} {name} {rect}");
        }
        assert!(rects.is_sorted_by(|a, b| a.right() <= b.left() + 1.0), "{width} {zoom} {rects:?}");
    }
}

#[test]
fn the_page_keeps_its_share_of_a_window_that_becomes_wider() {
    let mut desk = Desk::with_example();
    let share = |desk: &Desk| {
        let right = desk.harness.ctx.content_rect().right();
        (right - desk.harness.get_by_label("Hand-in form").rect().left()) / right
    };
    let before = share(&desk);
    desk.harness.set_size(egui::vec2(1920.0, 1000.0));
    desk.harness.run_steps(4);
    assert!((share(&desk) - before).abs() < 0.05, "{before} and {}", share(&desk));
    assert_eq!(desk.harness.state().state().layout.page_share, None, "nobody has moved its edge");
}

#[test]
fn a_section_that_is_chosen_comes_into_sight_on_the_page_too() {
    let mut desk = Desk::with_example();
    let seen = |desk: &Desk| desk.harness.query_by_label_contains("Abstract: ITU-T Study Group 20").is_some();
    assert!(!seen(&desk));
    let section = |name: &'static str| {
        move |desk: &mut Desk| {
            let entry = desk.harness.get_all_by_role(Role::Button).find(|node| {
                use egui_kittest::kittest::NodeT as _;
                node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
            });
            entry.unwrap().click();
            desk.harness.run();
        }
    };
    section("Abstract, ")(&mut desk);
    assert!(seen(&desk));
    section("Cover page, ")(&mut desk);
    assert!(!seen(&desk));
}

#[test]
fn a_form_that_becomes_narrower_or_wider_keeps_the_field_with_the_keyboard_in_sight() {
    let mut desk = Desk::with_new_statement();
    desk.focus("Deadline");
    for width in [700.0, 1280.0] {
        desk.harness.set_size(egui::vec2(width, 800.0));
        desk.harness.run();
        let rect = desk.control("Deadline").rect();
        assert!(desk.has_focus("Deadline") && rect.min.y > 100.0 && rect.max.y < 760.0, "{width}: {rect}");
    }
    desk.shifted(egui::Key::P);
    let rect = desk.control("Deadline").rect();
    assert!(rect.min.y > 100.0 && rect.max.y < 760.0, "without the page: {rect}");
}

#[test]
fn in_a_wide_window_the_form_stands_in_the_middle_of_its_room() {
    let mut desk = Desk::with_new_statement();
    desk.harness.set_size(egui::vec2(1920.0, 1080.0));
    desk.harness.run();
    let sections = desk.harness.get_by_label_contains("Header, ").rect();
    let page = desk.harness.get_by_label("Hand-in form").rect();
    let form = desk.harness.get_by_role_and_label(Role::Button, "Fold header").rect();
    let (left, right) = (form.min.x - sections.max.x, page.min.x - form.max.x);
    assert!(left > 60.0 && (left - right).abs() < 30.0, "{left} beside {right}");
}
