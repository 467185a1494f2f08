// Which graphs a program consists of: everything reachable from the entry points through constants of graphs, candidates of indirect calls and
// prebuilt data. Near-linear, with an explicit worklist. Upstream keeps all graphs that the annotator ever saw.

import { Constant, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { LLAddress } from "@rpyts/lltype/address";
import { isContainer } from "@rpyts/lltype/lltype";
import { LLPtr, type LLContainer, type LLStruct, type LLArray, type LLValue } from "@rpyts/lltype/values";

/** A program as the rtyper leaves it. */
export interface LLProgram {
  /**
   * Pointers that the outside uses: the function of the entry point, whatever functions the backend calls by itself, and prebuilt objects that it refers
   * to, such as the exceptions that operations raise.
   */
  readonly entryPoints: readonly LLPtr[];
  /** The class that every exception is an instance of; null for a program without exceptions. */
  readonly exceptionBase: LLPtr | null;
  /** The class AssertionError, where `removeAssertionErrors` is asked for. */
  readonly assertionError?: LLPtr | null;
}

export interface Reachable {
  /** In the order they were found. */
  readonly graphs: readonly FunctionGraph[];
  /** The pointer to each graph that stands as a constant somewhere. */
  readonly pointers: ReadonlyMap<FunctionGraph, LLPtr>;
}

/** Everything the entry points reach. */
export function reachable(entryPoints: readonly LLPtr[]): Reachable {
  const walk = new Walk();
  for (const entry of entryPoints) walk.value(entry);
  walk.run();
  return walk;
}

class Walk implements Reachable {
  readonly graphs: FunctionGraph[] = [];
  readonly pointers = new Map<FunctionGraph, LLPtr>();
  private readonly seenGraphs = new Set<FunctionGraph>();
  private readonly seen = new Set<object>();
  private readonly pending: LLContainer[] = [];

  run(): void {
    let next = 0;
    for (;;) {
      const container = this.pending.pop();
      if (container !== undefined) this.visit(container);
      else if (next < this.graphs.length) this.scan(this.graphs[next++]!);
      else return;
    }
  }

  readonly value = (value: LLValue): void => {
    if (value instanceof LLPtr) {
      if (value.obj !== null) this.container(value.obj);
    } else if (value instanceof LLAddress) {
      if (value.container !== null) this.container(value.container);
    } else if (isContainer(value)) this.container(value);
  };

  private container(container: LLContainer): void {
    if (this.seen.has(container)) return;
    this.seen.add(container);
    this.pending.push(container);
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
      }
      for (const link of block.exits) for (const arg of link.args) this.hlvalue(arg);
    }
  }

  private hlvalue(arg: Hlvalue): void {
    if (!(arg instanceof Constant)) return;
    const { value } = arg;
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) for (const candidate of value as readonly FunctionGraph[]) this.graph(candidate);
    else if (isStructWithRtti(value)) this.container(value.rtti!);
    else this.value(value as LLValue);
  }
}

/** The type operand of an allocation: destructors hang on its run-time type information. */
function isStructWithRtti(value: object): value is { readonly rtti: LLContainer | null } {
  return "rtti" in value && value.rtti !== null;
}
