// The outside world for tests of modules that touch it: Node's files and processes, without what these tests do not need.

import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { nodeCompression } from "@rpyts/cli/node-zlib";
import { IOFault, type FileStat, type HostIO, type SpawnRequest, type SpawnResult } from "@rpyts/pyhost/io";

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
const MESSAGES: Readonly<Record<number, string>> = { 1: "Operation not permitted", 2: "No such file or directory", 17: "File exists", 20: "Not a directory", 39: "Directory not empty" };

function attempt<T>(path: string | null, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Error) || !("errno" in error) || typeof error.errno !== "number") throw error;
    const errno = Math.abs(error.errno);
    throw new IOFault(errno, MESSAGES[errno] ?? error.message, path);
  }
}

const toStat = (s: fs.Stats): FileStat => ({
  mode: s.mode, ino: s.ino, dev: s.dev, nlink: s.nlink, uid: s.uid, gid: s.gid, size: s.size, atime: s.atimeMs / 1000, mtime: s.mtimeMs / 1000, ctime: s.ctimeMs / 1000,
});

export class NodeTestIO implements HostIO {
  readonly platform = "linux2";
  readonly zlib = nodeCompression;
  readonly environ: ReadonlyMap<string, string> = new Map(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  stdout = "";
  private readonly positions = new Map<number, { at: number; append: boolean }>();

  readFile = (path: string): string => attempt(path, () => fs.readFileSync(bytes(path)).toString("latin1"));
  stat = (path: string): FileStat => attempt(path, () => toStat(fs.statSync(bytes(path))));
  lstat = (path: string): FileStat => attempt(path, () => toStat(fs.lstatSync(bytes(path))));
  listdir = (path: string): string[] => attempt(path, () => fs.readdirSync(bytes(path), "latin1"));
  mkdir = (path: string, mode: number): void => attempt(path, () => fs.mkdirSync(bytes(path), mode));
  rmdir = (path: string): void => attempt(path, () => fs.rmdirSync(bytes(path)));
  unlink = (path: string): void => attempt(path, () => fs.unlinkSync(bytes(path)));
  rename = (from: string, to: string): void => attempt(null, () => fs.renameSync(bytes(from), bytes(to)));
  chmod = (path: string, mode: number): void => attempt(path, () => fs.chmodSync(bytes(path), mode));
  symlink = (target: string, path: string): void => attempt(null, () => fs.symlinkSync(bytes(target), bytes(path)));
  readlink = (path: string): string => attempt(path, () => fs.readlinkSync(bytes(path), "latin1"));
  utime = (path: string, atime: number, mtime: number): void => attempt(path, () => fs.utimesSync(bytes(path), atime, mtime));
  getcwd = (): string => process.cwd();
  chdir = (): void => {
    throw new IOFault(38, "Function not implemented", null);
  };

  open(path: string, flags: number, mode: number): number {
    const fd = attempt(path, () => fs.openSync(bytes(path), flags, mode));
    this.positions.set(fd, { at: 0, append: (flags & 0o2000) !== 0 });
    return fd;
  }

  close(fd: number): void {
    this.positions.delete(fd);
    attempt(null, () => fs.closeSync(fd));
  }

  read(fd: number, count: number): string {
    const file = this.positions.get(fd);
    if (file === undefined) return "";
    const buffer = Buffer.alloc(Math.min(count, 1 << 16));
    const got = attempt(null, () => fs.readSync(fd, buffer, 0, buffer.length, file.at));
    file.at += got;
    return buffer.toString("latin1", 0, got);
  }

  write(fd: number, data: string): number {
    const file = this.positions.get(fd);
    if (file === undefined) {
      this.stdout += data;
      return data.length;
    }
    const done = attempt(null, () => fs.writeSync(fd, bytes(data), 0, data.length, file.append ? null : file.at));
    file.at += done;
    return done;
  }

  seek(fd: number, offset: number, whence: number): number {
    const file = this.positions.get(fd);
    if (file === undefined) throw new IOFault(29, "Illegal seek", null);
    return (file.at = offset + [0, file.at, fs.fstatSync(fd).size][whence]!);
  }

  ftruncate = (fd: number, size: number): void => attempt(null, () => fs.ftruncateSync(fd, size));
  fstat = (fd: number): FileStat => attempt(null, () => toStat(fs.fstatSync(fd)));
  isatty = (): boolean => false;
  time = (): number => Date.now() / 1000;
  cpuTime = (): number => process.cpuUsage().user / 1e6;
  sleep = (seconds: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
  utcOffset = (): number => 0;
  randomBytes = (count: number): string => Array.from({ length: count }, () => String.fromCharCode(Math.floor(Math.random() * 256))).join("");
  getpid = (): number => process.pid;

  spawn(request: SpawnRequest): SpawnResult {
    const [program, ...args] = request.argv;
    const done = spawnSync(program!, args, {
      cwd: request.cwd ?? undefined, env: request.env === null ? undefined : Object.fromEntries(request.env), input: request.stdin, encoding: "latin1",
    });
    if (!request.capture) this.stdout += done.stdout;
    return { status: done.status ?? -1, stdout: done.stdout ?? "", stderr: done.stderr ?? "" };
  }
}
