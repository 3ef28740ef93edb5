//! Programs that run beside ours, and end with it however it ends.

use std::ffi::OsStr;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result};

/// Starts the program in its arguments; once nobody holds the other end of its input, ends it with all that it started.
#[cfg(unix)]
const WATCH: &str = r#""$@" & read -r _; kill -KILL 0"#;

/// A command for [`Group::start`].
#[must_use]
pub fn command(program: impl AsRef<OsStr>) -> Command {
    #[cfg(unix)]
    {
        let mut command = Command::new("sh");
        command.args(["-c", WATCH, "sh"]).arg(program);
        command
    }
    #[cfg(not(unix))]
    Command::new(program)
}

/// A running program with all that it starts; they are ended when this is dropped, or our own program is gone.
pub struct Group(Child);

impl Group {
    /// Starts what [`command`] began.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(command: &mut Command) -> Result<Self> {
        // Whoever interrupts our program must not end the watch before it has done its work.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let line = format!("{command:?}");
        Ok(Self(command.stdin(Stdio::piped()).spawn().with_context(|| format!("cannot start {line}"))?))
    }

    /// What it prints, where its command asked for a pipe.
    pub fn output(&mut self) -> Option<ChildStdout> {
        self.0.stdout.take()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        #[cfg(not(unix))]
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port on loopback that was free just now.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::{BufRead as _, BufReader, Read as _};
    use std::process::Stdio;

    use super::{Group, command};

    /// Dropping closes the pipe and nothing else, as the end of our program does.
    #[test]
    fn a_program_ends_with_what_it_started() {
        let mut shell = command("sh");
        shell.args(["-c", "(sleep 20; echo outlived) & echo begun; wait"]).stdout(Stdio::piped());
        let mut group = Group::start(&mut shell).unwrap();
        let mut output = BufReader::new(group.output().unwrap());
        let mut said = String::new();
        output.read_line(&mut said).unwrap();
        drop(group);
        // Comes to its end once nobody is left who could write.
        output.read_to_string(&mut said).unwrap();
        assert_eq!(said, "begun\n");
    }
}
