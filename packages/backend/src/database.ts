// The database: every prebuilt container and every function that a program can reach, in an order that depends on the program alone.
// Answers to upstream's translator/c/database.py without the text: what is printed, and how, is each backend's.

import { Constant, type FunctionGraph, type Hlvalue } from "@rpyts/flowmodel/model";
import { LLAddress } from "@rpyts/lltype/address";
import { isContainer } from "@rpyts/lltype/lltype";
import { StructType } from "@rpyts/lltype/types";
import { LLPtr, type LLArray, type LLContainer, type LLFunc, type LLOpaque, type LLStruct, type LLValue } from "@rpyts/lltype/values";

/** A container that stands by itself: not inlined in another, not a view of one. */
export type TopContainer = LLStruct | LLArray | LLOpaque;

export class Database {
  /** Functions with a graph, in the order they were found. */
  readonly functions: LLFunc[] = [];
  /** Functions that somebody else brings. */
  readonly externals: LLFunc[] = [];
  /** Prebuilt data. */
  readonly containers: TopContainer[] = [];
  private readonly seen = new Set<LLContainer>();
  private readonly graphs = new Map<FunctionGraph, LLFunc>();
  private readonly pending: LLContainer[] = [];

  /** Adds a container and, with `complete`, what it reaches. */
  add(container: LLContainer): void {
    const top = outermost(container);
    if (this.seen.has(top)) return;
    this.seen.add(top);
    this.pending.push(top);
  }

  /** Adds what a value refers to, when it refers to something. */
  addValue(value: LLValue): void {
    if (value instanceof LLPtr) {
      if (value.obj !== null) this.add(value.obj);
    } else if (value instanceof LLAddress) {
      if (value.container !== null) this.add(value.container);
    }
  }

  /** Follows everything that was added to the end. May be called again after more was added. */
  complete(): void {
    for (let next = 0; next < this.pending.length; next++) this.visit(this.pending[next]!);
    this.pending.length = 0;
  }

  private visit(container: LLContainer): void {
    switch (container.kind) {
      case "func":
        this.visitFunction(container);
        return;
      case "struct":
      case "array":
        this.containers.push(container);
        this.visitParts(container);
        return;
      case "opaque":
        this.visitOpaque(container);
        return;
      case "subarray":
        this.add(container);
        return;
    }
  }

  private visitFunction(func: LLFunc): void {
    if (func.graph === null) {
      this.externals.push(func);
      return;
    }
    if (this.graphs.has(func.graph)) return;
    this.graphs.set(func.graph, func);
    this.functions.push(func);
    this.visitGraph(func.graph);
  }

  /** Functions with the same graph are one function: the first that was found. */
  representative(top: LLContainer): LLContainer {
    return top.kind === "func" && top.graph !== null ? (this.graphs.get(top.graph) ?? top) : top;
  }

  /** The constants of a graph, and the destructors of what it allocates. */
  private visitGraph(graph: FunctionGraph): void {
    for (const block of graph.blocks()) {
      for (const op of block.operations) op.args.forEach(this.visitHlvalue);
      for (const link of block.exits) link.args.forEach(this.visitHlvalue);
    }
  }

  private readonly visitHlvalue = (value: Hlvalue): void => {
    if (!(value instanceof Constant)) return;
    const known = value.value;
    if (known instanceof StructType) {
      const destructor = known.rtti?.destructor ?? null;
      if (destructor !== null) this.addValue(destructor);
    } else this.addValue(known as LLValue);
  };

  private visitParts(container: LLStruct | LLArray): void {
    const stack: (LLStruct | LLArray)[] = [container];
    for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
      const cells = part.kind === "struct" ? part.fields : part.items;
      const inner: (LLStruct | LLArray)[] = [];
      for (const value of cells) {
        if (typeof value === "number") continue;
        if (isContainer(value)) {
          if (value.kind === "struct" || value.kind === "array") inner.push(value);
        } else this.addValue(value);
      }
      for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i]!);
    }
  }

  private visitOpaque(opaque: LLOpaque): void {
    this.containers.push(opaque);
    for (const ptr of [opaque.target, opaque.queryFunc, opaque.destructor, opaque.customTrace]) if (ptr !== null) this.addValue(ptr);
  }
}

/** The container that is allocated as a whole: through opaque faces, views and inlined parts. */
export function outermost(container: LLContainer): LLContainer {
  let at = container;
  for (;;) {
    if (at.kind === "opaque" && at.about !== null && isContainer(at.about)) at = at.about;
    else if (at.parent !== null) at = at.parent;
    else return at;
  }
}
