// The low-level interpreter's outside world on the host's: programs that it runs see the same files, clocks and streams.

import type { LLIO } from "@rpyts/llinterp/io";
import { IOFault, type HostIO } from "@rpyts/pyhost/io";

type Arg = string | number;
type SystemCall = (io: HostIO, a: readonly Arg[]) => Arg;

const text = (arg: Arg | undefined): string => String(arg);
const num = (arg: Arg | undefined): number => Number(arg);
const done = (): number => 0;

const SYSTEM: Readonly<Record<string, SystemCall>> = {
  open: (io, [path, flags, mode]) => io.open(text(path), num(flags), num(mode)),
  close: (io, [fd]) => (io.close(num(fd)), done()),
  lseek: (io, [fd, offset, whence]) => io.seek(num(fd), num(offset), num(whence)),
  isatty: (io, [fd]) => Number(io.isatty(num(fd))),
  getpid: (io) => io.getpid(),
  getcwd: (io) => io.getcwd(),
  unlink: (io, [path]) => (io.unlink(text(path)), done()),
  rmdir: (io, [path]) => (io.rmdir(text(path)), done()),
  mkdir: (io, [path, mode]) => (io.mkdir(text(path), num(mode)), done()),
  rename: (io, [from, to]) => (io.rename(text(from), text(to)), done()),
  chdir: (io, [path]) => (io.chdir(text(path)), done()),
  access: (io, [path]) => (io.stat(text(path)), done()),
  getenv: (io, [name]) => io.environ.get(text(name)) ?? -ENOENT,
  strerror: (_io, [code]) => `error ${num(code)}`,
  file_mode: (io, [path]) => io.stat(text(path)).mode,
};

const ENOENT = 2;
const ENOSYS = 38;

/** Failures come back as minus the errno. */
export class HostLLIO implements LLIO {
  private readonly io: HostIO;

  constructor(io: HostIO) {
    this.io = io;
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

  system(name: string, args: readonly Arg[]): Arg {
    const call = SYSTEM[name];
    return call === undefined ? -ENOSYS : guarded(() => call(this.io, args));
  }
}

function guarded<T extends Arg>(call: () => T): T | number {
  try {
    return call();
  } catch (error) {
    if (error instanceof IOFault) return -error.errno;
    throw error;
  }
}
