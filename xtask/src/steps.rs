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
        self.begun += 1;
        let number = format!("[{}/{}]", self.begun, self.total);
        eprintln!("{number} {what} …");
        let begin = Instant::now();
        let result = work();
        let seconds = begin.elapsed().as_secs_f32();
        let end = if result.is_ok() { "done in" } else { "FAILED after" };
        eprintln!("{number} {what}: {end} {seconds:.1} s");
        result
    }
}
