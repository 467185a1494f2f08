// Functions that have no graph: the C library and what else a program gets from outside, by name. A name with a dot is a function of our runtime
// (`ll_math.sin`), one without is a C function. Packages above add their own to those of standard-externals.ts.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { OpRaised } from "@rpyts/lltype/machine-arith";
import { parseCompilationInfo } from "@rpyts/lltype/compilation-info";
import { foreignFunctions } from "@rpyts/lltype/foreign-call";
import { ForeignFault } from "@rpyts/lltype/foreign-memory";
import { LLArray, LLStruct, LLSubArray, type LLFunc, type LLPtr, type LLValue } from "@rpyts/lltype/values";
import type { ForeignProcess } from "@rpyts/tool/foreign";
import type { Engine } from "./engine.js";
import type { LLIO } from "./io.js";

export type ExternalFunction = (engine: Engine, args: readonly LLValue[]) => LLValue;

/** External functions by name. */
export class ExternalTable {
  private readonly byName = new Map<string, ExternalFunction>();

  add(name: string, f: ExternalFunction): void {
    this.byName.set(name, f);
  }

  /** Adds all of a record. */
  addAll(functions: Readonly<Record<string, ExternalFunction>>): void {
    for (const [name, f] of Object.entries(functions)) this.add(name, f);
  }

  /** The implementation of a function; a DiagnosticError says when there is none. */
  find(func: LLFunc, io: LLIO): ExternalFunction {
    const name = func.external ?? func.name;
    const found = isOfProgram(func) ? undefined : this.byName.get(name);
    if (found !== undefined) return found;
    const { foreign } = io;
    if (foreign !== undefined && !name.includes(".")) return (engine, args) => callForeign(engine, foreign, func, args);
    throw new DiagnosticError({
      code: "llinterp/missing-external",
      message: `the low-level interpreter has no implementation of the external function ${name}`,
      hint: "a compiled program gets it from the C library or our runtime",
    });
  }
}

/** Whether C code that comes with the program defines it. */
function isOfProgram(func: LLFunc): boolean {
  const text = func.attrs.get("compilation_info");
  if (typeof func.attrs.get("macro") === "string") return true;
  if (typeof text !== "string") return false;
  const info = parseCompilationInfo(text);
  return info.separate_module_sources.length > 0 || info.separate_module_files.length > 0;
}

/** Calls C itself. */
function callForeign(engine: Engine, process: ForeignProcess, func: LLFunc, args: readonly LLValue[]): LLValue {
  try {
    const functions = foreignFunctions(process, engine.wordBits);
    engine.addresses.foreign = functions.memory;
    return functions.call(func, args, { errno: engine.errno, callback: (callee, given) => engine.callback(callee, given) });
  } catch (error) {
    if (!(error instanceof ForeignFault)) throw error;
    throw new DiagnosticError({ code: "llinterp/missing-external", message: `${func.name}(): ${error.message}`, hint: "a compiled program calls it directly" });
  }
}

/** The text of a string container: a structure with a `chars` array, or an array of characters itself. */
export function readChars(ptr: LLPtr): string {
  let obj: LLValue = ptr.obj;
  if (obj instanceof LLStruct) obj = obj.get("chars");
  if (!(obj instanceof LLArray) && !(obj instanceof LLSubArray)) throw new OpRaised("TypeError");
  let text = "";
  for (let i = 0; i < obj.length; i++) text += String.fromCharCode(Number(obj.get(i)));
  return text;
}

/** Puts a text into the characters of a string container. */
export function fillChars(ptr: LLPtr, text: string): null {
  const chars = ptr.obj instanceof LLStruct ? ptr.obj.get("chars") : ptr.obj;
  if (!(chars instanceof LLArray)) throw new OpRaised("TypeError");
  for (let i = 0; i < text.length; i++) chars.set(i, text.charCodeAt(i));
  return null;
}

/** The text before the first zero of a `char *`. */
export function readCString(ptr: LLPtr): string {
  const { obj } = ptr;
  if (!(obj instanceof LLArray) && !(obj instanceof LLSubArray)) throw new OpRaised("TypeError");
  let text = "";
  for (let i = 0; i < obj.length; i++) {
    const code = Number(obj.get(i));
    if (code === 0) break;
    text += String.fromCharCode(code);
  }
  return text;
}
