// Scopes: which names a block of code binds and uses, and what each turns out to be. Answers to CPython's symtable entries.
// Symbols hold one word of flags; what a name is (local, cell, free, global) is computed into the same word by resolve-scopes.ts.

import type { Node } from "./ast.js";

/** Flags of a symbol. */
export const USE = 1;
export const DEF_LOCAL = 2;
export const DEF_PARAM = 4;
export const DEF_GLOBAL = 8;
/** Bound here or a parameter. */
export const DEF_BOUND: number = DEF_LOCAL | DEF_PARAM;
/** A local that inner functions use. */
export const IS_CELL = 16;
/** A variable of an enclosing function. */
export const IS_FREE = 32;
/** A name of a class body that inner functions take from around the class: the class passes the cell on, whatever it binds itself. */
export const FREE_CLASS = 64;
/** Not bound in any enclosing function and not declared global here. */
export const GLOBAL_IMPLICIT = 128;

export type ScopeKind = "module" | "class" | "function";

export class Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parent: Scope | null;
  /** The node it belongs to: where faults that concern the whole block are reported. */
  readonly node: Node;
  readonly children: Scope[];
  readonly symbols: Map<string, number>;
  /** Parameters in the order of varnames. */
  readonly params: string[];
  /** A function inside a function. */
  readonly nested: boolean;
  isGenerator: boolean;
  /** The first `return` with a value; a fault in generators. */
  returnValue: Node | null;
  /** `from m import *` and `exec` without a dictionary: names may appear in the locals at run time. */
  importStar: Node | null;
  bareExec: Node | null;
  /** Any exec or import *: the function keeps its locals in a dictionary too. */
  unoptimized: boolean;
  /** Uses variables of enclosing functions; or would, as a nested function with globals might. */
  hasFree: boolean;
  /** A child uses variables of enclosing functions. */
  childHasFree: boolean;
  hasVarargs: boolean;
  hasVarkeywords: boolean;

  constructor(kind: ScopeKind, name: string, parent: Scope | null, node: Node) {
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.node = node;
    this.children = [];
    this.symbols = new Map();
    this.params = [];
    this.nested = parent !== null && (parent.nested || parent.kind === "function");
    this.isGenerator = false;
    this.returnValue = null;
    this.importStar = null;
    this.bareExec = null;
    this.unoptimized = false;
    this.hasFree = false;
    this.childHasFree = false;
    this.hasVarargs = false;
    this.hasVarkeywords = false;
    if (parent !== null) parent.children.push(this);
  }

  add(name: string, flag: number): void {
    const flags = this.symbols.get(name);
    if (flags === undefined) this.symbols.set(name, flag);
    else if ((flags & flag) !== flag) this.symbols.set(name, flags | flag);
  }

  flags(name: string): number {
    return this.symbols.get(name) ?? 0;
  }
}
