//! What stands under a name, without reading it.

use std::path::{Path, PathBuf};

/// Whether anything of this name is there; a link to nothing counts.
pub fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether this is a folder, or a link to one.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// The file itself behind links, with its full path; nothing when there is none.
pub fn resolve(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok()
}

/// The path from the root, whatever the program's folder is later; links are not followed, nothing need be there.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}
