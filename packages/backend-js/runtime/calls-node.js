// System calls that the library makes by name, on Node: lltype/src/system-calls.ts. Node has no processes that share our state, no pipes and no
// terminals of our own: fork, pipe, dup and what else needs them fails with ENOSYS.

/** Notes the numbers of a status. */
function leaveStat(s) {
  leaveNumbers([
    s.mode, s.ino, s.dev, s.nlink, s.uid, s.gid, s.size, ...[s.atimeNs, s.mtimeNs, s.ctimeNs].map((ns) => ns / 1000000000n),
    ...[s.atimeNs, s.mtimeNs, s.ctimeNs].map((ns) => ns % 1000000000n), s.blksize, s.blocks, s.rdev,
  ]);
  return 0;
}

/** The status of a file. */
function oo_os_stat(path) {
  return guarded(() => leaveStat(fs.statSync(pathBytes(path), { bigint: true })), -1);
}

/** The status of a file, or of a link itself. */
function oo_os_lstat(path) {
  return guarded(() => leaveStat(fs.lstatSync(pathBytes(path), { bigint: true })), -1);
}

/** The status of an open file. */
function oo_os_fstat(fd) {
  return guarded(() => leaveStat(fs.fstatSync(fd, { bigint: true })), -1);
}

/** The status of a file system. */
function oo_os_statvfs(path) {
  return guarded(() => {
    const s = fs.statfsSync(pathBytes(path), { bigint: true });
    leaveNumbers([s.bsize, s.bsize, s.blocks, s.bfree, s.bavail, s.files, s.ffree, s.ffree, 0, 255]);
    return 0;
  }, -1);
}

/** The same by a descriptor: by its name in /proc. */
function oo_os_fstatvfs(fd) {
  return oo_os_statvfs(`/proc/self/fd/${fd}`);
}

/** The names in a folder. */
function oo_os_listdir(path) {
  return guarded(() => leaveTexts(fs.readdirSync(pathBytes(path), "latin1")), -1);
}

/** Where a link leads. */
function oo_os_readlink(path) {
  return guarded(() => leaveText(fs.readlinkSync(pathBytes(path), "latin1")), -1);
}

/** Calls a function of Node's for what it does. */
function done(call) {
  return guarded(() => {
    call();
    return 0;
  }, -1);
}

/** Gives a file a second name. */
function oo_os_link(from, to) {
  return done(() => fs.linkSync(pathBytes(from), pathBytes(to)));
}

/** Makes a link. */
function oo_os_symlink(from, to) {
  return done(() => fs.symlinkSync(pathBytes(from), pathBytes(to)));
}

/** Changes the rights of a file. */
function oo_os_chmod(path, mode) {
  return done(() => fs.chmodSync(pathBytes(path), mode & 0o7777));
}

/** The same of an open file. */
function oo_os_fchmod(fd, mode) {
  return done(() => fs.fchmodSync(fd, mode & 0o7777));
}

/** A user or group as Node takes it: -1 leaves it as it is. */
function idOf(id) {
  return id >>> 0;
}

/** Changes the owner of a file. */
function oo_os_chown(path, uid, gid) {
  return done(() => fs.chownSync(pathBytes(path), idOf(uid), idOf(gid)));
}

/** The same, of a link itself. */
function oo_os_lchown(path, uid, gid) {
  return done(() => fs.lchownSync(pathBytes(path), idOf(uid), idOf(gid)));
}

/** The same of an open file. */
function oo_os_fchown(fd, uid, gid) {
  return done(() => fs.fchownSync(fd, idOf(uid), idOf(gid)));
}

/** Sets the times of a file. */
function oo_os_utime(path, actime, modtime) {
  return done(() => fs.utimesSync(pathBytes(path), actime, modtime));
}

/** Sets the times of a file to now. */
function oo_os_utime_now(path) {
  return oo_os_utime(path, systemTime(), systemTime());
}

/** Sets the mask of new files; gives the one before. */
function oo_os_umask(mask) {
  return process.umask(mask & 0o777);
}

/** Moves in a file. */
function oo_os_lseek(fd, offset, how) {
  return guarded(() => {
    const stat = fs.fstatSync(fd);
    if (!stat.isFile()) return failed(29, -1);
    const start = how === 0 ? 0 : how === 1 ? (filePosition(fd) ?? 0) : how === 2 ? stat.size : NaN;
    const position = start + Number(offset);
    if (!(position >= 0)) return failed(22, -1);
    filePositions.set(fd, position);
    leaveNumbers([position]);
    return 0;
  }, -1);
}

/** Cuts a file, or fills it with zeros. */
function oo_os_ftruncate(fd, length) {
  return length < 0 ? failed(22, -1) : done(() => fs.ftruncateSync(fd, Number(length)));
}

/** Waits until a file is on the disk. */
function oo_os_fsync(fd) {
  return done(() => fs.fsyncSync(fd));
}

/** The same, without the times. */
function oo_os_fdatasync(fd) {
  return done(() => fs.fdatasyncSync(fd));
}

/** Random bytes. */
function oo_os_urandom(count) {
  return guarded(() => leaveText(process.getBuiltinModule("crypto").randomBytes(count).toString("latin1")), -1);
}

/** Sends a signal. */
function oo_os_kill(pid, signal) {
  return done(() => process.kill(pid, signal));
}

/** The same to a group. */
function oo_os_killpg(group, signal) {
  return oo_os_kill(-group, signal);
}

/** A text whose bytes are given: Node takes no others here. */
function systemTextOf(bytes) {
  const text = pathBytes(bytes).toString("utf8");
  if (textBytes(text) !== bytes) throw Object.assign(new Error("not UTF-8"), { code: "EILSEQ" });
  return text;
}

/** A command of the shell, with our own streams or others; its status as wait() gives it. */
function shell(command, input, output) {
  const result = process.getBuiltinModule("child_process").spawnSync("/bin/sh", ["-c", systemTextOf(command)], { stdio: [input, output, 2] });
  if (result.error !== undefined) throw result.error;
  return result.status === null ? process.getBuiltinModule("os").constants.signals[result.signal] : result.status << 8;
}

/** Runs a command of the shell. */
function oo_os_system(command) {
  return guarded(() => {
    leaveNumbers([shell(command, 0, 1)]);
    return 0;
  }, -1);
}

/** Commands that popen() has begun: what pclose() must do. By the numbers that stand for processes. */
const openCommands = new Map();

/** A file without a name. */
function temporaryFile() {
  const name = `${process.getBuiltinModule("os").tmpdir()}/rpython-${process.getBuiltinModule("crypto").randomUUID()}`;
  const fd = fs.openSync(name, "wx+", 0o600);
  fs.unlinkSync(name);
  filePositions.set(fd, 0);
  return fd;
}

/** A command whose output is read or whose input is written. It runs at once, or when all its input is there. */
function oo_os_popen(command, writing) {
  return guarded(() => {
    const fd = temporaryFile();
    const number = -1 - openCommands.size - fd;
    if (writing !== 0) {
      const again = fs.openSync(`/proc/self/fd/${fd}`, "r");
      openCommands.set(number, () => {
        try {
          return shell(command, again, 1);
        } finally {
          fs.closeSync(again);
        }
      });
    } else {
      const status = shell(command, 0, fd);
      openCommands.set(number, () => status);
    }
    leaveNumbers([fd, number]);
    return 0;
  }, -1);
}

/** The status of such a command. */
function oo_os_pclose(number) {
  const finish = openCommands.get(number);
  if (finish === undefined) return failed(10, -1);
  openCommands.delete(number);
  return guarded(() => {
    leaveNumbers([finish()]);
    return 0;
  }, -1);
}

/** Changes how nice this process is to others. */
function oo_os_nice(increment) {
  return guarded(() => {
    const { getPriority, setPriority } = process.getBuiltinModule("os");
    setPriority(Math.max(-20, Math.min(19, getPriority() + increment)));
    leaveNumbers([getPriority()]);
    return 0;
  }, -1);
}

/** Ends the process by a signal. */
function oo_os_abort() {
  process.abort();
}

/** The number of the parent. */
function oo_os_getppid() {
  return process.ppid;
}

/** The user. */
function oo_os_getuid() {
  return process.getuid();
}

/** The user whose rights we have. */
function oo_os_geteuid() {
  return process.geteuid();
}

/** The group. */
function oo_os_getgid() {
  return process.getgid();
}

/** The group whose rights we have. */
function oo_os_getegid() {
  return process.getegid();
}

/** Becomes another user. */
function oo_os_setuid(id) {
  return done(() => process.setuid(id));
}

/** Takes the rights of another user. */
function oo_os_seteuid(id) {
  return done(() => process.seteuid(id));
}

/** Becomes member of another group. */
function oo_os_setgid(id) {
  return done(() => process.setgid(id));
}

/** Takes the rights of another group. */
function oo_os_setegid(id) {
  return done(() => process.setegid(id));
}

/** Further groups. */
function oo_os_getgroups() {
  return leaveNumbers(process.getgroups());
}

/** The name of the user. */
function oo_os_getlogin() {
  return guarded(() => leaveText(textBytes(process.getBuiltinModule("os").userInfo().username)), -1);
}

/** What machine this is. */
function oo_os_uname() {
  const os = process.getBuiltinModule("os");
  return leaveTexts([os.type(), os.hostname(), os.release(), os.version(), os.machine()].map(textBytes));
}

/** Seconds of the processor. */
function oo_os_times() {
  const { user, system } = process.cpuUsage();
  leaveNumbers([user / 1e6, system / 1e6, 0, 0, performance.now() / 1000]);
  return 0;
}

/** How much the machine has to do. */
function oo_os_getloadavg() {
  leaveNumbers(process.getBuiltinModule("os").loadavg());
  return 0;
}

/** Linux's limits that programs ask for. */
const systemLimits = { 2: 100, 4: 1024, 30: 4096 };

/** A limit of the system. */
function oo_os_sysconf(name) {
  const value = name === 83 || name === 84 ? process.getBuiltinModule("os").cpus().length : systemLimits[name];
  if (value === undefined) return failed(22, -1);
  leaveNumbers([value]);
  return 0;
}

/** All variables. */
function oo_os_environ() {
  return leaveTexts(Object.entries(process.env).map(([name, value]) => textBytes(`${name}=${value}`)));
}

/** Sets a variable. */
function oo_os_putenv(name, value) {
  if (/\0/.test(name + value)) return failed(22, -1);
  return done(() => {
    process.env[systemTextOf(name)] = systemTextOf(value);
  });
}

/** Removes a variable. */
function oo_os_unsetenv(name) {
  if (name === "" || /[=\0]/.test(name)) return failed(22, -1);
  return done(() => delete process.env[systemTextOf(name)]);
}
