// The host's outside world on Node: files, streams, clocks, processes. Bytes travel as latin-1 strings.

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as os from "node:os";
import { isatty } from "node:tty";
import { IOFault, type FileStat, type HostIO, type SpawnRequest, type SpawnResult, type SystemReply } from "@rpyts/pyhost/io";
import { NodeForeignProcess } from "./foreign-process.js";
import { nodeCompression } from "./node-zlib.js";
import { nodeCall, type OpenFile } from "./node-calls.js";

/** Names and file contents: what Python calls bytes is latin-1 text here and UTF-8 text in Node's file names. */
const toPath = (bytes: string): Buffer => Buffer.from(bytes, "latin1");
const fromName = (name: Buffer): string => name.toString("latin1");

interface SystemError extends Error {
  readonly errno?: number;
  readonly code?: string;
}

function attempt<T>(path: string | null, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const fault = error as SystemError;
    if (typeof fault.errno !== "number") throw error;
    const errno = Math.abs(fault.errno);
    throw new IOFault(errno, strerror(errno, fault), path);
  }
}

// libuv's messages begin in lower case and carry the call; Python shows the C library's text.
function strerror(errno: number, fault: SystemError): string {
  const known: Readonly<Record<number, string>> = {
    1: "Operation not permitted", 2: "No such file or directory", 9: "Bad file descriptor", 11: "Resource temporarily unavailable",
    13: "Permission denied", 17: "File exists", 20: "Not a directory", 21: "Is a directory", 22: "Invalid argument", 28: "No space left on device",
    32: "Broken pipe", 36: "File name too long", 39: "Directory not empty", 40: "Too many levels of symbolic links",
  };
  return known[errno] ?? fault.message.replace(/^[A-Z0-9]+: /, "").replace(/, .*$/, "");
}

function toStat(stat: fs.Stats): FileStat {
  return {
    mode: stat.mode, ino: stat.ino, dev: stat.dev, nlink: stat.nlink, uid: stat.uid, gid: stat.gid, size: stat.size,
    atime: stat.atimeMs / 1000, mtime: stat.mtimeMs / 1000, ctime: stat.ctimeMs / 1000,
  };
}

export class NodeIO implements HostIO {
  readonly platform = process.platform === "linux" ? "linux2" : process.platform;
  readonly environ: ReadonlyMap<string, string>;
  readonly foreign: NodeForeignProcess;
  readonly zlib = nodeCompression;
  private readonly files = new Map<number, OpenFile>();

  constructor(env: NodeJS.ProcessEnv) {
    this.foreign = new NodeForeignProcess(env);
    const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    this.environ = new Map(entries.map(([key, value]) => [toBytes(key), toBytes(value)]));
  }

  readFile(path: string): string {
    return attempt(path, () => fs.readFileSync(toPath(path)).toString("latin1"));
  }
  stat(path: string): FileStat {
    return attempt(path, () => toStat(fs.statSync(toPath(path))));
  }
  lstat(path: string): FileStat {
    return attempt(path, () => toStat(fs.lstatSync(toPath(path))));
  }
  listdir(path: string): string[] {
    return attempt(path, () => fs.readdirSync(toPath(path), { encoding: "buffer" }).map(fromName));
  }
  mkdir(path: string, mode: number): void {
    attempt(path, () => fs.mkdirSync(toPath(path), { mode }));
  }
  rmdir(path: string): void {
    attempt(path, () => fs.rmdirSync(toPath(path)));
  }
  unlink(path: string): void {
    attempt(path, () => fs.unlinkSync(toPath(path)));
  }
  rename(from: string, to: string): void {
    attempt(from, () => fs.renameSync(toPath(from), toPath(to)));
  }
  chmod(path: string, mode: number): void {
    attempt(path, () => fs.chmodSync(toPath(path), mode));
  }
  symlink(target: string, path: string): void {
    attempt(path, () => fs.symlinkSync(toPath(target), toPath(path)));
  }
  readlink(path: string): string {
    return attempt(path, () => fs.readlinkSync(toPath(path), { encoding: "buffer" }).toString("latin1"));
  }
  utime(path: string, atime: number, mtime: number): void {
    attempt(path, () => fs.utimesSync(toPath(path), atime, mtime));
  }
  getcwd(): string {
    return toBytes(process.cwd());
  }
  chdir(path: string): void {
    attempt(path, () => process.chdir(toPath(path).toString("utf8")));
  }

  open(path: string, flags: number, mode: number): number {
    const fd = attempt(path, () => fs.openSync(toPath(path), flags, mode));
    const isRegular = fs.fstatSync(fd).isFile();
    const appends = (flags & fs.constants.O_APPEND) !== 0;
    this.files.set(fd, { position: isRegular && !appends ? 0 : null });
    return fd;
  }
  close(fd: number): void {
    this.files.delete(fd);
    attempt(null, () => fs.closeSync(fd));
  }
  read(fd: number, count: number): string {
    const buffer = Buffer.allocUnsafe(count);
    const file = this.files.get(fd);
    const got = attempt(null, () => readSome(fd, buffer, file?.position ?? null));
    if (file !== undefined && file.position !== null) file.position += got;
    return buffer.toString("latin1", 0, got);
  }
  write(fd: number, bytes: string): number {
    const file = this.files.get(fd);
    const buffer = Buffer.from(bytes, "latin1");
    const put = attempt(null, () => writeSome(fd, buffer, file?.position ?? null));
    if (file !== undefined && file.position !== null) file.position += put;
    return put;
  }
  seek(fd: number, offset: number, whence: number): number {
    const file = this.files.get(fd);
    if (file === undefined) {
      this.fstat(fd);
      throw new IOFault(29, "Illegal seek", null);
    }
    const base = whence === 0 ? 0 : whence === 1 ? (file.position ?? 0) : this.fstat(fd).size;
    if (base + offset < 0) throw new IOFault(22, "Invalid argument", null);
    file.position = base + offset;
    return file.position;
  }
  ftruncate(fd: number, size: number): void {
    // Node would make 0 of it.
    if (size < 0) throw new IOFault(22, "Invalid argument", null);
    attempt(null, () => fs.ftruncateSync(fd, size));
  }
  fstat(fd: number): FileStat {
    return attempt(null, () => toStat(fs.fstatSync(fd)));
  }
  isatty(fd: number): boolean {
    return isatty(fd);
  }

  time(): number {
    return Date.now() / 1000;
  }
  cpuTime(): number {
    const used = process.cpuUsage();
    return (used.user + used.system) / 1e6;
  }
  sleep(seconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
  }
  utcOffset(seconds: number): number {
    return -60 * new Date(seconds * 1000).getTimezoneOffset();
  }
  randomBytes(count: number): string {
    return randomBytes(count).toString("latin1");
  }
  getpid(): number {
    return process.pid;
  }

  call(name: string, args: readonly (string | number)[]): SystemReply {
    return attempt(typeof args[0] === "string" ? args[0] : null, () => nodeCall(name, args, this.files));
  }

  spawn(request: SpawnRequest): SpawnResult {
    const [command = "", ...args] = request.argv.map((arg) => toPath(arg).toString("utf8"));
    const done = spawnSync(command, args, {
      input: Buffer.from(request.stdin, "latin1"),
      stdio: request.capture ? "pipe" : ["pipe", "inherit", "inherit"],
      maxBuffer: 1 << 30,
      ...(request.cwd === null ? {} : { cwd: toPath(request.cwd).toString("utf8") }),
      ...(request.env === null ? {} : { env: Object.fromEntries([...request.env].map(([k, v]) => [fromBytes(k), fromBytes(v)])) }),
    });
    if (done.error !== undefined) attempt(command, () => { throw done.error!; });
    const status = done.status ?? -(done.signal === null ? 1 : os.constants.signals[done.signal]);
    return { status, stdout: done.stdout?.toString("latin1") ?? "", stderr: done.stderr?.toString("latin1") ?? "" };
  }
}

/** UTF-8 bytes of a text, one character per byte. */
export const toBytes = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
/** The text whose UTF-8 bytes are given, one character per byte. */
export const fromBytes = (bytes: string): string => Buffer.from(bytes, "latin1").toString("utf8");

// Standard streams may be non-blocking pipes: wait a moment and go on.
function retrying(action: () => number): number {
  for (;;) {
    try {
      return action();
    } catch (error) {
      if ((error as SystemError).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function readSome(fd: number, buffer: Buffer, position: number | null): number {
  return retrying(() => {
    try {
      return fs.readSync(fd, buffer, 0, buffer.length, position);
    } catch (error) {
      if ((error as SystemError).code === "EOF") return 0;
      throw error;
    }
  });
}

function writeSome(fd: number, buffer: Buffer, position: number | null): number {
  return retrying(() => fs.writeSync(fd, buffer, 0, buffer.length, position));
}
