// Runs small RPython programs the whole way: host → flow graphs → annotations → low-level graphs → llinterp, and compares with the host itself.

import { Host } from "@rpyts/pyhost/host";
import * as fs from "node:fs";
import { fileURLToPath } from "node:url";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { makeFlowBuilder } from "@rpyts/flowspace/host-adapter";
import { RPythonAnnotator } from "@rpyts/annotator/annrpython";
import { TranslationContext } from "@rpyts/annotator/context";
import { ExtRegistry } from "@rpyts/annotator/extregistry";
import { SomeBool, SomeFloat, SomeInteger, SomeNone, SomeTuple, sBool, sFloat, sInt, sNone, type SomeObject } from "@rpyts/annotator/model";
import { SomeList } from "@rpyts/annotator/model-objects";
import { SomeChar, SomeString, SomeUnicodeCodePoint, SomeUnicodeString, sString, sUnicode } from "@rpyts/annotator/model-strings";
import { registerLowLevelModules } from "@rpyts/annotator/llbridge/register";
import { LLException } from "@rpyts/llinterp/errors";
import { CaptureIO } from "@rpyts/llinterp/io";
import { LLInterpreter } from "@rpyts/llinterp/llinterp";
import { checkOperation } from "@rpyts/lltype/op-check";
import { OOList, OORecord } from "@rpyts/lltype/oovalues";
import { LLPtr, type LLArray, type LLStruct, type LLValue } from "@rpyts/lltype/values";
import { IOFault, type FileStat, type HostIO } from "@rpyts/pyhost/io";
import { registerCoreModules, type ModuleRegistry } from "@rpyts/pyhost/modules/registry";
import { NATIVE_MODULES } from "@rpyts/pyhost/modules/table";
import { PyBool, PyFloat, PyFunction, PyInt, PyList, PyLong, PyNone, PyStr, PyTuple, PyUnicode, type PyObject } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { newBool, newFloat, newInt, newStr, newUnicode, None } from "@rpyts/pyhost/values";
import type { Int } from "@rpyts/tool/machine-int";
import { registerLibraryAnnotations, registerLibraryTypings } from "@rpyts/rlib/register";
import { isClass } from "@rpyts/annotator/hostview";
import { installHelperPackage } from "@rpyts/rtyper/helper-package";
import { LLTypeSystem } from "@rpyts/rtyper/lltypesystem/typesystem";
import { OOTypeSystem } from "@rpyts/rtyper/ootypesystem/typesystem";
import { RPythonTyper } from "@rpyts/rtyper/rtyper";

/** What tests pass in and get back. Whole numbers are ints; `float(2)` makes a float of one; `unicode("x")` a unicode string. */
export type Plain = Int | boolean | string | null | FloatArg | UnicodeArg | readonly Plain[];

export interface FloatArg {
  readonly float: number;
}
export interface UnicodeArg {
  readonly unicode: string;
}
export const float = (x: number): FloatArg => ({ float: x });
export const unicode = (text: string): UnicodeArg => ({ unicode: text });

/** Both type systems, for tests of what both must do. */
export type TypeSystemName = "lltype" | "ootype";
export const TYPE_SYSTEMS: readonly TypeSystemName[] = ["lltype", "ootype"];

/** How a call ended. Equal outcomes on host and llinterp are what tests ask for. */
export type Outcome = { readonly value: Plain } | { readonly raised: string };

const PACKAGES = fileURLToPath(new URL("../../", import.meta.url));

function missing(name: string): never {
  throw new Error(`the tests' host has no ${name}`);
}

/** Reads the library's sources; nothing else. */
class SourceIO implements Partial<HostIO> {
  readonly environ: ReadonlyMap<string, string> = new Map();
  readonly platform = "linux2";
  readFile(path: string): string {
    return fs.readFileSync(path, "latin1");
  }
  stat(path: string): FileStat {
    const s = fs.statSync(path, { throwIfNoEntry: false });
    if (s === undefined) throw new IOFault(2, "No such file or directory", path);
    return { mode: s.mode, ino: 0, dev: 0, nlink: 1, uid: 0, gid: 0, size: s.size, atime: 0, mtime: 0, ctime: 0 };
  }
  listdir(path: string): string[] {
    return fs.readdirSync(path);
  }
  getcwd(): string {
    return "/";
  }
  isatty(): boolean {
    return false;
  }
  write(_fd: number, bytes: string): number {
    return bytes.length;
  }
  time(): number {
    return 0;
  }
  cpuTime(): number {
    return 0;
  }
  getpid(): number {
    return 1;
  }
}

/** An I/O whose other calls fail with a clear message. */
function testIO(): HostIO {
  return new Proxy(new SourceIO(), { get: (target, name) => Reflect.get(target, name) ?? ((): never => missing(String(name))) }) as unknown as HostIO;
}

export function makeHost(typeSystem: TypeSystemName = "lltype"): Host {
  const registry: ModuleRegistry = new Map();
  registerCoreModules(registry);
  for (const [name, make] of NATIVE_MODULES) registry.set(name, make);
  registerLowLevelModules(registry);
  const libraryRoots = [`${PACKAGES}rlib/lib`, `${PACKAGES}pyhost/lib`];
  const host = new Host({ io: testIO(), wordBits: 64, path: [], libraryRoots, argv: ["program"], registry, narrow: typeSystem === "ootype" });
  installHelperPackage(host, `${PACKAGES}rtyper/ll`);
  return host;
}

function toHost(value: Plain): PyObject {
  if (value === null) return None;
  if (typeof value === "boolean") return newBool(value);
  if (typeof value === "string") return newStr(value);
  if (typeof value === "number" || typeof value === "bigint") return newInt(value);
  if ("float" in value) return newFloat(value.float);
  if ("unicode" in value) return newUnicode(value.unicode);
  throw new Error("lists are made by the programs themselves");
}

function fromHost(value: PyObject): Plain {
  if (value instanceof PyNone) return null;
  if (value instanceof PyBool || value instanceof PyInt || value instanceof PyStr) return value.value;
  if (value instanceof PyLong) return value.value >= -(2n ** 53n) && value.value <= 2n ** 53n ? Number(value.value) : value.value;
  if (value instanceof PyFloat) return float(value.value);
  if (value instanceof PyUnicode) return unicode(value.value);
  if (value instanceof PyTuple || value instanceof PyList) return value.items.map(fromHost);
  throw new Error(`a result of type ${value.cls.name}: return numbers and strings from test programs`);
}

function annotationOf(value: Plain): SomeObject {
  if (value === null) return sNone;
  if (typeof value === "boolean") return sBool;
  if (typeof value === "string") return sString;
  if (typeof value === "number" || typeof value === "bigint") return sInt;
  return "float" in value ? sFloat : sUnicode;
}

/** A program typed for arguments of one kind. */
export class TypedProgram {
  readonly host: Host;
  readonly annotator: RPythonAnnotator;
  readonly rtyper: RPythonTyper;
  readonly graph: FunctionGraph;
  readonly sResult: SomeObject;
  private readonly argsS: readonly SomeObject[];
  readonly io = new CaptureIO();
  private readonly interpreter: LLInterpreter;

  constructor(host: Host, fn: PyFunction, argsS: readonly SomeObject[], typeSystem: TypeSystemName = "lltype") {
    this.host = host;
    this.argsS = argsS;
    const context = new TranslationContext(host, makeFlowBuilder(host));
    const extRegistry = new ExtRegistry();
    registerLibraryAnnotations(extRegistry);
    this.annotator = new RPythonAnnotator(context, { wordBits: 64, extRegistry });
    this.sResult = this.annotator.buildTypes(fn, argsS);
    this.annotator.simplify();
    this.graph = this.annotator.entryGraphs[0]!;
    this.rtyper = new RPythonTyper(this.annotator, typeSystem === "lltype" ? new LLTypeSystem() : new OOTypeSystem(), host);
    registerLibraryTypings(this.rtyper.tables);
    this.rtyper.specialize();
    for (const graph of context.graphs) checkgraph(graph, (op) => checkOperation(op, 64));
    this.interpreter = new LLInterpreter({ wordBits: 64, exceptions: this.rtyper.exceptiondata, io: this.io, stackOverflow: "StackOverflow" });
  }

  call(args: readonly Plain[]): Outcome {
    const llArgs = args.map((arg, i): LLValue => this.rtyper.getrepr(this.argsS[i]!).convertConst(toHost(arg)));
    try {
      return { value: this.plain(this.interpreter.evalGraph(this.graph, llArgs), this.rtyper.binding(this.graph.returnvar)) };
    } catch (error) {
      if (error instanceof LLException) return { raised: error.className };
      throw error;
    }
  }

  /** A low-level value as tests see it. */
  plain(value: LLValue, s: SomeObject): Plain {
    if (s instanceof SomeNone) return null;
    if (s instanceof SomeBool) return value as boolean;
    if (s instanceof SomeInteger) return value as Int;
    if (s instanceof SomeFloat) return float(value as number);
    if (s instanceof SomeChar) return String.fromCharCode(value as number);
    if (s instanceof SomeUnicodeCodePoint) return unicode(String.fromCodePoint(value as number));
    if (!(value instanceof LLPtr)) return this.plainObject(value, s);
    if (value.obj === null) return null;
    const struct = value.obj as LLStruct;
    if (s instanceof SomeString) return String.fromCharCode(...((struct.get("chars") as LLArray).items as number[]));
    if (s instanceof SomeUnicodeString) return unicode(String.fromCodePoint(...((struct.get("chars") as LLArray).items as number[])));
    if (s instanceof SomeTuple) return s.items.map((item, i) => this.plain(struct.get(`item${i}`), item));
    if (s instanceof SomeList) return this.plainList(value, s);
    throw new Error(`cannot show ${s.toString()}`);
  }

  /** A value of the object-oriented type system. */
  private plainObject(value: LLValue, s: SomeObject): Plain {
    if (value === null) return null;
    if (typeof value === "string") return s instanceof SomeString ? value : unicode(value);
    if (value instanceof OORecord && s instanceof SomeTuple) return s.items.map((item, i) => this.plain(value.get(`item${i}`), item));
    if (value instanceof OOList && s instanceof SomeList) {
      const sItem = s.listdef.listitem.find().sValue;
      return value.items.map((item) => this.plain(item, sItem));
    }
    throw new Error(`cannot show ${s.toString()}`);
  }

  private plainList(ptr: LLPtr, s: SomeList): Plain[] {
    const sItem = s.listdef.listitem.find().sValue;
    const obj = ptr.obj!;
    if (obj.kind === "array") return obj.items.map((item) => this.plain(item, sItem));
    const struct = obj as LLStruct;
    const items = (struct.get("items") as LLPtr).obj as LLArray;
    return items.items.slice(0, Number(struct.get("length"))).map((item) => this.plain(item, sItem));
  }
}

/** The function of a source text; the text is a module. */
export function loadFunction(host: Host, source: string, name: string): PyFunction {
  const names = host.newNamespace("test_program");
  host.exec(source, names, "test_program.py");
  const fn = names.getStr(name);
  if (!(fn instanceof PyFunction)) throw new Error(`the program has no function ${name}`);
  return fn;
}

/** Types the function for arguments like these. */
export function typed(source: string, name: string, args: readonly Plain[], typeSystem: TypeSystemName = "lltype"): TypedProgram {
  const host = makeHost(typeSystem);
  return new TypedProgram(host, loadFunction(host, source, name), args.map(annotationOf), typeSystem);
}

/** Runs the function on the low-level interpreter. */
export function interpret(source: string, name: string, args: readonly Plain[], typeSystem: TypeSystemName = "lltype"): Outcome {
  return typed(source, name, args, typeSystem).call(args);
}

function callHost(host: Host, fn: PyFunction, args: readonly Plain[]): Outcome {
  try {
    return { value: fromHost(host.call(fn, args.map(toHost))) };
  } catch (error) {
    if (error instanceof PyError) return { raised: isClass(error.type) ? error.type.name : "?" };
    throw error;
  }
}

/** Runs the function both ways for each row of arguments; gives the outcomes side by side, for `expect(a).toEqual(b)`. */
export function both(source: string, name: string, rows: readonly (readonly Plain[])[], typeSystem: TypeSystemName = "lltype"): { readonly host: Outcome[]; readonly low: Outcome[] } {
  const low = typed(source, name, rows[0]!, typeSystem);
  // The untranslated program runs on a host of its own: it may change its prebuilt objects.
  const host = makeHost(typeSystem);
  const fn = loadFunction(host, source, name);
  return { host: rows.map((args) => callHost(host, fn, args)), low: rows.map((args) => low.call(args)) };
}
