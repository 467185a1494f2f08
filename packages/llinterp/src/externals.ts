// Functions that have no graph: the C library and what else a program gets from outside, by name. A name with a dot is a function of our runtime
// (`ll_math.sin`), one without is a C function. Packages above add their own.

import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { truncModInt, type Int } from "@rpyts/tool/machine-int";
import { OpRaised, OVERFLOW } from "@rpyts/lltype/machine-arith";
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

/** The text before the first zero of a `char *`. */
export function readCString(ptr: LLPtr): string {
  const text = readChars(ptr);
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

const float = (f: (x: number) => number): ExternalFunction => (_engine, [x]) => f(x as number);
const float2 = (f: (x: number, y: number) => number): ExternalFunction => (_engine, [x, y]) => f(x as number, y as number);

/** Python's rules on top of a function of floats: NaN from numbers is a ValueError, infinity from finite numbers an OverflowError. */
function checkedFloat(f: (x: number) => number): ExternalFunction {
  return float((x) => {
    const y = f(x);
    if (Number.isNaN(y) && !Number.isNaN(x)) throw new OpRaised("ValueError");
    if (!Number.isFinite(y) && Number.isFinite(x)) throw OVERFLOW;
    return y;
  });
}

/** Functions with a pole where Python says ValueError. */
const POLES: ReadonlySet<string> = new Set(["atanh", "log1p"]);

const withPole = (f: (x: number) => number): ExternalFunction =>
  float((x) => {
    const y = f(x);
    if (!Number.isFinite(y) && Number.isFinite(x)) throw new OpRaised("ValueError");
    return y;
  });

/** `log` of 0 or less is a ValueError. */
const logarithm = (f: (x: number) => number): ExternalFunction =>
  float((x) => {
    if (x <= 0) throw new OpRaised("ValueError");
    return f(x);
  });

/** C's fmod: the sign of the dividend. */
function fmod(x: number, y: number): number {
  return x % y;
}

/** C's pow, which differs from `**` where the base is 1 or -1. */
function cPow(x: number, y: number): number {
  return x === 1 || (x === -1 && (y === Infinity || y === -Infinity)) ? 1 : x ** y;
}

function pow(x: number, y: number): number {
  const result = cPow(x, y);
  if (Number.isFinite(x) && Number.isFinite(y)) {
    if (x === 0 && y < 0) throw new OpRaised("ValueError");
    if (Number.isNaN(result)) throw new OpRaised("ValueError");
    if (!Number.isFinite(result)) throw OVERFLOW;
  }
  return result;
}

const UNARY: Readonly<Record<string, (x: number) => number>> = {
  fabs: Math.abs,
  floor: Math.floor,
  ceil: Math.ceil,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log10: Math.log10,
  log1p: Math.log1p,
  log2: Math.log2,
  sqrt: Math.sqrt,
};

const BINARY: Readonly<Record<string, (x: number, y: number) => number>> = {
  atan2: Math.atan2,
  hypot: Math.hypot,
  fmod,
  copysign: (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x)),
  pow: cPow,
};

const abs = (x: Int): Int => (x < 0 ? -x : x);

/** The functions every program may use. C's own have their bare names and its rules, `ll_math.*` have Python's. */
export function standardExternals(): ExternalTable {
  const table = new ExternalTable();
  for (const [name, f] of Object.entries(UNARY)) {
    table.add(name, float(f));
    table.add(`ll_math.${name}`, POLES.has(name) ? withPole(f) : name.startsWith("log") ? logarithm(f) : checkedFloat(f));
  }
  for (const [name, f] of Object.entries(BINARY)) {
    table.add(name, float2(f));
    table.add(`ll_math.${name}`, float2(f));
  }
  table.addAll({
    "ll_math.pow": float2(pow),
    "ll_math.fmod": float2((x, y) => {
      if ((y === 0 && !Number.isNaN(x)) || (!Number.isFinite(x) && !Number.isNaN(x) && !Number.isNaN(y))) throw new OpRaised("ValueError");
      return fmod(x, y);
    }),
    "ll_math.isnan": (_engine, [x]) => Number.isNaN(x),
    "ll_math.isinf": (_engine, [x]) => x === Infinity || x === -Infinity,
    "ll_math.isfinite": (_engine, [x]) => Number.isFinite(x),
    abs: (_engine, [x]) => abs(x as Int),
    labs: (_engine, [x]) => abs(x as Int),
    lrem: (_engine, [x, y]) => truncModInt(x as Int, y as Int),
    "ll_os.write": (engine, [fd, text]) => engine.config.io.write(Number(fd), readChars(text as LLPtr)),
    "ll_time.time": (engine) => engine.config.io.time(),
    "ll_time.clock": (engine) => engine.config.io.clock(),
    write: (engine, [fd, chars, count]) => engine.config.io.write(Number(fd), readChars(chars as LLPtr).slice(0, Number(count))),
    read: (engine, [fd, chars, count]) => readInto(engine, Number(fd), chars as LLPtr, Number(count)),
    strlen: (_engine, [chars]) => readCString(chars as LLPtr).length,
  });
  return table;
}

function readInto(engine: Engine, fd: number, ptr: LLPtr, count: number): number {
  const obj = ptr.obj;
  if (!(obj instanceof LLArray) && !(obj instanceof LLSubArray)) throw new OpRaised("TypeError");
  const text = engine.config.io.read(fd, count);
  for (let i = 0; i < text.length; i++) obj.set(i, text.charCodeAt(i));
  return text.length;
}
