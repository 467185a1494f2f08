// The functions that object-oriented platforms provide by name, as the interpreter has them: a total table over OO_EXTERNALS. Strings of the program
// are JavaScript strings of bytes. To add one: declare it in lltype/src/oo-externals.ts; the compiler then wants it here.

import type { Int } from "@rpyts/tool/machine-int";
import { InternalError } from "@rpyts/tool/assert-never";
import type { OOExternalName } from "@rpyts/lltype/oo-externals";
import { systemCallRecord } from "@rpyts/lltype/system-calls";
import type { LLValue } from "@rpyts/lltype/values";
import type { Engine } from "./engine.js";
import { floatOfText, floatText } from "./externals-float.js";
import { MATH_FUNCTIONS } from "./externals-math.js";
import { failed, lastErrno, outcome, resultFraction, resultNumber, resultText, TIME_FUNCTIONS } from "./externals-os.js";
import type { ExternalFunction, ExternalTable } from "./externals.js";
import type { SystemReply } from "./io.js";
import { present } from "./oo-method.js";

/** A string argument, which must not be null. */
const text = (value: LLValue): string => present(value as string | null);
const char: ExternalFunction = (_engine, [code]) => String.fromCharCode(Number(code));
const digits: ExternalFunction = (_engine, [value, base]) => (value as Int).toString(Number(base));

function plain(arg: LLValue): string | number {
  return typeof arg === "number" || typeof arg === "bigint" ? Number(arg) : text(arg);
}

/** A system call, by its name in LLIO. */
function call(engine: Engine, name: string, args: readonly LLValue[]): SystemReply {
  return engine.config.io.system(name, args.map(plain));
}

/** A call that gives a number, -1 when it fails. */
const number =
  (name: string): ExternalFunction =>
  (engine, args) => {
    const result = call(engine, name, args);
    if (typeof result !== "number") throw new InternalError(`the system call ${name} gave more than a number`);
    return outcome(engine, result);
  };

/** A call that gives a text; null when it fails. */
const string =
  (name: string): ExternalFunction =>
  (engine, args) =>
    textOrNull(engine, call(engine, name, args));

function textOrNull(engine: Engine, result: SystemReply): string | null {
  if (typeof result === "string") return result;
  if (typeof result !== "number") throw new InternalError("a system call gave numbers in place of a text");
  failed(engine, -result);
  return null;
}

function parseFloatText(value: LLValue): number {
  const result = floatOfText(text(value));
  if (result === null) throw new InternalError(`oo_parse_float of ${JSON.stringify(value)}`);
  return result;
}

export const OO_EXTERNAL_FUNCTIONS: { readonly [K in OOExternalName]: ExternalFunction } = {
  ...MATH_FUNCTIONS,
  ...TIME_FUNCTIONS,

  oo_chr2str: char,
  oo_unichr2unicode: char,
  oo_int_text: digits,
  oo_uint_text: digits,
  oo_format_float: (_engine, [x, code, precision, flags]) => floatText(Number(x), String.fromCharCode(Number(code)), Number(precision), Number(flags)),
  oo_is_float: (_engine, [value]) => floatOfText(text(value)) !== null,
  oo_parse_float: (_engine, [value]) => parseFloatText(value),

  oo_errno: lastErrno,
  oo_os_write: (engine, [fd, bytes]) => outcome(engine, engine.config.io.write(Number(fd), text(bytes))),
  oo_os_read: (engine, [fd, count]) => textOrNull(engine, engine.config.io.read(Number(fd), Number(count))),
  oo_os_open: number("open"),
  oo_os_close: number("close"),
  oo_os_isatty: (engine, args) => Number(call(engine, "isatty", args)) > 0,
  oo_os_getpid: number("getpid"),
  oo_os_getcwd: string("getcwd"),
  oo_os_chdir: number("chdir"),
  oo_os_mkdir: number("mkdir"),
  oo_os_rmdir: number("rmdir"),
  oo_os_unlink: number("unlink"),
  oo_os_rename: number("rename"),
  oo_os_access: (engine, args) => Number(call(engine, "access", args)) >= 0,
  oo_os_getenv: string("getenv"),
  oo_os_strerror: string("strerror"),
  oo_os_file_mode: number("file_mode"),
  oo_os_exit: (engine, args) => {
    call(engine, "_exit", args);
    return null;
  },
  oo_os_text: resultText,
  oo_os_number: resultNumber,
  oo_os_fraction: resultFraction,
  ...systemCallRecord((name): ExternalFunction => (engine, args) => outcome(engine, engine.config.io.system(name, args.map(plain)))),
};

export function addOOExternals(table: ExternalTable): void {
  table.addAll(OO_EXTERNAL_FUNCTIONS);
}
