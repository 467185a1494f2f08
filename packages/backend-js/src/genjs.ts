// A typed program as JavaScript: the runtime as far as it is used, classes, functions, prebuilt objects, and what starts the program. Text in, text out.

import type { EncodedSourceMap } from "@jridgewell/gen-mapping";
import { InternalError } from "@rpyts/tool/assert-never";
import type { LLFunc, LLPtr } from "@rpyts/lltype/values";
import { ClassPrinter, recordDeclaration } from "./data/classes.js";
import { isOnlyMethod, type ProgramExceptions } from "./data/database.js";
import { PrebuiltPrinter } from "./data/prebuilt.js";
import { JsProgram } from "./data/program.js";
import { base64 } from "./genjs-base64.js";
import { browserPage, browserStart } from "./genjs-browser.js";
import { moduleDeclarations, moduleExports } from "./genjs-module.js";
import * as n from "./nodes.js";
import { RuntimeLibrary } from "./runtime-files.js";
import { SourceLocations } from "./source-location.js";
import { printModule } from "./source-map.js";

/** `node`: a program to be run; `module`: an ES module of functions; `browser`: a page that runs the program. */
export type JsTarget = "node" | "module" | "browser";

export interface JsInput {
  readonly target: JsTarget;
  /** The main function of a program: takes a list of strings, gives the exit status. Modules have none. */
  readonly main: LLPtr | null;
  /** What a module exports, by name. */
  readonly exports: ReadonlyMap<string, LLPtr>;
  readonly exceptions: ProgramExceptions;
  /** Files of packages/backend-js/runtime by name. */
  readonly runtime: ReadonlyMap<string, string>;
  /** Put a map back to the RPython sources into the text. */
  readonly sourceMap: boolean;
  /** What a page calls the program. */
  readonly title: string;
}

/** What was printed. */
export interface JsOutput {
  /** The program, module or page. */
  readonly text: string;
  /** For modules: the types of what they export. */
  readonly declarations: string | null;
  /** Classes whose finalizers never run: a program gives JavaScript's collector no time to call them before it ends. */
  readonly withoutFinalizers: readonly string[];
}

/** Prints a program whose graphs still have their exceptions. The same input gives the same text. Throws DiagnosticError for what JavaScript cannot do. */
export function generateJs(input: JsInput): JsOutput {
  const program = new JsProgram(input.exceptions, new RuntimeLibrary(input.runtime, input.target === "browser" ? "browser" : "node"));
  const roots = [...(input.main === null ? [] : [input.main]), ...input.exports.values()];
  for (const ptr of roots) program.db.addRoot(ptr);
  program.nameAll();
  const start = startText(input, program);
  const prebuilt = new PrebuiltPrinter(program);
  const locations = new SourceLocations();
  const { code, map } = printModule(statements(program, locations), input.sourceMap ? locations : null);
  const data = prebuilt.text();
  const head = HEADS[input.target] + runtimeText(program);
  const text = [head, code, data === "" ? "" : `\n${data}`, `\n${start}`].join("");
  const mapped = map === null ? text : text + mapComment(map, countLines(head));
  return {
    text: input.target === "browser" ? browserPage(mapped, input.title) : mapped,
    declarations: input.target === "module" ? moduleDeclarations(input.exports) : null,
    withoutFinalizers: [...program.db.classes.values()].filter(({ type, made }) => made && type.finalizer !== null).map(({ type }) => type.name),
  };
}

/** An ES module is strict by itself. */
const HEADS: { readonly [T in JsTarget]: string } = { node: '#!/usr/bin/env node\n"use strict";\n\n', module: "", browser: '"use strict";\n\n' };

/** Classes before what is made of them, functions after. */
function statements(program: JsProgram, locations: SourceLocations): n.Statement[] {
  const { db } = program;
  const classes = new ClassPrinter(program, locations);
  const list: n.Statement[] = [...db.records].map((type) => recordDeclaration(program, type));
  for (const entry of db.classes.values()) list.push(classes.declaration(entry));
  for (const entry of db.functions.values()) {
    if (isOnlyMethod(entry)) continue;
    // Called as a method of several classes: these call the function, which nobody else knows by name.
    const { params, body } = classes.body(entry, false);
    list.push(n.functionDeclaration(program.functionName(entry.func), params, body));
  }
  return list;
}

function startText(input: JsInput, program: JsProgram): string {
  switch (input.target) {
    case "node":
      return `${program.runtimeName("endProgram")}(${mainName(input, program)}(${program.runtimeName("programArguments")}()));\n`;
    case "browser":
      return browserStart(mainName(input, program), program);
    case "module":
      return moduleExports(input.exports, program);
  }
}

function mainName({ main }: JsInput, program: JsProgram): string {
  const func = main?.obj ?? null;
  if (func === null || func.kind !== "func") throw new InternalError("a program without a main function");
  return program.functionName(func as LLFunc);
}

function runtimeText(program: JsProgram): string {
  const { declarations, mentions } = program.neededRuntime();
  program.checkMentions(mentions);
  return declarations.map(({ text }) => `${text}\n\n`).join("");
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

/** The map as a comment that carries it, for text that begins some lines further down. */
function mapComment(map: EncodedSourceMap, lines: number): string {
  const shifted = { ...map, mappings: ";".repeat(lines) + String(map.mappings) };
  return `//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64(JSON.stringify(shifted))}\n`;
}
