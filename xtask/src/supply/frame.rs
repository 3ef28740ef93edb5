//! The frame file, taken apart as a browser does.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::pack::guard::{self, Script};
use crate::pack::{imports, wasm};

/// What a frame file runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The script of the outer document.
    pub outer: String,
    /// The first script of the inner document.
    pub prelude: String,
    /// The second, which holds the wasm.
    pub app: String,
    /// The wasm, unpacked.
    pub wasm: Vec<u8>,
}

impl Frame {
    /// Takes `html` apart.
    ///
    /// # Errors
    /// When it holds another number of scripts, one from elsewhere, or no wasm that can be unpacked.
    pub fn read(html: &str) -> Result<Self> {
        let (before, rest) = html.split_once(" srcdoc=\"").context("the frame holds no inner document")?;
        let (inner, after) = rest.split_once('"').context("the inner document does not end")?;
        let inner = inner.replace("&quot;", "\"").replace("&amp;", "&");
        let [outer] = scripts(&format!("{before}{after}"))?;
        let [prelude, app] = scripts(&inner)?;
        let packed =
            app.split_once("atob(").and_then(|(_, rest)| rest.get(1..)?.split_once(['\'', '"', '`']));
        let (packed, _) = packed.context("the app script holds no wasm")?;
        let packed = STANDARD.decode(packed).context("the wasm is no base64")?;
        let wasm = wasm::unpack(&packed)?;
        Ok(Self { outer, prelude, app, wasm })
    }

    /// Looks for ways to a network and from a text to code, and for imports that the scripts do not answer.
    ///
    /// # Errors
    /// Names the first.
    pub fn check(&self) -> Result<()> {
        guard::check(Script::Outer, &self.outer)?;
        guard::check(Script::Prelude, &self.prelude)?;
        guard::check(Script::App, &self.app)?;
        for name in imports::names_in(&self.wasm)? {
            let is_given =
                ['{', ','].iter().any(|before| self.app.contains(&format!("{before}{name}:function(")));
            ensure!(is_given, "the wasm imports {name}, which the app script does not give");
        }
        Ok(())
    }
}

/// The texts of the scripts in `html`, which has to hold `N`.
fn scripts<const N: usize>(html: &str) -> Result<[String; N]> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once("<script") {
        let body = after.strip_prefix('>').context("a script has attributes, perhaps a source elsewhere")?;
        let (body, after) = body.split_once("</script>").context("a script does not end")?;
        found.push(body.to_owned());
        rest = after;
    }
    let count = found.len();
    found.try_into().ok().with_context(|| format!("{count} scripts where {N} belong"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Imports the function `b` of `a`.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01a\x01b\0\0";

    fn example(prelude: &str, app: &str) -> String {
        let wasm = STANDARD.encode(wasm::compress(MODULE).unwrap());
        let inner = format!("<script>{prelude}</script><script>const w=atob('{wasm}');{app}</script>");
        let inner = inner.replace('&', "&amp;").replace('"', "&quot;");
        format!("<template><iframe srcdoc=\"{inner}\"></iframe></template><script>outer()</script>")
    }

    const PRELUDE: &str = "r={window:['fetch','open']};a&&b(\"\")";
    const APP: &str = "g={__proto__:null,b:function(t){return t.body}}";

    #[test]
    fn a_frame_is_taken_apart_as_it_was_put_together() -> Result<()> {
        let frame = Frame::read(&example(PRELUDE, APP))?;
        assert_eq!((frame.outer.as_str(), frame.prelude.as_str()), ("outer()", PRELUDE));
        assert!(frame.app.ends_with(APP) && frame.wasm == MODULE);
        frame.check()
    }

    #[test]
    fn what_a_frame_should_not_run_is_noticed() -> Result<()> {
        assert!(Frame::read(&example(PRELUDE, "fetch(u)"))?.check().is_err());
        assert!(Frame::read(&example("fetch(u)", APP))?.check().is_err());
        assert!(Frame::read(&example(PRELUDE, APP).replace("outer()", "open(u)"))?.check().is_err());
        let message = Frame::read(&example(PRELUDE, "g={c:function(){}}"))?.check().unwrap_err().to_string();
        assert!(message.contains("imports b"), "{message}");
        Ok(())
    }

    #[test]
    fn a_frame_of_another_form_is_refused() {
        let good = example(PRELUDE, APP);
        for harmed in [
            good.replace("<script>outer()", "<script src=u>outer()"),
            good.replace("</template>", "</template><script>more()</script>"),
            good.replace(" srcdoc=", " title="),
            good.replace("atob(", "text("),
            good.replace("atob('", "atob('AAAA"),
        ] {
            assert!(Frame::read(&harmed).is_err(), "{harmed}");
        }
    }
}
