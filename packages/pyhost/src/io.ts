// Everything the host takes from outside: files, streams, clocks, environment, processes. `cli` implements it for Node; tests keep it in memory.
// Bytes travel as latin-1 strings (one character per byte). Faults of the system are IOFault with an errno; the host makes OSError or IOError of them.

import type { ForeignProcess } from "@rpyts/tool/foreign";

/** A failed system call. */
export class IOFault {
  readonly errno: number;
  readonly message: string;
  readonly path: string | null;
  constructor(errno: number, message: string, path: string | null) {
    this.errno = errno;
    this.message = message;
    this.path = path;
  }
}

/** What stat() says; times in seconds. */
export interface FileStat {
  readonly mode: number;
  readonly ino: number;
  readonly dev: number;
  readonly nlink: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly atime: number;
  readonly mtime: number;
  readonly ctime: number;
}

/** What a finished child process left behind. `status` is the exit code, or minus the signal number. */
export interface SpawnResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnRequest {
  readonly argv: readonly string[];
  readonly cwd: string | null;
  readonly env: ReadonlyMap<string, string> | null;
  readonly stdin: string;
  /** False: the child writes straight to our own stdout and stderr. */
  readonly capture: boolean;
}

/** The outside world of a host. Every function may throw {@link IOFault}. */
export interface HostIO {
  readFile(path: string): string;
  stat(path: string): FileStat;
  lstat(path: string): FileStat;
  listdir(path: string): string[];
  mkdir(path: string, mode: number): void;
  rmdir(path: string): void;
  unlink(path: string): void;
  rename(from: string, to: string): void;
  chmod(path: string, mode: number): void;
  symlink(target: string, path: string): void;
  readlink(path: string): string;
  utime(path: string, atime: number, mtime: number): void;
  getcwd(): string;
  chdir(path: string): void;

  /** Opens with O_* flags as on Linux; returns a descriptor. 0, 1 and 2 are the standard streams. */
  open(path: string, flags: number, mode: number): number;
  close(fd: number): void;
  /** At most `count` bytes; "" at the end of the file. */
  read(fd: number, count: number): string;
  /** Returns how many bytes were taken. */
  write(fd: number, bytes: string): number;
  /** `whence` as in lseek; returns the new position. */
  seek(fd: number, offset: number, whence: number): number;
  ftruncate(fd: number, size: number): void;
  fstat(fd: number): FileStat;
  isatty(fd: number): boolean;

  /** Seconds since 1970. */
  time(): number;
  /** CPU seconds of this process. */
  cpuTime(): number;
  sleep(seconds: number): void;
  /** Seconds east of UTC at a moment, for localtime. */
  utcOffset(seconds: number): number;
  randomBytes(count: number): string;

  /** Calls C functions for programs that are not translated. Absent in worlds without them. */
  readonly foreign?: ForeignProcess;

  readonly environ: ReadonlyMap<string, string>;
  getpid(): number;
  spawn(request: SpawnRequest): SpawnResult;
  /** `linux2`, `darwin`, `win32`. */
  readonly platform: string;

  /** Data compressed by deflate, or restored. Absent in worlds without it. */
  readonly zlib?: Compression;

  /** Further system calls, by the names and with the arguments of lltype/src/system-calls.ts. Absent, or an IOFault with ENOSYS, where a world does not have them. */
  call?(name: string, args: readonly (string | number)[]): SystemReply;
}

/** zlib's two directions. `windowBits` as in zlib: negative for raw data, 8 … 15 for zlib's own frame, 16 more for gzip's. */
export interface Compression {
  deflate(bytes: string, level: number, windowBits: number): string;
  /** As much as there is of the data, how many bytes were read for it, and whether it came to its end; null when the bytes are none of that format. */
  inflate(bytes: string, windowBits: number): { readonly bytes: string; readonly read: number; readonly ended: boolean } | null;
}

/** What a system call gives: a number, a text, several numbers or several texts. */
export type SystemReply = number | string | readonly number[] | readonly string[];
