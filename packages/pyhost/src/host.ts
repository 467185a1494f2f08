// A Python process: its modules, its current frame, its word size, its view of the outside. Everything the upper layers do with live objects goes
// through here; the work is done in free functions of the other files. Hosts share nothing but the built-in types, which never change.

import { fromBig, toBig, type Int } from "@rpyts/tool/machine-int";
import { findAttr, getattr, hasattr, noAttribute, setattr } from "./attribute.js";
import { callObject, isCallable } from "./call.js";
import { isClass } from "./classes.js";
import { equal } from "./compare.js";
import { intOrLong, isTrue, repr, str } from "./convert.js";
import { run } from "./eval/evaluate.js";
import { compileText, execStatement, runCode } from "./eval/exec.js";
import type { PyFrame, PyGenerator } from "./eval/frame.js";
import { nextOfGenerator } from "./eval/generator.js";
import { localsOf } from "./eval/frame-locals.js";
import { BaseException, IOError, RuntimeError } from "./exception-types.js";
import { foldOperation } from "./fold.js";
import { hashOf } from "./hash.js";
import { importFrom, importModuleLevel, importName, importStar, newModule, runModule } from "./import.js";
import type { HostIO } from "./io.js";
import { isIterable, isInstanceOf, isInstancePlain, isSubclassHook, isSubclassPlain } from "./instance-checks.js";
import { listOf } from "./iterate.js";
import { lookup } from "./lookup.js";
import { makeBuiltinModule, makeExceptionsModule } from "./modules/builtin.js";
import type { ModuleRegistry } from "./modules/registry.js";
import { makeSys } from "./modules/sys.js";
import { PyException, PyInstance, PyModule, PyOldClass, PyOldInstance, type PyCode, type PyInt, type PyList, type PyLong, type PyObject, type PyStr, type PyTuple, type PyType } from "./object.js";
import { PyDict } from "./pydict.js";
import { pyError, PyError } from "./pyerror.js";
import { getitem, setitem } from "./subscript.js";
import { encodeUtf8 } from "./text/utf8.js";
import { formatException } from "./traceback-text.js";
import { ioCall, PyFile } from "./types/file-object.js";
import { setupBuiltinTypes } from "./types/setup.js";
import { newDict, newInt, newList, newStr, newTuple, None } from "./values.js";

export interface HostOptions {
  readonly io: HostIO;
  /** The target's word size: `sys.maxint` is 2**(wordBits-1) - 1. */
  readonly wordBits: 64 | 32;
  /** Whether unicode strings consist of 16-bit units, as on object-oriented targets; see text/codepoints.ts. */
  readonly narrow?: boolean;
  /** sys.path. */
  readonly path: readonly string[];
  /** Folders of our own Python sources: first for the package `rpython`, last for all else. */
  readonly libraryRoots: readonly string[];
  readonly argv: readonly string[];
  /** Modules implemented here; see modules/registry.ts. */
  readonly registry: ModuleRegistry;
}

export class Host {
  readonly io: HostIO;
  readonly wordBits: 64 | 32;
  /** Unicode strings of 16-bit units: `sys.maxunicode` is 0xffff. */
  readonly narrow: boolean;
  readonly maxInt: Int;
  readonly minInt: Int;
  /** Bounds of results that are ints for sure and exact as JavaScript numbers. */
  readonly fastMax: number;
  readonly fastMin: number;
  readonly initialPath: readonly string[];
  readonly libraryRoots: readonly string[];
  readonly argv: readonly string[];
  readonly registry: ModuleRegistry;
  /** sys.modules. */
  readonly modules: PyDict;
  readonly builtinModule: PyModule;
  readonly builtins: PyDict;
  readonly sysModule: PyModule;
  /** `__import__` as it was at the start: the evaluator takes the short way while nobody replaced it. */
  readonly importFunction: PyObject;
  /** Modules made by makers of the registry: they are made once, whatever happens to sys.modules. */
  readonly builtinCache: Map<string, PyModule>;
  readonly openFiles: Set<PyFile>;
  /** Search functions and error handlers given to the module codecs. */
  readonly codecSearch: PyObject[];
  readonly codecErrors: Map<string, PyObject>;
  /** Which code object a co_code string came from. */
  readonly codeStrings: WeakMap<PyObject, PyCode>;

  /** The frame that runs; null outside of Python code. */
  frame: PyFrame | null;
  /** Python frames on the stack. */
  depth: number;
  recursionLimit: number;
  /** Nested runs of the evaluator. */
  runLevel: number;
  compareDepth: number;
  /** The exception being handled: sys.exc_info(). */
  excInfo: PyError | null;
  /** Set while an exception is raised again: the frame is in its traceback already. */
  reraising: boolean;
  private readonly ids: WeakMap<PyObject, number>;
  private nextId: number;
  private readonly inRepr: Set<PyObject>;
  private readonly builtinSubclasses: Map<PyType, WeakRef<PyType>[]>;

  constructor(options: HostOptions) {
    setupBuiltinTypes();
    this.io = options.io;
    this.wordBits = options.wordBits;
    this.narrow = options.narrow ?? false;
    this.maxInt = options.wordBits === 64 ? 0x7fffffffffffffffn : 0x7fffffff;
    this.minInt = options.wordBits === 64 ? -0x8000000000000000n : -0x80000000;
    this.fastMax = options.wordBits === 64 ? Number.MAX_SAFE_INTEGER : 0x7fffffff;
    this.fastMin = options.wordBits === 64 ? Number.MIN_SAFE_INTEGER : -0x80000000;
    this.initialPath = options.path;
    this.libraryRoots = options.libraryRoots;
    this.argv = options.argv;
    this.registry = options.registry;
    this.modules = newDict();
    this.builtinCache = new Map();
    this.openFiles = new Set();
    this.codecSearch = [];
    this.codecErrors = new Map();
    this.codeStrings = new WeakMap();
    this.frame = null;
    this.depth = 0;
    this.recursionLimit = 1000;
    this.runLevel = 0;
    this.compareDepth = 0;
    this.excInfo = null;
    this.reraising = false;
    this.ids = new WeakMap();
    // Ids look like addresses of the target: they are ints there.
    this.nextId = options.wordBits === 64 ? 0x7f0000001000 : 0x08001000;
    this.inRepr = new Set();
    this.builtinSubclasses = new Map();
    this.builtinModule = makeBuiltinModule();
    this.builtins = this.builtinModule.dict;
    this.importFunction = this.builtins.getStr("__import__") ?? None;
    this.sysModule = makeSys(this);
    for (const module of [this.builtinModule, this.sysModule, makeExceptionsModule()]) {
      this.modules.setStr(module.name, module);
      this.builtinCache.set(module.name, module);
      if (!this.registry.has(module.name)) this.registry.set(module.name, () => module);
    }
  }

  // Values

  fitsInt(value: Int): boolean {
    if (typeof value === "number") return value <= this.fastMax && value >= this.fastMin;
    return value <= toBig(this.maxInt) && value >= toBig(this.minInt);
  }

  /** An int, or a long where the word is too small. */
  int(value: Int): PyInt | PyLong {
    if (typeof value === "number" && value <= this.fastMax && value >= this.fastMin) return newInt(value);
    return intOrLong(this, value);
  }

  bigInt(value: bigint): PyInt | PyLong {
    return this.int(fromBig(value));
  }

  newStr(value: string): PyStr {
    return newStr(value);
  }

  newTuple(items: readonly PyObject[]): PyTuple {
    return newTuple(items);
  }

  newList(items: PyObject[]): PyList {
    return newList(items);
  }

  newDict(): PyDict {
    return newDict();
  }

  /** An instance of a class whose layout is `object` or BaseException, without calling anything of it. */
  newInstance(type: PyType): PyObject {
    if (type.layout === BaseException) return new PyException(type, []);
    return new PyInstance(type, null);
  }

  /** id(obj): stable, unique in this host. */
  id(obj: PyObject): number {
    let id = this.ids.get(obj);
    if (id === undefined) {
      id = this.nextId;
      this.nextId += 16;
      this.ids.set(obj, id);
    }
    return id;
  }

  /** The id as reprs show it. */
  address(obj: PyObject): string {
    return `0x${this.id(obj).toString(16)}`;
  }

  // Attributes, calls, items: names are plain strings

  getattr(obj: PyObject, name: string): PyObject {
    return getattr(this, obj, name);
  }

  /** null where access ends in AttributeError. */
  findAttr(obj: PyObject, name: string): PyObject | null {
    return findAttr(this, obj, name);
  }

  hasattr(obj: PyObject, name: string): boolean {
    return hasattr(this, obj, name);
  }

  setattr(obj: PyObject, name: string, value: PyObject): void {
    setattr(this, obj, name, value);
  }

  delattr(obj: PyObject, name: string): void {
    setattr(this, obj, name, null);
  }

  attributeError(obj: PyObject, name: string): PyError {
    return noAttribute(obj, name);
  }

  /** An attribute along the mro, unbound; null where there is none. */
  typeLookup(type: PyType, name: string): PyObject | null {
    return lookup(type, name);
  }

  call(callee: PyObject, args: PyObject[], kwargs: Map<string, PyObject> | null = null): PyObject {
    return callObject(this, callee, args, kwargs);
  }

  /** Runs a frame whose arguments are bound. */
  runFrame(frame: PyFrame): PyObject {
    return run(this, frame);
  }

  /** The next value of a generator, null at its end. */
  nextOfGenerator(generator: PyGenerator): PyObject | null {
    return nextOfGenerator(this, generator);
  }

  isCallable(obj: PyObject): boolean {
    return isCallable(this, obj);
  }

  getitem(obj: PyObject, key: PyObject): PyObject {
    return getitem(this, obj, key);
  }

  setitem(obj: PyObject, key: PyObject, value: PyObject): void {
    setitem(this, obj, key, value);
  }

  isTrue(obj: PyObject): boolean {
    return isTrue(this, obj);
  }

  /** hash(obj). */
  hash(obj: PyObject): Int {
    return hashOf(this, obj);
  }

  /** a == b as containers see it: identity counts. */
  equal(a: PyObject, b: PyObject): boolean {
    return equal(this, a, b);
  }

  repr(obj: PyObject): string {
    return repr(this, obj);
  }

  str(obj: PyObject): string {
    return str(this, obj);
  }

  /** All items of an iterable. */
  listOf(obj: PyObject): PyObject[] {
    return listOf(this, obj);
  }

  isIterable(obj: PyObject): boolean {
    return isIterable(this, obj);
  }

  // Classes

  /** type(obj). */
  typeOf(obj: PyObject): PyType {
    return obj.cls;
  }

  /** The class a program sees as obj.__class__ without hooks: for old-style instances their own class. */
  classOf(obj: PyObject): PyType | PyOldClass {
    return obj instanceof PyOldInstance ? obj.klass : obj.cls;
  }

  isClass(obj: PyObject): obj is PyType | PyOldClass {
    return isClass(obj);
  }

  isinstance(obj: PyObject, cls: PyObject): boolean {
    return isInstanceOf(this, obj, cls);
  }

  /** Without `__instancecheck__`. */
  isinstancePlain(obj: PyObject, cls: PyObject): boolean {
    return isInstancePlain(this, obj, cls);
  }

  issubclass(sub: PyObject, cls: PyObject): boolean {
    return isSubclassHook(this, sub, cls);
  }

  issubclassPlain(sub: PyObject, cls: PyObject): boolean {
    return isSubclassPlain(this, sub, cls);
  }

  /** Where this host keeps the direct subclasses of a built-in type. */
  subclassesOf(type: PyType): WeakRef<PyType>[] {
    let refs = this.builtinSubclasses.get(type);
    if (refs === undefined) this.builtinSubclasses.set(type, (refs = []));
    return refs;
  }

  // Running code

  /** Imports a module by its dotted name and gives it (not its topmost package). */
  importModule(name: string): PyObject {
    return importModuleLevel(this, name, null, newTuple([newStr("*")]), 0);
  }

  /** The import statements of the evaluator. */
  importName(frame: PyFrame, name: string, fromlist: PyObject, level: PyObject): PyObject {
    return importName(this, frame, name, fromlist, level);
  }

  importFrom(module: PyObject, name: string): PyObject {
    return importFrom(this, module, name);
  }

  importStar(frame: PyFrame, module: PyObject): void {
    importStar(this, frame, module);
  }

  /** exec code in globals, locals. */
  execStatement(frame: PyFrame, code: PyObject, globals: PyObject, locals: PyObject): void {
    execStatement(this, frame, code, globals, locals);
  }

  /** Runs a source file as a module of the given name (`__main__`), which is entered into sys.modules. */
  runFile(path: string, name: string): PyModule {
    const code = compileText(this, this.readSource(path), path, "exec", 0);
    const module = newModule(name, None);
    this.modules.setStr(name, module);
    runModule(this, module, code, path);
    return module;
  }

  /** Runs source text in a namespace. */
  exec(text: string, namespace: PyDict, filename = "<string>"): void {
    runCode(this, compileText(this, text, filename, "exec", 0), namespace, namespace);
  }

  /** The value of an expression. */
  eval(text: string, namespace: PyDict, filename = "<string>"): PyObject {
    return runCode(this, compileText(this, text, filename, "eval", 0), namespace, namespace);
  }

  /** A fresh namespace for {@link exec}: with `__name__` and the builtins. */
  newNamespace(name: string): PyDict {
    const dict = newDict();
    dict.setStr("__name__", newStr(name));
    dict.setStr("__doc__", None);
    dict.setStr("__builtins__", this.builtinModule);
    return dict;
  }

  /** A file's bytes; IOError as a Python exception. */
  readSource(path: string): string {
    return ioCall(IOError, () => this.io.readFile(path));
  }

  /** The builtins that code with these globals sees. */
  builtinsFor(globals: PyDict): PyDict {
    const given = globals.getStr("__builtins__");
    if (given === undefined || given === this.builtinModule) return this.builtins;
    if (given instanceof PyModule) return given.dict;
    return given instanceof PyDict ? given : this.builtins;
  }

  /** locals() of the frame that runs. */
  currentLocals(): PyDict {
    if (this.frame === null) throw pyError(RuntimeError, "no Python code is running");
    return localsOf(this.frame);
  }

  /**
   * A high-level operation on live objects, for constant folding: `add`, `getitem`, `lt`, … as flow graphs name them. Raises what Python raises.
   * Throws InternalError for a name that is no operation of values.
   */
  operation(opname: string, args: readonly PyObject[]): PyObject {
    return foldOperation(this, opname, args);
  }

  // Errors and ends

  /** Throws a Python exception of a built-in class. */
  pyError(type: PyType, message: string): never {
    throw pyError(type, message);
  }

  /** As CPython prints an uncaught exception. */
  formatTraceback(error: PyError): string {
    return formatException(this, error);
  }

  /** Ends the line that a print statement with a comma at its end left open: before a traceback, and when the program ends. */
  endLine(): void {
    const stdout = this.sysModule.dict.getStr("stdout");
    if (!(stdout instanceof PyFile) || !stdout.softspace || stdout.closed) return;
    stdout.softspace = false;
    stdout.write(this, "\n");
  }

  /** Writes out what open files still hold. To be called when the process ends. */
  flushAll(): void {
    for (const name of ["stdout", "stderr", "__stdout__", "__stderr__"]) {
      const file = this.sysModule.dict.getStr(name);
      if (file instanceof PyFile && !file.closed) file.flush(this);
    }
    for (const file of this.openFiles) if (!file.closed) file.flush(this);
  }

  /** False when repr is at work on this object already. */
  enterRepr(obj: PyObject): boolean {
    if (this.inRepr.has(obj)) return false;
    this.inRepr.add(obj);
    return true;
  }

  leaveRepr(obj: PyObject): void {
    this.inRepr.delete(obj);
  }

  /** A unicode path as bytes. */
  encodePath(text: string): string {
    return encodeUtf8(text);
  }
}
