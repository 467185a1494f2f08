// One code object in the making: its tables of constants and names, its assembler, the blocks that surround the current statement.
// Answers to struct compiler_unit of CPython's compile.c.

import type { Assembler, HandlerTarget, Label } from "./assembler.js";
import type { Node, Stmt } from "./ast.js";
import type { CodeObject, PyConst } from "./code.js";
import type { Scope } from "./scope.js";
import { DEF_BOUND, FREE_CLASS, IS_CELL, IS_FREE } from "./scope.js";

/** What surrounds a statement and must be undone by break, continue and return. `outer` is the guard around the block. */
export type FrameBlock =
  /** `items` is 1 where the loop keeps its iterator on the stack. */
  | { readonly kind: "loop"; readonly head: Label; readonly exit: Label; readonly items: 0 | 1 }
  /** The body of `try … except`. */
  | { readonly kind: "except"; readonly outer: HandlerTarget | null }
  /** The body of `try … finally`. */
  | { readonly kind: "finally"; readonly outer: HandlerTarget | null; readonly body: readonly Stmt[] }
  /** The body of `with`: the exit function is on the stack. */
  | { readonly kind: "with"; readonly outer: HandlerTarget | null; readonly node: Node }
  /** A copy of a `finally` body, and what waits on the stack for its end. */
  | { readonly kind: "finally-copy"; readonly holds: "nothing" | "exception" | "value" };

export class CodeUnit {
  readonly name: string;
  readonly scope: Scope;
  readonly asm: Assembler;
  readonly outer: CodeUnit | null;
  readonly firstlineno: number;
  readonly argcount: number;
  readonly consts: PyConst[];
  readonly names: string[];
  readonly varnames: string[];
  readonly cellvars: string[];
  readonly freevars: string[];
  readonly blocks: FrameBlock[];
  private readonly nameIndexes: Map<string, number>;
  private readonly varIndexes: Map<string, number>;
  private readonly derefIndexes: Map<string, number>;
  private readonly stringIndexes: Map<string, number>;
  private readonly constIndexes: Map<string | number | CodeObject, number>;

  constructor(name: string, scope: Scope, asm: Assembler, outer: CodeUnit | null, firstlineno: number, argcount: number) {
    this.name = name;
    this.scope = scope;
    this.asm = asm;
    this.outer = outer;
    this.firstlineno = firstlineno;
    this.argcount = argcount;
    this.consts = [];
    this.names = [];
    this.varnames = [];
    this.cellvars = [];
    this.freevars = [];
    this.blocks = [];
    this.nameIndexes = new Map();
    this.varIndexes = new Map();
    this.derefIndexes = new Map();
    this.stringIndexes = new Map();
    this.constIndexes = new Map();
    for (const param of scope.params) this.varIndex(param);
    this.collectCells();
  }

  private collectCells(): void {
    for (const [name, flags] of this.scope.symbols) {
      if ((flags & IS_CELL) !== 0) this.cellvars.push(name);
      else if (isFreeVariable(flags)) this.freevars.push(name);
    }
    this.cellvars.forEach((name, i) => this.derefIndexes.set(name, i));
    this.freevars.forEach((name, i) => this.derefIndexes.set(name, this.cellvars.length + i));
  }

  nameIndex(name: string): number {
    return indexOf(name, this.names, this.nameIndexes);
  }

  varIndex(name: string): number {
    return indexOf(name, this.varnames, this.varIndexes);
  }

  /** Index of a cell or free variable. */
  derefIndex(name: string): number {
    return this.derefIndexes.get(name) ?? -1;
  }

  constIndex(value: PyConst): number {
    if (value.kind === "str") return indexOfConst(value, value.value, this.consts, this.stringIndexes);
    const key = value.kind === "code" ? value.code : constKey(value);
    return indexOfConst(value, key, this.consts, this.constIndexes);
  }
}

/** True for symbols of freevars: free variables, and those a class body passes on. */
export const isFreeVariable = (flags: number): boolean => (flags & FREE_CLASS) !== 0 || ((flags & IS_FREE) !== 0 && (flags & DEF_BOUND) === 0);

function indexOf(name: string, list: string[], indexes: Map<string, number>): number {
  const known = indexes.get(name);
  if (known !== undefined) return known;
  const index = list.push(name) - 1;
  indexes.set(name, index);
  return index;
}

function indexOfConst<K>(value: PyConst, key: K, list: PyConst[], indexes: Map<K, number>): number {
  const known = indexes.get(key);
  if (known !== undefined) return known;
  const index = list.push(value) - 1;
  indexes.set(key, index);
  return index;
}

/** Equal for constants that may be one object: same kind, same value, -0.0 and 0.0 apart. */
function constKey(value: PyConst): string | number {
  switch (value.kind) {
    case "int":
      return typeof value.value === "number" ? value.value : `i${value.value}`;
    case "none":
    case "ellipsis":
      return value.kind;
    case "bool":
      return value.value ? "true" : "false";
    case "long":
      return `l${value.value}`;
    case "float":
      return `f${floatKey(value.value)}`;
    case "complex":
      return `c${floatKey(value.imag)}`;
    case "str":
      return `s${value.value.length}:${value.value}`;
    case "unicode":
      return `u${value.value.length}:${value.value}`;
    case "tuple":
      return `(${value.items.map(constKey).join()})`;
    case "code":
      return "code";
  }
}

const floatKey = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));
