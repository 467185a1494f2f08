// The module posix, continued: processes and the environment. What the outside world's interface does not offer raises OSError ENOSYS when it is
// called here; the functions exist all the same, because programs call them when translated.

import { str, toInt } from "../convert.js";
import { KeyError, OSError, SystemExit, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { listOf } from "../iterate.js";
import { PyStr, type PyObject } from "../object.js";
import { PyDict } from "../pydict.js";
import { pyErrorArgs, pyError } from "../pyerror.js";
import { environmentError } from "../types/exceptions.js";
import { newStructType } from "../types/struct-sequence.js";
import { newBool, newDict, newFloat, newInt, newList, newStr, newTuple, None } from "../values.js";
import { isTrue } from "../convert.js";
import { errnoMessage } from "./errno-table.js";
import { systemCall } from "./posix-calls.js";
import type { ModuleBuilder } from "./registry.js";

const ENOSYS = 38;

const MISSING: readonly (readonly [string, number, number])[] = [
  ["fork", 0, 0], ["forkpty", 0, 0], ["pipe", 0, 0], ["dup", 1, 1], ["dup2", 2, 2], ["kill", 2, 2], ["killpg", 2, 2], ["waitpid", 2, 2], ["wait", 0, 0], ["execv", 2, 2],
  ["execve", 3, 3], ["link", 2, 2], ["chown", 3, 3], ["mkfifo", 1, 2], ["mknod", 1, 3], ["setsid", 0, 0], ["nice", 1, 1], ["chroot", 1, 1], ["openpty", 0, 0],
  ["getlogin", 0, 0], ["tmpfile", 0, 0], ["ttyname", 1, 1], ["setuid", 1, 1], ["setgid", 1, 1], ["getpgid", 1, 1], ["setpgid", 2, 2],
];

export function addProcess(m: ModuleBuilder): void {
  for (const [name, min, max] of MISSING) {
    m.fn(name, min, max, () => {
      throw environmentError(OSError, ENOSYS, errnoMessage(ENOSYS) ?? "", null);
    });
  }
  // Who we are is not told by the interface: root, whose rights nobody asks for while loading.
  for (const name of ["getuid", "geteuid", "getgid", "getegid", "getppid"]) m.fn(name, 0, 0, () => newInt(0));
  m.fn("getpid", 0, 0, (host) => newInt(host.io.getpid()))
    .fn("umask", 1, 1, () => newInt(0o22))
    .fn("strerror", 1, 1, (host, args) => {
      const code = toInt(host, args[0]);
      return newStr(errnoMessage(code) ?? (code === 0 ? "Success" : `Unknown error ${code}`));
    })
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

function addStatusTests(m: ModuleBuilder): void {
  const test = (name: string, of: (status: number) => PyObject): ModuleBuilder => m.fn(name, 1, 1, (host, args) => of(toInt(host, args[0])));
  test("WIFEXITED", (s) => newBool((s & 0x7f) === 0));
  test("WEXITSTATUS", (s) => newInt((s >> 8) & 0xff));
  test("WIFSIGNALED", (s) => newBool((s & 0x7f) !== 0 && (s & 0x7f) !== 0x7f));
  test("WTERMSIG", (s) => newInt(s & 0x7f));
  test("WIFSTOPPED", (s) => newBool((s & 0xff) === 0x7f));
  test("WSTOPSIG", (s) => newInt((s >> 8) & 0xff));
  test("WCOREDUMP", (s) => newBool((s & 0x80) !== 0));
}

function addFacts(m: ModuleBuilder): void {
  const uname = (host: Host): PyObject => newTuple([host.io.platform.startsWith("linux") ? "Linux" : host.io.platform, "localhost", "", "", "x86_64"].map(newStr));
  const times = newStructType("posix.times_result", ["tms_utime", "tms_stime", "tms_cutime", "tms_cstime", "elapsed"]);
  m.fn("uname", 0, 0, uname)
    .fn("times", 0, 0, (host) => newTuple(times([host.io.cpuTime(), 0, 0, 0, host.io.time()].map(newFloat)).items))
    .fn("getloadavg", 0, 0, () => newTuple([0, 0, 0].map(newFloat)))
    .fn("sysconf", 1, 1, (_host, args) => {
      const value = args[0] instanceof PyStr ? SYSCONF.get(args[0].value) : undefined;
      if (value === undefined) throw pyError(ValueError, "unrecognized configuration name");
      return newInt(value);
    })
    .value("sysconf_names", newDict());
}

const SYSCONF: ReadonlyMap<string, number> = new Map([["SC_PAGESIZE", 4096], ["SC_PAGE_SIZE", 4096], ["SC_NPROCESSORS_ONLN", 1], ["SC_NPROCESSORS_CONF", 1], ["SC_CLK_TCK", 100]]);

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
    .fn("ctermid", 0, 0, () => newStr("/dev/tty"))
    .fn("getgroups", 0, 0, () => newList([]));
}
