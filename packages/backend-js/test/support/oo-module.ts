// Programs of objects by hand, printed whole and called from the test. In the same realm: what they throw and give are the test's own kinds of objects.

import { RuntimeLibrary, type PlatformName } from "@rpyts/backend-js/runtime-files";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { generateJs, type JsInput, type JsOutput } from "@rpyts/backend-js/genjs";
import type { ProgramExceptions } from "@rpyts/backend-js/data/database";
import { LLException } from "@rpyts/llinterp/errors";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { ClassExceptionData } from "@rpyts/llinterp/exception-data";
import { standardExternals } from "@rpyts/llinterp/standard-externals";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { InstanceType } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";
import type { LLPtr, LLValue } from "@rpyts/lltype/values";
import { ptrTo } from "../../../llinterp/test/build.js";
import { EXCEPTION, RAISED } from "../../../llinterp/test/oo-classes.js";

const RUNTIME = fileURLToPath(new URL("../../runtime/", import.meta.url));

/** The runtime's files by name. */
export function runtimeFiles(): Map<string, string> {
  return new Map(readdirSync(RUNTIME).map((name) => [name, readFileSync(join(RUNTIME, name), "utf8")]));
}

const OWN = new Map<string, { readonly type: LLValue; readonly value: OOInstance }>();

/** An instance and its class, for every name. */
function standard(name: string): { readonly type: LLValue; readonly value: LLValue } {
  const known = RAISED[name] ?? OWN.get(name);
  if (known !== undefined) return known;
  const type = new InstanceType(name, EXCEPTION);
  const made = { type: type.classValue, value: new OOInstance(type) };
  OWN.set(name, made);
  return made;
}

export const exceptions: ProgramExceptions = { standard, baseClass: EXCEPTION.classValue };

/** A program's text. */
export function generated(given: Partial<JsInput>): JsOutput {
  return generateJs({ target: "module", main: null, exports: new Map(), exceptions, runtime: runtimeFiles(), sourceMap: false, title: "test", ...given });
}

export type JsFunctions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** The functions of a program, and its text. */
export function jsModule(exported: ReadonlyMap<string, LLPtr>): { readonly functions: JsFunctions; readonly text: string } {
  const { text } = generated({ exports: exported });
  const body = text.replace(/^export \{ (.*) \};$/m, (_all, names: string) => `return { ${names.replace(/(\w+) as (\w+)/g, "$2: $1")} };`);
  return { functions: new Function(`"use strict";\n${body}`)() as JsFunctions, text };
}

/** The same of graphs, by the graphs' names. */
export const jsGraphs = (...graphs: FunctionGraph[]): ReturnType<typeof jsModule> => jsModule(new Map(graphs.map((graph) => [graph.name, ptrTo(graph)])));

/** What a call gives, or the name of the exception that leaves it with an exclamation mark. */
export function jsOutcome(f: () => unknown): unknown {
  try {
    return f();
  } catch (error) {
    if (error instanceof Error && "exception" in error) return `!${error.name}`;
    throw error;
  }
}

const data = new ClassExceptionData((name) => standard(name) as ReturnType<ClassExceptionData["standard"]>);

/** An interpreter for the same programs. */
export const makeInterpreter = (): LLInterpreter => new LLInterpreter({ exceptions: data, wordBits: 32, externals: standardExternals() });

export function interpOutcome(interpreter: LLInterpreter, graph: FunctionGraph, args: readonly LLValue[]): LLValue {
  try {
    return interpreter.evalGraph(graph, args);
  } catch (error) {
    if (error instanceof LLException) return `!${error.className}`;
    throw error;
  }
}

/** Declarations of the runtime by name, as they are in a program for Node; `given` are names that programs bring. */
export function runtimeFunctions(names: readonly string[], given: Readonly<Record<string, unknown>> = {}): JsFunctions {
  return runtimeParts(names, given) as JsFunctions;
}

/** The whole runtime for a platform. */
export function runtimeText(platform: PlatformName): string {
  const library = new RuntimeLibrary(runtimeFiles(), platform);
  return library.reachable(library.names()).declarations.map(({ text }) => text).join("\n\n");
}

function runtimeParts(names: readonly string[], given: Readonly<Record<string, unknown>>): unknown {
  const text = runtimeText("node");
  return new Function(...Object.keys(given), `${text}\nreturn { ${names.join(", ")} };`)(...Object.values(given));
}

/** The classes of the runtime's dictionaries, with plain values as exceptions. */
export function runtimeClasses<T>(names: readonly string[], given: Readonly<Record<string, unknown>> = {}): T {
  return runtimeParts(names, given) as T;
}

/** Writes files to a folder of their own for the time of a test. */
export function withFiles<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "rpyts-js-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o755 });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface RunOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node. */
export function runNode(args: readonly string[], options: { readonly cwd?: string; readonly input?: string; readonly env?: Record<string, string> } = {}): RunOutcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { ...options, encoding: "latin1", timeout: 60_000 });
  return { status, stdout, stderr };
}
