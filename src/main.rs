//! The browser's entry point: everything happens behind the airlock.

fn main() {
    needlewise::airlock::start();
}
