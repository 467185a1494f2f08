// The system as Node shows it. Strings are bytes. The text of a program is neither a CommonJS nor an ES module: Node's modules come without either's syntax.

/** Node's module fs. */
const fs = process.getBuiltinModule("fs");

/** Bytes of a text of JavaScript's. */
function textBytes(text) {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** What the program's main function gets. */
function programArguments() {
  return process.argv.slice(1).map(textBytes);
}

/** Ends the program when all it wrote is out. */
function endProgram(status) {
  process.exitCode = status & 0xff;
}

/** Calls a function of Node's; where it fails, gives `result` and notes why. */
function guarded(call, result) {
  try {
    return call();
  } catch (e) {
    if (typeof e.code !== "string") throw e;
    // What no descriptor can be, Node refuses by itself.
    if (e.code === "ERR_OUT_OF_RANGE") return failed(9, result);
    return failed(errorTexts[e.code]?.[0] ?? (e.errno < 0 ? -e.errno : 22), result);
  }
}

/** Calls a function of Node's again and again while it would have to wait: descriptors that others use may be in that mode. */
function patiently(call) {
  for (;;) {
    try {
      return call();
    } catch (e) {
      if (e.code !== "EAGAIN") throw e;
      pause(5);
    }
  }
}

/** Waits so many milliseconds. */
function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** A path as the system takes it. */
function pathBytes(path) {
  return Buffer.from(path, "latin1");
}

/** Places in regular files, by descriptor: Node cannot move in a file. Missing where nobody has asked, and where nobody may. */
const filePositions = new Map();

/** The place for the next read or write; null leaves it to the system. */
function filePosition(fd) {
  return filePositions.get(fd) ?? null;
}

/** Notes that bytes were read or written. */
function moveOn(fd, count) {
  const position = filePositions.get(fd);
  if (position !== undefined) filePositions.set(fd, position + count);
}

/** Writes bytes; how many were written, or -1. */
function oo_os_write(fd, bytes) {
  return guarded(() => {
    const count = patiently(() => fs.writeSync(fd, Buffer.from(bytes, "latin1"), 0, bytes.length, filePosition(fd)));
    moveOn(fd, count);
    return count;
  }, -1);
}

/** At most that many bytes; null on failure. */
function oo_os_read(fd, count) {
  return guarded(() => {
    const buffer = Buffer.allocUnsafe(Math.min(count, 0x1000000));
    const got = patiently(() => fs.readSync(fd, buffer, 0, buffer.length, filePosition(fd)));
    moveOn(fd, got);
    return buffer.latin1Slice(0, got);
  }, null);
}

/** Linux's flags for open(), by Node's names for them. */
const openFlags = {
  O_WRONLY: 0o1, O_RDWR: 0o2, O_CREAT: 0o100, O_EXCL: 0o200, O_NOCTTY: 0o400, O_TRUNC: 0o1000, O_APPEND: 0o2000,
  O_NONBLOCK: 0o4000, O_DSYNC: 0o10000, O_SYNC: 0o4000000, O_DIRECTORY: 0o200000, O_NOFOLLOW: 0o400000,
};

/** Opens a file; its descriptor, or -1. */
function oo_os_open(path, flags, mode) {
  return guarded(() => {
    let own = 0;
    for (const [name, flag] of Object.entries(openFlags)) if ((flags & flag) !== 0) own |= fs.constants[name] ?? 0;
    const fd = fs.openSync(pathBytes(path), own, mode);
    if (fs.fstatSync(fd).isFile()) filePositions.set(fd, 0);
    return fd;
  }, -1);
}

/** Closes a file. */
function oo_os_close(fd) {
  return guarded(() => {
    fs.closeSync(fd);
    filePositions.delete(fd);
    return 0;
  }, -1);
}

/** Whether a descriptor is a terminal. */
function oo_os_isatty(fd) {
  return process.getBuiltinModule("tty").isatty(fd);
}

/** The number of this process. */
function oo_os_getpid() {
  return process.pid;
}

/** The current folder. */
function oo_os_getcwd() {
  return guarded(() => textBytes(process.cwd()), null);
}

/** Changes the current folder. */
function oo_os_chdir(path) {
  return guarded(() => {
    process.chdir(pathBytes(path).toString("utf8"));
    return 0;
  }, -1);
}

/** Makes a folder. */
function oo_os_mkdir(path, mode) {
  return guarded(() => {
    fs.mkdirSync(pathBytes(path), mode);
    return 0;
  }, -1);
}

/** Removes an empty folder. */
function oo_os_rmdir(path) {
  return guarded(() => {
    fs.rmdirSync(pathBytes(path));
    return 0;
  }, -1);
}

/** Removes a file. */
function oo_os_unlink(path) {
  return guarded(() => {
    fs.unlinkSync(pathBytes(path));
    return 0;
  }, -1);
}

/** Gives a file another name. */
function oo_os_rename(from, to) {
  return guarded(() => {
    fs.renameSync(pathBytes(from), pathBytes(to));
    return 0;
  }, -1);
}

/** Whether a file may be used. */
function oo_os_access(path, mode) {
  return guarded(() => {
    fs.accessSync(pathBytes(path), mode);
    return true;
  }, false);
}

/** The value of an environment variable, or null. */
function oo_os_getenv(name) {
  const key = pathBytes(name).toString("utf8");
  return Object.hasOwn(process.env, key) ? textBytes(process.env[key]) : null;
}

/** Mode of a file, or -1. */
function oo_os_file_mode(path) {
  return guarded(() => fs.statSync(pathBytes(path)).mode, -1);
}

/** Ends the process at once. */
function oo_os_exit(status) {
  process.exit(status & 0xff);
}

/** Seconds since 1970. */
function systemTime() {
  return (performance.timeOrigin + performance.now()) / 1000;
}

/** Seconds of processor time. */
function processTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Waits so many seconds. */
function sleepSeconds(seconds) {
  if (seconds > 0) pause(seconds * 1000);
}

/** The clock in nanoseconds. */
function readTimestamp() {
  return process.hrtime.bigint();
}
