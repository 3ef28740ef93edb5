// Makes a script of each component that the clinic's page wrote, as a clinic's own build would.
// Argument: the folder of the packages. In: [{ name, code }], name ending in .jsx or .vue. Out: [script, …].
"use strict";
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const path = require("node:path");

const modules = process.argv[2];
const from = createRequire(path.join(modules, "index.js"));
const esbuild = from("esbuild");
const sfc = from("vue/compiler-sfc");

const STARTS = {
  ".jsx": `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { SuitabilityCheck } from "the-component";
createRoot(document.getElementById("root")).render(createElement(SuitabilityCheck));`,
  ".vue": `import { createApp } from "vue";
import SuitabilityCheck from "the-component";
createApp(SuitabilityCheck).mount("#root");`,
};

const asScript = (name, code) => {
  if (path.extname(name) === ".jsx") return { contents: code, loader: "jsx" };
  const { descriptor, errors } = sfc.parse(code, { filename: name });
  if (errors.length) throw errors[0];
  const { content } = sfc.compileScript(descriptor, { id: "check", inlineTemplate: true });
  return { contents: content, loader: "js" };
};

const bundle = async ({ name, code }) => {
  const component = {
    name: "component",
    setup(build) {
      build.onResolve({ filter: /^the-component$/ }, () => ({ path: name, namespace: "component" }));
      build.onLoad({ filter: /.*/, namespace: "component" }, () => ({ ...asScript(name, code), resolveDir: modules }));
    },
  };
  const { outputFiles } = await esbuild.build({
    stdin: { contents: STARTS[path.extname(name)], resolveDir: modules },
    bundle: true, write: false, format: "iife", jsx: "automatic", nodePaths: [modules], plugins: [component],
    define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
  });
  return outputFiles[0].text;
};

Promise.all(JSON.parse(readFileSync(0, "utf8")).map(bundle)).then((scripts) => process.stdout.write(JSON.stringify(scripts)));
