// Code objects: what the compiler makes of a function body, class body or module. Answers to CPython 2.7's code type,
// with two differences on purpose: instructions are (opcode, argument) pairs of an Int32Array, addressed by index; and
// exceptions are handled through a static table (no block stack at run time), with `finally` bodies copied to each exit.

import type { Int } from "@rpyts/tool/machine-int";
import type { SourceFile, Span } from "@rpyts/tool/source-file";

/** A constant of a code object, before the host makes an object of it. `int` is an `int` literal whatever the word size; the host decides. */
export type PyConst =
  | { readonly kind: "none" }
  | { readonly kind: "ellipsis" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: Int }
  | { readonly kind: "long"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "complex"; readonly imag: number }
  /** A byte string; one character (0..255) per byte. */
  | { readonly kind: "str"; readonly value: string }
  /** A unicode string in UTF-16. */
  | { readonly kind: "unicode"; readonly value: string }
  | { readonly kind: "tuple"; readonly items: readonly PyConst[] }
  | { readonly kind: "code"; readonly code: CodeObject };

/** CPython's co_flags. */
export const CO_OPTIMIZED = 0x1;
export const CO_NEWLOCALS = 0x2;
export const CO_VARARGS = 0x4;
export const CO_VARKEYWORDS = 0x8;
export const CO_NESTED = 0x10;
export const CO_GENERATOR = 0x20;
export const CO_NOFREE = 0x40;
export const CO_FUTURE_DIVISION = 0x2000;
export const CO_FUTURE_ABSOLUTE_IMPORT = 0x4000;
export const CO_FUTURE_WITH_STATEMENT = 0x8000;
export const CO_FUTURE_PRINT_FUNCTION = 0x10000;
export const CO_FUTURE_UNICODE_LITERALS = 0x20000;

/**
 * An exception raised at an instruction with `start <= index < end` cuts the value stack to `depth` items, pushes one exception item and goes on at
 * `handler`. Entries are disjoint and sorted: each instruction has at most one (the innermost).
 */
export interface ExceptionEntry {
  readonly start: number;
  readonly end: number;
  readonly handler: number;
  readonly depth: number;
}

export interface CodeObject {
  readonly name: string;
  readonly source: SourceFile;
  /** Positional parameters; a tuple parameter counts as one and is named `.0`, `.1`, … after its place. */
  readonly argcount: number;
  readonly flags: number;
  readonly firstlineno: number;
  /** Parameters (with *args and **kwargs after the positional ones), then the other local variables. */
  readonly varnames: readonly string[];
  /** Locals that inner functions use. A parameter that is a cell stands in both `varnames` and `cellvars`; the host copies it on entry. */
  readonly cellvars: readonly string[];
  /** Variables of enclosing functions. LOAD_DEREF indexes cellvars, then freevars. */
  readonly freevars: readonly string[];
  /** Names of globals, attributes, imports. */
  readonly names: readonly string[];
  /** For functions `consts[0]` is the doc string or None. */
  readonly consts: readonly PyConst[];
  /** Pairs (opcode, argument); instruction i is code[2*i], code[2*i+1]. Jump arguments are instruction indexes. */
  readonly code: Int32Array;
  readonly stacksize: number;
  /** Pairs (start offset, end offset) into `source.text`, one pair per instruction. */
  readonly positions: Int32Array;
  readonly exceptionTable: readonly ExceptionEntry[];
}

/** The source stretch of an instruction. */
export function instructionSpan(code: CodeObject, index: number): Span {
  return { file: code.source, start: code.positions[2 * index]!, end: code.positions[2 * index + 1]! };
}

/** The place of a function's name in its definition; of its first instruction where there is none, as for lambdas. */
export function definitionSpan(code: CodeObject): Span {
  const { name, source: file, firstlineno } = code;
  const from = file.startOfLine(firstlineno);
  const found = /^[ \t]*(?:@[^\n]*\n\s*|#[^\n]*\n\s*)*def[ \t]+/.exec(file.text.slice(from, from + MAX_HEADER));
  const start = from + (found?.[0].length ?? 0);
  return found !== null && file.text.startsWith(name, start) ? { file, start, end: start + name.length } : instructionSpan(code, 0);
}

/** Decorators and comments before a definition are shorter than this. */
const MAX_HEADER = 4096;

/** The line of an instruction, from 1. */
export function instructionLine(code: CodeObject, index: number): number {
  return code.source.lineCol(code.positions[2 * index]!).line;
}

/** The table entry that guards an instruction, or null. Binary search. */
export function findHandler(code: CodeObject, index: number): ExceptionEntry | null {
  const table = code.exceptionTable;
  let low = 0;
  let high = table.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const entry = table[mid]!;
    if (index < entry.start) high = mid - 1;
    else if (index >= entry.end) low = mid + 1;
    else return entry;
  }
  return null;
}
