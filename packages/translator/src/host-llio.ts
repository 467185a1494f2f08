// The low-level interpreter's outside world on the host's: programs that it runs see the same files, clocks and streams.

import type { LLIO } from "@rpyts/llinterp/io";
import type { ForeignProcess } from "@rpyts/tool/foreign";
import { IOFault, type FileStat, type HostIO, type SystemReply } from "@rpyts/pyhost/io";
import { errnoMessage } from "@rpyts/pyhost/modules/errno-table";

type Arg = string | number;
type SystemCall = (io: HostIO, a: readonly Arg[]) => SystemReply;

const text = (arg: Arg | undefined): string => String(arg);
const num = (arg: Arg | undefined): number => Number(arg);
const done = (): number => 0;

const SYSTEM: Readonly<Record<string, SystemCall>> = {
  open: (io, [path, flags, mode]) => io.open(text(path), num(flags), num(mode)),
  close: (io, [fd]) => (io.close(num(fd)), done()),
  lseek: (io, [fd, offset, whence]) => [io.seek(num(fd), num(offset), num(whence))],
  isatty: (io, [fd]) => Number(io.isatty(num(fd))),
  getpid: (io) => io.getpid(),
  getcwd: (io) => io.getcwd(),
  unlink: (io, [path]) => (io.unlink(text(path)), done()),
  rmdir: (io, [path]) => (io.rmdir(text(path)), done()),
  mkdir: (io, [path, mode]) => (io.mkdir(text(path), num(mode)), done()),
  rename: (io, [from, to]) => (io.rename(text(from), text(to)), done()),
  chdir: (io, [path]) => (io.chdir(text(path)), done()),
  access: (io, [path, mode]) => io.call?.("access", [text(path), num(mode)]) ?? (io.stat(text(path)), done()),
  strerror: (_io, [code]) => errorText(num(code)),
  file_mode: (io, [path]) => io.stat(text(path)).mode,
  stat: (io, [path]) => statNumbers(io.stat(text(path))),
  lstat: (io, [path]) => statNumbers(io.lstat(text(path))),
  fstat: (io, [fd]) => statNumbers(io.fstat(num(fd))),
  listdir: (io, [path]) => io.listdir(text(path)),
  readlink: (io, [path]) => io.readlink(text(path)),
  symlink: (io, [target, path]) => (io.symlink(text(target), text(path)), done()),
  chmod: (io, [path, mode]) => (io.chmod(text(path), num(mode)), done()),
  utime: (io, [path, atime, mtime]) => (io.utime(text(path), num(atime), num(mtime)), done()),
  utime_now: (io, [path]) => (io.utime(text(path), io.time(), io.time()), done()),
  ftruncate: (io, [fd, size]) => (io.ftruncate(num(fd), num(size)), done()),
  urandom: (io, [count]) => io.randomBytes(num(count)),
  times: (io) => [io.cpuTime(), 0, 0, 0, io.time()],
};

/** The status of a file as system calls leave it. */
function statNumbers(s: FileStat): number[] {
  const times = [s.atime, s.mtime, s.ctime];
  const whole = times.map(Math.floor);
  const rest = times.map((time, i) => Math.round((time - whole[i]!) * 1e9));
  return [s.mode, s.ino, s.dev, s.nlink, s.uid, s.gid, s.size, ...whole, ...rest, 4096, Math.ceil(s.size / 512), 0];
}

const errorText = (code: number): string => errnoMessage(code) ?? (code === 0 ? "Success" : `Unknown error ${code}`);


const EINVAL = 22;
const ENOENT = 2;
const ENOSYS = 38;

/** Failures come back as minus the errno. */
export class HostLLIO implements LLIO {
  readonly foreign?: ForeignProcess;
  private readonly io: HostIO;
  /** As the program has changed it. */
  private readonly environ: Map<string, string>;

  constructor(io: HostIO) {
    this.io = io;
    if (io.foreign !== undefined) this.foreign = io.foreign;
    this.environ = new Map(io.environ);
  }

  write(fd: number, bytes: string): number {
    return guarded(() => this.io.write(fd, bytes));
  }

  read(fd: number, count: number): string | number {
    return guarded<string | number>(() => this.io.read(fd, count));
  }

  time(): number {
    return this.io.time();
  }

  clock(): number {
    return this.io.cpuTime();
  }

  sleep(seconds: number): void {
    this.io.sleep(seconds);
  }

  system(name: string, args: readonly Arg[]): SystemReply {
    if (!WITH_ZEROS.has(name) && args.some((arg) => typeof arg === "string" && arg.includes("\0"))) return -EINVAL;
    const own = this.environment(name, text(args[0]), text(args[1]));
    if (own !== null) return own;
    const call = SYSTEM[name];
    return guarded(() => (call === undefined ? (this.io.call?.(name, args) ?? -ENOSYS) : call(this.io, args)));
  }

  private environment(call: string, name: string, value: string): SystemReply | null {
    switch (call) {
      case "getenv":
        return this.environ.get(name) ?? -ENOENT;
      case "environ":
        return [...this.environ].map((entry) => entry.join("="));
      case "putenv":
        this.environ.set(name, value);
        return done();
      case "unsetenv":
        if (name === "" || name.includes("=")) return -EINVAL;
        this.environ.delete(name);
        return done();
      default:
        return null;
    }
  }
}

/** Calls that take several texts as one. */
const WITH_ZEROS: ReadonlySet<string> = new Set(["execv", "execve"]);

function guarded<T extends SystemReply>(call: () => T): T | number {
  try {
    return call();
  } catch (error) {
    if (error instanceof IOFault) return -error.errno;
    throw error;
  }
}
