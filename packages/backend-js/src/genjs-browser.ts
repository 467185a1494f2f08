// A page that runs a program in a worker, so that the page stays alive and shows what is written while it runs. The arguments are the values of `arg` in the
// query of the page's address: page.html?arg=10&arg=fast.

import type { JsProgram } from "./data/program.js";

/** The end of the worker's text: the program starts when the page has told it its arguments. */
export function browserStart(main: string, program: JsProgram): string {
  const [end, args, failure] = ["endProgram", "programArguments", "ProgramEnd"].map((name) => program.runtimeName(name));
  return `let programOptions;

onmessage = ({ data }) => {
  programOptions = data;
  try {
    ${end}(${main}(${args}()));
  } catch (e) {
    if (!(e instanceof ${failure})) throw e;
  }
};
`;
}

/** What would end the element that the program is in. */
const inScript = (text: string): string => text.replace(/<(?=\/script|!--)/gi, "\\x3c");

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The page around the text of a worker. */
export function browserPage(worker: string, title: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
body { margin: 0; background: #14161a; color: #d8dce2; }
#output { margin: 0; padding: 1em; font: 14px/1.25 ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
#status { padding: 0 1em 1em; font: 12px ui-sans-serif, system-ui, sans-serif; color: #8b93a0; }
</style>
</head>
<body>
<pre id="output" role="log" aria-label="Output of ${escaped(title)}"></pre>
<div id="status" role="status">running</div>
<script type="text/plain" id="program">
${inScript(worker)}</script>
<script>
"use strict";
const output = document.getElementById("output");
const status = document.getElementById("status");
const decoder = new TextDecoder("utf-8");

/** Bytes of the program as text. */
function show(bytes) {
  output.append(decoder.decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)), { stream: true }));
  window.scrollTo(0, document.body.scrollHeight);
}

function finish(text) {
  status.textContent = text;
  document.body.dataset.status = text;
}

const text = document.getElementById("program").textContent;
const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
worker.onmessage = ({ data }) => {
  if (data.output !== undefined) show(data.output);
  else finish(\`exit status \${data.status}\`);
};
worker.onerror = (event) => finish(\`failed: \${event.message}\`);
worker.postMessage({ args: [document.title, ...new URLSearchParams(location.search).getAll("arg")] });
</script>
</body>
</html>
`;
}
