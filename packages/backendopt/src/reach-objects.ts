// What prebuilt objects, classes and operations on objects reach. A method is reached when some class with instances runs it for a call that is made
// somewhere; a class-level constant when somebody reads it. Both sides grow while the program is walked over: each new class meets the calls that are
// known, and each new call the classes.

import { Constant, type SpaceOperation } from "@rpyts/flowmodel/model";
import { InstanceType, OOClassValue, type ClassConstant, type DictType } from "@rpyts/lltype/ootype";
import { OODict, OODictIterator, OOInstance, OOList, OORecord, OOWeakRef, type OOObjectValue } from "@rpyts/lltype/oovalues";
import { asLowLevelType } from "@rpyts/lltype/types";
import { LLPtr, type LLValue } from "@rpyts/lltype/values";
import { Classes } from "./classes.js";

/** Names by the class that they are asked for on. */
class NamesByClass {
  private readonly rows = new Map<InstanceType, Set<string>>();

  /** False when it was there. */
  add(type: InstanceType, name: string): boolean {
    let row = this.rows.get(type);
    if (row === undefined) this.rows.set(type, (row = new Set()));
    if (row.has(name)) return false;
    row.add(name);
    return true;
  }

  /** The names that are asked for on a class or above it. */
  of(type: InstanceType): Set<string> {
    const found = new Set<string>();
    for (let at: InstanceType | null = type; at !== null; at = at.superclass) for (const name of this.rows.get(at) ?? []) found.add(name);
    return found;
  }
}

/** Follows objects; tells `reach` of every value it comes to. */
export class ObjectReach {
  readonly classes = new Classes();
  private readonly reach: (value: LLValue) => void;
  /** Classes that stand somewhere, with instances, as values, in tests, in exits, and those above them. */
  readonly mentioned = new Set<InstanceType>();
  private readonly made = new Set<InstanceType>();
  private readonly fields = new Map<InstanceType, readonly string[]>();
  private readonly sends = new NamesByClass();
  private readonly reads = new NamesByClass();
  private readonly classReads = new Set<string>();
  /** Entries for class-level constants that somebody may read. */
  private readonly constants = new Set<ClassConstant>();
  /** Classes that are values somewhere, those with instances among them: every instance tells its class. */
  private readonly classValues = new Set<InstanceType>();
  private runtimeNew = false;

  constructor(reach: (value: LLValue) => void) {
    this.reach = reach;
  }

  /** The parts of a prebuilt object. */
  object(object: OOObjectValue): void {
    if (object instanceof OOInstance) {
      this.instantiate(object.type);
      for (const name of this.fields.get(object.type)!) this.reach(object.get(name));
    } else if (object instanceof OORecord) object.fields.forEach(this.reach);
    else if (object instanceof OOList) object.items.forEach(this.reach);
    else if (object instanceof OODict) this.dict(object);
    else if (object instanceof OODictIterator) this.reach(object.dict);
  }

  weakReference(reference: OOWeakRef): void {
    this.reach(reference.target);
  }

  private dict(dict: OODict): void {
    if (dict.functions !== null) {
      for (const func of [dict.functions.eq, dict.functions.hash]) {
        this.classes.addDictFunction(dict.type, func);
        this.reach(func);
      }
    }
    for (const entry of dict.entries) if (entry !== null) entry.forEach(this.reach);
  }

  /** A class is a value somewhere. */
  classValue(cls: OOClassValue): void {
    const type = cls.instance;
    if (this.classValues.has(type)) return;
    this.classValues.add(type);
    this.declare(type);
    for (const name of this.classReads) this.constant(type, name);
    if (this.runtimeNew) this.instantiate(type);
  }

  /** What an operation asks of classes and objects; its constant operands are somebody else's. */
  operation(op: SpaceOperation): void {
    switch (op.opname) {
      case "oonew": {
        const type = constantAt(op, 0);
        if (type instanceof InstanceType) this.instantiate(type);
        return;
      }
      case "runtimenew":
        if (this.runtimeNew) return;
        this.runtimeNew = true;
        for (const type of this.classValues) this.instantiate(type);
        return;
      case "oosend":
        this.send(asLowLevelType(op.args[1]!.concretetype), String(constantAt(op, 0)));
        return;
      case "oogetconst":
        this.read(asLowLevelType(op.args[0]!.concretetype), String(constantAt(op, 1)));
        return;
      case "ooclassconst":
        this.readClass(String(constantAt(op, 1)));
        return;
      case "oonewcustomdict":
        for (const i of [1, 2]) {
          const func = constantAt(op, i);
          this.classes.addDictFunction(constantAt(op, 0) as DictType, func instanceof LLPtr ? func : null);
        }
        return;
      default:
    }
  }

  private instantiate(type: InstanceType): void {
    if (this.made.has(type)) return;
    this.made.add(type);
    this.declare(type);
    this.classes.add(type);
    const fields = type.allFields();
    this.fields.set(type, [...fields.keys()]);
    this.reach(type.finalizer);
    for (const name of this.sends.of(type)) this.method(type, name);
    for (const name of this.reads.of(type)) this.constant(type, name);
    this.classValue(type.classValue);
  }

  private send(type: unknown, name: string): void {
    if (!(type instanceof InstanceType) || !this.sends.add(type, name)) return;
    for (const cls of this.classes.under(type)) this.method(cls, name);
  }

  private method(type: InstanceType, name: string): void {
    this.reach(type.lookup("methods", name)?.entry.func ?? null);
    // Which of several signatures is meant is known by the types of the arguments: all of them are reached.
    for (let at: InstanceType | null = type; at !== null; at = at.superclass) {
      for (const method of at.overloads.get(name)?.candidates ?? []) this.reach(method.func);
    }
  }

  private read(type: unknown, name: string): void {
    if (!(type instanceof InstanceType) || !this.reads.add(type, name)) return;
    // The entry of the static type says what type a constant has, also where there are no instances.
    this.constant(type, name);
    for (const cls of this.classes.under(type)) this.constant(cls, name);
  }

  private readClass(name: string): void {
    if (this.classReads.has(name)) return;
    this.classReads.add(name);
    for (const type of this.classValues) this.constant(type, name);
  }

  private constant(type: InstanceType, name: string): void {
    const found = type.lookup("constants", name);
    if (found === null || this.constants.has(found.entry)) return;
    this.constants.add(found.entry);
    this.reach(found.entry.value);
  }

  /** A type or an exit that may be about a class. */
  mention(value: unknown): void {
    if (value instanceof InstanceType) this.declare(value);
    else if (value instanceof OOClassValue) this.declare(value.instance);
  }

  /** Whoever prints a class prints the initial values of its fields, also where all classes with instances have others. */
  private declare(type: InstanceType): void {
    for (let at: InstanceType | null = type; at !== null && !this.mentioned.has(at); at = at.superclass) {
      this.mentioned.add(at);
      for (const { initial } of at.fields.values()) this.reach(initial);
    }
  }

  /** Whether somebody may read a class-level constant. */
  isRead(entry: ClassConstant): boolean {
    return this.constants.has(entry);
  }
}

function constantAt(op: SpaceOperation, i: number): unknown {
  const arg = op.args[i];
  return arg instanceof Constant ? arg.value : null;
}
