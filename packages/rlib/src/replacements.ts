// Functions of Python's modules and the RPython functions that stand for them in translated programs. Flow space puts the one in place of the other
// wherever the first is a constant of a graph.

const MATH = "rpython.rtyper.lltypesystem.module.ll_math";
const OS = "rpython.rlib.rposix";
const TIME = "rpython.rlib.rtime";

const same = (module: string, target: string, names: string): [string, string][] => names.split(" ").map((name) => [`${module}.${name}`, `${target}.${name}`]);

/** By the stable name of the built-in function; several names where platforms differ in what module defines it. */
export const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ...same("math", MATH, "sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh exp expm1 log log10 log1p sqrt fabs ceil floor degrees radians gamma lgamma"),
  ...same("math", MATH, "erf erfc atan2 copysign hypot fmod pow ldexp frexp modf isnan isinf"),
  ...["os", "posix"].flatMap((module) => [
    ...same(module, OS, "write read open close lseek isatty getpid getcwd unlink rmdir mkdir rename chdir access getenv strerror _exit"),
    [`${module}.remove`, `${OS}.unlink`] as [string, string],
  ]),
  ...["os.path", "posixpath"].flatMap((module): [string, string][] => [
    [`${module}.exists`, `${OS}.path_exists`],
    [`${module}.isdir`, `${OS}.path_isdir`],
    [`${module}.isfile`, `${OS}.path_isfile`],
  ]),
  ...same("time", TIME, "time clock sleep"),
]);
