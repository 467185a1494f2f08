// System calls that library code makes by name (`call` of rpython/rlib/_syscall.py): one table for the C runtime, object-oriented platforms and llinterp.
// A call gives a number, negative when it fails: the reason is left to errno. What is more than a number is left too, and fetched by `text`, `number` and
// `fraction` before the next call of the thread. Lists of texts are left as one text with a zero byte after each; the call gives how many.

/** One letter per argument: i Signed, l SignedLongLong, f Float, s String. */
export const SYSTEM_CALLS = {
  // files and folders; the stats leave mode, ino, dev, nlink, uid, gid, size, seconds of atime, mtime and ctime, nanoseconds of the same, blksize, blocks, rdev
  stat: "s",
  lstat: "s",
  fstat: "i",
  statvfs: "s",
  fstatvfs: "i",
  listdir: "s",
  readlink: "s",
  link: "ss",
  symlink: "ss",
  chmod: "si",
  fchmod: "ii",
  chown: "sii",
  lchown: "sii",
  fchown: "iii",
  utime: "sff",
  utime_now: "s",
  umask: "i",
  mkfifo: "si",
  mknod: "sii",
  chroot: "s",
  fchdir: "i",
  lseek: "ili",
  ftruncate: "il",
  fsync: "i",
  fdatasync: "i",
  dup: "i",
  dup2: "ii",
  pipe: "",
  openpty: "",
  ttyname: "i",
  urandom: "i",
  // processes
  fork: "",
  forkpty: "",
  execv: "ss",
  execve: "sss",
  waitpid: "ii",
  kill: "ii",
  killpg: "ii",
  system: "s",
  popen: "si",
  pclose: "i",
  nice: "i",
  abort: "",
  getppid: "",
  getpgrp: "",
  getpgid: "i",
  setpgid: "ii",
  setpgrp: "",
  getsid: "i",
  setsid: "",
  tcgetpgrp: "i",
  tcsetpgrp: "ii",
  getuid: "",
  geteuid: "",
  getgid: "",
  getegid: "",
  setuid: "i",
  seteuid: "i",
  setgid: "i",
  setegid: "i",
  setreuid: "ii",
  setregid: "ii",
  getgroups: "",
  getlogin: "",
  uname: "",
  times: "",
  getloadavg: "",
  sysconf: "i",
  // the environment
  environ: "",
  putenv: "ss",
  unsetenv: "s",
  // errno of C itself
  get_errno: "",
  set_errno: "i",
  // locales
  setlocale: "is",
  localeconv: "",
  localeconv_numbers: "",
  nl_langinfo: "i",
} as const satisfies Readonly<Record<string, string>>;

export type SystemCallName = keyof typeof SYSTEM_CALLS;

/** All names, in the order of the table. */
export const SYSTEM_CALL_NAMES: readonly SystemCallName[] = Object.keys(SYSTEM_CALLS).filter(isSystemCall);

export function isSystemCall(name: string): name is SystemCallName {
  return Object.hasOwn(SYSTEM_CALLS, name);
}

const WORDS: ReadonlyMap<string, string> = new Map([["i", "Signed"], ["l", "SignedLongLong"], ["f", "Float"], ["s", "String"]]);

/** The words of a call's arguments, as signatures of oo-externals.ts have them. */
export function systemCallWords(name: SystemCallName): string[] {
  return [...SYSTEM_CALLS[name]].map((letter) => WORDS.get(letter)!);
}

/** A record with an entry per call, by the name that object-oriented platforms know it by. */
export type SystemCallRecord<T> = { readonly [K in SystemCallName as `oo_os_${K}`]: T };

export function systemCallRecord<T>(make: (name: SystemCallName) => T): SystemCallRecord<T> {
  return Object.fromEntries(SYSTEM_CALL_NAMES.map((name) => [`oo_os_${name}`, make(name)])) as SystemCallRecord<T>;
}
