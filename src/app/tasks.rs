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

/// What is to be done in the window when a task broke down, with a sentence about that.
type Failed<W> = Box<dyn FnOnce(&mut W, &egui::Context, String) + Send>;

/// Work that no frame waits for. Each task ends with a step that the window takes in one of its next frames.
///
/// Tasks run side by side on threads of their own; those about the program's own files (settings, recent and unsaved
/// drafts, looks) run one after the other on one thread, in the order they were begun. What writes is waited for when
/// this value goes: a save that was begun is finished.
pub(in crate::app) struct Tasks<W> {
    ended: Sender<Then<W>>,
    received: Receiver<Then<W>>,
    wake: Wake,
    tell: fn(&mut W, String),
    under_way: Arc<AtomicUsize>,
    writing: Vec<JoinHandle<()>>,
    own: Option<(Sender<Work<W>>, JoinHandle<()>)>,
}

impl<W: 'static> Tasks<W> {
    /// No tasks yet; `wake` is called whenever one has ended, and `tell` in the window when one broke down for which
    /// nothing else is said.
    pub(in crate::app) fn new(wake: Wake, tell: fn(&mut W, String)) -> Self {
        let (ended, received) = mpsc::channel();
        Self { ended, received, wake, tell, under_way: Arc::default(), writing: Vec::new(), own: None }
    }

    /// Does work that reads, or asks the system for something.
    pub(in crate::app) fn read(&self, work: impl FnOnce() -> Then<W> + Send + 'static) {
        drop(self.start("reading", Box::new(work), self.told()));
    }

    /// Does the same work for which something waits in the window; `failed` lets that go.
    pub(in crate::app) fn read_or(
        &self,
        work: impl FnOnce() -> Then<W> + Send + 'static,
        failed: impl FnOnce(&mut W, &egui::Context, String) + Send + 'static,
    ) {
        drop(self.start("reading", Box::new(work), Box::new(failed)));
    }

    /// Does work that writes a file of the user's; where it breaks down, `failed` lets go what waits for it.
    pub(in crate::app) fn write(
        &mut self,
        work: impl FnOnce() -> Then<W> + Send + 'static,
        failed: impl FnOnce(&mut W, &egui::Context, String) + Send + 'static,
    ) {
        self.writing.retain(|thread| !thread.is_finished());
        let thread = self.start("writing", Box::new(work), Box::new(failed));
        self.writing.extend(thread);
    }

    /// Does work about the program's own files, after all such work that was begun before.
    pub(in crate::app) fn own(&mut self, work: impl FnOnce() -> Then<W> + Send + 'static) {
        let told = self.told();
        self.start_own(Box::new(work), told);
    }

    /// Does the same work for which something waits in the window; `failed` lets that go.
    pub(in crate::app) fn own_or(
        &mut self,
        work: impl FnOnce() -> Then<W> + Send + 'static,
        failed: impl FnOnce(&mut W, &egui::Context, String) + Send + 'static,
    ) {
        self.start_own(Box::new(work), Box::new(failed));
    }

    fn start_own(&mut self, work: Work<W>, failed: Failed<W>) {
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
        let work: Work<W> = Box::new(move || {
            back(outcome(work, failed));
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

    fn start(&self, name: &str, work: Work<W>, failed: Failed<W>) -> Option<JoinHandle<()>> {
        let back = self.back();
        // Handed over once the thread is there, so that what is to be done without one is not lost with it.
        let (give, taken) = mpsc::channel::<(Work<W>, Failed<W>)>();
        let started = thread::Builder::new().name(name.into()).spawn(move || {
            if let Ok((work, failed)) = taken.recv() {
                back(outcome(work, failed));
            }
        });
        let (thread, left) = match started {
            Ok(thread) => (Some(thread), give.send((work, failed)).err().map(|left| (left.0.1, None))),
            Err(error) => (None, Some((failed, Some(error)))),
        };
        if let Some((failed, error)) = left {
            let why = error.map(|error| format!(" ({error})")).unwrap_or_default();
            let sentence = format!("The system starts no more work{why}; close other programs and try again");
            self.back()(Box::new(move |window, ctx| failed(window, ctx, sentence)));
        }
        thread
    }

    /// What is done about a task for which nothing waits.
    fn told(&self) -> Failed<W> {
        let tell = self.tell;
        Box::new(move |window, _, sentence| tell(window, sentence))
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
        Box::new(move |window, ctx| failed(window, ctx, sentence.into()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_that_breaks_down_is_told_where_it_was_begun_and_nowhere_else() {
        type Told = Vec<String>;
        let mut tasks: Tasks<Told> = Tasks::new(Arc::new(|| {}), |told, _| told.push("nobody waits".into()));
        let failed = |name: &'static str| move |told: &mut Told, _: &egui::Context, _| told.push(name.into());
        let done = || -> Then<Told> { Box::new(|told, _| told.push("done".into())) };
        let broken = || -> Then<Told> { std::panic::resume_unwind(Box::new(())) };
        tasks.write(broken, failed("draft a"));
        tasks.write(done, failed("draft b"));
        tasks.read_or(broken, failed("paths"));
        tasks.own_or(broken, failed("kept"));
        tasks.read(broken);
        let (mut told, ctx) = (Told::new(), egui::Context::default());
        while tasks.any() {
            tasks.ended().into_iter().for_each(|step| step(&mut told, &ctx));
        }
        told.sort();
        assert_eq!(told, ["done", "draft a", "kept", "nobody waits", "paths"]);
    }
}
