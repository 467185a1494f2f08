// The parser's state and what every part of it needs: the current token, faults, names. The grammar itself is in parse-*.ts, as free functions
// that take a Parser: recursive descent for statements, precedence climbing for expressions. Chains of any length are loops.

import type { DiagnosticNote } from "@rpyts/tool/diagnostics";
import type { SourceFile } from "@rpyts/tool/source-file";
import type { Expr, Name, Node } from "./ast.js";
import { CO_FUTURE_PRINT_FUNCTION, CO_FUTURE_UNICODE_LITERALS } from "./code.js";
import { hintFor } from "./syntax-hints.js";
import type { SourceEncoding } from "./source-encoding.js";
import { PySyntaxError, type SyntaxErrorInit } from "./syntax-error.js";
import { NAME_DEBUG, NAME_NONE, type TokenStream } from "./token-stream.js";
import { isKeyword, T, TOKEN_NAMES } from "./tokens.js";

/** Nesting of lambdas, powers and the like, which recurse without brackets. */
const MAX_NESTING = 200;

/**
 * The rules of the grammar that the files above need from those below, and the other way round: expressions hold lambdas, calls and comprehensions,
 * which hold expressions. Passed in, so that the files need not import each other in a circle.
 */
export interface ExpressionRules {
  /** Any expression without commas. */
  readonly test: Rule;
  /** Without a conditional expression at the top. */
  readonly oldTest: Rule;
  /** Without conditional expression and lambda at the top. */
  readonly orTest: Rule;
  /** Without comparisons: `in` ends it. */
  readonly expr: Rule;
}

export type Rule = (p: Parser) => Expr;

export class Parser {
  readonly rules: ExpressionRules;
  readonly source: SourceFile;
  readonly text: string;
  readonly encoding: SourceEncoding;
  readonly stream: TokenStream;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly aux: Int32Array;
  readonly names: readonly string[];
  /** Index of the current token, its kind and start; end of the token before. */
  pos: number;
  kind: number;
  start: number;
  prevEnd: number;
  /** CO_FUTURE_ bits in force. */
  flags: number;
  printIsName: boolean;
  unicodeLiterals: boolean;
  /** Where `from __future__` may stand: at the beginning, behind one doc string. */
  futuresAllowed: boolean;
  /** The name of the class whose body is being read, without leading underscores; null outside classes: what private names are mangled with. */
  privateName: string | null;
  private nesting: number;

  constructor(rules: ExpressionRules, source: SourceFile, stream: TokenStream, encoding: SourceEncoding, flags: number) {
    this.rules = rules;
    this.source = source;
    this.text = source.text;
    this.encoding = encoding;
    this.stream = stream;
    this.kinds = stream.kinds;
    this.starts = stream.starts;
    this.ends = stream.ends;
    this.aux = stream.aux;
    this.names = stream.table.names;
    this.pos = 0;
    this.kind = stream.kinds[0];
    this.start = stream.starts[0];
    this.prevEnd = this.start;
    this.flags = 0;
    this.printIsName = false;
    this.unicodeLiterals = false;
    this.futuresAllowed = true;
    this.privateName = null;
    this.nesting = 0;
    this.enableFutures(flags);
  }

  enableFutures(flags: number): void {
    this.flags |= flags;
    this.printIsName = (this.flags & CO_FUTURE_PRINT_FUNCTION) !== 0;
    this.unicodeLiterals = (this.flags & CO_FUTURE_UNICODE_LITERALS) !== 0;
  }

  /** Goes on to the next token. */
  next(): void {
    this.prevEnd = this.ends[this.pos];
    const i = ++this.pos;
    this.kind = this.kinds[i];
    this.start = this.starts[i];
  }

  /** Kind of the token behind the current one. */
  peek(): number {
    return this.pos + 1 < this.stream.count ? this.kinds[this.pos + 1] : T.EOF;
  }

  /** Steps over a token of that kind, if it is the current one. */
  accept(kind: number): boolean {
    if (this.kind !== kind) return false;
    this.next();
    return true;
  }

  /** Steps over a token of that kind; `where` completes "expected ':' …". */
  expect(kind: number, where = ""): void {
    if (this.kind !== kind) this.unexpected(where === "" ? TOKEN_NAMES[kind] : `${TOKEN_NAMES[kind]} ${where}`);
    this.next();
  }

  enter(): void {
    if (++this.nesting > MAX_NESTING) this.fail("the expression is nested too deeply", this);
  }

  leave(): void {
    this.nesting--;
  }

  /** The end of the current token. */
  get end(): number {
    return this.ends[this.pos];
  }

  /** True when the current token is a name, which `print` is under the future feature. */
  atName(): boolean {
    return this.kind === T.NAME || (this.kind === T.KW_PRINT && this.printIsName);
  }

  /** The text of the current token, which is a name or keyword. */
  tokenName(): string {
    return this.names[this.aux[this.pos]];
  }

  /** Reads an identifier that is bound or used as it is written (`what` names it in messages): None and __debug__ are refused. */
  takeBindingName(what: string): string {
    const id = this.aux[this.pos];
    const name = this.takeName(what);
    if (id === NAME_NONE || id === NAME_DEBUG) this.failAssignTo(name, this.starts[this.pos - 1], this.prevEnd);
    return name;
  }

  /** Reads an identifier. */
  takeName(what: string): string {
    if (!this.atName()) this.unexpected(what);
    const name = this.tokenName();
    this.next();
    return name;
  }

  /** Reads an identifier that is bound here, mangled, with its place. */
  takeBinding(what: string): Name {
    const start = this.start;
    const id = this.mangle(this.takeBindingName(what));
    return { kind: "Name", start, end: this.prevEnd, id };
  }

  /** `__x` inside class C is `_C__x`. */
  mangle(name: string): string {
    if (this.privateName === null || name.charCodeAt(0) !== 95 || name.charCodeAt(1) !== 95) return name;
    return name.endsWith("__") ? name : `_${this.privateName}${name}`;
  }

  failAssignTo(name: string, start: number, end: number): never {
    this.fail(`cannot assign to ${name}`, { start, end });
  }

  /** Throws for a token that the grammar does not allow here. `expected` says what would have been right. */
  unexpected(expected: string): never {
    if (this.stream.error !== null && this.kind === T.ERROR) throw this.stream.error;
    if (this.kind === T.INDENT) {
      this.failToken("unexpected indent", { pyClass: "IndentationError" });
    }
    if (this.kind === T.EOF && this.stream.openBracket >= 0) this.failOpenBracket();
    const incomplete = this.kind === T.EOF || (this.kind === T.DEDENT && this.start >= this.text.length);
    this.failToken(`expected ${expected}, found ${this.describeToken()}`, { hint: hintFor(this), incomplete, notes: this.bracketNotes() });
  }

  /** Throws because the block that should begin here is missing. */
  failBlock(msg: string): never {
    if (this.stream.error !== null && this.kind === T.ERROR) throw this.stream.error;
    const incomplete = this.start >= this.text.length;
    this.failToken(msg, { pyClass: "IndentationError", incomplete });
  }

  private failToken(msg: string, more: Partial<SyntaxErrorInit>): never {
    const start = this.start >= this.text.length ? this.lastTokenEnd() : this.start;
    const end = this.kind === T.NEWLINE ? start + 1 : Math.max(this.end, start + 1);
    throw new PySyntaxError({ msg, source: this.source, start, end, ...more });
  }

  /** Where the last token that has a text ends: what is missing at the end of the source is shown there. */
  private lastTokenEnd(): number {
    let i = this.pos;
    while (i > 0 && this.kinds[i] <= T.DEDENT) i--;
    return this.kinds[i] <= T.DEDENT ? this.start : this.ends[i];
  }

  private failOpenBracket(): never {
    const at = this.stream.openBracket;
    const bracket = this.text[at];
    throw new PySyntaxError({
      msg: `unexpected EOF while parsing: '${bracket}' is never closed`,
      source: this.source,
      start: at,
      end: at + 1,
      incomplete: true,
    });
  }

  /** Points at the innermost bracket that is open at the current token, when the token stands on a later line. */
  private bracketNotes(): DiagnosticNote[] {
    let depth = 0;
    for (let i = this.pos - 1; i >= 0; i--) {
      const kind = this.kinds[i];
      if (kind === T.NEWLINE) break;
      if (kind < T.LPAR || kind > T.RBRACE) continue;
      depth += (kind & 1) === 0 ? -1 : 1;
      if (depth < 0) return this.noteBracket(this.starts[i]);
    }
    return [];
  }

  private noteBracket(at: number): DiagnosticNote[] {
    if (this.source.lineCol(at).line === this.source.lineCol(this.start).line) return [];
    return [{ message: `inside the '${this.text[at]}' opened here`, span: { file: this.source, start: at, end: at + 1 } }];
  }

  /** The current token in words. */
  describeToken(): string {
    const kind = this.kind;
    const text = this.text.slice(this.start, this.end);
    if (kind === T.NAME) return `the name '${text}'`;
    if (isKeyword(kind)) return `the keyword '${text}'`;
    if (kind === T.NUMBER) return `the number ${text}`;
    if (kind === T.NEWLINE) return this.start >= this.text.length ? "end of file" : "end of line";
    return kind === T.DEDENT || TOKEN_NAMES[kind] === "" ? "end of the block" : TOKEN_NAMES[kind];
  }

  /** Throws a syntax error about a stretch of the source. */
  fail(msg: string, node: Node, hint: string | null = null): never {
    throw new PySyntaxError({ msg, source: this.source, start: node.start, end: node.end, hint });
  }
}
