// The import system: packages, relative and implicit relative imports, sys.modules, sys.path, sys.meta_path and sys.path_hooks, built-in modules.
// Our own library always answers for the name `rpython`: its roots are searched before sys.path.

import { getattr, hasattr } from "./attribute.js";
import { newModule } from "./module-object.js";
import { str } from "./convert.js";
import { compileText, runCode } from "./eval/exec.js";
import { matchesType } from "./eval/exc-match.js";
import type { PyFrame } from "./eval/frame.js";
import { AttributeError, ImportError, SystemError, TypeError, ValueError } from "./exception-types.js";
import type { Host } from "./host.js";
import { IOFault } from "./io.js";
import { listOf } from "./iterate.js";
import { PyDictProxy } from "./object-more.js";
import { PyCode, PyInt, PyModule, PyStr, PyTuple, PyUnicode, type PyObject } from "./object.js";
import type { PyDict } from "./pydict.js";
import { PyError, pyError } from "./pyerror.js";
import { newList, newStr, None } from "./values.js";

/** Where a module's source was found. */
interface Found {
  readonly file: string;
  readonly isPackage: boolean;
}

export function importName(host: Host, frame: PyFrame, name: string, fromlist: PyObject, level: PyObject): PyObject {
  const hook = frame.builtins.getStr("__import__");
  if (hook === undefined) throw pyError(ImportError, "__import__ not found");
  if (hook === host.importFunction) return importModuleLevel(host, name, frame.globals, fromlist, level instanceof PyInt ? Number(level.value) : -1);
  const args = [newStr(name), frame.globals, frame.locals ?? None, fromlist, level];
  return host.call(hook, level instanceof PyInt && level.value === -1 ? args.slice(0, 4) : args);
}

export function importFrom(host: Host, module: PyObject, name: string): PyObject {
  try {
    return getattr(host, module, name);
  } catch (error) {
    if (error instanceof PyError && matchesType(host, error.type, AttributeError)) throw pyError(ImportError, `cannot import name ${name}${module instanceof PyModule ? missingOfOurs(module.name, [name]) : ""}`);
    throw error;
  }
}

export function importStar(host: Host, frame: PyFrame, module: PyObject): void {
  const target = frame.locals ?? frame.globals;
  const hasAll = hasattr(host, module, "__all__");
  const dict = getattr(host, module, "__dict__");
  const names = hasAll ? listOf(host, getattr(host, module, "__all__")).map((item) => str(host, item)) : publicNames(host, dict);
  for (const name of names) target.setStr(name, getattr(host, module, name));
}

function publicNames(host: Host, dict: PyObject): string[] {
  const names = dict instanceof PyDictProxy ? [...dict.target.keys()] : listOf(host, dict).map((key) => str(host, key));
  return names.filter((name) => !name.startsWith("_"));
}

/** `__import__(name, globals, …, fromlist, level)`. */
export function importModuleLevel(host: Host, name: string, globals: PyDict | null, fromlist: PyObject, level: number): PyObject {
  const parent = level === 0 || globals === null ? "" : packageOf(host, globals, level);
  if (name === "" && level < 0) throw pyError(ValueError, "Empty module name");
  const [head, tail] = importDotted(host, parent, name, level);
  if (fromlist === None || (fromlist instanceof PyTuple && fromlist.items.length === 0)) return head;
  for (const item of listOf(host, fromlist)) ensureSubmodule(host, tail, item);
  return tail;
}

/** The package that relative names start from; "" at the top. */
function packageOf(host: Host, globals: PyDict, level: number): string {
  let name = givenPackage(globals);
  if (name === null) {
    const module = globals.getStr("__name__");
    if (!(module instanceof PyStr)) return "";
    const isPackage = globals.getStr("__path__") !== undefined;
    const dot = module.value.lastIndexOf(".");
    if (!isPackage && dot < 0) {
      if (level > 0) throw pyError(ValueError, "Attempted relative import in non-package");
      return "";
    }
    name = isPackage ? module.value : module.value.slice(0, dot);
    globals.setStr("__package__", newStr(name));
  }
  if (name === "") {
    if (level > 0) throw pyError(ValueError, "Attempted relative import in non-package");
    return "";
  }
  for (let i = level; i > 1; i--) {
    const dot = name.lastIndexOf(".");
    if (dot < 0) throw pyError(ValueError, "Attempted relative import beyond toplevel package");
    name = name.slice(0, dot);
  }
  if (host.modules.getStr(name) === undefined) {
    if (level < 1) return "";
    throw pyError(SystemError, `Parent module '${name}' not loaded, cannot perform relative import`);
  }
  return name;
}

function givenPackage(globals: PyDict): string | null {
  const given = globals.getStr("__package__");
  if (given === undefined || given === None) return null;
  if (!(given instanceof PyStr)) throw pyError(ValueError, "__package__ set to non-string");
  return given.value;
}

/** Imports a dotted name; gives the first and the last module. */
function importDotted(host: Host, parent: string, name: string, level: number): [PyObject, PyObject] {
  if (name === "") {
    const module = loadedModule(host, parent);
    if (module === null) throw pyError(ImportError, `No module named ${parent}`);
    return [module, module];
  }
  const parts = name.split(".");
  if (parts.includes("")) throw pyError(ValueError, "Empty module name");
  let full = parent === "" ? parts[0] : `${parent}.${parts[0]}`;
  let head = importStep(host, parent, full);
  if (head === null && parent !== "" && level < 0) {
    // Implicit relative import failed: remember that, and look at the top.
    host.modules.setStr(full, None);
    full = parts[0];
    head = importStep(host, "", full);
  }
  if (head === null) throw pyError(ImportError, `No module named ${name}${ABSENT.get(parts[0]) ?? ""}`);
  let tail = head;
  for (let i = 1; i < parts.length; i++) {
    const next = importStep(host, full, `${full}.${parts[i]}`);
    if (next === null) throw pyError(ImportError, `No module named ${parts.slice(i).join(".")}${missingOfOurs(full, parts.slice(i))}`);
    full = `${full}.${parts[i]}`;
    tail = next;
  }
  return [head, tail];
}

/** What to say of known modules that a host cannot have. */
const ABSENT: ReadonlyMap<string, string> = new Map([
  ["cffi", " (an extension in C; rpython.rtyper.lltypesystem.rffi calls functions of C)"],
  ["compiler", " (not on this host, which has ast and compile())"],
  ["greenlet", " (an extension in C; this host has generators only)"],
  ["parser", " (CPython's own parser; this host has ast and compile())"],
]);

/** What to say of a module of the toolchain that is not there. */
function missingOfOurs(package_: string, rest: readonly string[]): string {
  const name = `${todaysName(package_) ?? package_}.${rest.join(".")}`;
  return name.startsWith("rpython.") ? ` (this toolchain has no ${name}: docs/rlib.md says what there is)` : "";
}

function loadedModule(host: Host, name: string): PyObject | null {
  const module = host.modules.getStr(name);
  return module === undefined || module === None ? null : module;
}

/** Imports `full`, whose parent package is loaded; null when there is no such module. */
function importStep(host: Host, parent: string, full: string): PyObject | null {
  const known = host.modules.getStr(full);
  if (known !== undefined) return known === None ? null : known;
  const renamed = importRenamed(host, parent, full);
  if (renamed !== null) return renamed;
  let path: PyObject | null = null;
  if (parent !== "") {
    const package_ = host.modules.getStr(parent);
    const given = package_ instanceof PyModule ? package_.dict.getStr("__path__") : package_ !== undefined && hasattr(host, package_, "__path__") ? getattr(host, package_, "__path__") : undefined;
    if (given === undefined) return null;
    path = given;
  }
  const module = findAndLoad(host, full, path);
  if (module !== null && parent !== "") {
    const package_ = host.modules.getStr(parent);
    const shortName = full.slice(parent.length + 1);
    if (package_ instanceof PyModule) package_.dict.setStr(shortName, module);
    else if (package_ !== undefined) host.setattr(package_, shortName, module);
  }
  return module;
}

/** A module of the toolchain under the name that it once had: the same module, whatever else the program keeps in a folder of the old name. */
function importRenamed(host: Host, parent: string, full: string): PyObject | null {
  const name = todaysName(full);
  if (name === null) return null;
  const module = importDotted(host, "", name, 0)[1];
  host.modules.setStr(full, module);
  const package_ = host.modules.getStr(parent);
  if (package_ instanceof PyModule) package_.dict.setStr(full.slice(parent.length + 1), module);
  return module;
}

/** What became of the old packages, the particular ones first. */
const RENAMED: readonly (readonly [string, string])[] = [
  ["pypy.rpython.memory", "rpython.memory"],
  ["pypy.rpython", "rpython.rtyper"],
  ["pypy.rlib", "rpython.rlib"],
  ["pypy.translator", "rpython.translator"],
  ["pypy.annotation", "rpython.annotator"],
  ["pypy.tool", "rpython.tool"],
  ["pypy.config", "rpython.config"],
  ["pypy.jit", "rpython.jit"],
  ["pypy.conftest", "rpython.conftest"],
];

function todaysName(full: string): string | null {
  if (!full.startsWith("pypy.")) return null;
  const row = RENAMED.find(([old]) => full === old || full.startsWith(`${old}.`));
  return row === undefined ? null : row[1] + full.slice(row[0].length);
}

function findAndLoad(host: Host, full: string, path: PyObject | null): PyObject | null {
  for (const finder of hooks(host, "meta_path")) {
    const loader = host.call(getattr(host, finder, "find_module"), [newStr(full), path ?? None]);
    if (loader !== None) return loadWith(host, loader, full);
  }
  const builtin = host.registry.get(full);
  if (builtin !== undefined) return initBuiltin(host, full);
  const shortName = full.slice(full.lastIndexOf(".") + 1);
  for (const folder of searchPath(host, full, path)) {
    const viaHook = importerFor(host, folder);
    if (viaHook !== null) {
      const loader = host.call(getattr(host, viaHook, "find_module"), [newStr(full)]);
      if (loader !== None) return loadWith(host, loader, full);
      continue;
    }
    const found = findSource(host, folder, shortName);
    if (found !== null) return loadSource(host, full, found);
  }
  return null;
}

function loadWith(host: Host, loader: PyObject, full: string): PyObject {
  const loaded = host.call(getattr(host, loader, "load_module"), [newStr(full)]);
  return host.modules.getStr(full) ?? loaded;
}

function hooks(host: Host, name: string): PyObject[] {
  const list = host.sysModule.dict.getStr(name);
  return list === undefined || list === None ? [] : listOf(host, list);
}

/** The importer a path hook has for a folder; null where none wants it. */
function importerFor(host: Host, folder: string): PyObject | null {
  const pathHooks = hooks(host, "path_hooks");
  if (pathHooks.length === 0) return null;
  for (const hook of pathHooks) {
    try {
      return host.call(hook, [newStr(folder)]);
    } catch (error) {
      if (!(error instanceof PyError) || !matchesType(host, error.type, ImportError)) throw error;
    }
  }
  return null;
}

/** Folders to look in. Library roots come first for our own library's name, last for everything else. */
function searchPath(host: Host, full: string, path: PyObject | null): string[] {
  const text = (obj: PyObject): string[] => (obj instanceof PyStr ? [obj.value] : obj instanceof PyUnicode ? [host.encodePath(obj.value)] : []);
  if (path !== null) return listOf(host, path).flatMap(text);
  const given = host.sysModule.dict.getStr("path");
  const folders = given === undefined ? [] : listOf(host, given).flatMap(text);
  return OWN_PACKAGES.has(full) ? [...host.libraryRoots, ...folders] : [...folders, ...host.libraryRoots];
}

const OWN_PACKAGES: ReadonlySet<string> = new Set(["rpython"]);

/** The source file of a module in a folder. */
export function findSource(host: Host, folder: string, name: string): Found | null {
  const base = folder === "" ? name : `${folder.replace(/\/+$/, "")}/${name}`;
  if (isFile(host, `${base}/__init__.py`)) return { file: `${base}/__init__.py`, isPackage: true };
  return isFile(host, `${base}.py`) ? { file: `${base}.py`, isPackage: false } : null;
}

function isFile(host: Host, path: string): boolean {
  try {
    return (host.io.stat(path).mode & 0o170000) === 0o100000;
  } catch (error) {
    if (error instanceof IOFault) return false;
    throw error;
  }
}

/** Makes a module object and enters it into sys.modules. */
export function addModule(host: Host, name: string): PyModule {
  const known = host.modules.getStr(name);
  if (known instanceof PyModule) return known;
  const module = newModule(name, None);
  host.modules.setStr(name, module);
  return module;
}

/** Loads a module from its source. When its code raises, it is taken out of sys.modules again. */
export function loadSource(host: Host, full: string, found: Found): PyObject {
  const wasThere = host.modules.getStr(full) !== undefined;
  const module = addModule(host, full);
  if (found.isPackage) module.dict.setStr("__path__", newList([newStr(found.file.slice(0, found.file.lastIndexOf("/")))]));
  try {
    runModule(host, module, compileText(host, host.readSource(found.file), found.file, "exec", 0), found.file);
  } catch (error) {
    if (!wasThere) host.modules.deleteStr(full);
    throw error;
  }
  // The module may have put another object in its place.
  return host.modules.getStr(full) ?? module;
}

export function runModule(host: Host, module: PyModule, code: PyCode, file: string): void {
  module.dict.setStr("__builtins__", host.builtinModule);
  module.dict.setStr("__file__", newStr(file));
  runCode(host, code, module.dict, module.dict);
}

/** Makes a module that is implemented here. */
export function initBuiltin(host: Host, full: string): PyObject {
  const known = host.builtinCache.get(full);
  if (known !== undefined) {
    host.modules.setStr(full, known);
    return known;
  }
  const make = host.registry.get(full);
  if (make === undefined) throw pyError(ImportError, `No module named ${full}`);
  const module = make(host);
  host.builtinCache.set(full, module);
  host.modules.setStr(full, module);
  return module;
}

/** Names of a from-import that are submodules not loaded yet. */
function ensureSubmodule(host: Host, module: PyObject, item: PyObject): void {
  if (!(item instanceof PyStr) && !(item instanceof PyUnicode)) throw pyError(TypeError, "Item in ``from list'' not a string");
  if (!hasattr(host, module, "__path__")) return;
  if (item.value === "*") {
    if (hasattr(host, module, "__all__")) for (const name of listOf(host, getattr(host, module, "__all__"))) ensureSubmodule(host, module, name);
    return;
  }
  if (hasattr(host, module, item.value)) return;
  const parent = str(host, getattr(host, module, "__name__"));
  importStep(host, parent, `${parent}.${item.value}`);
}

/** reload(module): runs its source again in the same namespace. */
export function reloadModule(host: Host, module: PyObject): PyObject {
  if (!(module instanceof PyModule)) throw pyError(TypeError, "reload() argument must be module");
  const name = str(host, module.dict.getStr("__name__") ?? newStr(module.name));
  if (host.modules.getStr(name) !== module) throw pyError(ImportError, `reload(): module ${name} not in sys.modules`);
  if (host.registry.has(name)) return module;
  const dot = name.lastIndexOf(".");
  const parent = dot < 0 ? undefined : host.modules.getStr(name.slice(0, dot));
  const path = parent instanceof PyModule ? (parent.dict.getStr("__path__") ?? null) : null;
  for (const folder of searchPath(host, name, path)) {
    const found = findSource(host, folder, name.slice(dot + 1));
    if (found !== null) return loadSource(host, name, found);
  }
  throw pyError(ImportError, `No module named ${name}`);
}

export { newModule } from "./module-object.js";
