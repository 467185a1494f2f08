// Which graphs a program consists of: everything reachable from the entry points through constants of graphs, candidates of indirect calls, methods and
// prebuilt data. Near-linear, with an explicit worklist. Upstream keeps all graphs that the annotator ever saw.

import { Constant, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { LLAddress } from "@rpyts/lltype/address";
import { isContainer } from "@rpyts/lltype/lltype";
import { OOClassValue, InstanceType, type ClassConstant } from "@rpyts/lltype/ootype";
import { isOOObject, OOWeakRef, type OOObjectValue } from "@rpyts/lltype/oovalues";
import { LLPtr, type LLContainer, type LLStruct, type LLArray, type LLValue } from "@rpyts/lltype/values";
import type { Classes } from "./classes.js";
import { ObjectReach } from "./reach-objects.js";

/** A program as the rtyper leaves it. */
export interface LLProgram {
  /**
   * What the outside uses: pointers to the function of the entry point and to whatever functions the backend calls by itself, and prebuilt objects that it
   * refers to, such as the exceptions that operations and engines raise. A class without instances among these, and that no function makes, has none.
   */
  readonly entryPoints: readonly LLValue[];
  /** The class that every exception is an instance of, a vtable or an OOClassValue; null for a program without exceptions. */
  readonly exceptionBase: LLValue;
  /** The class AssertionError, where `removeAssertionErrors` is asked for. */
  readonly assertionError?: LLValue;
}

export interface Reachable {
  /** In the order they were found. */
  readonly graphs: readonly FunctionGraph[];
  /** The pointer to each graph that stands as a constant somewhere. */
  readonly pointers: ReadonlyMap<FunctionGraph, LLPtr>;
  /** The classes that have instances. */
  readonly classes: Classes;
  /** These, classes that stand in operations, exits or data otherwise, and those above them. */
  readonly mentioned: ReadonlySet<InstanceType>;
  /** Whether somebody may read a class-level constant. */
  readonly isRead: (constant: ClassConstant) => boolean;
}

/** Everything the entry points reach. */
export function reachable(entryPoints: readonly LLValue[]): Reachable {
  const walk = new Walk();
  for (const entry of entryPoints) walk.value(entry);
  walk.run();
  return walk;
}

/** What has parts to be followed. */
type Part = LLContainer | OOObjectValue | OOClassValue | OOWeakRef;

class Walk implements Reachable {
  readonly graphs: FunctionGraph[] = [];
  readonly pointers = new Map<FunctionGraph, LLPtr>();
  private readonly seenGraphs = new Set<FunctionGraph>();
  private readonly seen = new Set<object>();
  private readonly pending: Part[] = [];
  private readonly objects: ObjectReach;

  constructor() {
    this.objects = new ObjectReach(this.value);
  }

  get classes(): Classes {
    return this.objects.classes;
  }

  get mentioned(): ReadonlySet<InstanceType> {
    return this.objects.mentioned;
  }

  readonly isRead = (constant: ClassConstant): boolean => this.objects.isRead(constant);

  run(): void {
    let next = 0;
    for (;;) {
      const part = this.pending.pop();
      if (part !== undefined) this.visitPart(part);
      else if (next < this.graphs.length) this.scan(this.graphs[next++]!);
      else return;
    }
  }

  readonly value = (value: LLValue): void => {
    if (value instanceof LLPtr) {
      if (value.obj !== null) this.container(value.obj);
    } else if (value instanceof LLAddress) {
      if (value.container !== null) this.container(value.container);
    } else if (isContainer(value) || isOOObject(value) || value instanceof OOClassValue || value instanceof OOWeakRef) this.container(value);
  };

  private container(part: Part): void {
    if (this.seen.has(part)) return;
    this.seen.add(part);
    this.pending.push(part);
  }

  private visitPart(part: Part): void {
    if (isOOObject(part)) this.objects.object(part);
    else if (part instanceof OOClassValue) this.objects.classValue(part);
    else if (part instanceof OOWeakRef) this.objects.weakReference(part);
    else this.visit(part);
  }

  private graph(graph: FunctionGraph): void {
    if (this.seenGraphs.has(graph)) return;
    this.seenGraphs.add(graph);
    this.graphs.push(graph);
  }

  private visit(container: LLContainer): void {
    if (container.parent !== null) this.container(container.parent);
    switch (container.kind) {
      case "func":
        if (container.graph === null) return;
        if (container.ptr !== null && !this.pointers.has(container.graph)) this.pointers.set(container.graph, container.ptr);
        this.graph(container.graph);
        return;
      case "struct":
      case "array":
        this.cells(container);
        return;
      case "opaque":
        for (const ptr of [container.target, container.queryFunc, container.destructor, container.customTrace]) this.value(ptr);
        if (isContainer(container.about as LLValue)) this.container(container.about as LLContainer);
        return;
      case "subarray":
        return;
    }
  }

  private cells(container: LLStruct | LLArray): void {
    const rtti = container.kind === "struct" ? container.type.rtti : null;
    if (rtti !== null) this.container(rtti);
    const cells = container.kind === "struct" ? container.fields : container.items;
    for (const cell of cells) if (typeof cell === "object" && cell !== null) this.value(cell);
  }

  private scan(graph: FunctionGraph): void {
    for (const block of graph.blocks()) {
      for (const op of block.operations) {
        for (const arg of op.args) this.hlvalue(arg);
        this.objects.operation(op);
      }
      for (const link of block.exits) {
        this.objects.mention(link.llexitcase);
        for (const arg of link.args) this.hlvalue(arg);
      }
    }
  }

  private hlvalue(arg: Hlvalue): void {
    if (!(arg instanceof Constant)) return;
    const { value } = arg;
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) for (const candidate of value as readonly FunctionGraph[]) this.graph(candidate);
    else if (value instanceof InstanceType) this.objects.mention(value);
    else if (isStructWithRtti(value)) this.container(value.rtti!);
    else this.value(value as LLValue);
  }
}

/** The type operand of an allocation: destructors hang on its run-time type information. */
function isStructWithRtti(value: object): value is { readonly rtti: LLContainer | null } {
  return "rtti" in value && value.rtti !== null;
}
