// Functions that every engine brings: the C library's and our runtime's, as the RPython sources of this package call them through
// `rpython.rlib._external`. Declared once; the annotator, the rtyper and the host read the table, llinterp and the backends implement the names.
// External functions never raise, never allocate collected memory and never keep a pointer; those whose result is a text leave it in a buffer of the
// runtime and return its length, or a negative number.

/** Kinds of values: i int, f float, s str, c char, n None. */
export type Kind = "i" | "f" | "s" | "c" | "n";

export interface ExternalSpec {
  /** A C function, or with a dot one of our runtime: `ll_os.write` is `rpy_ll_os_write` in C. */
  readonly symbol: string;
  readonly args: readonly Kind[];
  readonly result: Kind;
  /** Depends on its arguments only. */
  readonly pure: boolean;
}

const external = (symbol: string, args: string, result: Kind, pure = false): ExternalSpec => ({ symbol, args: [...args] as Kind[], result, pure });
const math = (names: string, args: string): [string, ExternalSpec][] => names.split(" ").map((name) => [name, external(name, args, "f", true)]);
const os = (name: string, args: string, result: Kind): [string, ExternalSpec] => [`os_${name}`, external(`ll_os.${name}`, args, result)];

/** By the name in `rpython.rlib._external`. */
export const EXTERNALS: ReadonlyMap<string, ExternalSpec> = new Map<string, ExternalSpec>([
  ...math("sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh exp expm1 log log10 log1p sqrt ceil floor trunc tgamma lgamma erf erfc", "f"),
  ...math("atan2 copysign hypot fmod pow", "ff"),
  ["ldexp", external("ll_math.ldexp", "fi", "f", true)],
  ["frexp_mantissa", external("ll_math.frexp_mantissa", "f", "f", true)],
  ["frexp_exponent", external("ll_math.frexp_exponent", "f", "i", true)],

  os("errno", "", "i"),
  os("write", "is", "i"),
  os("read", "ii", "i"),
  os("result_char", "i", "c"),
  os("open", "sii", "i"),
  os("close", "i", "i"),
  os("lseek", "iii", "i"),
  os("isatty", "i", "i"),
  os("getpid", "", "i"),
  os("getcwd", "", "i"),
  os("unlink", "s", "i"),
  os("rmdir", "s", "i"),
  os("mkdir", "si", "i"),
  os("rename", "ss", "i"),
  os("chdir", "s", "i"),
  os("access", "si", "i"),
  os("getenv", "s", "i"),
  os("strerror", "i", "i"),
  os("_exit", "i", "n"),
  os("file_mode", "s", "i"),

  ["time_time", external("ll_time.time", "", "f")],
  ["time_clock", external("ll_time.clock", "", "f")],
  ["time_sleep", external("ll_time.sleep", "f", "n")],
]);
