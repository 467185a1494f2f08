// Functions that object-oriented platforms provide by name: the outside world and what only the platform does well. A helper calls one through a
// function pointer with this `external` name; llinterp and each object-oriented backend are total tables over them. Strings are bytes.
// Functions that fail give -1 (or null) and leave the reason to `oo_errno`; helpers in ll/ make exceptions of it. Names without `oo_` are those that
// both type systems use: C's functions of numbers, which give NaN and infinities and never fail.

import { systemCallRecord, systemCallWords } from "./system-calls.js";

/** Words of a signature: primitive types, String, Unicode, Strings (List of String). */
export interface OOExternalSpec {
  readonly sig: string;
  readonly doc: string;
  /** False when a call whose result nobody uses may go. */
  readonly sideEffects: boolean;
}

const world = (sig: string, doc: string): OOExternalSpec => ({ sig, doc, sideEffects: true });

const pure = (sig: string, doc: string): OOExternalSpec => ({ sig, doc, sideEffects: false });
const function1 = (doc: string): OOExternalSpec => pure("Float -> Float", doc);
const function2 = (doc: string): OOExternalSpec => pure("Float Float -> Float", doc);

/** Texts of characters and numbers. */
const TEXT_EXTERNALS = {
  oo_chr2str: pure("Char -> String", "the string of one character"),
  oo_unichr2unicode: pure("UniChar -> Unicode", "the unicode string of one unit"),
  oo_int_text: pure("Signed Signed -> String", "a number in a base from 2 to 36: digits, small letters, - in front"),
  oo_uint_text: pure("Unsigned Signed -> String", "the same of an unsigned number"),
  oo_format_float: pure(
    "Float Char Signed Signed -> String",
    "a float as printf's e E f F g G with a precision, or with code r the shortest digits that read back the same; flags: 1 a sign always, 2 '.0' where it looks like an int (g and r), 4 the # form",
  ),
  oo_is_float: pure("String -> Bool", "whether float() takes the string: blanks around, digits with point and exponent, inf, infinity, nan in any case"),
  oo_parse_float: pure("String -> Float", "the float of a string that oo_is_float takes"),
} as const satisfies Record<string, OOExternalSpec>;

/** C's functions of numbers. */
const MATH_EXTERNALS = {
  fabs: function1("without the sign"),
  floor: function1("the next whole number below or equal"),
  ceil: function1("the next whole number above or equal"),
  sqrt: function1("square root"),
  exp: function1("e to a power"),
  expm1: function1("exp(x) - 1, exact near 0"),
  log: function1("natural logarithm"),
  log10: function1("logarithm in base 10"),
  log1p: function1("log(1 + x), exact near 0"),
  sin: function1("sine"),
  cos: function1("cosine"),
  tan: function1("tangent"),
  asin: function1("inverse of sin"),
  acos: function1("inverse of cos"),
  atan: function1("inverse of tan"),
  sinh: function1("hyperbolic sine"),
  cosh: function1("hyperbolic cosine"),
  tanh: function1("hyperbolic tangent"),
  asinh: function1("inverse of sinh"),
  acosh: function1("inverse of cosh"),
  atanh: function1("inverse of tanh"),
  atan2: function2("the angle of a point: y, x"),
  hypot: function2("length of a vector"),
  fmod: function2("remainder with the sign of the first, as C's"),
  pow: function2("power, as C's: 1 to the power of NaN is 1, -1 to an infinity is 1"),
  copysign: function2("the first with the sign of the second"),
  tgamma: function1("gamma function"),
  lgamma: function1("logarithm of the absolute value of gamma"),
  erf: function1("error function"),
  erfc: function1("1 - erf(x), exact for great x"),
  "ll_math.ldexp": pure("Float Signed -> Float", "x * 2 ** n"),
  "ll_math.frexp_mantissa": function1("x as m * 2 ** e with 0.5 <= |m| < 1: m; 0, NaN and infinities as they are"),
  "ll_math.frexp_exponent": pure("Float -> Signed", "the e of frexp_mantissa; 0 for 0, NaN and infinities"),
} as const satisfies Record<string, OOExternalSpec>;

const TIME_EXTERNALS = {
  "ll_time.time": world("-> Float", "seconds since 1970"),
  "ll_time.clock": world("-> Float", "seconds of processor time of this process"),
  "ll_time.sleep": world("Float -> Void", "waits so many seconds"),
} as const satisfies Record<string, OOExternalSpec>;

/** The system. */
const SYSTEM_EXTERNALS = {
  oo_errno: world("-> Signed", "the error number of the last function that failed"),
  oo_os_write: world("Signed String -> Signed", "writes bytes to a file descriptor; how many were written, or -1"),
  oo_os_read: world("Signed Signed -> String", "at most that many bytes of a file descriptor; empty at the end, null on failure"),
  oo_os_open: world("String Signed Signed -> Signed", "opens a file: path, flags, mode; the file descriptor, or -1"),
  oo_os_close: world("Signed -> Signed", "closes a file descriptor; 0, or -1"),
  oo_os_isatty: world("Signed -> Bool", "whether a file descriptor is a terminal"),
  oo_os_getpid: world("-> Signed", "the number of this process"),
  oo_os_getcwd: world("-> String", "the current folder, or null"),
  oo_os_chdir: world("String -> Signed", "changes the current folder; 0, or -1"),
  oo_os_mkdir: world("String Signed -> Signed", "makes a folder with a mode; 0, or -1"),
  oo_os_rmdir: world("String -> Signed", "removes an empty folder; 0, or -1"),
  oo_os_unlink: world("String -> Signed", "removes a file; 0, or -1"),
  oo_os_rename: world("String String -> Signed", "gives a file another name; 0, or -1"),
  oo_os_access: world("String Signed -> Bool", "whether a file may be used: 4 read, 2 write, 1 execute, 0 is there"),
  oo_os_getenv: world("String -> String", "the value of an environment variable, or null"),
  oo_os_strerror: pure("Signed -> String", "the text of an error number"),
  oo_os_file_mode: world("String -> Signed", "st_mode of a file, or -1"),
  oo_os_exit: world("Signed -> Void", "ends the process at once"),
  oo_os_text: world("-> String", "the text that the last system call left"),
  oo_os_number: world("Signed -> SignedLongLong", "one of the numbers that the last system call left"),
  oo_os_fraction: world("Signed -> Float", "the same, for those with fractions"),
} as const satisfies Record<string, OOExternalSpec>;

const LIBRARY_CALLS = systemCallRecord((name) => world(`${systemCallWords(name).join(" ")} -> Signed`, `the system call ${name}`));

export const OO_EXTERNALS = { ...TEXT_EXTERNALS, ...MATH_EXTERNALS, ...TIME_EXTERNALS, ...SYSTEM_EXTERNALS, ...LIBRARY_CALLS } as const satisfies Record<string, OOExternalSpec>;

export type OOExternalName = keyof typeof OO_EXTERNALS;
