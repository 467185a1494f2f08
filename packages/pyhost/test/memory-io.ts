// An outside world in memory, for tests: files in a map, output kept as text.

import { IOFault, type FileStat, type HostIO, type SpawnResult } from "@rpyts/pyhost/io";
import { Host } from "@rpyts/pyhost/host";
import { registerCoreModules, type ModuleRegistry } from "@rpyts/pyhost/modules/registry";
import { PyError } from "@rpyts/pyhost/pyerror";
import { formatExceptionOnly } from "@rpyts/pyhost/traceback-text";
import type { PyDict } from "@rpyts/pyhost/pydict";

const ENOENT = 2;

interface OpenFile {
  readonly path: string;
  position: number;
  readonly append: boolean;
}

export class MemoryIO implements HostIO {
  readonly files: Map<string, string>;
  readonly environ: ReadonlyMap<string, string> = new Map([["HOME", "/home/user"]]);
  readonly platform = "linux2";
  stdin = "";
  stdout = "";
  stderr = "";
  private readonly open_ = new Map<number, OpenFile>();
  private nextFd = 3;

  constructor(files: Record<string, string> = {}) {
    this.files = new Map(Object.entries(files));
  }

  readFile(path: string): string {
    const text = this.files.get(path);
    if (text === undefined) throw new IOFault(ENOENT, "No such file or directory", path);
    return text;
  }

  stat(path: string): FileStat {
    const text = this.files.get(path);
    const isFolder = text === undefined && [...this.files.keys()].some((name) => name.startsWith(`${path.replace(/\/$/, "")}/`));
    if (text === undefined && !isFolder) throw new IOFault(ENOENT, "No such file or directory", path);
    return { mode: isFolder ? 0o40755 : 0o100644, ino: 1, dev: 1, nlink: 1, uid: 0, gid: 0, size: text?.length ?? 0, atime: 0, mtime: 0, ctime: 0 };
  }

  lstat(path: string): FileStat {
    return this.stat(path);
  }

  listdir(path: string): string[] {
    const prefix = `${path.replace(/\/$/, "")}/`;
    return [...new Set([...this.files.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length).split("/")[0]!))];
  }

  mkdir(): void {}
  rmdir(): void {}
  unlink(path: string): void {
    if (!this.files.delete(path)) throw new IOFault(ENOENT, "No such file or directory", path);
  }
  rename(from: string, to: string): void {
    this.files.set(to, this.readFile(from));
    this.files.delete(from);
  }
  chmod(): void {}
  symlink(): void {}
  readlink(path: string): string {
    throw new IOFault(22, "Invalid argument", path);
  }
  utime(): void {}
  getcwd(): string {
    return "/";
  }
  chdir(): void {}

  open(path: string, flags: number): number {
    const creates = (flags & 0o100) !== 0;
    if (!this.files.has(path) && !creates) throw new IOFault(ENOENT, "No such file or directory", path);
    if (!this.files.has(path) || (flags & 0o1000) !== 0) this.files.set(path, "");
    this.open_.set(this.nextFd, { path, position: 0, append: (flags & 0o2000) !== 0 });
    return this.nextFd++;
  }

  close(fd: number): void {
    this.open_.delete(fd);
  }

  read(fd: number, count: number): string {
    if (fd === 0) {
      const bytes = this.stdin.slice(0, count);
      this.stdin = this.stdin.slice(count);
      return bytes;
    }
    const file = this.fileOf(fd);
    const bytes = this.readFile(file.path).slice(file.position, file.position + count);
    file.position += bytes.length;
    return bytes;
  }

  write(fd: number, bytes: string): number {
    if (fd === 1) this.stdout += bytes;
    else if (fd === 2) this.stderr += bytes;
    else {
      const file = this.fileOf(fd);
      const text = this.readFile(file.path);
      const at = file.append ? text.length : file.position;
      this.files.set(file.path, text.slice(0, at).padEnd(at, "\0") + bytes + text.slice(at + bytes.length));
      file.position = at + bytes.length;
    }
    return bytes.length;
  }

  seek(fd: number, offset: number, whence: number): number {
    const file = this.fileOf(fd);
    file.position = offset + (whence === 1 ? file.position : whence === 2 ? this.readFile(file.path).length : 0);
    return file.position;
  }

  ftruncate(fd: number, size: number): void {
    const file = this.fileOf(fd);
    this.files.set(file.path, this.readFile(file.path).slice(0, size).padEnd(size, "\0"));
  }

  fstat(fd: number): FileStat {
    return this.stat(this.fileOf(fd).path);
  }

  isatty(): boolean {
    return false;
  }

  private fileOf(fd: number): OpenFile {
    const file = this.open_.get(fd);
    if (file === undefined) throw new IOFault(9, "Bad file descriptor", null);
    return file;
  }

  time(): number {
    return 1e9;
  }
  cpuTime(): number {
    return 1;
  }
  sleep(): void {}
  utcOffset(): number {
    return 0;
  }
  randomBytes(count: number): string {
    return "\x2a".repeat(count);
  }
  getpid(): number {
    return 42;
  }
  spawn(): SpawnResult {
    throw new IOFault(ENOENT, "No such file or directory", null);
  }
}

/** A host on files in memory, with the core modules. */
export function makeHost(files: Record<string, string> = {}, wordBits: 64 | 32 = 64): { host: Host; io: MemoryIO } {
  const io = new MemoryIO(files);
  const registry: ModuleRegistry = new Map();
  registerCoreModules(registry);
  return { host: new Host({ io, wordBits, path: ["/src"], libraryRoots: ["/lib"], argv: ["prog"], registry }), io };
}

/** Runs a program and gives what it printed; an uncaught exception is printed as CPython would. */
export function output(source: string, files: Record<string, string> = {}, wordBits: 64 | 32 = 64): string {
  const { host, io } = makeHost({ ...files, "/main.py": source }, wordBits);
  try {
    host.runFile("/main.py", "__main__");
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    host.flushAll();
    return io.stdout + host.formatTraceback(error);
  }
  host.flushAll();
  return io.stdout + io.stderr;
}

/** A function that gives the repr of an expression's value, or `Class: message` of what it raises. All expressions share one host. */
export function evaluator(wordBits: 64 | 32 = 64): (expression: string) => string {
  const { host } = makeHost({}, wordBits);
  return (expression) => {
    const scope: PyDict = host.newNamespace("__main__");
    try {
      return host.repr(host.eval(expression, scope));
    } catch (error) {
      if (!(error instanceof PyError)) throw error;
      return formatExceptionOnly(host, error).slice(0, -1);
    }
  };
}
