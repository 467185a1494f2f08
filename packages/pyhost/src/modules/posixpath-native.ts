// The questions of os.path about files, natively: the annotator knows them by the names posixpath.exists, isdir and isfile.

import type { Host } from "../host.js";
import { IOFault, type FileStat } from "../io.js";
import type { PyModule, PyObject } from "../object.js";
import { makeBuiltin } from "../types/builder.js";
import { newBool, newFloat } from "../values.js";
import { pathArg, systemCall } from "./posix-calls.js";
import { ModuleBuilder } from "./registry.js";

const FORMAT = 0o170000;
const FOLDER = 0o040000;
const REGULAR = 0o100000;
const LINK = 0o120000;

function look(action: () => FileStat): FileStat | null {
  try {
    return action();
  } catch (error) {
    if (error instanceof IOFault) return null;
    throw error;
  }
}

export function makePosixPath(): PyModule {
  const m = new ModuleBuilder("_posixpath");
  const fn = (name: string, impl: (host: Host, path: string) => PyObject): ModuleBuilder =>
    m.value(name, makeBuiltin("posixpath", name, 1, 1, (host, args) => impl(host, pathArg(args[0]))));
  const isKind = (stat: FileStat | null, kind: number): PyObject => newBool(stat !== null && (stat.mode & FORMAT) === kind);
  fn("exists", (host, path) => newBool(look(() => host.io.stat(path)) !== null));
  fn("lexists", (host, path) => newBool(look(() => host.io.lstat(path)) !== null));
  fn("isdir", (host, path) => isKind(look(() => host.io.stat(path)), FOLDER));
  fn("isfile", (host, path) => isKind(look(() => host.io.stat(path)), REGULAR));
  fn("islink", (host, path) => isKind(look(() => host.io.lstat(path)), LINK));
  fn("getsize", (host, path) => host.int(systemCall(() => host.io.stat(path)).size));
  fn("getmtime", (host, path) => newFloat(systemCall(() => host.io.stat(path)).mtime));
  fn("getatime", (host, path) => newFloat(systemCall(() => host.io.stat(path)).atime));
  fn("getctime", (host, path) => newFloat(systemCall(() => host.io.stat(path)).ctime));
  fn("ismount", (host, path) => {
    const here = look(() => host.io.lstat(path));
    const above = look(() => host.io.lstat(`${path}/..`));
    return newBool(here !== null && above !== null && (here.dev !== above.dev || here.ino === above.ino));
  });
  return m.module;
}
