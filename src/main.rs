//! Starts the check inside the frame.

/// A small allocator: the one that comes with the standard library weighs more than the tables of a whole topic.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    needlewise::airlock::start();
}
