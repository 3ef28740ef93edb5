//! What the page asks of the browser; `start.js` does it.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

#[wasm_bindgen(js_namespace = clinicPage)]
extern "C" {
    #[wasm_bindgen(js_name = root)]
    fn find_root() -> Option<Element>;
    #[wasm_bindgen(js_name = folder)]
    fn this_folder() -> String;
    fn show(settings: &str);
    fn copy(text: &str, done: &js_sys::Function);
    #[wasm_bindgen(js_name = print)]
    fn print_part(id: &str);
    fn save(name: &str, text: &str);
    fn read(name: &str) -> Promise;
}

/// The element that the page is drawn on.
pub fn root() -> Option<Element> {
    find_root()
}

/// The path of the folder that this page lies in; `None` while it is only tried out.
pub fn folder() -> Option<String> {
    Some(this_folder()).filter(|folder| !folder.is_empty())
}

/// Shows the check with these settings, a JSON object.
pub fn preview(settings: &str) {
    show(settings);
}

/// Copies `text` and says whether that went well.
pub fn copied(text: &str, done: Callback<bool>) {
    let done = Closure::once(move |went_well: bool| done.emit(went_well));
    copy(text, done.as_ref().unchecked_ref());
    done.forget();
}

/// Prints the part of the page with this id.
pub fn print(id: &str) {
    print_part(id);
}

/// Saves `text` as a file.
pub fn saved(name: &str, text: &str) {
    save(name, text);
}

/// The bytes of a file beside this page; `None` where it cannot be read.
pub async fn bytes(name: &str) -> Option<Vec<u8>> {
    let bytes = JsFuture::from(read(name)).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// What was entered into the field that changed.
pub fn entered(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(target) => match target.dyn_into::<HtmlSelectElement>() {
            Ok(select) => select.value(),
            Err(target) => {
                target.dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
            }
        },
    }
}

/// Whether the box that changed is ticked.
pub fn is_ticked(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|input| input.checked())
}
