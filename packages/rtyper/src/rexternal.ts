// Functions of math, os and time that programs call at run time: each is a helper of ll/ll_math.py, ll_os.py or ll_time.py, which calls C or the runtime,
// or of ll/oo_os.py where strings are objects. Answers to the register_external entries of upstream's rtyper/module.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import { Float, Signed } from "@rpyts/lltype/types-make";
import type { LowLevelType } from "@rpyts/lltype/types";
import { sString } from "@rpyts/annotator/model-strings";
import { helper } from "./helper.js";
import type { HighLevelOp } from "./hlop.js";
import type { Repr } from "./rmodel.js";
import type { BuiltinRule, RtypeResult, RtypeTables } from "./tables.js";

/** One letter per argument: i int, f float, s str; `?` before the optional one, a file mode. */
type Shape = string;

const MATH: readonly (readonly [names: string, shape: Shape])[] = [
  ["sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh exp expm1 log10 log1p sqrt fabs ceil floor degrees radians gamma lgamma erf erfc isnan isinf frexp modf", "f"],
  ["pow fmod atan2 hypot copysign", "ff"],
  ["ldexp", "fi"],
  ["log", "f"],
];

const TIME: readonly (readonly [names: string, shape: Shape])[] = [["time clock", ""], ["sleep", "f"]];

const OS: readonly (readonly [names: string, shape: Shape])[] = [
  ["getcwd getpid", ""],
  ["close isatty _exit strerror", "i"],
  ["read", "ii"],
  ["write", "is"],
  ["open", "si?i"],
  ["mkdir", "s?i"],
  ["chdir rmdir unlink remove", "s"],
  ["access", "si"],
  ["rename", "ss"],
];

const PATH: readonly (readonly [names: string, shape: Shape])[] = [["exists isdir isfile", "s"]];

/** The mode of files and folders where the program gives none. */
const DEFAULT_MODE = 0o777;

function argumentRepr(hop: HighLevelOp, letter: string): Repr | LowLevelType {
  return letter === "i" ? Signed : letter === "f" ? Float : hop.rtyper.getrepr(sString);
}

/** Calls a helper with the arguments in the representations that the shape says. */
function callHelper(module: string, name: string, shape: Shape): BuiltinRule {
  const h = helper(module, name);
  const letters = shape.replace("?", "");
  return (hop): RtypeResult => {
    const vArgs = [...letters].map((letter, i): Hlvalue => (i < hop.nbArgs ? hop.inputarg(argumentRepr(hop, letter), i) : hop.inputconst(Signed, DEFAULT_MODE)));
    hop.exceptionIsHere();
    const v = hop.rtyper.typeSystem.strings.call(hop.llops, h, ...vArgs);
    return hop.sResult.typeName === "SomeNone" ? null : v;
  };
}

function registerAll(t: RtypeTables, modules: readonly string[], helperModule: string, prefix: string, rows: typeof MATH): void {
  for (const [names, shape] of rows) {
    for (const name of names.split(" ")) {
      for (const module of modules) t.builtin.on(`${module}.${name}`, callHelper(helperModule, `${prefix}${name}`, shape));
    }
  }
}

/** External functions. */
export function registerExternals(t: RtypeTables): void {
  registerAll(t, ["math"], "ll_math", "ll_math_", MATH);
  registerAll(t, ["time"], "ll_time", "ll_time_", TIME);
  registerAll(t, ["os", "posix"], "ll_os", "ll_os_", OS);
  registerAll(t, ["os.path", "posixpath"], "ll_os", "ll_path_", PATH);
}
