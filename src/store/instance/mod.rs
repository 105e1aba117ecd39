//! One window for one person: a second start hands its files to the window that is open.
//!
//! Who holds the lock is the running window; it listens on a socket beside the lock. Since the lock goes with the
//! process, a socket that a crash has left is known for what it is and replaced. The socket is a file (a Unix domain
//! socket; a named pipe on Windows) and opens no network connection.

mod message;

use std::{
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use interprocess::{
    ConnectWaitMode,
    local_socket::{self as socket, ConnectOptions, ListenerOptions, Stream, prelude::*},
};
use xxhash_rust::xxh3::xxh3_64;

use super::{
    error::{Job, Reason, StoreError},
    folders::{Folders, make_folder},
    kind::absolute,
    lock::Lock,
    remove::remove,
};

/// How long a second start waits for the running window before it opens one of its own.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long to wait before trying again.
const PAUSE: Duration = Duration::from_millis(20);

/// What the running window answers when it has the files.
const TAKEN: u8 = b'+';

/// What becomes of this start.
#[derive(Debug)]
pub enum Claim {
    /// This is the only window now, and later starts hand their files to it.
    First(Listener),
    /// A window is open already and has taken the files; this start is done.
    Handed,
    /// A window is open but does not answer (or the files are too many to be handed on): open one of your own.
    Alone,
}

/// Asks to be the window of these folders, or hands `files` to the one that is.
///
/// An error means that the folders' socket cannot be used at all; a window of its own is the way on then too.
pub fn claim(folders: &Folders, files: &[PathBuf]) -> Result<Claim, StoreError> {
    claim_within(folders, files, PATIENCE)
}

fn claim_within(folders: &Folders, files: &[PathBuf], patience: Duration) -> Result<Claim, StoreError> {
    let place = place(folders);
    if let Some(folder) = place.parent() {
        make_folder(folder)?;
    }
    let files: Vec<PathBuf> = files.iter().map(|file| absolute(file)).collect();
    let Some(message) = message::write(&files) else {
        return Ok(Claim::Alone);
    };
    let until = Instant::now() + patience;
    loop {
        // First the lock: the other window may be going just now, or not be listening yet.
        if let Some(lock) = Lock::take(&place.with_extension("lock"))? {
            return Listener::start(place, lock).map(Claim::First);
        }
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(Claim::Alone);
        }
        match hand_over(&place, &message, left) {
            Ok(()) => return Ok(Claim::Handed),
            Err(_) => thread::sleep(PAUSE.min(left)),
        }
    }
}

/// Where the socket of these folders stands: named after the data, so that runs with other folders do not meet.
///
/// The session's folder comes first: it is the user's alone and of one machine, which a home on the network is not,
/// and its path is short enough for a socket.
fn place(folders: &Folders) -> PathBuf {
    let whose = xxh3_64(absolute(&folders.data).as_os_str().as_encoded_bytes());
    folders.runtime.as_ref().unwrap_or(&folders.data).join(format!("window-{whose:016x}.socket"))
}

#[cfg(unix)]
fn name(place: &Path) -> io::Result<socket::Name<'_>> {
    place.to_fs_name::<socket::GenericFilePath>()
}

#[cfg(not(unix))]
fn name(place: &Path) -> io::Result<socket::Name<'_>> {
    let name = place.file_name().unwrap_or_default();
    name.to_ns_name::<socket::GenericNamespaced>()
}

fn connect(place: &Path, patience: Duration) -> io::Result<Stream> {
    let wait = ConnectWaitMode::Timeout(patience);
    let stream = ConnectOptions::new().name(name(place)?).wait_mode(wait).connect_sync()?;
    stream.set_recv_timeout(Some(patience))?;
    stream.set_send_timeout(Some(patience))?;
    Ok(stream)
}

fn hand_over(place: &Path, message: &[u8], patience: Duration) -> io::Result<()> {
    let mut stream = connect(place, patience)?;
    stream.write_all(message)?;
    let mut answer = [0];
    stream.read_exact(&mut answer)?;
    if answer == [TAKEN] { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
}

type Wake = Arc<Mutex<Option<Box<dyn Fn() + Send>>>>;

/// Takes the files of later starts, for as long as this value lives.
pub struct Listener {
    place: PathBuf,
    wake: Wake,
    received: Receiver<Vec<PathBuf>>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    // Released last, when nobody listens any more.
    _lock: Lock,
}

impl std::fmt::Debug for Listener {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Listener").field("place", &self.place).finish_non_exhaustive()
    }
}

impl Listener {
    fn start(place: PathBuf, lock: Lock) -> Result<Self, StoreError> {
        // Nobody else has the lock, so a socket that is there belongs to nobody.
        remove(&place)?;
        let failed = |error| Reason::Other(error).at(Job::Create, &place);
        let listener = listen(&place).map_err(failed)?;
        let (sender, received) = mpsc::channel();
        let (wake, stop) = (Wake::default(), Arc::new(AtomicBool::new(false)));
        let thread = thread::Builder::new()
            .name("second starts".into())
            .spawn({
                let (wake, stop) = (Arc::clone(&wake), Arc::clone(&stop));
                move || serve(&listener, &sender, &wake, &stop)
            })
            .map_err(failed)?;
        Ok(Self { place, wake, received, stop, thread: Some(thread), _lock: lock })
    }

    /// Has `wake` called, from another thread, whenever files have come; and once now, for those that have already.
    pub fn wake_by(&self, wake: impl Fn() + Send + 'static) {
        wake();
        *self.wake.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(wake));
    }

    /// The files of each start that has come since the last call, in their order; with none the window was just
    /// called for. It never waits.
    pub fn received(&self) -> Vec<Vec<PathBuf>> {
        self.received.try_iter().collect()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        // The thread waits for a caller. When none gets through any more, the process's end is left to end it.
        if connect(&self.place, PATIENCE).is_ok()
            && let Some(thread) = self.thread.take()
        {
            drop(thread.join());
        }
    }
}

fn listen(place: &Path) -> io::Result<socket::Listener> {
    let options = ListenerOptions::new().name(name(place)?);
    #[cfg(unix)]
    let options = {
        use interprocess::os::unix::local_socket::ListenerOptionsExt;
        options.mode(0o600)
    };
    options.create_sync()
}

fn serve(listener: &socket::Listener, sender: &Sender<Vec<PathBuf>>, wake: &Wake, stop: &AtomicBool) {
    loop {
        let caller = listener.accept();
        if stop.load(Ordering::Acquire) {
            return;
        }
        match caller.and_then(|caller| take(caller, sender)) {
            Ok(()) => {
                if let Some(wake) = &*wake.lock().unwrap_or_else(PoisonError::into_inner) {
                    wake();
                }
            }
            // A caller who says nothing we understand opens a window of its own; there is nobody to tell it to.
            Err(_) => thread::sleep(PAUSE),
        }
    }
}

fn take(mut caller: Stream, sender: &Sender<Vec<PathBuf>>) -> io::Result<()> {
    caller.set_recv_timeout(Some(PATIENCE))?;
    caller.set_send_timeout(Some(PATIENCE))?;
    let files = message::read(&mut caller)?;
    // Answered before they are passed on: who has given up waiting opens the files by itself.
    caller.write_all(&[TAKEN])?;
    sender.send(files).map_err(|_| io::ErrorKind::BrokenPipe.into())
}

#[cfg(test)]
mod tests;
