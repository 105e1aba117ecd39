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

use super::{ports::Wake, window::LiaisonDesk};

/// What is to be done in the window with the outcome of a task; it carries what the outcome is about.
pub(in crate::app) type Then = Box<dyn FnOnce(&mut LiaisonDesk, &egui::Context) + Send>;

/// Boxes what is to be done later.
pub(in crate::app) fn then(what: impl FnOnce(&mut LiaisonDesk, &egui::Context) + Send + 'static) -> Then {
    Box::new(what)
}

/// Does nothing.
pub(in crate::app) fn nothing() -> Then {
    Box::new(|_, _| {})
}

type Work = Box<dyn FnOnce() -> Then + Send>;

/// Work that no frame waits for. Each task ends with a step that the window takes in one of its next frames.
///
/// Tasks run side by side on threads of their own; those about the program's own files (settings, recent and unsaved
/// drafts, looks) run one after the other on one thread, in the order they were begun. What writes is waited for when
/// this value goes: a save that was begun is finished.
pub(in crate::app) struct Tasks {
    ended: Sender<Then>,
    received: Receiver<Then>,
    wake: Wake,
    under_way: Arc<AtomicUsize>,
    writing: Vec<JoinHandle<()>>,
    own: Option<(Sender<Work>, JoinHandle<()>)>,
}

impl Tasks {
    /// No tasks yet; `wake` is called whenever one has ended.
    pub(in crate::app) fn new(wake: Wake) -> Self {
        let (ended, received) = mpsc::channel();
        Self { ended, received, wake, under_way: Arc::default(), writing: Vec::new(), own: None }
    }

    /// Does work that reads, or asks the system for something.
    pub(in crate::app) fn read(&self, work: impl FnOnce() -> Then + Send + 'static) {
        drop(self.start("reading", Box::new(work)));
    }

    /// Does work that writes a file of the user's.
    pub(in crate::app) fn write(&mut self, work: impl FnOnce() -> Then + Send + 'static) {
        self.writing.retain(|thread| !thread.is_finished());
        let thread = self.start("writing", Box::new(work));
        self.writing.extend(thread);
    }

    /// Does work about the program's own files, after all such work that was begun before.
    pub(in crate::app) fn own(&mut self, work: impl FnOnce() -> Then + Send + 'static) {
        let back = self.back();
        if self.own.is_none() {
            let (sender, works) = mpsc::channel::<Work>();
            let thread = thread::Builder::new().name("own files".into()).spawn(move || {
                for work in works {
                    // Each piece of work sends its outcome itself.
                    drop(work());
                }
            });
            self.own = thread.ok().map(|thread| (sender, thread));
        }
        let work: Work = Box::new(move || {
            back(outcome(Box::new(work)));
            nothing()
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
    pub(in crate::app) fn back(&self) -> impl FnOnce(Then) + Send + 'static {
        let back = Back {
            ended: self.ended.clone(),
            wake: Arc::clone(&self.wake),
            under_way: Arc::clone(&self.under_way),
            sent: false,
        };
        self.under_way.fetch_add(1, Ordering::SeqCst);
        move |then| back.send(then)
    }

    fn start(&self, name: &str, work: Work) -> Option<JoinHandle<()>> {
        let back = self.back();
        match thread::Builder::new().name(name.into()).spawn(move || back(outcome(work))) {
            Ok(thread) => Some(thread),
            Err(error) => {
                let sentence =
                    format!("The system starts no more work ({error}); close other programs and try again");
                self.back()(then(move |window, _| window.task_failed(sentence)));
                None
            }
        }
    }

    /// What the tasks that have ended want done, in the order they ended.
    pub(in crate::app) fn ended(&self) -> Vec<Then> {
        let ended: Vec<Then> = self.received.try_iter().collect();
        self.under_way.fetch_sub(ended.len(), Ordering::SeqCst);
        ended
    }

    /// Whether any task has not come to its end in the window yet.
    pub(in crate::app) fn any(&self) -> bool {
        self.under_way.load(Ordering::SeqCst) > 0
    }
}

/// The outcome of work; of work that broke down, a sentence about that.
fn outcome(work: Work) -> Then {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        then(|window, _| {
            window.task_failed(
                "A fault of the program has stopped a task; save your drafts and report it".into(),
            );
        })
    })
}

/// Carries one answer into the window, and is counted as under way until it has, or is given up.
struct Back {
    ended: Sender<Then>,
    wake: Wake,
    under_way: Arc<AtomicUsize>,
    sent: bool,
}

impl Back {
    fn send(mut self, then: Then) {
        self.sent = self.ended.send(then).is_ok();
        (self.wake)();
    }
}

impl Drop for Back {
    fn drop(&mut self) {
        if !self.sent {
            self.under_way.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl Drop for Tasks {
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
