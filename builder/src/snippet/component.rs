//! The check as a component of a framework.

use serde_json::{Map, Value};

use super::{Choices, element, otherwise, quoted};
use crate::escape::json;

/// A component for React; the files lie in `public/`.
#[must_use]
pub fn react(choices: &Choices) -> String {
    let element = json(&element(choices), 0);
    let otherwise = otherwise(choices);
    let tag = loading(choices);
    format!(
        r#"import {{ useEffect }} from "react";

const SETTINGS = {element};

{tag}
export function SuitabilityCheck() {{
  useEffect(load, []);
  return (
    <div {{...SETTINGS}}>
      {otherwise}
    </div>
  );
}}
"#
    )
}

/// A single-file component for Vue; the files lie in `public/`.
#[must_use]
pub fn vue(choices: &Choices) -> String {
    let element = json(&element(choices), 0);
    let otherwise = otherwise(choices);
    let tag = loading(choices);
    format!(
        r#"<script setup>
import {{ onMounted }} from "vue";

const settings = {element};

{tag}
onMounted(load);
</script>

<template>
  <div v-bind="settings">
    {otherwise}
  </div>
</template>
"#
    )
}

/// The function that brings the loader to a page once. A place that comes later is found by the loader itself.
fn loading(choices: &Choices) -> String {
    let tag: Map<_, _> =
        choices.tag().into_iter().map(|(name, text)| (name.to_owned(), Value::String(text))).collect();
    format!(
        r"const TAG = {tag};

function load() {{
  if (window.Needlewise || document.querySelector(`script[src=${{JSON.stringify(TAG.src)}}]`)) return;
  const tag = document.createElement({script});
  for (const name of Object.keys(TAG)) tag.setAttribute(name, TAG[name]);
  document.head.append(tag);
}}
",
        tag = json(&Value::Object(tag), 0),
        script = quoted("script"),
    )
}
