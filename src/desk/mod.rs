//! Every job that needs no window: open, save, import, export, check, show.
