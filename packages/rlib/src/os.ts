// The operating system in translated programs. Functions of the module posix that give more than a number, and the built-in functions that open files, are
// functions of our library in RPython when a program calls them; these make system calls by name. Answers to register_replacement_for in upstream's rposix.py and
// rfile.py. What differs on purpose: rposix is what programs import, and untranslated it is the host's os; the replacements are modules of their own.

import type { Bookkeeper } from "@rpyts/annotator/bookkeeper";
import { AnnotatorError } from "@rpyts/annotator/errors";
import type { ExtRegistry } from "@rpyts/annotator/extregistry";
import { intKind } from "@rpyts/annotator/intkind";
import { SomeFloat, SomeInteger, sFloat, sInt, type SomeObject } from "@rpyts/annotator/model";
import type { BuiltinCall } from "@rpyts/annotator/model-builtin";
import { sString, SomeString, sStringOrNone } from "@rpyts/annotator/model-strings";
import { Constant, type Hlvalue } from "@rpyts/flowmodel/model";
import { llop } from "@rpyts/lltype/llop";
import { functionptr } from "@rpyts/lltype/lltype";
import { externalType } from "@rpyts/lltype/oo-signature";
import { isSystemCall, SYSTEM_CALLS, type SystemCallName } from "@rpyts/lltype/system-calls";
import type { FuncType, LowLevelType } from "@rpyts/lltype/types";
import { Float, Func, Ptr, Signed, SignedLongLong } from "@rpyts/lltype/types-make";
import { PyStr, type PyObject } from "@rpyts/pyhost/object";
import { helper } from "@rpyts/rtyper/helper";
import type { HighLevelOp } from "@rpyts/rtyper/hlop";
import type { RtypeResult } from "@rpyts/rtyper/tables";
import type { LibraryEntry } from "./entry.js";
import { argument, isUnknown } from "./rules.js";

const MODULE = "rpython.rlib._syscall";

/** Modules with functions that stand for those of posix, by the same names. */
const REPLACED: readonly (readonly [module: string, names: string])[] = [
  [
    "rpython.rlib._os_files",
    "stat lstat fstat statvfs fstatvfs listdir readlink link symlink chmod fchmod chown lchown fchown utime umask mkfifo mknod chroot fchdir lseek ftruncate fsync fdatasync " +
      "dup dup2 pipe openpty ttyname urandom ctermid makedev major minor",
  ],
  [
    "rpython.rlib._os_process",
    "fork forkpty execv execve waitpid wait kill killpg system nice abort getppid getpgrp getpgid setpgid setpgrp getsid setsid tcgetpgrp tcsetpgrp getuid geteuid getgid getegid " +
      "setuid seteuid setgid setegid setreuid setregid getgroups getlogin uname times getloadavg sysconf getenv putenv unsetenv " +
      "WIFEXITED WEXITSTATUS WIFSIGNALED WTERMSIG WIFSTOPPED WSTOPSIG WIFCONTINUED WCOREDUMP",
  ],
];

/** Functions of other names: where they are, what stands for them. */
const OTHERS: readonly (readonly [qualname: string, module: string, name: string])[] = [
  ["__builtin__.open", "rpython.rlib.rfile", "create_file"],
  ["__builtin__.file", "rpython.rlib.rfile", "create_file"],
  ["posix.fdopen", "rpython.rlib.rfile", "create_fdopen_rfile"],
  ["posix.tmpfile", "rpython.rlib.rfile", "create_temp_rfile"],
  ["os.popen", "rpython.rlib.rfile", "popen"],
  ["posixpath.join", "rpython.rlib.rpath", "join"],
  ["posixpath.islink", "rpython.rlib._os_files", "islink"],
  ["posixpath.lexists", "rpython.rlib._os_files", "lexists"],
  ["posixpath.ismount", "rpython.rlib._os_files", "ismount"],
  ["posixpath.getsize", "rpython.rlib._os_files", "getsize"],
  ["posixpath.getmtime", "rpython.rlib._os_files", "getmtime"],
  ["posixpath.getatime", "rpython.rlib._os_files", "getatime"],
  ["posixpath.getctime", "rpython.rlib._os_files", "getctime"],
  ["os._Environ()", "rpython.rlib.rposix_environ", "environ"],
];

/** What stands for an object: what has that name in a module of the library. */
const standIn =
  (module: string, name: string) =>
  (bk: Bookkeeper): PyObject => {
    const { host } = bk.annotator.translator;
    return host.getattr(host.importModule(module), name);
  };

/** Tells the annotator what stands for the functions of the system. */
export function registerReplacements(registry: ExtRegistry): void {
  for (const [module, names] of REPLACED) {
    for (const name of names.split(" ")) registry.registerName(`posix.${name}`, { name: `posix.${name}`, standIn: standIn(module, name) });
  }
  for (const [qualname, module, name] of OTHERS) registry.registerName(qualname, { name: qualname, standIn: standIn(module, name) });
}

// ---- system calls by name

const KINDS: ReadonlyMap<string, { readonly text: string; readonly ok: (s: SomeObject) => boolean }> = new Map([
  ["i", { text: "an int", ok: (s: SomeObject) => s instanceof SomeInteger }],
  ["l", { text: "an integer", ok: (s: SomeObject) => s instanceof SomeInteger }],
  ["f", { text: "a float", ok: (s: SomeObject) => s instanceof SomeFloat || s instanceof SomeInteger }],
  ["s", { text: "a str", ok: (s: SomeObject) => s instanceof SomeString }],
]);

function callName(s: SomeObject): SystemCallName {
  const name = s.const instanceof PyStr ? s.const.value : "";
  if (isSystemCall(name)) return name;
  throw new AnnotatorError({ code: "annotator/wrong-arguments", message: "call() takes the constant name of a system call first" });
}

function annotateCall(_bk: Bookkeeper, call: BuiltinCall): SomeObject {
  const [sName, ...args] = call.args;
  const name = callName(sName!);
  const shape = SYSTEM_CALLS[name];
  const unknown = args.find(isUnknown);
  if (unknown !== undefined) return unknown;
  if (args.length !== shape.length || args.some((s, i) => !KINDS.get(shape[i]!)!.ok(s))) {
    const wanted = [...shape].map((letter) => KINDS.get(letter)!.text).join(", ");
    throw new AnnotatorError({ code: "annotator/wrong-arguments", message: `the system call ${name} takes (${wanted})` });
  }
  return sInt;
}

const PRIMITIVES: Readonly<Record<string, LowLevelType>> = { i: Signed, l: SignedLongLong, f: Float };

function rtypeCall(hop: HighLevelOp): RtypeResult {
  const name = callName(hop.argsS[0]!);
  const rString = hop.rtyper.getrepr(sString);
  const letters = [...SYSTEM_CALLS[name]];
  const vGiven = letters.map((letter, i): Hlvalue => hop.inputarg(PRIMITIVES[letter] ?? rString, i + 1));
  hop.exceptionCannotOccur();
  const vArgs = vGiven.map((v, i): Hlvalue => (letters[i] === "l" && v.concretetype === Signed ? hop.genop(llop.cast_int_to_longlong, [v], SignedLongLong) : v));
  return callExternal(hop, name, vArgs, Signed);
}

/** Calls a function of the runtime or of the platform. */
function callExternal(hop: HighLevelOp, name: SystemCallName | "number", vArgs: readonly Hlvalue[], result: LowLevelType): Hlvalue {
  const objects = hop.rtyper.typeSystem.level === "ootype";
  const external = objects ? (`oo_os_${name}` as const) : `ll_os.${name}`;
  const type: FuncType = objects ? externalType(`oo_os_${name}`) : Func(vArgs.map((v) => v.concretetype as LowLevelType), result);
  return hop.genop(llop.direct_call, [new Constant(functionptr(type, external, { external }), Ptr(type)), ...vArgs], result);
}

/** A number that was left. */
function rtypeNumber(hop: HighLevelOp): RtypeResult {
  const vIndex = hop.inputarg(Signed, 0);
  hop.exceptionCannotOccur();
  const v = callExternal(hop, "number", [vIndex], SignedLongLong);
  return asResult(hop, v);
}

/** A number of 64 bits as the result: words of that size are not a type of their own. */
function asResult(hop: HighLevelOp, v: Hlvalue): Hlvalue {
  return hop.rResult.lowleveltype === Signed ? hop.genop(llop.truncate_longlong_to_int, [v], Signed) : v;
}

/** What a call has left: a helper of ll_os.py or oo_os.py. */
const left =
  (name: string) =>
  (hop: HighLevelOp): RtypeResult => {
    const vArgs = hop.args.map((_, i) => hop.inputarg(Signed, i));
    hop.exceptionIsHere();
    return hop.rtyper.typeSystem.strings.call(hop.llops, helper("ll_os", name), ...vArgs);
  };

/** A helper that takes a string. */
const ofString =
  (name: string) =>
  (hop: HighLevelOp): RtypeResult => {
    const v = hop.inputarg(hop.rtyper.getrepr(sString), 0);
    hop.exceptionIsHere();
    return hop.rtyper.typeSystem.strings.call(hop.llops, helper("ll_os", name), v);
  };

/** The clock of rtimer, in nanoseconds. */
function rtypeTimestamp(hop: HighLevelOp): RtypeResult {
  hop.exceptionCannotOccur();
  return asResult(hop, hop.genop(llop.ll_read_timestamp, [], SignedLongLong));
}

const sLongLong = (bk: Bookkeeper): SomeObject => SomeInteger.of(intKind(64, true, bk.wordBits), false);

function checkIndex(call: BuiltinCall): void {
  const s = argument("number", call, 0);
  if (!(s instanceof SomeInteger) && !isUnknown(s)) throw new AnnotatorError({ code: "annotator/wrong-arguments", message: "the index of a number is an int" });
}

function checkName(call: BuiltinCall): void {
  const s = argument("getenv", call, 0);
  if (!(s instanceof SomeString) && !isUnknown(s)) throw new AnnotatorError({ code: "annotator/wrong-arguments", message: "the name of a variable is a str" });
}

export const OS: readonly LibraryEntry[] = [
  { name: "rpython.rlib.rtimer.read_timestamp", annotate: sLongLong, rtype: rtypeTimestamp },
  { name: `${MODULE}.call`, annotate: annotateCall, rtype: rtypeCall },
  { name: `${MODULE}.errno`, annotate: () => sInt, rtype: left("ll_os_errno") },
  { name: `${MODULE}.getenv`, annotate: (_bk, call) => (checkName(call), sStringOrNone), rtype: ofString("ll_os_getenv") },
  { name: `${MODULE}.text`, annotate: () => sString, rtype: left("ll_os_text") },
  { name: `${MODULE}.number`, annotate: (bk, call) => (checkIndex(call), sLongLong(bk)), rtype: rtypeNumber },
  { name: `${MODULE}.fraction`, annotate: (_bk, call) => (checkIndex(call), sFloat), rtype: left("ll_os_fraction") },
];
