//! A name server that knows one domain, in which every name leads to the sink.

use crate::network;

/// Where the secrets are sent.
pub const DOMAIN: &str = "sentinel.test";

const HEADER: usize = 12;
const FOUND: [u8; 2] = [0x84, 0x00];
const NO_SUCH_NAME: [u8; 2] = [0x84, 0x03];
const ADDRESS_TYPE: [u8; 2] = [0, 1];

/// The name that is asked for, and the answer.
pub fn answer(query: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut name = String::new();
    let mut at = HEADER;
    loop {
        let length = usize::from(*query.get(at)?);
        let label = query.get(at + 1..=at + length)?;
        at += 1 + length;
        if length == 0 {
            break;
        }
        name.push_str(&String::from_utf8_lossy(label).to_lowercase());
        name.push('.');
    }
    let question = query.get(HEADER..at + 4)?;
    let here = match name.trim_end_matches('.') {
        name if name.ends_with(DOMAIN) => Some(network::ADDRESS.octets()),
        name if name.ends_with("localhost") => Some([127, 0, 0, 1]),
        _ => None,
    };
    let has_address = query.get(at..at + 2)? == ADDRESS_TYPE;
    let mut reply = query.get(..2)?.to_vec();
    reply.extend(if here.is_some() { FOUND } else { NO_SUCH_NAME });
    reply.extend([0, 1, 0, u8::from(here.is_some() && has_address), 0, 0, 0, 0]);
    reply.extend(question);
    if let (Some(address), true) = (here, has_address) {
        // The name as in the question; an address; of the internet; for a minute; four bytes.
        reply.extend([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4]);
        reply.extend(address);
    }
    Some((name, reply))
}
