// The functions that the platform provides by name: JavaScript's own where it has them, else the runtime's.

import type { OOExternalName } from "@rpyts/lltype/oo-externals";
import { systemCallRecord } from "@rpyts/lltype/system-calls";
import type { ProgramNames } from "../names.js";
import * as n from "../nodes.js";

type External = (names: ProgramNames) => n.Expression;

const own = (object: string, name: string): External => () => n.member(n.identifier(object), name);
const math = (name: string): External => own("Math", name);
const runtime = (name: string): External => (names) => names.runtime(name);

const EXTERNALS: { readonly [K in OOExternalName]: External } = {
  oo_chr2str: own("String", "fromCharCode"),
  oo_unichr2unicode: own("String", "fromCharCode"),
  oo_int_text: runtime("intText"),
  oo_uint_text: runtime("intText"),
  oo_format_float: runtime("oo_format_float"),
  oo_is_float: runtime("oo_is_float"),
  oo_parse_float: runtime("oo_parse_float"),

  fabs: math("abs"),
  floor: math("floor"),
  ceil: math("ceil"),
  sqrt: math("sqrt"),
  exp: math("exp"),
  expm1: math("expm1"),
  log: math("log"),
  log10: math("log10"),
  log1p: math("log1p"),
  sin: math("sin"),
  cos: math("cos"),
  tan: math("tan"),
  asin: math("asin"),
  acos: math("acos"),
  atan: math("atan"),
  sinh: math("sinh"),
  cosh: math("cosh"),
  tanh: math("tanh"),
  asinh: math("asinh"),
  acosh: math("acosh"),
  atanh: math("atanh"),
  atan2: math("atan2"),
  hypot: math("hypot"),
  fmod: runtime("fmod"),
  pow: runtime("cPow"),
  copysign: runtime("copysign"),
  tgamma: runtime("tgamma"),
  lgamma: runtime("lgamma"),
  erf: runtime("erf"),
  erfc: runtime("erfc"),
  "ll_math.ldexp": runtime("ldexp"),
  "ll_math.frexp_mantissa": runtime("frexpMantissa"),
  "ll_math.frexp_exponent": runtime("frexpExponent"),

  "ll_time.time": runtime("systemTime"),
  "ll_time.clock": runtime("processTime"),
  "ll_time.sleep": runtime("sleepSeconds"),

  oo_errno: runtime("oo_errno"),
  oo_os_write: runtime("oo_os_write"),
  oo_os_read: runtime("oo_os_read"),
  oo_os_open: runtime("oo_os_open"),
  oo_os_close: runtime("oo_os_close"),
  oo_os_isatty: runtime("oo_os_isatty"),
  oo_os_getpid: runtime("oo_os_getpid"),
  oo_os_getcwd: runtime("oo_os_getcwd"),
  oo_os_chdir: runtime("oo_os_chdir"),
  oo_os_mkdir: runtime("oo_os_mkdir"),
  oo_os_rmdir: runtime("oo_os_rmdir"),
  oo_os_unlink: runtime("oo_os_unlink"),
  oo_os_rename: runtime("oo_os_rename"),
  oo_os_access: runtime("oo_os_access"),
  oo_os_getenv: runtime("oo_os_getenv"),
  oo_os_strerror: runtime("oo_os_strerror"),
  oo_os_file_mode: runtime("oo_os_file_mode"),
  oo_os_exit: runtime("oo_os_exit"),
  oo_os_text: runtime("oo_os_text"),
  oo_os_number: runtime("oo_os_number"),
  oo_os_fraction: runtime("oo_os_fraction"),
  ...systemCallRecord((name) => runtime(`oo_os_${name}`)),
};

const isExternal = (name: string): name is OOExternalName => Object.hasOwn(EXTERNALS, name);

/** The function behind an external name; null where there is none. */
export function externalFunction(name: string, names: ProgramNames): n.Expression | null {
  return isExternal(name) ? EXTERNALS[name](names) : null;
}
