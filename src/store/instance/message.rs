//! What a second start says to the running window: the full names of its files.

use std::{
    ffi::OsString,
    io::{self, Read},
    path::{Path, PathBuf},
};

/// The first bytes of a message; another version of what is said has others.
const START: &[u8; 4] = b"LD1\n";

/// The greatest length of a message, in bytes; many thousand names.
const MOST: usize = 1 << 20;

/// The message that names these files: its start, its length, then each name behind its length. None when it would
/// be too long.
pub(super) fn write(files: &[PathBuf]) -> Option<Vec<u8>> {
    let mut names = Vec::new();
    for file in files {
        let name = bytes(file);
        names.extend(u32::try_from(name.len()).ok()?.to_le_bytes());
        names.extend(name);
    }
    if names.len() > MOST {
        return None;
    }
    let length = u32::try_from(names.len()).ok()?.to_le_bytes();
    Some([START.as_slice(), &length, &names].concat())
}

/// The files that a message names.
pub(super) fn read(from: &mut impl Read) -> io::Result<Vec<PathBuf>> {
    let mut start = [0; START.len()];
    from.read_exact(&mut start)?;
    let length = read_length(from)?;
    if start != *START || length > MOST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut names = vec![0; length];
    from.read_exact(&mut names)?;
    let mut rest = names.as_slice();
    let mut files = Vec::new();
    while !rest.is_empty() {
        let length = read_length(&mut rest)?;
        let (name, after) = rest.split_at_checked(length).ok_or(io::ErrorKind::InvalidData)?;
        files.push(PathBuf::from(text(name)?));
        rest = after;
    }
    Ok(files)
}

fn read_length(from: &mut impl Read) -> io::Result<usize> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    usize::try_from(u32::from_le_bytes(length)).map_err(|_| io::ErrorKind::InvalidData.into())
}

#[cfg(unix)]
fn bytes(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().to_vec()
}

#[cfg(unix)]
fn text(bytes: &[u8]) -> io::Result<OsString> {
    use std::os::unix::ffi::OsStringExt;
    Ok(OsString::from_vec(bytes.to_vec()))
}

#[cfg(windows)]
fn bytes(path: &Path) -> Vec<u8> {
    use std::os::windows::ffi::OsStrExt;
    path.as_os_str().encode_wide().flat_map(u16::to_le_bytes).collect()
}

#[cfg(windows)]
fn text(bytes: &[u8]) -> io::Result<OsString> {
    use std::os::windows::ffi::OsStringExt;
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let wide: Vec<u16> = pairs.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
    Ok(OsString::from_wide(&wide))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_as_it_was_written() {
        let mut files: Vec<PathBuf> = ["/a/b c.liaison", "/é/\n", ""].map(PathBuf::from).to_vec();
        #[cfg(unix)]
        files.push(text(b"/not \xff utf-8").unwrap().into());
        for files in [&files[..], &[]] {
            assert_eq!(read(&mut write(files).unwrap().as_slice()).unwrap(), files);
        }
    }

    #[test]
    fn what_is_no_message_or_too_long_a_one_is_refused() {
        assert!(write(&[PathBuf::from("x".repeat(MOST))]).is_none());
        let whole = write(&["/a".into()]).unwrap();
        for end in 0..whole.len() {
            assert!(read(&mut &whole[..end]).is_err(), "cut at {end}");
        }
        let mut other = whole.clone();
        other[0] = b'X';
        assert!(read(&mut other.as_slice()).is_err());
        let mut beyond = whole.clone();
        beyond[8] = 200;
        assert!(read(&mut beyond.as_slice()).is_err(), "a name longer than the message");
        let mut huge = whole;
        huge[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(read(&mut huge.as_slice()).unwrap_err().kind(), io::ErrorKind::InvalidData);
    }
}
