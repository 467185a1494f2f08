// System calls on Node that programs make more rarely: what of lltype/src/system-calls.ts Node can do. It has no fork, no pipes and no dup: those are ENOSYS.

import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import * as os from "node:os";
import { IOFault, type SystemReply } from "@rpyts/pyhost/io";

/** Where a descriptor is that seek() has moved or open() has made: Node reads at explicit positions. */
export interface OpenFile {
  position: number | null;
}

type Files = Map<number, OpenFile>;
type Call = (s: (index: number) => string, n: (index: number) => number, files: Files) => SystemReply | void;

const ECHILD = 10;
const EINVAL = 22;
const ENOSYS = 38;

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
const toBytes = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

/** A command of the shell; its status as wait() gives it. */
function shell(command: string, input: number, output: number): number {
  const text = bytes(command).toString("utf8");
  if (toBytes(text) !== command) throw new IOFault(EINVAL, "Invalid argument", null);
  const result = spawnSync("/bin/sh", ["-c", text], { stdio: [input, output, 2] });
  if (result.error !== undefined) throw result.error;
  return result.status === null ? os.constants.signals[result.signal!] : result.status << 8;
}

/** Commands of popen(): what a command leaves, or takes, is in a file. By the descriptor of that file. */
const PENDING = new WeakMap<Files, Map<number, () => number>>();

function pending(files: Files): Map<number, () => number> {
  let map = PENDING.get(files);
  if (map === undefined) PENDING.set(files, (map = new Map()));
  return map;
}

/** A command whose output is read, or whose input is written: it runs at once, or when all its input is there. */
function popen(command: string, writing: boolean, files: Files): number[] {
  const name = `${os.tmpdir()}/rpython-${randomUUID()}`;
  const fd = fs.openSync(name, "wx+", 0o600);
  const again = writing ? fs.openSync(name, "r") : -1;
  fs.unlinkSync(name);
  files.set(fd, { position: 0 });
  const commands = pending(files);
  const id = -1 - commands.size - fd;
  if (writing) commands.set(id, () => finishWriting(command, again));
  else {
    const status = shell(command, 0, fd);
    commands.set(id, () => status);
  }
  return [fd, id];
}

function finishWriting(command: string, input: number): number {
  try {
    return shell(command, input, 1);
  } finally {
    fs.closeSync(input);
  }
}

function pclose(id: number, files: Files): number[] {
  const finish = pending(files).get(id);
  if (finish === undefined) throw new IOFault(ECHILD, "No child processes", null);
  pending(files).delete(id);
  return [finish()];
}

function sysconf(name: number): number[] {
  const value = name === 83 || name === 84 ? os.cpus().length : new Map([[2, 100], [4, 1024], [30, 4096]]).get(name);
  if (value === undefined) throw new IOFault(EINVAL, "Invalid argument", null);
  return [value];
}

function statvfs(path: string): number[] {
  const s = fs.statfsSync(bytes(path));
  return [s.bsize, s.bsize, s.blocks, s.bfree, s.bavail, s.files, s.ffree, s.ffree, 0, 255];
}

function nice(increment: number): number[] {
  os.setPriority(Math.max(-20, Math.min(19, os.getPriority() + increment)));
  return [os.getPriority()];
}

/** The C locale is the only one. */
function setlocale(locale: string): string {
  if (!["", "\x01", "C", "POSIX"].includes(locale)) throw new IOFault(EINVAL, "Invalid argument", null);
  return "C";
}

const LANGINFO: readonly (readonly [number, readonly string[]])[] = [
  [0xe, ["ANSI_X3.4-1968"]],
  [0x10000, [".", ""]],
  [0x20000, [
    ..."Sun Mon Tue Wed Thu Fri Sat Sunday Monday Tuesday Wednesday Thursday Friday Saturday Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
    ..."January February March April May June July August September October November December AM PM".split(" "),
    "%a %b %e %H:%M:%S %Y", "%m/%d/%y", "%H:%M:%S", "%I:%M:%S %p",
  ]],
  [0x4000f, ["-"]],
  [0x50000, ["^[yY]", "^[nN]"]],
];

function langinfo(item: number): string {
  for (const [start, texts] of LANGINFO) if (item >= start && item < start + texts.length) return texts[item - start]!;
  return "";
}

const CALLS: Readonly<Record<string, Call>> = {
  access: (s, n) => fs.accessSync(bytes(s(0)), n(1)),
  link: (s) => fs.linkSync(bytes(s(0)), bytes(s(1))),
  fchmod: (_s, n) => fs.fchmodSync(n(0), n(1) & 0o7777),
  chown: (s, n) => fs.chownSync(bytes(s(0)), n(1) >>> 0, n(2) >>> 0),
  lchown: (s, n) => fs.lchownSync(bytes(s(0)), n(1) >>> 0, n(2) >>> 0),
  fchown: (_s, n) => fs.fchownSync(n(0), n(1) >>> 0, n(2) >>> 0),
  umask: (_s, n) => process.umask(n(0) & 0o777),
  fsync: (_s, n) => fs.fsyncSync(n(0)),
  fdatasync: (_s, n) => fs.fdatasyncSync(n(0)),
  statvfs: (s) => statvfs(s(0)),
  fstatvfs: (_s, n) => statvfs(`/proc/self/fd/${n(0)}`),
  kill: (_s, n) => void process.kill(n(0), n(1)),
  killpg: (_s, n) => void process.kill(-n(0), n(1)),
  system: (s) => [shell(s(0), 0, 1)],
  popen: (s, n, files) => popen(s(0), n(1) !== 0, files),
  pclose: (_s, n, files) => pclose(n(0), files),
  nice: (_s, n) => nice(n(0)),
  getppid: () => process.ppid,
  getuid: () => process.getuid?.() ?? 0,
  geteuid: () => process.geteuid?.() ?? 0,
  getgid: () => process.getgid?.() ?? 0,
  getegid: () => process.getegid?.() ?? 0,
  getgroups: () => process.getgroups?.() ?? [],
  getlogin: () => toBytes(os.userInfo().username),
  uname: () => [os.type(), os.hostname(), os.release(), os.version(), os.machine()].map(toBytes),
  getloadavg: () => os.loadavg(),
  sysconf: (_s, n) => sysconf(n(0)),
  setlocale: (s) => setlocale(s(1)),
  localeconv: () => [".", "", "", "", "", "", "", "", "", ""],
  localeconv_numbers: () => [127, 127, 127, 127, 127, 127, 127, 127],
  nl_langinfo: (_s, n) => langinfo(n(0)),
};

/** Makes a system call. Throws {@link IOFault} and faults of Node. */
export function nodeCall(name: string, args: readonly (string | number)[], files: Files): SystemReply {
  const call = CALLS[name];
  if (call === undefined) throw new IOFault(ENOSYS, "Function not implemented", null);
  return call((i) => String(args[i]), (i) => Number(args[i]), files) ?? 0;
}
