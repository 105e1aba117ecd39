//! The parts of the window, and the way from one to the next by key.

use egui::{Context, Id, Rect, Ui};

use super::state::AppState;

/// A part of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Part {
    /// The form.
    Form,
    /// The bar over the text.
    TextBar,
    /// The page beside the form.
    Page,
    /// The check results.
    Results,
    /// The list of sections.
    Sections,
    /// The tabs.
    Tabs,
    /// The menus.
    Menus,
}

/// The order in which the key leads through the parts.
const WAY: [Part; 7] =
    [Part::Form, Part::TextBar, Part::Page, Part::Results, Part::Sections, Part::Tabs, Part::Menus];

/// The parts as they were drawn last: where each is, and which control of it gets the keyboard.
#[derive(Clone, Debug, Default)]
struct Drawn {
    pass: u64,
    parts: Vec<(Part, Rect, Id)>,
}

fn id() -> Id {
    Id::unique("parts of the window")
}

/// Notes that a part is there, and what of it gets the keyboard when somebody goes there.
pub(in crate::app) fn note(ui: &Ui, part: Part, rect: Rect, entry: Id) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| {
        let drawn: &mut Drawn = data.get_temp_mut_or_default(id());
        if drawn.pass != pass {
            *drawn = Drawn { pass, parts: Vec::new() };
        }
        drawn.parts.push((part, rect, entry));
    });
}

/// Leads the keyboard to the next part that is there, or to the one before.
pub(in crate::app) fn go(ctx: &Context, state: &mut AppState, forward: bool) {
    let drawn: Drawn = ctx.data(|data| data.get_temp(id())).unwrap_or_default();
    let there = |part: Part| drawn.parts.iter().find(|(other, ..)| *other == part);
    let here = here(ctx, state, &drawn).and_then(|part| WAY.iter().position(|other| *other == part));
    let len = WAY.len();
    // From nowhere the way begins at its first part.
    let start = here.unwrap_or(if forward { len - 1 } else { 0 });
    let steps = (1..=len).map(|step| if forward { start + step } else { start + len * 2 - step });
    let found = steps.filter_map(|at| WAY.get(at % len).copied()).find_map(there).copied();
    match found {
        Some((Part::Form, ..)) => {
            if let Some(draft) = state.drafts.front_mut() {
                draft.come_back();
            }
        }
        Some((_, _, entry)) => ctx.memory_mut(|memory| memory.request_focus(entry)),
        None => {}
    }
}

/// The part that has the keyboard.
fn here(ctx: &Context, state: &AppState, drawn: &Drawn) -> Option<Part> {
    let focused = ctx.memory(|memory| memory.focused())?;
    let in_field = state.drafts.front().is_some_and(|draft| draft.view.focused.is_some());
    if in_field && state.layout.page.is_none() {
        return Some(Part::Form);
    }
    let place = ctx.read_response(focused)?.interact_rect.center();
    // The bar over the text lies inside the form.
    let inner = drawn.parts.iter().filter(|(part, ..)| *part == Part::TextBar);
    let found = inner.chain(&drawn.parts).find(|(_, rect, _)| rect.contains(place));
    found.map(|(part, ..)| *part)
}
