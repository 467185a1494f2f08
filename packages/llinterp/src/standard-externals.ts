// The functions every program may use: of C, and of our runtime.

import { truncModInt, type Int } from "@rpyts/tool/machine-int";
import { OpRaised } from "@rpyts/lltype/machine-arith";
import { LLArray, LLSubArray, type LLPtr } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";
import { ExternalTable, readChars, readCString } from "./externals.js";
import { addFloatExternals } from "./externals-float.js";
import { MATH_FUNCTIONS } from "./externals-math.js";
import { addOOExternals } from "./externals-oo.js";
import { addOsExternals } from "./externals-os.js";

const abs = (x: Int): Int => (x < 0 ? -x : x);

/** The functions every program may use. */
export function standardExternals(): ExternalTable {
  const table = new ExternalTable();
  table.addAll(MATH_FUNCTIONS);
  addOsExternals(table);
  addFloatExternals(table);
  addOOExternals(table);
  addErrnoExternals(table);
  addThreadExternals(table);
  table.addAll({
    abs: (_engine, [x]) => abs(x as Int),
    labs: (_engine, [x]) => abs(x as Int),
    lrem: (_engine, [x, y]) => truncModInt(x as Int, y as Int),
    write: (engine, [fd, chars, count]) => engine.config.io.write(Number(fd), readChars(chars as LLPtr).slice(0, Number(count))),
    read: (engine, [fd, chars, count]) => readInto(engine, Number(fd), chars as LLPtr, Number(count)),
    toupper: (_engine, [c]) => caseOf(c as Int, "toUpperCase"),
    tolower: (_engine, [c]) => caseOf(c as Int, "toLowerCase"),
    atoi: (_engine, [chars]) => leadingNumber(readCString(chars as LLPtr)),
    atol: (_engine, [chars]) => leadingNumber(readCString(chars as LLPtr)),
    strlen: (_engine, [chars]) => readCString(chars as LLPtr).length,
  });
  return table;
}

/** The errno that functions of C left for the program. */
function addErrnoExternals(table: ExternalTable): void {
  for (const name of ["saved", "alt"] as const) {
    table.add(`ll_errno.get_${name}`, (engine) => engine.errno[name]);
    table.add(`ll_errno.set_${name}`, (engine, [value]) => {
      engine.errno[name] = Number(value);
      return null;
    });
  }
}

/** What there is of threads where there is one: it never waits. */
const ONE_THREAD: Readonly<Record<string, number>> = {
  start: -1, ident: 1, stack_size: 0, set_stack_size: -2, wait: -1, wake: 0, acquire_lock: 0, release_lock: 0, yield: 0, holds_lock: 1, after_switch: 0, enter_callback: 0, leave_callback: 0,
};

function addThreadExternals(table: ExternalTable): void {
  for (const [name, result] of Object.entries(ONE_THREAD)) table.add(`ll_thread.${name}`, () => result);
}

/** Letters of ascii in the other case. */
function caseOf(c: Int, change: "toUpperCase" | "toLowerCase"): Int {
  return typeof c === "number" && c >= 0 && c < 128 ? String.fromCharCode(c)[change]().charCodeAt(0) : c;
}

function leadingNumber(text: string): number {
  return Number(/^[ \t\n\v\f\r]*([+-]?\d+)/.exec(text)?.[1] ?? 0);
}

function readInto(engine: Engine, fd: number, ptr: LLPtr, count: number): number {
  const obj = ptr.obj;
  if (!(obj instanceof LLArray) && !(obj instanceof LLSubArray)) throw new OpRaised("TypeError");
  const text = engine.config.io.read(fd, count);
  if (typeof text === "number") return -1;
  for (let i = 0; i < text.length; i++) obj.set(i, text.charCodeAt(i));
  return text.length;
}
