// What is known of the classes of an object-oriented program as a whole: which have instances, what their methods run, which functions dictionaries with
// an equality of their own call. A class without instances has no methods. Answers to what upstream's ootypesystem asks of `_lookup_graphs`; what differs
// on purpose: only classes that reachable code makes count (rapid type analysis).

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { OOClassValue, type DictType, type InstanceType } from "@rpyts/lltype/ootype";
import { LLFunc, LLPtr, type LLValue } from "@rpyts/lltype/values";

/** Functions that a call may run; "anything" when nobody knows. */
export type Targets = readonly FunctionGraph[] | "anything";

const NONE: readonly InstanceType[] = [];

export class Classes {
  /** Classes that have instances, in the order they were found. */
  readonly instantiated: InstanceType[] = [];
  private readonly below = new Map<InstanceType, InstanceType[]>();
  private readonly virtual = new Map<InstanceType, Map<string, Targets>>();
  private readonly common = new Map<InstanceType, Map<string, LLValue | undefined>>();
  private readonly functions = new Map<DictType, Set<FunctionGraph> | null>();
  private readonly called = new Map<DictType, Targets>();

  /** Notes that there are instances of exactly this class. */
  add(type: InstanceType): void {
    this.instantiated.push(type);
    for (let at: InstanceType | null = type; at !== null; at = at.superclass) {
      const known = this.below.get(at);
      if (known === undefined) this.below.set(at, [type]);
      else known.push(type);
    }
  }

  /** The classes of the instances of a class or of classes below it. */
  under(type: InstanceType): readonly InstanceType[] {
    return this.below.get(type) ?? NONE;
  }

  /** What a virtual call of a method can run, on a receiver of this static type. All classes must have been added. */
  targets(type: InstanceType, name: string): Targets {
    let row = this.virtual.get(type);
    if (row === undefined) this.virtual.set(type, (row = new Map()));
    let found = row.get(name);
    if (found === undefined) row.set(name, (found = this.findTargets(type, name)));
    return found;
  }

  private findTargets(type: InstanceType, name: string): Targets {
    if (type.lookup("overloads", name) !== null) return "anything";
    const graphs = new Set<FunctionGraph>();
    for (const cls of this.under(type)) {
      const func = implementation(cls, name);
      if (func === null) continue;
      const graph = graphOf(func);
      if (graph === null) return "anything";
      graphs.add(graph);
    }
    return [...graphs];
  }

  /** The only function that a virtual call of a method can run; null where there are several or none, or nobody knows. */
  onlyTarget(type: InstanceType, name: string): LLPtr | null {
    const found = this.targets(type, name);
    if (found === "anything" || found.length !== 1) return null;
    for (const cls of this.under(type)) {
      const func = implementation(cls, name);
      if (func !== null) return func;
    }
    return null;
  }

  /** The class-level constant that all instances of a type have; undefined where they differ. */
  commonConstant(type: InstanceType, name: string): LLValue | undefined {
    let row = this.common.get(type);
    if (row === undefined) this.common.set(type, (row = new Map()));
    if (!row.has(name)) row.set(name, this.findCommon(type, name));
    return row.get(name);
  }

  private findCommon(type: InstanceType, name: string): LLValue | undefined {
    const [first, ...others] = this.under(type);
    if (first === undefined) return undefined;
    const value = constantOf(first, name);
    return others.every((cls) => Object.is(constantOf(cls, name), value)) ? value : undefined;
  }

  /** Notes that dictionaries of a type call a function; null for one that is not known. */
  addDictFunction(type: DictType, func: LLPtr | null): void {
    const graph = func === null ? null : graphOf(func);
    const known = this.functions.get(type);
    if (graph === null) this.functions.set(type, null);
    else if (known === undefined) this.functions.set(type, new Set([graph]));
    else known?.add(graph);
  }

  /** The equality and hash functions that operations on dictionaries of a type run. All must have been added. */
  dictFunctions(type: DictType): Targets {
    let found = this.called.get(type);
    if (found === undefined) {
      const known = this.functions.get(type);
      this.called.set(type, (found = known === null ? "anything" : [...(known ?? [])]));
    }
    return found;
  }
}

/** The function that instances of exactly this class run for a method; null for an abstract one. */
export function implementation(type: InstanceType, name: string): LLPtr | null {
  return type.lookup("methods", name)?.entry.func ?? null;
}

/** The class-level constant of a class; undefined where it has none. */
export function constantOf(type: InstanceType, name: string): LLValue | undefined {
  const found = type.lookup("constants", name);
  return found === null ? undefined : found.entry.value;
}

/** The graph of a function; null for one that somebody else brings. */
function graphOf(func: LLPtr): FunctionGraph | null {
  return func.obj instanceof LLFunc ? func.obj.graph : null;
}

/** The class behind a class value; null for other values and for the null class. */
export function instancesOf(value: unknown): InstanceType | null {
  return value instanceof OOClassValue ? value.instance : null;
}
