// Python source to code objects: what the other packages call.

import type { SourceFile } from "@rpyts/tool/source-file";
import type { Module } from "./ast.js";
import {
  CO_FUTURE_ABSOLUTE_IMPORT, CO_FUTURE_DIVISION, CO_FUTURE_PRINT_FUNCTION, CO_FUTURE_UNICODE_LITERALS, CO_FUTURE_WITH_STATEMENT, type CodeObject,
} from "./code.js";
import { Compiler } from "./compiler.js";
import { genExpr } from "./gen-expression.js";
import { genDocumentedBody, genImplicitReturn } from "./gen-function.js";
import { genBody } from "./gen-statement.js";
import { OP } from "./opcode.js";
import { type CompileMode, parseSource } from "./parse.js";
import { sourceEncoding } from "./source-encoding.js";
import { buildSymbolTable } from "./symtable.js";

export type { CompileMode } from "./parse.js";

/** The source was a unicode string, given here in UTF-8: unicode literals are decoded so. CPython's flag of the same value. */
export const PyCF_SOURCE_IS_UTF8 = 0x100;
/** At a prompt: a block does not end where the source ends, only at a blank line (a source that ends with a newline). CPython's flag of the same value. */
export const PyCF_DONT_IMPLY_DEDENT = 0x200;
/** The source comes from a string (compile, exec, eval), not from a file: bytes beyond ASCII need no coding cookie. */
export const COMPILE_FROM_STRING = 0x1000000;

/** All future features, as flags. */
export const CO_FUTURE_MASK: number =
  CO_FUTURE_DIVISION | CO_FUTURE_ABSOLUTE_IMPORT | CO_FUTURE_WITH_STATEMENT | CO_FUTURE_PRINT_FUNCTION | CO_FUTURE_UNICODE_LITERALS;

/**
 * Compiles a source: one character per byte. `flags` are future features in force (CO_FUTURE_…), PyCF_SOURCE_IS_UTF8,
 * PyCF_DONT_IMPLY_DEDENT, COMPILE_FROM_STRING.
 * Throws PySyntaxError.
 */
export function compileSource(source: SourceFile, mode: CompileMode, flags = 0): CodeObject {
  const encoding = sourceEncoding(source, (flags & COMPILE_FROM_STRING) !== 0, (flags & PyCF_SOURCE_IS_UTF8) !== 0);
  const module = parseSource(source, encoding, mode, flags & CO_FUTURE_MASK, (flags & PyCF_DONT_IMPLY_DEDENT) === 0);
  const table = buildSymbolTable(source, module);
  const c = new Compiler({ expr: genExpr, body: genBody }, source, table, module.flags, mode === "single", firstLine(source, module));
  if (module.expression !== null) {
    genExpr(c, module.expression);
    c.asm.emit(OP.RETURN_VALUE, 0, module.expression);
    return c.finishUnit();
  }
  if (mode === "single") genBody(c, module.body);
  else genDocumentedBody(c, module.body);
  genImplicitReturn(c, module.body[module.body.length - 1] ?? module);
  return c.finishUnit();
}

function firstLine(source: SourceFile, module: Module): number {
  const first = module.expression ?? module.body[0];
  return first === undefined ? 1 : source.lineCol(first.start).line;
}
