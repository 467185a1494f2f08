// The module posix: system calls on files and folders, and the environment. Answers to posixmodule.c, as far as programs need it while they load.
// Calls on processes are in posix-process.ts.

import { toFloat, toInt, toOffset } from "../convert.js";
import { OSError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { FileStat } from "../io.js";
import { PyUnicode, type PyModule, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { fileOn } from "../types/file-object.js";
import { newStructType } from "../types/struct-sequence.js";
import { newBool, newFloat, newInt, newList, newStr, newUnicode, None } from "../values.js";
import { decodeUtf8Run } from "../text/utf8.js";
import { bytesArg, pathArg, systemCall } from "./posix-calls.js";
import { POSIX_CONSTANTS } from "./posix-constants.js";
import { addEnvironment, addProcess } from "./posix-process.js";
import { ModuleBuilder } from "./registry.js";
import { listOf } from "../iterate.js";

export function makePosix(host: Host): PyModule {
  const m = new ModuleBuilder("posix", "The calls of the operating system.");
  for (const [name, value] of POSIX_CONSTANTS) m.value(name, newInt(value));
  m.value("error", OSError);
  addStat(m);
  addFiles(m);
  addFolders(m);
  addDescriptors(m);
  addProcess(m);
  addEnvironment(host, m);
  return m.module;
}

const STAT_NAMES = [
  "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "int_atime", "int_mtime", "int_ctime",
  "st_atime", "st_mtime", "st_ctime", "st_blksize", "st_blocks", "st_rdev",
];

function addStat(m: ModuleBuilder): void {
  const make = newStructType("posix.stat_result", STAT_NAMES, 10);
  // The attributes tell fractions of seconds, the items do not.
  const toObject = (host: Host, s: FileStat): PyObject => {
    const times = [s.atime, s.mtime, s.ctime];
    const items = [s.mode, s.ino, s.dev, s.nlink, s.uid, s.gid, s.size, ...times.map(Math.floor)].map((value) => host.int(value));
    return make([...items, ...times.map(newFloat), newInt(4096), host.int(Math.ceil(s.size / 512)), newInt(0)]);
  };
  m.value("stat_result", make(STAT_NAMES.map(() => newInt(0))).cls)
    .fn("stat", 1, 1, (host, args) => toObject(host, systemCall(() => host.io.stat(pathArg(args[0])))))
    .fn("lstat", 1, 1, (host, args) => toObject(host, systemCall(() => host.io.lstat(pathArg(args[0])))))
    .fn("fstat", 1, 1, (host, args) => toObject(host, systemCall(() => host.io.fstat(toInt(host, args[0])))))
    .fn("access", 2, 2, (host, args) => newBool(mayAccess(host, pathArg(args[0]), toInt(host, args[1]))));
}

/** By the permission bits: any of the three sets will do, since the outside world does not tell who we are. */
function mayAccess(host: Host, path: string, wanted: number): boolean {
  try {
    const mode = systemCall(() => host.io.stat(path)).mode;
    const bits = (mode | (mode >> 3) | (mode >> 6)) & 7;
    return (bits & wanted) === wanted;
  } catch {
    return false;
  }
}

function addFiles(m: ModuleBuilder): void {
  for (const name of ["unlink", "remove"]) {
    m.fn(name, 1, 1, (host, args) => {
      systemCall(() => host.io.unlink(pathArg(args[0])));
      return None;
    });
  }
  m.fn("rename", 2, 2, (host, args) => {
    systemCall(() => host.io.rename(pathArg(args[0]), pathArg(args[1])));
    return None;
  })
    .fn("chmod", 2, 2, (host, args) => {
      systemCall(() => host.io.chmod(pathArg(args[0]), toInt(host, args[1])));
      return None;
    })
    .fn("symlink", 2, 2, (host, args) => {
      systemCall(() => host.io.symlink(pathArg(args[0]), pathArg(args[1])));
      return None;
    })
    .fn("readlink", 1, 1, (host, args) => newStr(systemCall(() => host.io.readlink(pathArg(args[0])))))
    .fn("utime", 2, 2, (host, args) => {
      const times = args[1] === None ? [host.io.time(), host.io.time()] : listOf(host, args[1]).map((t) => toFloat(host, t));
      if (times.length !== 2) throw pyError(TypeError, "utime() arg 2 must be a tuple (atime, mtime)");
      systemCall(() => host.io.utime(pathArg(args[0]), times[0], times[1]));
      return None;
    });
}

function addFolders(m: ModuleBuilder): void {
  m.fn("mkdir", 1, 2, (host, args) => {
    systemCall(() => host.io.mkdir(pathArg(args[0]), args.length > 1 ? toInt(host, args[1]) : 0o777));
    return None;
  })
    .fn("rmdir", 1, 1, (host, args) => {
      systemCall(() => host.io.rmdir(pathArg(args[0])));
      return None;
    })
    .fn("listdir", 1, 1, (host, args) => {
      const names = systemCall(() => host.io.listdir(pathArg(args[0])));
      return newList(names.map(args[0] instanceof PyUnicode ? nameAsText : newStr));
    })
    .fn("getcwd", 0, 0, (host) => newStr(systemCall(() => host.io.getcwd())))
    .fn("getcwdu", 0, 0, (host) => nameAsText(systemCall(() => host.io.getcwd())))
    .fn("chdir", 1, 1, (host, args) => {
      systemCall(() => host.io.chdir(pathArg(args[0])));
      return None;
    });
}

/** A file name as unicode where it can be; else the bytes, as CPython does. */
function nameAsText(bytes: string): PyObject {
  const { text, fault } = decodeUtf8Run(bytes, 0);
  return fault === null ? newUnicode(text) : newStr(bytes);
}

function addDescriptors(m: ModuleBuilder): void {
  m.fn("open", 2, 3, (host, args) => newInt(systemCall(() => host.io.open(pathArg(args[0]), toInt(host, args[1]), args.length > 2 ? toInt(host, args[2]) : 0o777))))
    .fn("close", 1, 1, (host, args) => {
      systemCall(() => host.io.close(toInt(host, args[0])));
      return None;
    })
    .fn("read", 2, 2, (host, args) => newStr(systemCall(() => host.io.read(toInt(host, args[0]), toInt(host, args[1])))))
    .fn("write", 2, 2, (host, args) => newInt(systemCall(() => host.io.write(toInt(host, args[0]), bytesArg(args[1])))))
    .fn("lseek", 3, 3, (host, args) => host.int(systemCall(() => host.io.seek(toInt(host, args[0]), toOffset(host, args[1]), toInt(host, args[2])))))
    .fn("ftruncate", 2, 2, (host, args) => {
      systemCall(() => host.io.ftruncate(toInt(host, args[0]), toOffset(host, args[1])));
      return None;
    })
    .fn("isatty", 1, 1, (host, args) => newBool(host.io.isatty(toInt(host, args[0]))))
    .fn("fdopen", 1, 3, (host, args) => {
      const fd = toInt(host, args[0]);
      const mode = args.length > 1 ? bytesArg(args[1]) : "r";
      systemCall(() => host.io.fstat(fd));
      return fileOn(fd, "<fdopen>", mode, false);
    })
    .fn("urandom", 1, 1, (host, args) => newStr(host.io.randomBytes(toInt(host, args[0]))));
}
