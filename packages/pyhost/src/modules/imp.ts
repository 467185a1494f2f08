// The module imp.

import { toInt } from "../convert.js";
import { compileText } from "../eval/exec.js";
import { ImportError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { addModule, findSource, initBuiltin, loadSource, newModule, reloadModule, runModule } from "../import.js";
import { listOf } from "../iterate.js";
import { fileType } from "../builtin-types.js";
import { PyStr, type PyModule, type PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { openFile } from "../types/file-object.js";
import { newBool, newInt, newList, newStr, newTuple, None } from "../values.js";
import { ModuleBuilder } from "./module-builder.js";

const PY_SOURCE = 1;
const PKG_DIRECTORY = 5;
const C_BUILTIN = 6;

function text(obj: PyObject): string {
  if (!(obj instanceof PyStr)) throw pyError(TypeError, `expected string, not ${obj.cls.name}`);
  return obj.value;
}

export function makeImp(): PyModule {
  return new ModuleBuilder("imp", "Access to the import mechanism.")
    .value("PY_SOURCE", newInt(PY_SOURCE))
    .value("PY_COMPILED", newInt(2))
    .value("C_EXTENSION", newInt(3))
    .value("PKG_DIRECTORY", newInt(PKG_DIRECTORY))
    .value("C_BUILTIN", newInt(C_BUILTIN))
    .value("PY_FROZEN", newInt(7))
    .fn("get_magic", 0, 0, () => newStr("\x03\xf3\r\n"))
    .fn("get_suffixes", 0, 0, () => newList([newTuple([newStr(".py"), newStr("U"), newInt(PY_SOURCE)])]))
    .fn("new_module", 1, 1, (_host, args) => newModule(text(args[0]), None))
    .fn("acquire_lock", 0, 0, () => None)
    .fn("release_lock", 0, 0, () => None)
    .fn("lock_held", 0, 0, () => newBool(false))
    .fn("is_builtin", 1, 1, (host, args) => newInt(builtinKind(host, text(args[0]))))
    .fn("is_frozen", 1, 1, () => newBool(false))
    .fn("init_builtin", 1, 1, (host, args) => initBuiltin(host, text(args[0])))
    .fn("reload", 1, 1, (host, args) => reloadModule(host, args[0]))
    .fn("find_module", 1, 2, (host, args) => findModule(host, text(args[0]), args[1]))
    .fn("load_module", 4, 4, (host, args) => loadModule(host, args))
    .fn("load_source", 2, 3, (host, args) => load(host, text(args[0]), text(args[1])))
    .module;
}

function load(host: Host, name: string, file: string): PyObject {
  const module = addModule(host, name);
  runModule(host, module, compileText(host, host.readSource(file), file, "exec", 0), file);
  return host.modules.getStr(name) ?? module;
}

function findModule(host: Host, name: string, path: PyObject | undefined): PyObject {
  const description = (suffix: string, mode: string, kind: number): PyObject => newTuple([newStr(suffix), newStr(mode), newInt(kind)]);
  if ((path === undefined || path === None) && host.registry.has(name)) return newTuple([None, newStr(name), description("", "", C_BUILTIN)]);
  const folders = listOf(host, path === undefined || path === None ? (host.sysModule.dict.getStr("path") ?? newList([])) : path);
  const roots = path === undefined || path === None ? host.libraryRoots.map(newStr) : [];
  for (const folder of [...folders, ...roots]) {
    if (!(folder instanceof PyStr)) continue;
    const found = findSource(host, folder.value, name);
    if (found === null) continue;
    if (found.isPackage) return newTuple([None, newStr(found.file.replace(/\/__init__\.py$/, "")), description("", "", PKG_DIRECTORY)]);
    return newTuple([openFile(host, fileType, found.file, "U"), newStr(found.file), description(".py", "U", PY_SOURCE)]);
  }
  throw pyError(ImportError, `No module named ${name}`);
}

function loadModule(host: Host, args: readonly PyObject[]): PyObject {
  const name = text(args[0]);
  const kind = toInt(host, host.getitem(args[3], newInt(2)));
  if (kind === C_BUILTIN) return initBuiltin(host, name);
  if (kind === PKG_DIRECTORY) return loadSource(host, name, { file: `${text(args[2])}/__init__.py`, isPackage: true });
  if (kind === PY_SOURCE) return load(host, name, text(args[2]));
  throw pyError(ImportError, `Don't know how to import ${name} (type code ${kind})`);
}

/** 1 for modules implemented here, -1 for those that cannot be made anew, 0 for others. */
function builtinKind(host: Host, name: string): number {
  if (name === "sys" || name === "__builtin__" || name === "exceptions") return -1;
  return host.registry.has(name) ? 1 : 0;
}
