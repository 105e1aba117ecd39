//! The programs the user has for files.

use std::path::Path;

use super::System;

/// The programs the user has for files.
pub(in crate::app) struct SystemPrograms;

impl System for SystemPrograms {
    fn open(&self, path: &Path) -> Result<(), String> {
        opener::open(path).map_err(|error| {
            let path = path.display();
            format!("No program could be started for the file ({error}); open it from its folder: {path}")
        })
    }

    fn show_in_folder(&self, path: &Path) -> Result<(), String> {
        let folder = path.parent().unwrap_or(path);
        // A file manager that cannot point at a file can still show the folder.
        opener::reveal(path).or_else(|_| opener::open(folder)).map_err(|error| {
            format!(
                "No file manager could be started ({error}); the file is in this folder: {}",
                folder.display()
            )
        })
    }
}
