// The state of the compiler while it turns a syntax tree into code objects, and what all gen-*.ts files share: names, constants, code units.
// Answers to CPython's compile.c; what it does per kind of node is free functions that take a Compiler.

import type { SourceFile } from "@rpyts/tool/source-file";
import { Assembler } from "./assembler.js";
import type { Expr, Node, Stmt } from "./ast.js";
import {
  CO_GENERATOR, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, type CodeObject, type PyConst,
} from "./code.js";
import { CodeUnit, type FrameBlock } from "./code-unit.js";
import { OP } from "./opcode.js";
import { DEF_BOUND, DEF_GLOBAL, IS_CELL, IS_FREE, type Scope } from "./scope.js";
import type { SymbolTable } from "./symtable.js";
import { PySyntaxError } from "./syntax-error.js";
import { invariant } from "@rpyts/tool/assert-never";

const MAX_BLOCKS = 20;

export const NONE: PyConst = { kind: "none" };

export type NameUse = "load" | "store" | "delete";

/** The two generators that all others come back to. Passed in, so that the files need not import each other in a circle. */
export interface Generators {
  readonly expr: (c: Compiler, expr: Expr) => void;
  readonly body: (c: Compiler, body: readonly Stmt[]) => void;
}

export class Compiler {
  private readonly generators: Generators;
  readonly source: SourceFile;
  readonly table: SymbolTable;
  /** Future features, as flags of every code object. */
  readonly flags: number;
  /** Values of expression statements are shown: mode "single". */
  readonly interactive: boolean;
  unit: CodeUnit;
  asm: Assembler;
  /** Copies of `finally` bodies that are being written; above 0, code objects are kept for the other copies. */
  copies: number;
  readonly kept: Map<Node, CodeObject>;
  /** Assemblers by nesting of code units, for use again. */
  private readonly assemblers: Assembler[];
  private level: number;

  constructor(generators: Generators, source: SourceFile, table: SymbolTable, flags: number, interactive: boolean, firstlineno: number) {
    this.generators = generators;
    this.source = source;
    this.table = table;
    this.flags = flags;
    this.interactive = interactive;
    this.asm = new Assembler();
    this.unit = new CodeUnit("<module>", table.top, this.asm, null, firstlineno, 0);
    this.copies = 0;
    this.kept = new Map();
    this.assemblers = [this.asm];
    this.level = 0;
  }

  /** Emits code that leaves the value of an expression on the stack. */
  genExpr(expr: Expr): void {
    this.generators.expr(this, expr);
  }

  /** The same for several expressions in a row. */
  genAll(exprs: readonly Expr[]): void {
    for (const expr of exprs) this.generators.expr(this, expr);
  }

  /** Emits the code of statements. */
  genBody(body: readonly Stmt[]): void {
    this.generators.body(this, body);
  }

  fail(msg: string, node: Node): never {
    throw new PySyntaxError({ msg, source: this.source, start: node.start, end: node.end });
  }

  scopeOf(node: Node): Scope {
    const scope = this.table.scopes.get(node);
    invariant(scope !== undefined, "a block of code without a scope");
    return scope;
  }

  /** Begins a code object inside the current one: the code of `node`, whose first line is that of `first`. */
  enterUnit(name: string, node: Node, argcount: number, first: Node = node): void {
    this.level++;
    const asm = (this.assemblers[this.level] ??= new Assembler());
    asm.reset();
    this.asm = asm;
    this.unit = new CodeUnit(name, this.scopeOf(node), asm, this.unit, this.source.lineCol(first.start).line, argcount);
  }

  /** Ends the current code object and goes back to the one around it. */
  leaveUnit(): CodeObject {
    const code = this.finishUnit();
    const outer = this.unit.outer;
    invariant(outer !== null, "the outermost code unit cannot be left");
    this.level--;
    this.unit = outer;
    this.asm = outer.asm;
    return code;
  }

  /** The finished code object of the current unit. */
  finishUnit(): CodeObject {
    const unit = this.unit;
    const { code, positions, stacksize, exceptionTable } = this.asm.finish();
    return {
      name: unit.name,
      source: this.source,
      argcount: unit.argcount,
      flags: this.flags | unitFlags(unit),
      firstlineno: unit.firstlineno,
      varnames: unit.varnames,
      cellvars: unit.cellvars,
      freevars: unit.freevars,
      names: unit.names,
      consts: unit.consts,
      code,
      stacksize,
      positions,
      exceptionTable,
    };
  }

  pushBlock(block: FrameBlock, node: Node): void {
    if (this.unit.blocks.length >= MAX_BLOCKS) this.fail("too many statically nested blocks", node);
    this.unit.blocks.push(block);
  }

  loadConst(value: PyConst, node: Node): void {
    this.asm.emit(OP.LOAD_CONST, this.unit.constIndex(value), node);
  }

  loadNone(node: Node): void {
    this.loadConst(NONE, node);
  }

  /** Emits an instruction whose argument is a name of the names table. */
  emitName(op: number, name: string, node: Node): void {
    this.asm.emit(op, this.unit.nameIndex(name), node);
  }

  loadName(name: string, node: Node): void {
    if (name === "None") this.loadNone(node);
    else this.useName(name, "load", node);
  }

  storeName(name: string, node: Node): void {
    this.useName(name, "store", node);
  }

  deleteName(name: string, node: Node): void {
    this.useName(name, "delete", node);
  }

  private useName(name: string, use: NameUse, node: Node): void {
    const { unit, asm } = this;
    const scope = unit.scope;
    const flags = scope.flags(name);
    if ((flags & IS_CELL) !== 0 || ((flags & IS_FREE) !== 0 && (flags & DEF_BOUND) === 0)) this.useCell(name, use, node);
    else if ((flags & DEF_GLOBAL) !== 0) asm.emit(GLOBAL_OPS[use], unit.nameIndex(name), node);
    else if (scope.kind !== "function") asm.emit(NAME_OPS[use], unit.nameIndex(name), node);
    else if ((flags & DEF_BOUND) !== 0) asm.emit(FAST_OPS[use], unit.varIndex(name), node);
    else asm.emit(scope.unoptimized ? NAME_OPS[use] : GLOBAL_OPS[use], unit.nameIndex(name), node);
  }

  private useCell(name: string, use: NameUse, node: Node): void {
    if (use === "delete") this.fail(`can not delete variable '${name}' referenced in nested scope`, node);
    this.asm.emit(use === "load" ? OP.LOAD_DEREF : OP.STORE_DEREF, this.unit.derefIndex(name), node);
  }
}

type UseOps = { readonly [K in NameUse]: number };
const GLOBAL_OPS: UseOps = { load: OP.LOAD_GLOBAL, store: OP.STORE_GLOBAL, delete: OP.DELETE_GLOBAL };
const NAME_OPS: UseOps = { load: OP.LOAD_NAME, store: OP.STORE_NAME, delete: OP.DELETE_NAME };
const FAST_OPS: UseOps = { load: OP.LOAD_FAST, store: OP.STORE_FAST, delete: OP.DELETE_FAST };

function unitFlags(unit: CodeUnit): number {
  const scope = unit.scope;
  let flags = unit.cellvars.length === 0 && unit.freevars.length === 0 ? CO_NOFREE : 0;
  if (scope.kind !== "module") flags |= CO_NEWLOCALS;
  if (scope.kind !== "function") return flags;
  if (!scope.unoptimized) flags |= CO_OPTIMIZED;
  if (scope.nested) flags |= CO_NESTED;
  if (scope.isGenerator) flags |= CO_GENERATOR;
  if (scope.hasVarargs) flags |= CO_VARARGS;
  if (scope.hasVarkeywords) flags |= CO_VARKEYWORDS;
  return flags;
}
