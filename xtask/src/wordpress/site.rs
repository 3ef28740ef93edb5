//! A `WordPress` in a temporary folder, with a database and a web server of its own.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::packages;
use crate::background::{self, Group, free_port};
use crate::{commands, dist};

/// How long the two servers may take to listen.
const PATIENCE: Duration = Duration::from_mins(1);
/// The folder of the database's server, and in it that of our database.
const DATA: &str = "data";
const DATABASE: &str = "wordpress";
const PAUSE: Duration = Duration::from_millis(20);

/// A running `WordPress` that nobody has installed yet; what runs of it ends when this is dropped.
pub struct Site {
    /// Its address, without a final slash.
    pub origin: String,
    /// Its own folder, where `wp-content` lies.
    pub root: PathBuf,
    // Dropped in this order: the web server before the database that it asks, both before their folder.
    _web: Group,
    _database: Group,
    folder: TempDir,
}

impl Site {
    /// Unpacks `WordPress` and starts it.
    ///
    /// # Errors
    /// When something is missing, or does not start.
    pub fn start() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        for archive in packages::archives()? {
            commands::run(Command::new("dpkg-deb").arg("--extract").arg(&archive).arg(folder.path()))?;
        }
        let root = folder.path().join("usr/share/wordpress");
        let socket = folder.path().join("database.sock");
        fs::write(root.join("wp-config.php"), configuration(&socket)).context("WordPress has no place")?;
        let database = start_database(folder.path(), &socket)?;
        let port = free_port()?;
        let web = start_web(&root, port)?;
        let origin = format!("http://127.0.0.1:{port}");
        Ok(Self { origin, root, _web: web, _database: database, folder })
    }

    /// The files of its database: each table has its own.
    ///
    /// # Errors
    /// When the database's folder cannot be read.
    pub fn tables(&self) -> Result<Vec<String>> {
        dist::files(&self.folder.path().join(DATA).join(DATABASE))
    }

    /// What PHP complained of so far.
    ///
    /// # Errors
    /// When the log is there and cannot be read.
    pub fn complaints(&self) -> Result<String> {
        match fs::read_to_string(self.root.join("wp-content/debug.log")) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            read => Ok(read?),
        }
    }
}

/// A database that listens on nothing but a file which only we can reach, so that it need not know who asks.
fn start_database(folder: &Path, socket: &Path) -> Result<Group> {
    let data = folder.join(DATA);
    fs::create_dir(&data)?;
    let first = folder.join("first.sql");
    fs::write(&first, format!("CREATE DATABASE {DATABASE} CHARACTER SET utf8mb4;\n"))?;
    let mut server = background::command(packages::database()?);
    // The machine's own settings and data stay out of it.
    server.args(["--no-defaults", "--skip-networking", "--skip-grant-tables", "--user=root"]);
    for (name, path) in [("datadir", data.as_path()), ("socket", socket), ("init-file", &first)] {
        server.arg(format!("--{name}={}", path.display()));
    }
    server.arg(format!("--pid-file={}", folder.join("database.pid").display()));
    let group = Group::start(server.stdout(Stdio::null()).stderr(Stdio::null()))?;
    until_it_listens("the database", || socket.exists())?;
    Ok(group)
}

fn start_web(root: &Path, port: u16) -> Result<Group> {
    let mut server = background::command(packages::php()?);
    server.args(["-S", &format!("127.0.0.1:{port}"), "-t"]).arg(root);
    // WordPress asks itself things while it answers.
    server.env("PHP_CLI_SERVER_WORKERS", "4");
    let group = Group::start(server.stdout(Stdio::null()).stderr(Stdio::null()))?;
    until_it_listens("PHP's server", || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok())?;
    Ok(group)
}

fn until_it_listens(what: &str, listens: impl Fn() -> bool) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    while !listens() {
        if Instant::now() > deadline {
            bail!("{what} does not listen");
        }
        thread::sleep(PAUSE);
    }
    Ok(())
}

/// Asks nobody outside this machine, and writes down whatever PHP complains of.
fn configuration(socket: &Path) -> String {
    format!(
        "<?php
define( 'DB_NAME', '{DATABASE}' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'FS_METHOD', 'direct' );
$table_prefix = 'wp_';
define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
",
        socket.display()
    )
}
