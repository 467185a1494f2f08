// The module posix, continued: processes and the environment. What the outside world's interface does not offer raises OSError ENOSYS when it is
// called here; the functions exist all the same, because programs call them when translated.

import { str, toInt } from "../convert.js";
import { KeyError, OSError, SystemExit, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { SystemReply } from "../io.js";
import { listOf } from "../iterate.js";
import { PyStr, type PyObject } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyErrorArgs, pyError } from "../pyerror.js";
import { environmentError } from "../types/exceptions.js";
import { newStructType } from "../types/struct-sequence.js";
import { newBool, newDict, newFloat, newInt, newList, newStr, newTuple, None } from "../values.js";
import { isTrue } from "../convert.js";
import { errnoMessage } from "./errno-table.js";
import { pathArg, systemCall } from "./posix-calls.js";
import type { ModuleBuilder } from "./registry.js";

const ENOSYS = 38;

type Result = (host: Host, reply: SystemReply) => PyObject;

const nothing: Result = () => None;
const int: Result = (host, reply) => (typeof reply === "number" ? host.int(reply) : None);
const firstNumber: Result = (host, reply) => (Array.isArray(reply) ? host.int(Number(reply[0])) : None);
const pair: Result = (host, reply) => (Array.isArray(reply) ? newTuple(reply.map((n) => host.int(Number(n)))) : None);
const floats: Result = (_host, reply) => (Array.isArray(reply) ? newTuple(reply.map((x) => newFloat(Number(x)))) : None);
const texts: Result = (_host, reply) => (Array.isArray(reply) ? newTuple(reply.map((text) => newStr(String(text)))) : None);
const numbers: Result = (host, reply) => (Array.isArray(reply) ? newList(reply.map((n) => host.int(Number(n)))) : None);
const STATVFS_NAMES = ["f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax"];
const fileSystem: Result = (host, reply) => newStructType("posix.statvfs_result", STATVFS_NAMES)((Array.isArray(reply) ? reply : []).map((n) => host.int(Number(n))));
const text: Result = (_host, reply) => newStr(String(reply));

/** Calls that go to the outside world as they are: names, arguments (i int, s path), what comes back. A world that has no such call raises ENOSYS. */
const CALLS: readonly (readonly [names: string, shape: string, result: Result])[] = [
  ["link", "ss", nothing], ["chown lchown", "sii", nothing], ["fchown", "iii", nothing], ["mkfifo", "s?i", nothing], ["mknod", "s?ii", nothing], ["chroot", "s", nothing],
  ["fchdir fsync fdatasync", "i", nothing], ["fchmod", "ii", nothing], ["umask", "i", int], ["dup", "i", int], ["dup2", "ii", nothing], ["pipe openpty forkpty", "", pair],
  ["ttyname", "i", text], ["fork", "", int], ["waitpid", "ii", pair], ["wait", "", pair], ["kill killpg", "ii", nothing], ["nice", "i", firstNumber],
  ["getppid getpgrp getuid geteuid getgid getegid", "", int], ["getpgid getsid tcgetpgrp", "i", int], ["setpgid tcsetpgrp setreuid setregid", "ii", nothing],
  ["setpgrp setsid", "", nothing], ["setuid seteuid setgid setegid", "i", nothing], ["getgroups", "", numbers], ["getlogin", "", text], ["uname", "", texts],
  ["getloadavg", "", floats], ["statvfs", "s", fileSystem], ["fstatvfs", "i", fileSystem],
];

function addCalls(m: ModuleBuilder): void {
  for (const [names, shape, result] of CALLS) {
    const [required = "", optional = ""] = shape.split("?");
    const letters = required + optional;
    for (const name of names.split(" ")) {
      m.fn(name, required.length, letters.length, (host, args) => {
        const given = args.map((arg, i) => (letters[i] === "s" ? pathArg(arg) : toInt(host, arg)));
        return result(host, worldCall(host, name, given));
      });
    }
  }
  for (const [name, count] of [["execv", 2], ["execve", 3], ["tmpfile", 0]] as const) {
    m.fn(name, count, count, () => {
      throw environmentError(OSError, ENOSYS, errnoMessage(ENOSYS) ?? "", null);
    });
  }
}

/** Facts that every world has an answer to: who we are is root, whose rights nobody asks for while loading. */
const WITHOUT_SYSTEM: ReadonlyMap<string, SystemReply> = new Map<string, SystemReply>([
  ...["getuid", "geteuid", "getgid", "getegid", "getppid", "getpgrp"].map((name): [string, SystemReply] => [name, 0]),
  ["umask", 0o22], ["getgroups", []], ["getloadavg", [0, 0, 0]], ["uname", ["Linux", "localhost", "", "", "x86_64"]],
]);

/** A system call of the outside world; OSError where it fails or is not there. */
function worldCall(host: Host, name: string, args: readonly (string | number)[]): SystemReply {
  const reply = systemCall(() => host.io.call?.(name, args)) ?? WITHOUT_SYSTEM.get(name);
  if (reply === undefined) throw environmentError(OSError, ENOSYS, errnoMessage(ENOSYS) ?? "", null);
  return reply;
}

export function addProcess(m: ModuleBuilder): void {
  addCalls(m);
  m.fn("getpid", 0, 0, (host) => newInt(host.io.getpid()))
    .fn("strerror", 1, 1, (host, args) => {
      const code = toInt(host, args[0]);
      return newStr(errnoMessage(code) ?? (code === 0 ? "Success" : `Unknown error ${code}`));
    })
    .fn("makedev", 2, 2, (host, args) => newInt(makedev(toInt(host, args[0]), toInt(host, args[1]))))
    .fn("major", 1, 1, (host, args) => newInt((toInt(host, args[0]) >> 8) & 0xfff))
    .fn("minor", 1, 1, (host, args) => newInt((toInt(host, args[0]) & 0xff) | ((toInt(host, args[0]) >> 12) & ~0xff)))
    .fn("_exit", 1, 1, (_host, args) => {
      throw pyErrorArgs(SystemExit, [args[0]]);
    })
    .fn("abort", 0, 0, () => {
      throw pyErrorArgs(SystemExit, [newInt(134)]);
    })
    .fn("system", 1, 1, (host, args) => newInt(system(host, str(host, args[0]))))
    .fn("_spawn", 6, 6, spawn);
  addStatusTests(m);
  addFacts(m);
}

/** Linux's number of a device. */
const makedev = (major: number, minor: number): number => ((major & 0xfff) << 8) | (minor & 0xff) | ((minor & ~0xff) << 12);

function addStatusTests(m: ModuleBuilder): void {
  const test = (name: string, of: (status: number) => PyObject): ModuleBuilder => m.fn(name, 1, 1, (host, args) => of(toInt(host, args[0])));
  test("WIFEXITED", (s) => newBool((s & 0x7f) === 0));
  test("WEXITSTATUS", (s) => newInt((s >> 8) & 0xff));
  test("WIFSIGNALED", (s) => newBool((s & 0x7f) !== 0 && (s & 0x7f) !== 0x7f));
  test("WTERMSIG", (s) => newInt(s & 0x7f));
  test("WIFSTOPPED", (s) => newBool((s & 0xff) === 0x7f));
  test("WSTOPSIG", (s) => newInt((s >> 8) & 0xff));
  test("WIFCONTINUED", (s) => newBool(s === 0xffff));
  test("WCOREDUMP", (s) => newBool((s & 0x80) !== 0));
}

function addFacts(m: ModuleBuilder): void {
  const times = newStructType("posix.times_result", ["tms_utime", "tms_stime", "tms_cutime", "tms_cstime", "elapsed"]);
  m.fn("times", 0, 0, (host) => newTuple(times([host.io.cpuTime(), 0, 0, 0, host.io.time()].map(newFloat)).items))
    .fn("sysconf", 1, 1, (host, args) => {
      const value = args[0] instanceof PyStr ? SYSCONF.get(args[0].value) : [...SYSCONF.values()][SYSCONF_NUMBERS.indexOf(toInt(host, args[0]))];
      if (value === undefined) throw pyError(ValueError, "unrecognized configuration name");
      return newInt(value);
    })
    .value("sysconf_names", sysconfNames());
}

const SYSCONF: ReadonlyMap<string, number> = new Map([["SC_PAGESIZE", 4096], ["SC_PAGE_SIZE", 4096], ["SC_NPROCESSORS_ONLN", 1], ["SC_NPROCESSORS_CONF", 1], ["SC_CLK_TCK", 100], ["SC_OPEN_MAX", 1024]]);
/** Linux's numbers of the same. */
const SYSCONF_NUMBERS = [30, 30, 84, 83, 2, 4];

function sysconfNames(): PyDict {
  const names = newDict();
  [...SYSCONF.keys()].forEach((name, i) => names.setStr(name, newInt(SYSCONF_NUMBERS[i]!)));
  return names;
}

/** os.system: the status as wait() gives it. */
function system(host: Host, command: string): number {
  const result = systemCall(() => host.io.spawn({ argv: ["/bin/sh", "-c", command], cwd: null, env: environment(host), stdin: "", capture: false }));
  return result.status >= 0 ? result.status << 8 : -result.status;
}

/** `_spawn(argv, cwd, env, input, capture, merge)` → (status, stdout, stderr): what subprocess is made of. */
function spawn(host: Host, args: PyObject[]): PyObject {
  const [argv, cwd, env, input, capture, merge] = args;
  const words = listOf(host, argv).map((item) => str(host, item));
  const merged = isTrue(host, merge);
  const result = systemCall(() => host.io.spawn({
    // The shell joins the two streams in the order of writing; "$@" keeps the words as they are.
    argv: merged ? ["/bin/sh", "-c", 'exec "$@" 2>&1', "sh", ...words] : words,
    cwd: cwd === None ? null : str(host, cwd),
    env: env instanceof PyDict ? stringMap(host, env) : null,
    stdin: str(host, input),
    capture: isTrue(host, capture),
  }));
  return newTuple([newInt(result.status), newStr(result.stdout), newStr(result.stderr)]);
}

function stringMap(host: Host, dict: PyDict): Map<string, string> {
  return new Map(dict.entries().map(([key, value]) => [str(host, key), str(host, value)]));
}

/** The environment as the program has changed it. */
function environment(host: Host): Map<string, string> | null {
  const module = host.modules.getStr("posix");
  const dict = module !== undefined && "dict" in module && module.dict instanceof PyDict ? module.dict.getStr("environ") : undefined;
  return dict instanceof PyDict ? stringMap(host, dict) : null;
}

/** `environ` is the one dict of the environment: os.environ wraps it, os.getenv reads it. */
export function addEnvironment(host: Host, m: ModuleBuilder): void {
  const environ = newDict();
  for (const [name, value] of host.io.environ) environ.setStr(name, newStr(value));
  m.value("environ", environ)
    .fn("getenv", 1, 2, (inner, args) => environ.get(inner, args[0]) ?? args[1] ?? None)
    .fn("putenv", 2, 2, (inner, args) => {
      environ.set(inner, args[0], newStr(str(inner, args[1])));
      return None;
    })
    .fn("unsetenv", 1, 1, (inner, args) => {
      if (!environ.has(inner, args[0])) throw pyErrorArgs(KeyError, [args[0]]);
      return None;
    })
    .fn("ctermid", 0, 0, () => newStr("/dev/tty"));
}
