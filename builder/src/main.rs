//! Starts the page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    builder::page::start();
}
