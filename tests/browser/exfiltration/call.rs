//! The other side of a call: asks whoever wants to be relayed for a name, since only then it is sent.

const HEADER: usize = 20;
const ALLOCATE: [u8; 2] = [0x00, 0x03];
const ALLOCATE_ERROR: [u8; 2] = [0x01, 0x13];
const ERROR_CODE: u8 = 0x09;
const REALM: u8 = 0x14;
const NONCE: u8 = 0x15;

/// What a datagram of a call says, and the answer, which is empty unless it asks to be relayed.
pub fn answer(datagram: &[u8]) -> Option<(String, Vec<u8>)> {
    let said = String::from_utf8_lossy(datagram).into_owned();
    let header = datagram.get(..HEADER)?;
    let mut reply = Vec::new();
    if header[..2] == ALLOCATE {
        let attributes =
            [attribute(ERROR_CODE, [0, 0, 4, 1]), attribute(REALM, *b"sink"), attribute(NONCE, *b"once")]
                .concat();
        reply.extend(ALLOCATE_ERROR);
        reply.extend(u16::try_from(attributes.len()).ok()?.to_be_bytes());
        reply.extend(&header[4..]);
        reply.extend(attributes);
    }
    Some((said, reply))
}

/// Of four bytes, so that nothing has to be filled up.
fn attribute(kind: u8, value: [u8; 4]) -> Vec<u8> {
    [[0, kind, 0, 4], value].concat()
}
