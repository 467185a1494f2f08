// From an optimised program to JavaScript: the sources are the program.

import type { Output } from "./backends.js";
import type { Environment } from "./environment.js";
import type { JsTarget, TranslationOptions } from "./options.js";
import type { Pipeline } from "./pipeline.js";
import { UsageFault } from "./result.js";

const RUNTIME = "backend-js/runtime";

/** The text of the program, for the platform that the options name. */
export function jsSources(env: Environment, pipeline: Pipeline, options: TranslationOptions): Map<string, string> {
  void [env, pipeline, options, RUNTIME];
  throw new UsageFault("--backend=js: this backend is not there yet");
}

const OUTPUTS: { readonly [K in JsTarget]: readonly Output[] } = {
  node: [{ file: "program", ending: "", executable: true }],
  module: [{ file: "program.mjs", ending: ".mjs", executable: false }, { file: "program.d.mts", ending: ".d.mts", executable: false }],
  browser: [{ file: "program.html", ending: ".html", executable: false }],
};

/** What a translation to JavaScript gives. */
export function jsOutputs(target: JsTarget): readonly Output[] {
  return OUTPUTS[target];
}

/** The JavaScript text of a program. */
export function jsText(files: ReadonlyMap<string, string>): string {
  return files.get(OUTPUTS.node[0]!.file) ?? "";
}
