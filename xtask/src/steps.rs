//! Saying what is being done, while it is done.

use std::time::Instant;

use anyhow::Result;

/// Numbered steps with elapsed seconds.
#[derive(Debug)]
pub struct Steps {
    total: usize,
    begun: usize,
}

impl Steps {
    /// `total` is how many times [`Steps::run`] will be called.
    #[must_use]
    pub fn new(total: usize) -> Self {
        Self { total, begun: 0 }
    }

    /// Does `work`, announcing `what` before it and the seconds it took after it.
    ///
    /// # Errors
    /// Those of `work`.
    pub fn run<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let step = self.begin(what);
        step.end(work())
    }

    /// The same with work that is waited for.
    ///
    /// # Errors
    /// Those of `work`.
    pub async fn follow<T>(&mut self, what: &str, work: impl Future<Output = Result<T>>) -> Result<T> {
        let step = self.begin(what);
        step.end(work.await)
    }

    fn begin(&mut self, what: &str) -> Step {
        self.begun += 1;
        let title = format!("[{}/{}] {what}", self.begun, self.total);
        eprintln!("{title} …");
        Step { title, begun: Instant::now() }
    }
}

struct Step {
    title: String,
    begun: Instant,
}

impl Step {
    fn end<T>(self, result: Result<T>) -> Result<T> {
        let seconds = self.begun.elapsed().as_secs_f32();
        let end = if result.is_ok() { "done in" } else { "FAILED after" };
        eprintln!("{}: {end} {seconds:.1} s", self.title);
        result
    }
}
