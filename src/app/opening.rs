//! Opening the window on the user's screen, or saying in one sentence why that cannot be done.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use egui::{Context, Vec2, ViewportBuilder, ViewportCommand};

use super::{state::Layout, theme::scale};
use crate::desk::WindowLayout;

/// Our sign in task bars and the like.
const ICON: &[u8] = include_bytes!("../../assets/icons/liaison-desk.png");

/// What can be done where no window can be shown.
const WITHOUT_WINDOW: &str = "or export without a window: liaison-desk export DRAFT";

/// How much of the top of a window must be on a screen to be taken hold of, in pixels.
const HOLD: i64 = 100;

/// For how many seconds after the start the frame around the window is waited for.
const FRAMED_WITHIN: f64 = 2.0;

/// A window that looks as it was left.
pub(in crate::app) fn viewport(left: &WindowLayout) -> ViewportBuilder {
    let (width, height) = left.size.unwrap_or(scale::WINDOW);
    let mut viewport = ViewportBuilder::default()
        .with_title("Liaison Desk")
        .with_app_id("liaison-desk")
        .with_inner_size([width, height])
        .with_min_inner_size(scale::WINDOW_LEAST)
        .with_maximized(left.maximized);
    if let Some((x, y)) = left.position {
        viewport = viewport.with_position([x, y]);
    }
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(icon);
    }
    viewport
}

/// Makes a window that reaches over the edge of its screen smaller, with the frame the system puts around it.
///
/// The answer is whether that is settled: the frame is known some moments after the start.
pub(in crate::app) fn fit(ctx: &Context) -> bool {
    let (viewport, seconds) = ctx.input(|input| (input.viewport().clone(), input.time));
    if viewport.maximized == Some(true) || viewport.fullscreen == Some(true) {
        return true;
    }
    let (Some(screen), Some(inner), Some(outer)) =
        (viewport.monitor_size, viewport.inner_rect, viewport.outer_rect)
    else {
        return false;
    };
    let frame = outer.size() - inner.size();
    let room = screen - frame;
    if inner.width() > room.x || inner.height() > room.y {
        let size = inner.size().min(room);
        ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
        let left_over = (room - size).max(Vec2::ZERO);
        ctx.send_viewport_cmd(ViewportCommand::OuterPosition(outer.min.min(left_over.to_pos2())));
    }
    frame.y > 0.0 || seconds > FRAMED_WITHIN
}

/// Moves a window onto a screen when no screen shows enough of it to take hold of: it was left on one that is gone.
fn bring_in(creation: &eframe::CreationContext<'_>) {
    let Some(window) = creation.winit_window() else { return };
    // Where the system does not tell the place, it chooses it, too.
    let Ok(place) = window.outer_position() else { return };
    let (left, top) = (i64::from(place.x), i64::from(place.y));
    let right = left + i64::from(window.outer_size().width);
    let is_seen = window.available_monitors().any(|screen| {
        let (corner, size) = (screen.position(), screen.size());
        let (x, y) = (i64::from(corner.x), i64::from(corner.y));
        let (end, foot) = (x + i64::from(size.width), y + i64::from(size.height));
        right.min(end) - left.max(x) >= HOLD && (y - HOLD..foot - HOLD).contains(&top)
    });
    let screen = window.primary_monitor().or_else(|| window.available_monitors().next());
    if let Some(screen) = screen.filter(|_| !is_seen) {
        window.set_outer_position(screen.position());
    }
}

/// How the window looks now, to be remembered; what is not known at the moment stays as it was.
pub(in crate::app) fn looks(ctx: &Context, layout: &Layout, before: &WindowLayout) -> WindowLayout {
    let zoom = ctx.zoom_factor();
    ctx.input(|input| {
        let viewport = input.viewport();
        let maximized = viewport.maximized.or(viewport.fullscreen).unwrap_or(before.maximized);
        let (inner, outer) = (viewport.inner_rect, viewport.outer_rect);
        let free = !maximized && viewport.minimized != Some(true);
        WindowLayout {
            // Points shrink with the zoom; the window does not.
            size: inner
                .filter(|_| free)
                .map(|rect| (rect.width() * zoom, rect.height() * zoom))
                .or(before.size),
            position: outer
                .filter(|_| free)
                .map(|rect| (rect.min.x * zoom, rect.min.y * zoom))
                .or(before.position),
            maximized,
            zoom,
            page_shown: layout.preview,
            page_zoom: (layout.preview_zoom > 0.0).then_some(layout.preview_zoom),
            page_share: layout.page_share,
            check_results_shown: layout.results,
        }
    })
}

/// Lets the inside of a new window look as it was left.
pub(in crate::app) fn restore(ctx: &Context, layout: &mut Layout, left: &WindowLayout) {
    ctx.set_zoom_factor(left.zoom);
    layout.preview = left.page_shown;
    layout.preview_zoom = left.page_zoom.unwrap_or(0.0);
    layout.page_share = left.page_share;
    layout.results = left.check_results_shown;
}

/// Opens a window and stays until it is closed; the error is one sentence that says what is missing.
pub(in crate::app) fn open(
    viewport: ViewportBuilder,
    make: impl FnOnce(&Context) -> Box<dyn eframe::App>,
) -> Result<(), String> {
    if let Some(missing) = missing_before() {
        return Err(sentence(&missing));
    }
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    // The libraries below end the program where a screen lacks what they count on. Until the window is there such an
    // end is a reason to be told in a sentence; from then on it is a fault of ours and is shown as one.
    let is_open = Arc::new(AtomicBool::new(false));
    let usual: Arc<dyn Fn(&std::panic::PanicHookInfo<'_>) + Send + Sync> = Arc::from(take_hook());
    let (seen, shown) = (Arc::clone(&is_open), Arc::clone(&usual));
    set_hook(Box::new(move |info| {
        if seen.load(Ordering::Relaxed) {
            shown(info);
        }
    }));
    let opened = Arc::clone(&is_open);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let make = move |creation: &eframe::CreationContext<'_>| {
            opened.store(true, Ordering::Relaxed);
            bring_in(creation);
            Ok(make(&creation.egui_ctx))
        };
        eframe::run_native("Liaison Desk", options, Box::new(make))
    }));
    set_hook(Box::new(move |info| usual(info)));
    match outcome {
        Ok(Ok(())) => Ok(()),
        // The rest of this error is a long list of what was looked for.
        Ok(Err(eframe::Error::NoGlutinConfigs(_, why))) => Err(sentence(&without_opengl(&why.to_string()))),
        Ok(Err(error)) => Err(sentence(&missing_after(&error.to_string()))),
        Err(panic) if is_open.load(Ordering::Relaxed) => resume_unwind(panic),
        Err(panic) => {
            let said = panic.downcast_ref::<String>().map(String::as_str);
            let said = said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default();
            Err(sentence(&missing_after(said)))
        }
    }
}

fn sentence(missing: &str) -> String {
    format!("The window cannot be opened: {missing}, {WITHOUT_WINDOW}")
}

/// Whether a variable names something.
#[cfg(target_os = "linux")]
fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty())
}

/// What is known to be missing before anything is tried.
#[cfg(target_os = "linux")]
fn missing_before() -> Option<String> {
    let wayland = is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET");
    if !wayland && !is_set("DISPLAY") {
        return Some(
            "there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set); start it in a desktop session"
                .into(),
        );
    }
    let lacks = |library: &str, package: &str| {
        Some(format!("the library {library} is missing; install it (on Debian: apt install {package})"))
    };
    if xkbcommon_dl::xkbcommon_option().is_none() {
        return lacks("libxkbcommon.so.0", "libxkbcommon0");
    }
    if wayland {
        return None;
    }
    if xkbcommon_dl::x11::xkbcommon_x11_option().is_none() {
        return lacks("libxkbcommon-x11.so.0", "libxkbcommon-x11-0");
    }
    if x11_dl::xlib::Xlib::open().is_err() {
        return lacks("libX11.so.6", "libx11-6");
    }
    if x11_dl::xlib_xcb::Xlib_xcb::open().is_err() {
        return lacks("libX11-xcb.so.1", "libx11-xcb1");
    }
    if x11_dl::xcursor::Xcursor::open().is_err() {
        return lacks("libXcursor.so.1", "libxcursor1");
    }
    if x11_dl::xinput2::XInput2::open().is_err() {
        return lacks("libXi.so.6", "libxi6");
    }
    None
}

#[cfg(not(target_os = "linux"))]
fn missing_before() -> Option<String> {
    None
}

/// What was missing, as far as the libraries' own words tell.
fn missing_after(said: &str) -> String {
    let lower = said.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["wayland"]) && has(&["lib", "library"]) {
        return "the library libwayland-client.so.0 is missing; install it (on Debian: apt install libwayland-client0)"
            .into();
    }
    if has(&["xopendisplay", "open display", "connect", "wayland", "event loop", "os error"])
        && !has(&["egl", "glx"])
    {
        return "the screen that DISPLAY or WAYLAND_DISPLAY names cannot be reached; correct it, or start the program in \
                a desktop session"
            .into();
    }
    if has(&["egl", "glx", "libgl", "opengl", "gl ", "config", "display"]) {
        return without_opengl(said);
    }
    if has(&["randr"]) {
        return "the screen lacks the extension RandR; use an X server that has it".into();
    }
    format!("{said}; start it in a desktop session")
}

fn without_opengl(why: &str) -> String {
    format!(
        "the OpenGL it is drawn with was not found ({why}); install its libraries (on Debian: apt install libgl1 \
         libegl1 libgl1-mesa-dri)"
    )
}
