// What a program for objects consists of: functions, classes, types of records, prebuilt objects. Everything that can be reached from the entry points, in an
// order that depends on the program alone. Methods are reached where their name is called and their class has instances.

import { Constant, type FunctionGraph, type Hlvalue, type Link, type SpaceOperation } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import { descOf } from "@rpyts/lltype/llop";
import { DictType, InstanceType, OOClassValue, RecordType, type OOMethod } from "@rpyts/lltype/ootype";
import { isOOObject, OOBuilder, OODict, OODictIterator, OOInstance, OOList, OORecord, OOWeakRef, type OOObjectValue } from "@rpyts/lltype/oovalues";
import { asLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import { LLPtr, type LLFunc, type LLValue } from "@rpyts/lltype/values";

/** The program's exceptions: what the typer's exception data tells. */
export interface ProgramExceptions {
  /** The class and the prebuilt instance that operations and the runtime raise for a built-in class. */
  standard(name: string): { readonly type: LLValue; readonly value: LLValue };
  /** The class that every exception is an instance of. */
  readonly baseClass: LLValue;
}

/** A function of the program, by its graph. */
export interface FunctionEntry {
  readonly graph: FunctionGraph;
  readonly func: LLFunc;
  /** Called by name, or a value somewhere. */
  direct: boolean;
  /** Methods that it is. */
  readonly methods: { readonly type: InstanceType; readonly method: OOMethod }[];
}

/** A class of the program. */
export interface ClassEntry {
  readonly type: InstanceType;
  /** There may be instances of it or of classes below. */
  live: boolean;
  /** There may be instances of exactly this class. */
  made: boolean;
  /** It is a value somewhere. */
  isValue: boolean;
  /** Somebody asks for the identity hash of its instances. */
  hashed: boolean;
}

export type PrebuiltObject = OOObjectValue | OOWeakRef;

/** A prebuilt object, and who refers to it. */
export interface ObjectEntry {
  readonly value: PrebuiltObject;
  /** References from other prebuilt objects. */
  references: number;
  /** Functions refer to it. */
  inCode: boolean;
  /** Fresh instances of some class refer to it. */
  isInitial: boolean;
}

type Referrer = "code" | "data" | "initial" | "constant";

/** Exceptions that the runtime raises in every program. */
const ALWAYS_RAISED = ["MemoryError", "StackOverflow"] as const;

export class JsDatabase {
  readonly functions: Map<FunctionGraph, FunctionEntry> = new Map();
  readonly classes: Map<InstanceType, ClassEntry> = new Map();
  readonly records: Set<RecordType> = new Set();
  readonly objects: Map<PrebuiltObject, ObjectEntry> = new Map();
  /** Names of built-in exceptions that something raises by itself. */
  readonly raised: Set<string> = new Set();
  /** Names of class-level constants that are read. */
  readonly readConstants: Set<string> = new Set();
  private readonly exceptions: ProgramExceptions;
  private readonly pendingGraphs: FunctionGraph[] = [];
  private readonly pendingObjects: PrebuiltObject[] = [];
  private readonly sent = new Set<string>();
  private readonly fieldNames = new Map<InstanceType, readonly string[]>();
  private makesClassesAtRunTime = false;

  constructor(exceptions: ProgramExceptions) {
    this.exceptions = exceptions;
    this.declare(classOf(exceptions.baseClass));
    for (const name of ALWAYS_RAISED) this.raise(name);
  }

  /** Adds a value and, with `complete`, what it reaches. */
  addRoot(value: LLValue): void {
    this.visitValue(value, "code");
  }

  /** Follows everything to the end. */
  complete(): void {
    for (;;) {
      const graph = this.pendingGraphs.pop();
      if (graph !== undefined) this.visitGraph(graph);
      else {
        const object = this.pendingObjects.pop();
        if (object === undefined) return;
        this.visitObject(object);
      }
    }
  }

  // Functions

  private function(func: LLFunc, graph: FunctionGraph): FunctionEntry {
    let entry = this.functions.get(graph);
    if (entry === undefined) {
      entry = { graph, func, direct: false, methods: [] };
      this.functions.set(graph, entry);
      this.pendingGraphs.push(graph);
    }
    return entry;
  }

  private visitGraph(graph: FunctionGraph): void {
    for (const block of graph.blocks()) {
      for (const op of block.operations) this.visitOperation(op);
      for (const link of block.exits) this.visitLink(link, block.canRaise);
    }
  }

  private visitLink(link: Link, catches: boolean): void {
    for (const arg of link.args) this.visitArgument(arg);
    if (catches && link.llexitcase instanceof OOClassValue) this.declare(link.llexitcase.instance);
  }

  private visitArgument(arg: Hlvalue): void {
    if (arg instanceof Constant && asLowLevelType(arg.concretetype).kind !== "void") this.visitValue(arg.value as LLValue, "code");
  }

  private visitOperation(op: SpaceOperation): void {
    for (const arg of op.args) this.visitArgument(arg);
    switch (op.opname) {
      case "oonew":
        this.visitMade(voidConstant(op, 0));
        return;
      case "oonewcustomdict":
        this.raiseOfDicts();
        return;
      case "oosend":
        this.visitSend(op);
        return;
      case "instanceof":
        this.declare(voidConstant(op, 1) as unknown as InstanceType);
        return;
      case "oogetconst":
      case "ooclassconst":
        this.readConstant(String(voidConstant(op, 1)));
        return;
      case "runtimenew":
        this.makesClassesAtRunTime = true;
        for (const entry of this.classes.values()) if (entry.isValue) this.make(entry);
        return;
      case "gc_identityhash":
      case "gc_id":
        this.noteHashed(asLowLevelType(op.args[0]!.concretetype));
        return;
      default:
        for (const name of descOf(op.opname).canRaise) if (name !== "MemoryError" && name !== "Exception") this.raise(name);
    }
  }

  private visitMade(type: LLValue): void {
    if (type instanceof InstanceType) this.make(this.declare(type));
    else if (type instanceof RecordType) this.records.add(type);
    else if (type instanceof DictType) this.raiseOfDicts();
  }

  private visitSend(op: SpaceOperation): void {
    const name = String(voidConstant(op, 0));
    const receiver = asLowLevelType(op.args[1]!.concretetype);
    if (receiver.kind !== "instance") {
      if (receiver.kind === "dict" || receiver.kind === "dictiterator") this.raiseOfDicts();
      return;
    }
    if (this.sent.has(name)) return;
    this.sent.add(name);
    for (const entry of this.classes.values()) if (entry.live) this.reachMethod(entry, name);
  }

  // Classes

  private declare(type: InstanceType): ClassEntry {
    let entry = this.classes.get(type);
    if (entry !== undefined) return entry;
    const base = type.superclass === null ? null : this.declare(type.superclass);
    entry = { type, live: false, made: false, isValue: false, hashed: base?.hashed ?? false };
    this.classes.set(type, entry);
    for (const name of type.constants.keys()) if (this.readConstants.has(name)) this.visitConstant(type, name);
    return entry;
  }

  private make(entry: ClassEntry): void {
    if (entry.made) return;
    entry.made = true;
    for (let at: ClassEntry | undefined = entry; at !== undefined && !at.live; at = at.type.superclass === null ? undefined : this.classes.get(at.type.superclass)) {
      at.live = true;
      for (const name of at.type.methods.keys()) if (this.sent.has(name)) this.reachMethod(at, name);
      for (const { initial } of at.type.fields.values()) this.visitValue(initial, "initial");
    }
  }

  private reachMethod({ type }: ClassEntry, name: string): void {
    const method = type.methods.get(name);
    const func = method?.func?.obj ?? null;
    if (method === undefined || func === null) return;
    if (func.kind !== "func" || func.graph === null) throw new InternalError(`the method ${name} of ${type.shortName()} is ${func.toString()}`);
    this.function(func, func.graph).methods.push({ type, method });
  }

  private readConstant(name: string): void {
    if (this.readConstants.has(name)) return;
    this.readConstants.add(name);
    for (const { type } of this.classes.values()) this.visitConstant(type, name);
  }

  private visitConstant(type: InstanceType, name: string): void {
    const constant = type.constants.get(name);
    if (constant !== undefined) this.visitValue(constant.value, "constant");
  }

  /** Instances of a type have room for a hash. Classes are declared after their base classes, so that this reaches those that are still to come. */
  private noteHashed(type: LowLevelType): void {
    if (!(type instanceof InstanceType)) return;
    this.declare(type).hashed = true;
    for (const entry of this.classes.values()) if (entry.type.isSubclassOf(type)) entry.hashed = true;
  }

  /** What the runtime's dictionaries raise. */
  private raiseOfDicts(): void {
    this.raise("KeyError");
    this.raise("RuntimeError");
  }

  private raise(name: string): void {
    if (this.raised.has(name)) return;
    this.raised.add(name);
    this.visitValue(this.exceptions.standard(name).value, "code");
  }

  // Values

  private visitValue(value: LLValue, from: Referrer): void {
    if (value instanceof LLPtr) this.visitFunctionValue(value);
    else if (value instanceof OOClassValue) this.visitClassValue(value);
    else if (value instanceof OOWeakRef || isOOObject(value)) this.visitReference(value, from);
  }

  private visitFunctionValue(ptr: LLPtr): void {
    const func = ptr.obj;
    if (func === null) return;
    if (func.kind !== "func") throw new InternalError(`${ptr.toString()} is memory, in a program of objects`);
    if (func.graph !== null) this.function(func, func.graph).direct = true;
  }

  private visitClassValue(value: OOClassValue): void {
    const entry = this.declare(value.instance);
    entry.isValue = true;
    if (this.makesClassesAtRunTime) this.make(entry);
  }

  private visitReference(value: PrebuiltObject, from: Referrer): void {
    let entry = this.objects.get(value);
    if (entry === undefined) {
      entry = { value, references: 0, inCode: false, isInitial: false };
      this.objects.set(value, entry);
      this.pendingObjects.push(value);
    }
    entry.references++;
    if (from === "code") entry.inCode = true;
    else if (from === "initial") entry.isInitial = true;
  }

  private visitObject(object: PrebuiltObject): void {
    if (object instanceof OOInstance) this.visitInstance(object);
    else if (object instanceof OORecord) {
      this.records.add(object.type);
      this.visitAll(object.fields);
    } else if (object instanceof OOList) this.visitAll(object.items);
    else if (object instanceof OODict) this.visitDict(object);
    else if (object instanceof OOWeakRef) this.visitValue(object.target as LLValue, "data");
    else if (object instanceof OODictIterator) throw new InternalError("a prebuilt iterator of a dictionary");
    else if (!(object instanceof OOBuilder)) throw new InternalError(`a prebuilt ${String(object)}`);
  }

  private visitAll(values: readonly LLValue[]): void {
    for (const value of values) if (typeof value === "object" && value !== null) this.visitValue(value, "data");
  }

  private visitInstance(instance: OOInstance): void {
    this.make(this.declare(instance.type));
    let names = this.fieldNames.get(instance.type);
    if (names === undefined) this.fieldNames.set(instance.type, (names = [...instance.type.allFields().keys()]));
    for (const name of names) this.visitValue(instance.get(name), "data");
  }

  private visitDict(dict: OODict): void {
    this.raiseOfDicts();
    if (dict.functions !== null) this.visitAll([dict.functions.eq, dict.functions.hash]);
    for (const entry of dict.entries) if (entry !== null) this.visitAll(entry);
  }
}

/** The class behind a value of type Class. */
export function classOf(value: LLValue): InstanceType {
  if (!(value instanceof OOClassValue)) throw new InternalError(`${String(value)} is no class`);
  return value.instance;
}

function voidConstant(op: SpaceOperation, i: number): LLValue {
  const arg = op.args[i];
  if (!(arg instanceof Constant)) throw new InternalError(`${op.opname}: argument ${i} must be constant`);
  return arg.value as LLValue;
}

/** Whether a function is printed inside of a class. */
export function isOnlyMethod(entry: FunctionEntry): boolean {
  return !entry.direct && entry.methods.length === 1;
}
