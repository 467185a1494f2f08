// Functions that have no graph: the C library and what else a program gets from outside, by name. A name with a dot is a function of our runtime
// (`ll_math.sin`), one without is a C function. Packages above add their own to those of standard-externals.ts.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { OpRaised } from "@rpyts/lltype/machine-arith";
import { LLArray, LLStruct, LLSubArray, type LLFunc, type LLPtr, type LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";

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
  find(func: LLFunc): ExternalFunction {
    const name = func.external ?? func.name;
    const found = this.byName.get(name);
    if (found !== undefined) return found;
    throw new DiagnosticError({
      code: "llinterp/missing-external",
      message: `the low-level interpreter has no implementation of the external function ${name}`,
      hint: "a compiled program gets it from the C library or our runtime",
    });
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
  const text = readChars(ptr);
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}
