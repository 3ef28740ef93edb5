//! Everywhere that something from a page could arrive: by HTTP, as the name in a TLS greeting, as a name that is asked
//! for, as a datagram of a call.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};
use std::io::{Cursor, Read as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response};
use xtask::server::Reply;

use super::{call, names};
use crate::browser::until;
use crate::network;

/// Says whatever name was given to the window that shows it, for that is how one page may tell the next.
const PAGE: &str = "<!doctype html><title>Sink</title><script>if (name) fetch('/' + name)</script>";

/// After the name of a run, so many letters say of which attempt it is, and whether it is more than a name.
const MARK: usize = "said000".len();

/// What has come, and when.
struct Arrival {
    at: Instant,
    /// As it came; what is no text is left out.
    text: String,
}

/// All that arrives, until the program ends.
#[derive(Clone)]
pub struct Sink {
    arrivals: Arc<Mutex<Vec<Arrival>>>,
    clinic: Arc<Mutex<Site>>,
    http: SocketAddr,
}

/// From a datagram to what it says, and the answer to it; `None` where it is no question.
type Answer = fn(&[u8]) -> Option<(String, Vec<u8>)>;

/// A clinic's site, from path to reply. What is asked of it is watched as well.
pub type Site = BTreeMap<String, Reply>;

impl Sink {
    /// Listens. A request for this machine by its number is one for the clinic.
    pub fn start() -> Result<Self> {
        let own = network::is_own();
        let (address, port) = if own { (Ipv4Addr::UNSPECIFIED, 80) } else { (Ipv4Addr::LOCALHOST, 0) };
        let http = TcpListener::bind((address, port))?;
        let sink = Self { arrivals: Arc::default(), clinic: Arc::default(), http: http.local_addr()? };
        sink.serve(http)?;
        if own {
            sink.hear(UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 53))?, names::answer);
            sink.hear(UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 3478))?, call::answer);
            sink.greet(TcpListener::bind((Ipv4Addr::UNSPECIFIED, 443))?);
        }
        Ok(sink)
    }

    /// From now on the clinic's site is this.
    pub fn show(&self, site: Site) {
        *self.clinic.lock().unwrap_or_else(PoisonError::into_inner) = site;
    }

    /// Where the clinic's site is.
    pub fn clinic(&self) -> String {
        format!("http://{}", self.at("127.0.0.1"))
    }

    /// Below it every name leads here.
    pub fn domain(&self) -> String {
        self.at(if network::is_own() { names::DOMAIN } else { "localhost" })
    }

    /// `host` with the port, where that has to be said.
    pub fn at(&self, host: &str) -> String {
        match self.http.port() {
            80 => host.to_owned(),
            port => format!("{host}:{port}"),
        }
    }

    /// When `text` came first.
    pub fn first(&self, text: &str) -> Option<Instant> {
        self.arrivals().iter().find(|arrival| arrival.text.contains(text)).map(|arrival| arrival.at)
    }

    /// Waits until nothing new of the attempts of `run` has come for `quiet`, counted from now at the earliest: a call
    /// asks again and again.
    pub async fn until_quiet(&self, run: &str, quiet: Duration) -> Result<()> {
        let state = RefCell::new((HashSet::new(), 0, Instant::now()));
        until("nothing more to come", async || {
            let (known, looked_at, last) = &mut *state.borrow_mut();
            let arrivals = self.arrivals();
            for Arrival { at, text } in &arrivals[*looked_at..] {
                for (place, _) in text.match_indices(run) {
                    let mark: String = text[place + run.len()..].chars().take(MARK).collect();
                    if known.insert(mark) {
                        *last = (*at).max(*last);
                    }
                }
            }
            *looked_at = arrivals.len();
            Ok((last.elapsed() >= quiet).then_some(()))
        })
        .await
    }

    fn arrivals(&self) -> MutexGuard<'_, Vec<Arrival>> {
        self.arrivals.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        self.arrivals().push(Arrival { at: Instant::now(), text });
    }

    fn serve(&self, listener: TcpListener) -> Result<()> {
        let server =
            Arc::new(tiny_http::Server::from_listener(listener, None).map_err(|error| anyhow!(error))?);
        // Several at once: a browser that keeps one waiting must not keep the others.
        for _ in 0..4 {
            let (sink, server) = (self.clone(), Arc::clone(&server));
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    sink.take(request);
                }
            });
        }
        Ok(())
    }

    fn take(&self, mut request: Request) {
        let headers: Vec<String> = request.headers().iter().map(ToString::to_string).collect();
        self.note(format!("{} {}\n{}\n", request.method(), request.url(), headers.join("\n")).as_bytes());
        let mut body = Vec::new();
        // A socket that has no length is one that would stay open.
        if *request.method() == Method::Post {
            // Whoever breaks off has said what came so far.
            let _ = request.as_reader().read_to_end(&mut body);
            self.note(&body);
        }
        let for_clinic = headers
            .iter()
            .any(|header| header.eq_ignore_ascii_case(&format!("host: {}", self.at("127.0.0.1"))));
        let path = request.url().split('?').next().unwrap_or("/").to_owned();
        let reply = if for_clinic {
            let clinic = self.clinic.lock().unwrap_or_else(PoisonError::into_inner);
            clinic.get(&path).cloned().unwrap_or_else(Reply::missing)
        } else {
            Reply::file("sink.html", PAGE).with("Access-Control-Allow-Origin", "*")
        };
        let headers =
            reply.headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, value.as_str()).ok());
        let headers = headers.chain(Header::from_bytes("Cache-Control", "no-store")).collect();
        let length = reply.body.len();
        let _ = request.respond(Response::new(
            reply.status.into(),
            headers,
            Cursor::new(reply.body),
            Some(length),
            None,
        ));
    }

    fn hear(&self, socket: UdpSocket, answer: Answer) {
        let sink = self.clone();
        thread::spawn(move || {
            let mut datagram = [0; 2048];
            while let Ok((length, from)) = socket.recv_from(&mut datagram) {
                if let Some((said, reply)) = answer(&datagram[..length]) {
                    sink.note(said.as_bytes());
                    let _ = socket.send_to(&reply, from);
                }
            }
        });
    }

    /// Takes the first that a visitor says, which holds the name it came for, and hangs up.
    fn greet(&self, listener: TcpListener) {
        let sink = self.clone();
        thread::spawn(move || {
            for mut visitor in listener.incoming().flatten() {
                let sink = sink.clone();
                thread::spawn(move || {
                    let mut greeting = vec![0; 5];
                    let read = visitor.read_exact(&mut greeting);
                    let length = usize::from(u16::from_be_bytes([greeting[3], greeting[4]]));
                    greeting.resize(5 + length, 0);
                    let _ = read.and_then(|()| visitor.read_exact(&mut greeting[5..]));
                    sink.note(&greeting);
                });
            }
        });
    }
}
