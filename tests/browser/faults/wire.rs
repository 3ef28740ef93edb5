//! A server that does not finish what it began to send, or that many frames may ask at once: with a thread for each
//! connection, which ends with its one reply.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Context as _, Result};
use xtask::server::Reply;

use crate::host::is_frame;

/// How the frame arrives; after this part of it, in hundredths.
#[derive(Debug, Clone, Copy)]
pub enum Way {
    /// As it should.
    Whole,
    /// The connection ends.
    Ends(usize),
    /// Nothing more comes until [`Wire::release`].
    Waits(usize),
}

/// A clinic's site on a bad wire.
pub struct Wire {
    /// Its address.
    pub origin: String,
    address: SocketAddr,
    gate: Sender<()>,
    over: Sender<()>,
}

impl Wire {
    /// Serves `site`, whose frame arrives in such a `way`.
    pub fn start(way: Way, site: impl Fn(&str) -> Reply + Send + 'static) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let (gate, released) = channel();
        let (over, ended) = channel();
        let site = Arc::new(Mutex::new(site));
        let released = Arc::new(Mutex::new(released));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if ended.try_recv().is_ok() {
                    return;
                }
                let (site, released) = (Arc::clone(&site), Arc::clone(&released));
                // A visitor who went away is no fault of ours.
                thread::spawn(move || {
                    answer(stream, way, &released, |path| {
                        site.lock().unwrap_or_else(PoisonError::into_inner)(path)
                    })
                });
            }
        });
        Ok(Self { origin: format!("http://{address}"), address, gate, over })
    }

    /// Lets the rest of the frame through.
    pub fn release(&self) -> Result<()> {
        self.gate.send(()).context("nobody waits for it")
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        let _ = self.over.send(());
        // So that it looks.
        let _ = TcpStream::connect(self.address);
    }
}

fn answer(
    mut stream: TcpStream,
    way: Way,
    released: &Mutex<Receiver<()>>,
    site: impl Fn(&str) -> Reply,
) -> Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().context("no request")??;
    while !lines.next().context("the request does not end")??.is_empty() {}
    let path = first.split(' ').nth(1).context("no path")?.to_owned();
    let Reply { status, headers, body } = site(&path);
    write!(stream, "HTTP/1.1 {status} Status\r\nConnection: close\r\nContent-Length: {}\r\n", body.len())?;
    for (name, value) in headers {
        write!(stream, "{name}: {value}\r\n")?;
    }
    write!(stream, "\r\n")?;
    let part = |hundredths| body.len() * hundredths / 100;
    match way {
        Way::Ends(hundredths) if is_frame(&path) => stream.write_all(&body[..part(hundredths)])?,
        Way::Waits(hundredths) if is_frame(&path) => {
            let (first, rest) = body.split_at(part(hundredths));
            stream.write_all(first)?;
            stream.flush()?;
            released.lock().unwrap_or_else(PoisonError::into_inner).recv()?;
            stream.write_all(rest)?;
        }
        Way::Whole | Way::Ends(_) | Way::Waits(_) => stream.write_all(&body)?,
    }
    Ok(stream.flush()?)
}
