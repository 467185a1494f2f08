// A whole source to its syntax tree, in the three modes of compile(). Answers to `file_input`, `eval_input` and `single_input` of the grammar.

import type { SourceFile } from "@rpyts/tool/source-file";
import type { Module, Stmt } from "./ast.js";
import { parseCompound, parseStatement } from "./parse-compound.js";
import { EXPRESSION_RULES } from "./parse-expression.js";
import { parseTestList } from "./parse-list.js";
import { parseSimpleLine } from "./parse-simple.js";
import { Parser } from "./parser.js";
import type { SourceEncoding } from "./source-encoding.js";
import { tokenize } from "./tokenizer.js";
import { T } from "./tokens.js";

/** What compile() is asked for: a module, one expression, or one statement at a prompt. */
export type CompileMode = "exec" | "eval" | "single";

/**
 * Parses a source. `flags` are CO_FUTURE_ bits that hold from the start. `implyDedent`: in mode "single", a block may end with the source; else
 * only a blank line ends it. Throws PySyntaxError.
 */
export function parseSource(source: SourceFile, encoding: SourceEncoding, mode: CompileMode, flags: number, implyDedent = true): Module {
  const p = new Parser(EXPRESSION_RULES, source, tokenize(source, encoding.from), encoding, flags);
  if (mode === "eval") return parseEval(p);
  const unicodeFromStart = p.unicodeLiterals;
  const body: Stmt[] = [];
  if (mode === "single") parseSingle(p, body, implyDedent);
  else while (p.kind !== T.EOF) parseStatement(p, body);
  if (p.unicodeLiterals && !unicodeFromStart) rereadDocString(p, body);
  return { start: encoding.from, end: p.prevEnd, body, expression: null, flags: p.flags };
}

/** The doc string stands before the import that makes it unicode. Nothing else but imports can. */
function rereadDocString(p: Parser, body: Stmt[]): void {
  if (body[0].kind !== "ExprStmt") return;
  const again: Stmt[] = [];
  parseSimpleLine(new Parser(p.rules, p.source, p.stream, p.encoding, p.flags), again);
  body[0] = again[0];
}

function parseEval(p: Parser): Module {
  const start = p.start;
  const expression = parseTestList(p);
  const end = p.prevEnd;
  if (p.kind !== T.NEWLINE) p.unexpected("end of the expression");
  while (p.accept(T.NEWLINE));
  if (p.kind !== T.EOF) p.unexpected("end of the source behind the expression");
  return { start, end, body: [], expression, flags: p.flags };
}

/** One simple line, whatever follows it, or one compound statement and nothing more: as CPython has it. */
function parseSingle(p: Parser, body: Stmt[], implyDedent: boolean): void {
  if (p.kind === T.EOF) p.unexpected("a statement");
  const compound = parseCompound(p);
  if (compound === null) return parseSimpleLine(p, body);
  body.push(compound);
  if (p.kind !== T.EOF) p.unexpected("end of the source behind the statement");
  const isOneLine = p.kinds[p.pos - 1] !== T.DEDENT;
  const endsWithLine = p.text.endsWith("\n") || p.text.endsWith("\r");
  if (!endsWithLine && (isOneLine || !implyDedent)) p.unexpected("a blank line to end the statement");
}
