// From an optimised program to JavaScript: the sources are the program.

import { generateJs } from "@rpyts/backend-js/genjs";
import type { LLPtr } from "@rpyts/lltype/values";
import type { Output } from "./backends.js";
import type { Environment } from "./environment.js";
import { exceptionTypes } from "./exception-types.js";
import type { JsTarget, TranslationOptions } from "./options.js";
import type { Pipeline } from "./pipeline.js";

const RUNTIME = "backend-js/runtime";

/** What a translation to JavaScript gives. The declarations of a module end as TypeScript looks for them beside an .mjs file. */
const OUTPUTS: { readonly [K in JsTarget]: readonly Output[] } = {
  node: [{ file: "program.js", ending: "", executable: true }],
  module: [{ file: "program.mjs", ending: ".mjs", executable: false }, { file: "program.d.mts", ending: ".d.mts", executable: false }],
  browser: [{ file: "program.html", ending: ".html", executable: false }],
};

export function jsOutputs(target: JsTarget): readonly Output[] {
  return OUTPUTS[target];
}

/** The text of the program, for the platform that the options name. */
export function jsSources(env: Environment, pipeline: Pipeline, options: TranslationOptions): Map<string, string> {
  const target = options["js-target"];
  const entries = pipeline.entryPoints();
  const isModule = target === "module";
  const made = generateJs({
    target,
    main: isModule ? null : entries.get("main")!,
    exports: isModule ? entries : new Map<string, LLPtr>(),
    exceptions: exceptionTypes(pipeline.rtyper),
    runtime: new Map(env.listResources(RUNTIME).map((name) => [name, env.readResource(`${RUNTIME}/${name}`)])),
    sourceMap: true,
    title: pipeline.name,
  });
  // Classes of the library do without: files that are lost are written at the end.
  const finalizers = made.withoutFinalizers.filter((name) => !name.startsWith("rpython."));
  if (finalizers.length > 0) env.progress.note(`JavaScript calls no finalizers before a program ends: __del__ of ${finalizers.join(", ")} does not run`);
  const [main, declarations] = jsOutputs(target);
  const files = new Map([[main!.file, made.text]]);
  if (declarations !== undefined) files.set(declarations.file, made.declarations ?? "");
  return files;
}

/** The JavaScript text of a program. */
export function jsText(files: ReadonlyMap<string, string>): string {
  return files.get(OUTPUTS.node[0]!.file) ?? "";
}
