//! An empty eframe window, for comparison: what the first frame costs when nothing is in it.
//!
//! `cargo run --release --example empty_window`

use eframe::{App, Frame, NativeOptions};

struct Empty;

impl App for Empty {
    fn ui(&mut self, _: &mut egui::Ui, _: &mut Frame) {}
}

fn main() -> eframe::Result {
    let viewport = egui::ViewportBuilder::default().with_title("Empty").with_inner_size([1280.0, 800.0]);
    eframe::run_native(
        "Empty",
        NativeOptions { viewport, ..NativeOptions::default() },
        Box::new(|_| Ok(Box::new(Empty))),
    )
}
