//! A network of its own for a test that must see whatever leaves a browser: names that are asked for, and every port.
//!
//! The test runs once more, in a process that has such a network. There it is alone, so it may listen where it likes.

use std::env;
use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{self, Command, Output};

use anyhow::{Context as _, Result};
use xtask::tools::debian;

use crate::figures::{Extent, extent};

/// The one address in that network, besides loopback: of a block that is for examples.
pub const ADDRESS: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);

/// Set where the network is our own.
const OWN: &str = "NEEDLEWISE_NETWORK";

/// WebRTC passes loopback by, so there is a second way with no one at its end. Names are asked of this machine alone.
const SET_UP: &str = r#"
ip link set lo up
ip link add way type veth peer name end
ip address add 192.0.2.1/24 dev way
ip link set way up
ip link set end up
ip route add default dev way
for file in resolv.conf nsswitch.conf; do
  if [ -e "/etc/$file" ]; then mount --bind "$NEEDLEWISE_NETWORK/$file" "/etc/$file"; fi
done
exec "$0" "$@""#;

/// Whether this process has a network of its own.
pub fn is_own() -> bool {
    env::var_os(OWN).is_some()
}

/// A number for a display server: its sockets are not part of the network, so another may have the first ones.
pub fn display() -> Option<u32> {
    is_own().then(|| 1000 + process::id() % 50_000)
}

/// Runs the test with this path, which does `work`, in a network of its own.
///
/// Where there cannot be one, a short run goes without, and then sees only what is asked of this machine by HTTP.
pub fn alone(test: &str, work: impl FnOnce()) {
    if is_own() {
        return work();
    }
    let folder = tempfile::tempdir().expect("a folder");
    let probe = within(folder.path(), &["true"]).expect("a network can be asked for");
    if !probe.status.success() {
        let why = String::from_utf8_lossy(&probe.stderr).into_owned();
        assert!(extent() == Extent::Short, "the whole proof needs a network of its own: {why}");
        eprintln!("no network of its own, so only HTTP is watched: {why}");
        return work();
    }
    let program = env::current_exe().expect("this program has a place");
    let (_, name) = test.split_once("::").expect("a test stands in a module");
    let output = within(folder.path(), &[&program.to_string_lossy(), name, "--exact", "--nocapture"])
        .expect("the test runs once more");
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    assert!(output.status.success() && said[0].contains("1 passed"), "{}", said.concat());
    print!("{}", said[1]);
}

fn within(folder: &Path, command: &[&str]) -> Result<Output> {
    fs::write(folder.join("resolv.conf"), "nameserver 127.0.0.1\n")?;
    fs::write(folder.join("nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files dns\n")?;
    let mut unshare = Command::new("unshare");
    unshare.args(["--mount", "--net"]);
    if !debian::is_root() {
        unshare.arg("--map-root-user");
    }
    unshare.args(["--", "sh", "-ec", SET_UP]).args(command).env(OWN, folder);
    unshare.output().context("cannot start unshare")
}
