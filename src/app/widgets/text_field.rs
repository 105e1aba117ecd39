//! A field of plain text.

use egui::{Align2, Margin, Response, TextBuffer, TextEdit, TextStyle, Ui, Vec2};

use super::{
    focus::follow,
    labelled::{caption, label, name_node, under},
    long_text,
    results::results,
    typed::{Typed, store},
};
use crate::{
    app::{
        cx::Cx,
        theme::{colors, scale},
        wording,
    },
    statement::FieldId,
};

/// A field of plain text.
#[must_use]
pub(in crate::app) struct TextField<'a> {
    field: FieldId,
    shape: Shape,
    label: Option<&'a str>,
    name: Option<&'a str>,
    example: &'a str,
    help: &'a str,
    width: f32,
    /// Whether neither help nor check results stand below it.
    bare: bool,
}

/// How the characters are set out.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    /// One line; what does not fit is scrolled.
    Line,
    /// One paragraph over as many lines as it needs.
    Wrapped,
    /// One paragraph of a length nobody meant.
    Long,
    /// Paragraphs, at least so many lines high.
    Paragraphs(usize),
}

/// A field of one line with its label, help and check results.
pub(in crate::app) fn text_field(ui: &mut Ui, cx: &mut Cx<'_>, field: FieldId) -> Option<Response> {
    TextField::new(field).show(ui, cx)
}

impl<'a> TextField<'a> {
    /// A field of one line, labelled as the wording says.
    pub(in crate::app) fn new(field: FieldId) -> Self {
        let words = wording::field(field);
        Self {
            field,
            shape: Shape::Line,
            label: Some(words.label),
            name: None,
            example: words.example,
            help: words.help,
            width: f32::INFINITY,
            bare: false,
        }
    }

    /// Over as many lines as it needs, though it is one paragraph.
    pub(in crate::app) fn wrapped(self) -> Self {
        Self { shape: Shape::Wrapped, ..self }
    }

    /// Of paragraphs, at least `lines` high.
    pub(in crate::app) fn paragraphs(self, lines: usize) -> Self {
        Self { shape: Shape::Paragraphs(lines), ..self }
    }

    /// With a fuller name than the label, which tells what of many it is.
    pub(in crate::app) fn named(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// With a name but without label and help.
    pub(in crate::app) fn bare(self, name: &'a str) -> Self {
        Self { label: None, name: Some(name), bare: true, ..self }
    }

    /// Without a label of its own, for the head of its section says the same.
    pub(in crate::app) fn under_its_head(self) -> Self {
        Self { label: None, name: self.label, ..self }
    }

    /// Not wider than this.
    pub(in crate::app) fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// Draws it and stores what is typed; nothing when the field is gone.
    pub(in crate::app) fn show(self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<Response> {
        if self.bare {
            return self.edit(ui, cx);
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = scale::XS;
            let (field, help) = (self.field, self.help);
            let response = self.edit(ui, cx);
            if !help.is_empty() {
                caption(ui, help);
            }
            results(ui, cx, field);
            response
        })
        .inner
    }

    fn edit(self, ui: &mut Ui, cx: &mut Cx<'_>) -> Option<Response> {
        let id = cx.widget(self.field);
        let old = cx.statement().text_of(self.field)?;
        let label = self.label.map(|text| label(ui, text));
        let mut typed = Typed::new(old, !matches!(self.shape, Shape::Paragraphs(_)));
        let shape = match self.shape {
            // One line of a book could not be drawn.
            Shape::Line | Shape::Wrapped if long_text::is_long(old) => Shape::Long,
            shape => shape,
        };
        let (font, color) = (TextStyle::Body.resolve(ui.style()), colors(ui).text);
        let mut lay_out = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            long_text::lay_out(ui, id, text.as_str(), (&font, color), width)
        };
        let mut edit = edit(&mut typed, shape).id(id).hint_text(self.example.to_string());
        if shape == Shape::Long || long_text::is_long(old) {
            edit = edit.layouter(&mut lay_out);
        }
        let response = ui.add(edit.desired_width(self.width));
        let new = typed.changed();
        let response = match &label {
            Some(label) => under(label, response),
            None => response,
        };
        if let Some(name) = self.name {
            name_node(ui, id, name);
        }
        follow(cx, self.field, &response);
        if let Some(new) = new {
            store(cx, self.field, &new);
        }
        Some(response)
    }
}

fn edit<'t>(text: &'t mut Typed<'_>, shape: Shape) -> TextEdit<'t> {
    let edit = match shape {
        Shape::Line => TextEdit::singleline(text).return_key(None),
        Shape::Wrapped | Shape::Long => TextEdit::multiline(text).return_key(None).desired_rows(1),
        Shape::Paragraphs(rows) => {
            return dressed(TextEdit::multiline(text).desired_rows(rows)).align(Align2::LEFT_TOP);
        }
    };
    dressed(edit)
}

/// A field's height and the room around its characters.
pub(super) fn dressed(edit: TextEdit<'_>) -> TextEdit<'_> {
    edit.margin(Margin::symmetric(scale::margin(scale::S), scale::margin(scale::FIELD_PAD)))
        .min_size(Vec2::new(0.0, scale::CONTROL))
        .align(Align2::LEFT_CENTER)
}
