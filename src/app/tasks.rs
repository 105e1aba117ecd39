//! Work that no frame waits for.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
};

use super::ports::Wake;

/// What is to be done in the window `W` with the outcome of a task; it carries what the outcome is about.
pub(in crate::app) type Then<W> = Box<dyn FnOnce(&mut W, &egui::Context) + Send>;

type Work<W> = Box<dyn FnOnce() -> Then<W> + Send>;

/// Tells the window in a sentence that a task could not be done.
pub(in crate::app) type Failed<W> = fn(&mut W, String);

/// Work that no frame waits for. Each task ends with a step that the window takes in one of its next frames.
///
/// Tasks run side by side on threads of their own; those about the program's own files (settings, recent and unsaved
/// drafts, looks) run one after the other on one thread, in the order they were begun. What writes is waited for when
/// this value goes: a save that was begun is finished.
pub(in crate::app) struct Tasks<W> {
    ended: Sender<Then<W>>,
    received: Receiver<Then<W>>,
    wake: Wake,
    failed: Failed<W>,
    under_way: Arc<AtomicUsize>,
    writing: Vec<JoinHandle<()>>,
    own: Option<(Sender<Work<W>>, JoinHandle<()>)>,
}

impl<W: 'static> Tasks<W> {
    /// No tasks yet; `wake` is called whenever one has ended, and `failed` in the window when one broke down.
    pub(in crate::app) fn new(wake: Wake, failed: Failed<W>) -> Self {
        let (ended, received) = mpsc::channel();
        Self { ended, received, wake, failed, under_way: Arc::default(), writing: Vec::new(), own: None }
    }

    /// Does work that reads, or asks the system for something.
    pub(in crate::app) fn read(&self, work: impl FnOnce() -> Then<W> + Send + 'static) {
        drop(self.start("reading", Box::new(work)));
    }

    /// Does work that writes a file of the user's.
    pub(in crate::app) fn write(&mut self, work: impl FnOnce() -> Then<W> + Send + 'static) {
        self.writing.retain(|thread| !thread.is_finished());
        let thread = self.start("writing", Box::new(work));
        self.writing.extend(thread);
    }

    /// Does work about the program's own files, after all such work that was begun before.
    pub(in crate::app) fn own(&mut self, work: impl FnOnce() -> Then<W> + Send + 'static) {
        let back = self.back();
        if self.own.is_none() {
            let (sender, works) = mpsc::channel::<Work<W>>();
            let thread = thread::Builder::new().name("own files".into()).spawn(move || {
                for work in works {
                    // Each piece of work sends its outcome itself.
                    drop(work());
                }
            });
            self.own = thread.ok().map(|thread| (sender, thread));
        }
        let failed = self.failed;
        let work: Work<W> = Box::new(move || {
            back(outcome(Box::new(work), failed));
            Box::new(|_, _| {})
        });
        let left = match &self.own {
            Some((sender, _)) => sender.send(work).err().map(|mpsc::SendError(work)| work),
            None => Some(work),
        };
        if let Some(work) = left {
            // The system gave no thread: better a slow frame than work that is not done.
            drop(work());
        }
    }

    /// A way back into the window for an answer that comes from elsewhere.
    pub(in crate::app) fn back(&self) -> impl FnOnce(Then<W>) + Send + 'static {
        let back = Back {
            ended: self.ended.clone(),
            wake: Arc::clone(&self.wake),
            under_way: Arc::clone(&self.under_way),
            sent: false,
        };
        self.under_way.fetch_add(1, Ordering::SeqCst);
        move |then| back.send(then)
    }

    fn start(&self, name: &str, work: Work<W>) -> Option<JoinHandle<()>> {
        let (back, failed) = (self.back(), self.failed);
        match thread::Builder::new().name(name.into()).spawn(move || back(outcome(work, failed))) {
            Ok(thread) => Some(thread),
            Err(error) => {
                let sentence =
                    format!("The system starts no more work ({error}); close other programs and try again");
                self.back()(Box::new(move |window, _| failed(window, sentence)));
                None
            }
        }
    }

    /// What the tasks that have ended want done, in the order they ended.
    pub(in crate::app) fn ended(&self) -> Vec<Then<W>> {
        let ended: Vec<Then<W>> = self.received.try_iter().collect();
        self.under_way.fetch_sub(ended.len(), Ordering::SeqCst);
        ended
    }

    /// Whether any task has not come to its end in the window yet.
    pub(in crate::app) fn any(&self) -> bool {
        self.under_way.load(Ordering::SeqCst) > 0
    }
}

/// The outcome of work; of work that broke down, a sentence about that.
fn outcome<W: 'static>(work: Work<W>, failed: Failed<W>) -> Then<W> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let sentence = "A fault of the program has stopped a task; save your drafts and report it";
        Box::new(move |window, _| failed(window, sentence.into()))
    })
}

/// Carries one answer into the window, and is counted as under way until it has, or is given up.
struct Back<W> {
    ended: Sender<Then<W>>,
    wake: Wake,
    under_way: Arc<AtomicUsize>,
    sent: bool,
}

impl<W> Back<W> {
    fn send(mut self, then: Then<W>) {
        self.sent = self.ended.send(then).is_ok();
        (self.wake)();
    }
}

impl<W> Drop for Back<W> {
    fn drop(&mut self) {
        if !self.sent {
            self.under_way.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl<W> Drop for Tasks<W> {
    fn drop(&mut self) {
        for thread in self.writing.drain(..) {
            drop(thread.join());
        }
        if let Some((sender, thread)) = self.own.take() {
            drop(sender);
            drop(thread.join());
        }
    }
}
