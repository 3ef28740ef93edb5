//! A small web server on loopback: the demo for people, and the hosts of the browser tests.

use std::fs;
use std::io::{self, Cursor};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response};

/// What is sent for one path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// Header names and values; `Content-Type` among them.
    pub headers: Vec<(&'static str, String)>,
    /// The content.
    pub body: Vec<u8>,
}

impl Reply {
    /// A found file called `name`, typed by its ending as any web server would.
    #[must_use]
    pub fn file(name: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            headers: vec![("Content-Type", content_type(name).to_owned())],
            body: body.into(),
        }
    }

    /// Nothing is here.
    #[must_use]
    pub fn missing() -> Self {
        Self { status: 404, ..Self::file("missing.txt", "Not found") }
    }

    /// The same with one more header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }
}

/// The files below one folder, and nothing outside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder(pub PathBuf);

impl Folder {
    /// The file at `path`, which begins with `/`; a folder stands for its `index.html`.
    #[must_use]
    pub fn reply(&self, path: &str) -> Reply {
        let relative = PathBuf::from(path.trim_start_matches('/'));
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return Reply::missing();
        }
        let mut file = self.0.join(&relative);
        if file.is_dir() {
            if !path.ends_with('/') {
                let moved = Reply { status: 301, ..Reply::missing() };
                return moved.with("Location", &format!("{path}/"));
            }
            file.push("index.html");
        }
        let name = file.to_string_lossy().into_owned();
        fs::read(&file).map_or_else(|_| Reply::missing(), |body| Reply::file(&name, body))
    }
}

/// A running server; it stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    listener: Arc<tiny_http::Server>,
    worker: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` (path in, reply out; the path has no query) on loopback; port 0 takes any free one.
    ///
    /// # Errors
    /// When the port is taken or may not be used.
    pub fn start(port: u16, site: impl Fn(&str) -> Reply + Send + 'static) -> Result<Self> {
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = socket.local_addr()?;
        let server = tiny_http::Server::from_listener(socket, None).map_err(|error| anyhow!(error))?;
        let listener = Arc::new(server);
        let shared = Arc::clone(&listener);
        let worker = thread::spawn(move || {
            for request in shared.incoming_requests() {
                // A visitor who went away is no fault of ours.
                let _ = answer(request, &site);
            }
        });
        Ok(Self { address, listener, worker: Some(worker) })
    }

    /// The address without a final slash.
    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves until the program is ended.
    pub fn wait(mut self) {
        if let Some(worker) = self.worker.take() {
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listener.unblock();
        if let Some(worker) = self.worker.take() {
            let _ = worker.join();
        }
    }
}

fn answer(request: Request, site: &impl Fn(&str) -> Reply) -> io::Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
    let reply = site(&path);
    let length = reply.body.len();
    let headers =
        reply.headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, value.as_str()).ok());
    let headers = headers.chain(Header::from_bytes("Cache-Control", "no-store")).collect();
    request.respond(Response::new(reply.status.into(), headers, Cursor::new(reply.body), Some(length), None))
}

fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::{Folder, Reply, Server};

    #[test]
    fn a_folder_shows_its_files_and_nothing_above() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        fs::create_dir_all(folder.path().join("site/demo")).unwrap();
        fs::write(folder.path().join("site/demo/index.html"), "demo").unwrap();
        let site = Folder(folder.path().join("site"));
        assert_eq!(site.reply("/demo/"), Reply::file("index.html", "demo"));
        assert_eq!(site.reply("/demo").status, 301);
        for path in ["/../secret.txt", "/demo/../../secret.txt", "//../secret.txt", "/nothing.html", "/"] {
            assert_eq!(site.reply(path).status, 404, "{path}");
        }
    }

    #[test]
    fn a_reply_arrives_with_its_headers() {
        let policy = "default-src 'none'";
        let server =
            Server::start(0, move |path| Reply::file("a.js", path).with("Content-Security-Policy", policy));
        let server = server.unwrap();
        let mut stream = TcpStream::connect(server.address).unwrap();
        stream.write_all(b"GET /a.js?x=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        assert!(reply.starts_with("HTTP/1.1 200") && reply.ends_with("\r\n\r\n/a.js"), "{reply}");
        assert!(reply.contains("Content-Security-Policy: default-src 'none'"), "{reply}");
        assert!(reply.contains("text/javascript"), "{reply}");
    }

    #[test]
    fn a_taken_port_is_refused() {
        let first = Server::start(0, |_| Reply::missing()).unwrap();
        assert!(Server::start(first.address.port(), |_| Reply::missing()).is_err());
    }
}
