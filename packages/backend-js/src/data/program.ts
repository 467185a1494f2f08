// The program that is being printed: what is in it, under which names.

import type { Value } from "@rpyts/flowmodel/model";
import { NameManager } from "@rpyts/backend/names";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { InternalError } from "@rpyts/tool/assert-never";
import { InstanceType, OOClassValue, RecordType } from "@rpyts/lltype/ootype";
import { isOOObject, OODict, OOInstance, OOList, OORecord, OOWeakRef } from "@rpyts/lltype/oovalues";
import type { LowLevelType } from "@rpyts/lltype/types";
import { LLPtr, type LLFunc, type LLValue } from "@rpyts/lltype/values";
import { primitiveConstant } from "../emit/constants.js";
import { externalFunction } from "../emit/oo-externals.js";
import { RESERVED_WORDS, type ProgramNames } from "../names.js";
import * as n from "../nodes.js";
import type { RuntimeLibrary } from "../runtime-files.js";
import { classOf, isOnlyMethod, JsDatabase, type PrebuiltObject, type ProgramExceptions } from "./database.js";

/** Names that the text of a program or the runtime takes from JavaScript and its platforms, besides those that no variable may have. */
export const PLATFORM_NAMES: ReadonlySet<string> = new Set(
  (
    "ArrayBuffer Atomics Boolean Buffer DataView Date Float64Array Int32Array JSON Promise RangeError Set SharedArrayBuffer String Symbol SyntaxError TextEncoder Uint8Array URL WeakMap WeakRef crypto " +
    "isNaN onmessage performance postMessage process programOptions require module exports self window document"
  ).split(" "),
);

/** How the runtime calls the class that all exceptions come from, and the instance of a built-in one. */
const EXCEPTION_CLASS = "Exception";
export const exceptionName = (className: string): string => `the${className}`;

export class JsProgram implements ProgramNames {
  readonly db: JsDatabase;
  /** Functions of the runtime that were asked for. */
  readonly usedRuntime: Set<string> = new Set();
  private readonly exceptions: ProgramExceptions;
  private readonly library: RuntimeLibrary;
  private readonly names: NameManager;
  private readonly taken: Set<string>;
  private readonly functionNames = new Map<unknown, string>();
  private readonly classNames = new Map<InstanceType, string>();
  private readonly recordNames = new Map<RecordType, string>();
  private readonly objectNames = new Map<PrebuiltObject, string>();

  constructor(exceptions: ProgramExceptions, library: RuntimeLibrary) {
    this.exceptions = exceptions;
    this.library = library;
    this.db = new JsDatabase(exceptions);
    this.taken = new Set([...RESERVED_WORDS, ...PLATFORM_NAMES, ...library.names(), EXCEPTION_CLASS]);
    this.names = new NameManager(this.taken);
  }

  /** Completes the database and names what is in it. */
  nameAll(): void {
    const { db, exceptions } = this;
    db.complete();
    for (const name of db.raised) this.take(exceptionName(name));
    this.classNames.set(classOf(exceptions.baseClass), EXCEPTION_CLASS);
    for (const name of db.raised) this.objectNames.set(exceptions.standard(name).value as OOInstance, exceptionName(name));
    for (const entry of db.functions.values()) if (!isOnlyMethod(entry)) this.functionNames.set(entry.graph, this.unique(entry.graph.name));
    for (const type of db.classes.keys()) if (!this.classNames.has(type)) this.classNames.set(type, this.unique(type.superclass === null ? "Root" : shortName(type.name)));
    for (const type of db.records) this.recordNames.set(type, this.unique(`Tuple${type.names.length}`));
  }

  /** A name for the whole program. */
  unique(wanted: string): string {
    const name = this.names.unique(wanted);
    this.taken.add(name);
    return name;
  }

  private take(name: string): void {
    this.names.reserve(name);
    this.taken.add(name);
  }

  isGlobal(name: string): boolean {
    return this.taken.has(name);
  }

  // What things are called

  functionName(func: LLFunc): string {
    return found(this.functionNames.get(func.graph), func);
  }

  className(type: InstanceType): string {
    return found(this.classNames.get(type), type);
  }

  recordName(type: RecordType): string {
    return found(this.recordNames.get(type), type);
  }

  /** The name of a prebuilt object; null for those that stand elsewhere. */
  objectName(object: PrebuiltObject): string | null {
    return this.objectNames.get(object) ?? null;
  }

  nameObject(object: PrebuiltObject): string {
    let name = this.objectNames.get(object);
    if (name === undefined) this.objectNames.set(object, (name = this.unique(objectNameHint(object))));
    return name;
  }

  // Expressions for functions

  constant(value: LLValue, type: LowLevelType): n.Expression {
    const primitive = primitiveConstant(value, type);
    if (primitive !== null) return primitive;
    if (typeof value === "string") return n.string(value);
    if (value === null || value === undefined) return n.nullValue();
    if (value instanceof OOClassValue) return n.identifier(this.className(value.instance));
    if (value instanceof LLPtr) return value.obj === null ? n.nullValue() : this.callee(value);
    if (isOOObject(value) || value instanceof OOWeakRef) return n.identifier(found(this.objectNames.get(value), value));
    throw new InternalError(`no JavaScript constant for ${String(value)}, a ${type.shortName()}`);
  }

  callee(value: LLValue): n.Expression {
    const func = value instanceof LLPtr ? value.obj : null;
    if (func === null || func.kind !== "func") throw new InternalError(`a call of ${String(value)}`);
    return func.graph === null ? this.external(func) : n.identifier(this.functionName(func));
  }

  private external(func: LLFunc): n.Expression {
    const name = func.external ?? func.name;
    const expression = externalFunction(name, this);
    if (expression !== null) return expression;
    const message = `JavaScript has no function ${name}: functions of C libraries exist on platforms with memory only`;
    throw new DiagnosticError({ code: "js/unknown-external", message });
  }

  runtime(name: string): n.Expression {
    if (!this.library.has(name)) throw new InternalError(`the runtime has no ${name}`);
    this.usedRuntime.add(name);
    return n.identifier(name);
  }

  /** The same as text. */
  runtimeName(name: string): string {
    this.runtime(name);
    return name;
  }

  /** What of the runtime was asked for, and what that asks for. */
  neededRuntime(): ReturnType<RuntimeLibrary["reachable"]> {
    return this.library.reachable(this.usedRuntime);
  }

  /** The runtime raises exceptions of the program by name: these must be there. */
  checkMentions(names: ReadonlySet<string>): void {
    for (const name of names) if (/^the[A-Z]/.test(name) && !this.db.raised.has(name.slice(3))) throw new InternalError(`the runtime raises ${name}, which the program does not have`);
  }

  recordClass(type: RecordType): n.Expression {
    return n.identifier(this.recordName(type));
  }

  standardException(name: string): n.Expression {
    return n.identifier(found(this.objectNames.get(this.exceptions.standard(name).value as OOInstance), name));
  }

  catchesStandard(llexitcase: Value, name: string): boolean {
    return classOf(this.exceptions.standard(name).type).isSubclassOf(classOf(llexitcase as LLValue));
  }

  exceptionTest(exception: n.Expression, llexitcase: Value): n.Expression | null {
    const type = classOf(llexitcase as LLValue);
    if (classOf(this.exceptions.baseClass).isSubclassOf(type)) return null;
    return n.binary("instanceof", exception, n.identifier(this.className(type)));
  }

  exceptionType(exception: n.Expression): n.Expression {
    return n.member(exception, "constructor");
  }
}

function found(name: string | undefined, what: unknown): string {
  if (name === undefined) throw new InternalError(`${String(what)} is not in the database`);
  return name;
}

/** The name of a class without its module. */
const shortName = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

function objectNameHint(object: PrebuiltObject): string {
  if (object instanceof OOInstance) return `the${capitalised(shortName(object.type.name))}`;
  if (object instanceof OOList) return "theList";
  if (object instanceof OODict) return "theDict";
  if (object instanceof OORecord) return "theTuple";
  return object instanceof OOWeakRef ? "theReference" : "theBuilder";
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
