// Python 2.7 source to tokens, in one pass over the characters. Answers to CPython's tokenizer.c: tabs to columns of 8, line joining in
// brackets and by backslash, form feeds, the three kinds of line ends. Different on purpose: a fault becomes an ERROR token, so that a
// syntax error further up is reported first.

import type { SourceFile } from "@rpyts/tool/source-file";
import { type SyntaxErrorInit, PySyntaxError } from "./syntax-error.js";
import { scanNumber } from "./scan-number.js";
import { KEYWORD_COUNT, TokenStream } from "./token-stream.js";
import {
  LONGER_OPERATORS, ONE_CHAR_OPERATORS, OPERATOR_TAIL, STR_BYTES, STR_CR, STR_ESCAPES, STR_NON_ASCII, STR_PREFIX_SHIFT, STR_RAW, STR_TRIPLE,
  STR_UNICODE, T,
} from "./tokens.js";

const TAB_SIZE = 8;
const MAX_BRACKETS = 100;
const MAX_INDENTS = 100;

const OTHER = 0;
const SPACE = 1;
const LINE_END = 2;
const LETTER = 3;
const DIGIT = 4;
const QUOTE = 5;
const OPERATOR = 6;
const HASH = 7;
const BACKSLASH = 8;

/** What a character may begin, by character code. */
const CLASSES: Uint8Array = classify();
/** 1 for letters, digits and the underscore. */
const NAME_CHARS: Uint8Array = CLASSES.map((c) => (c === LETTER || c === DIGIT ? 1 : 0));

function classify(): Uint8Array {
  const classes = new Uint8Array(256);
  const fill = (chars: string, cls: number): void => {
    for (const c of chars) classes[c.charCodeAt(0)] = cls;
  };
  ONE_CHAR_OPERATORS.forEach((kind, c) => (classes[c] = kind === 0 ? OTHER : OPERATOR));
  fill("!", OPERATOR);
  fill(" \t\f", SPACE);
  fill("\n\r", LINE_END);
  fill("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
  fill("0123456789", DIGIT);
  fill("'\"", QUOTE);
  fill("#", HASH);
  fill("\\", BACKSLASH);
  return classes;
}

/** All tokens of a source from offset `from` on (behind a byte order mark). Never throws for faults of the source: see {@link TokenStream.error}. */
export function tokenize(source: SourceFile, from: number): TokenStream {
  return new Tokenizer(source, from).run();
}

class Tokenizer {
  private readonly source: SourceFile;
  private readonly text: string;
  private readonly length: number;
  private readonly out: TokenStream;
  private pos: number;
  /** Columns of the open blocks; the first is 0. */
  private readonly indents: number[] = [0];
  /** The same with tabs counted as one column: where the two differ, there are tabs. */
  private readonly altIndents: number[] = [0];
  /** Offsets of the brackets that are open. */
  private readonly brackets: number[] = [];

  constructor(source: SourceFile, from: number) {
    this.source = source;
    this.text = source.text;
    this.length = source.text.length;
    this.out = new TokenStream(64 + (source.text.length >> 2));
    this.pos = from;
  }

  run(): TokenStream {
    const out = this.out;
    while (out.error === null && this.indentation()) this.logicalLine();
    if (out.error === null) {
      for (let i = this.indents.length; i > 1; i--) out.push(T.DEDENT, this.length, this.length, 0);
      out.push(T.EOF, this.length, this.length, 0);
    }
    if (this.brackets.length > 0) out.openBracket = this.brackets[this.brackets.length - 1];
    return out;
  }

  private fail(start: number, end: number, msg: string, more: Partial<SyntaxErrorInit> = {}): void {
    this.out.error = new PySyntaxError({ msg, source: this.source, start, end, ...more });
    this.out.push(T.ERROR, start, end, 0);
  }

  /** Reads the indentation of the next line that holds a statement; false at the end of the source. */
  private indentation(): boolean {
    const text = this.text;
    let pos = this.pos;
    let col = 0;
    let alt = 0;
    for (;;) {
      if (pos >= this.length) return false;
      const c = text.charCodeAt(pos);
      if (c === 32) {
        col++;
        alt++;
      } else if (c === 9) {
        col = (Math.floor(col / TAB_SIZE) + 1) * TAB_SIZE;
        alt++;
      } else if (c === 12) col = alt = 0;
      else if (c === 35) {
        pos = this.skipComment(pos) - 1;
      } else if (c === 10 || c === 13) col = alt = 0;
      else break;
      pos++;
    }
    this.pos = pos;
    const top = this.indents[this.indents.length - 1];
    if (col !== top) this.changeIndent(col, alt);
    return this.out.error === null;
  }

  private changeIndent(col: number, alt: number): void {
    const { indents, altIndents, pos } = this;
    if (col > indents[indents.length - 1]) {
      if (indents.length >= MAX_INDENTS) {
        this.fail(pos, pos + 1, "too many levels of indentation", { pyClass: "IndentationError" });
        return;
      }
      indents.push(col);
      altIndents.push(alt);
      this.out.push(T.INDENT, pos, pos, 0);
      return;
    }
    const mixed = this.mixesTabs(col !== alt);
    while (indents.length > 1 && col < indents[indents.length - 1]) {
      indents.pop();
      altIndents.pop();
      this.out.push(T.DEDENT, pos, pos, 0);
    }
    if (col !== indents[indents.length - 1]) this.failDedent(mixed);
  }

  private failDedent(mixed: boolean): void {
    this.fail(this.pos, this.pos + 1, "unindent does not match any outer indentation level", {
      pyClass: mixed ? "TabError" : "IndentationError",
      hint: mixed ? "tabs and spaces are mixed here; a tab advances to the next column that is a multiple of 8" : null,
    });
  }

  /** True when an open block is indented with tabs and the line without, or the other way round. */
  private mixesTabs(lineHasTabs: boolean): boolean {
    return this.indents.some((col, i) => col > 0 && (col !== this.altIndents[i]) !== lineHasTabs);
  }

  private skipComment(pos: number): number {
    const { text, length } = this;
    while (pos < length) {
      const c = text.charCodeAt(pos);
      if (c === 10 || c === 13) break;
      pos++;
    }
    return pos;
  }

  /** Reads tokens up to the NEWLINE that ends the statement. */
  private logicalLine(): void {
    const { text, length, out } = this;
    while (this.pos < length) {
      const pos = this.pos;
      const c = text.charCodeAt(pos);
      switch (CLASSES[c]) {
        case SPACE:
          this.pos = pos + 1;
          break;
        case LETTER:
          this.name(c, pos);
          break;
        case OPERATOR:
          this.operator(c, pos);
          break;
        case LINE_END:
          this.pos = pos + (c === 13 && text.charCodeAt(pos + 1) === 10 ? 2 : 1);
          if (this.brackets.length === 0) {
            out.push(T.NEWLINE, pos, this.pos, 0);
            return;
          }
          break;
        case DIGIT:
          this.number(pos);
          break;
        case QUOTE:
          this.string(pos, pos, 0);
          break;
        case HASH:
          this.pos = this.skipComment(pos);
          break;
        case BACKSLASH:
          this.joinLines(pos);
          break;
        default:
          this.failCharacter(pos);
      }
      if (out.error !== null) return;
    }
    if (this.brackets.length === 0) out.push(T.NEWLINE, length, length, 0);
  }

  private failCharacter(pos: number): void {
    const c = this.text.charCodeAt(pos);
    const shown = c > 32 && c < 127 ? `'${String.fromCharCode(c)}'` : `'\\x${c.toString(16).padStart(2, "0")}'`;
    const hint = c > 127 ? "outside strings and comments only ASCII characters can stand in Python 2 source" : null;
    this.fail(pos, pos + 1, `invalid syntax: the character ${shown} means nothing here`, { hint });
  }

  private name(first: number, start: number): void {
    const { text, length } = this;
    let hash = first;
    let pos = start + 1;
    while (pos < length) {
      const c = text.charCodeAt(pos);
      if (NAME_CHARS[c] === 0) {
        if ((c === 39 || c === 34) && pos - start <= 2) {
          const prefix = stringPrefix(text, start, pos);
          if (prefix !== 0) return this.string(start, pos, prefix);
        }
        break;
      }
      hash = (Math.imul(hash, 31) + c) | 0;
      pos++;
    }
    this.pos = pos;
    const id = this.out.table.intern(text, start, pos, hash);
    this.out.push(id < KEYWORD_COUNT ? T.KW_AND + id : T.NAME, start, pos, id);
  }

  private operator(c: number, start: number): void {
    const { text, brackets } = this;
    let kind = ONE_CHAR_OPERATORS[c];
    let pos = start + 1;
    if (kind <= T.RBRACE && kind !== 0) {
      if ((kind & 1) === 0) {
        if (brackets.length >= MAX_BRACKETS) return this.fail(start, pos, "too many nested parentheses");
        brackets.push(start);
      } else brackets.pop();
    } else if (kind === 0) {
      if (text.charCodeAt(pos) !== 61) return this.failCharacter(start);
      kind = T.NOTEQUAL;
      pos++;
    } else if (kind === T.DOT) {
      const next = text.charCodeAt(pos);
      if (next >= 48 && next <= 57) return this.number(start);
    } else if (OPERATOR_TAIL[text.charCodeAt(pos)] === 1) {
      for (let longer = this.longer(kind, pos); longer !== 0; longer = this.longer(kind, pos)) {
        kind = longer;
        pos++;
      }
    }
    this.pos = pos;
    this.out.push(kind, start, pos, 0);
  }

  private longer(kind: number, pos: number): number {
    return pos < this.length ? (LONGER_OPERATORS.get((kind << 8) | this.text.charCodeAt(pos)) ?? 0) : 0;
  }

  private number(start: number): void {
    const { text } = this;
    const result = scanNumber(text, start);
    if (result.end < 0) return this.fail(start, ~result.end + 1, `invalid token: '${text.slice(start, ~result.end + 1)}' is not a number`, { hint: result.hint });
    this.pos = result.end;
    this.out.push(T.NUMBER, start, result.end, result.value);
  }

  /** Reads a string whose quote stands at `quoteAt`; `facts` come from its prefix. */
  private string(start: number, quoteAt: number, facts: number): void {
    const { text, length } = this;
    const quote = text.charCodeAt(quoteAt);
    const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
    let pos = quoteAt + (triple ? 3 : 1);
    facts |= (triple ? STR_TRIPLE : 0) | ((quoteAt - start) << STR_PREFIX_SHIFT);
    for (;;) {
      if (pos >= length) return this.failString(start, triple);
      const c = text.charCodeAt(pos++);
      if (c === quote) {
        if (!triple) break;
        if (text.charCodeAt(pos) === quote && text.charCodeAt(pos + 1) === quote) {
          pos += 2;
          break;
        }
      } else if (c === 92) {
        facts |= STR_ESCAPES;
        const next = text.charCodeAt(pos++);
        if (next > 127) facts |= STR_NON_ASCII;
        else if (next === 13) {
          facts |= STR_CR;
          if (text.charCodeAt(pos) === 10) pos++;
        }
      } else if (c === 10 || c === 13) {
        if (!triple) return this.failString(start, false);
        if (c === 13) facts |= STR_CR;
      } else if (c > 127) facts |= STR_NON_ASCII;
    }
    this.pos = pos;
    this.out.push(T.STRING, start, pos, facts);
  }

  private failString(start: number, triple: boolean): void {
    if (triple) this.fail(start, start + 3, "EOF while scanning triple-quoted string literal", { incomplete: true });
    else this.fail(start, this.skipComment(start), "EOL while scanning string literal: the closing quote is missing on this line");
  }

  private joinLines(pos: number): void {
    const c = this.text.charCodeAt(pos + 1);
    if (c === 10) this.pos = pos + 2;
    else if (c === 13) this.pos = pos + (this.text.charCodeAt(pos + 2) === 10 ? 3 : 2);
    else if (pos + 1 >= this.length) this.fail(pos, pos + 1, "unexpected EOF while parsing: the backslash joins this line to one that is missing", { incomplete: true });
    else return this.fail(pos + 1, pos + 2, "unexpected character after line continuation character");
    if (this.out.error === null && this.pos >= this.length) this.fail(pos, pos + 1, "unexpected EOF while parsing: the backslash joins this line to one that is missing", { incomplete: true });
  }
}

/** The facts that a string prefix tells, or 0 when the name in `text` is none. */
function stringPrefix(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) | 32;
  let facts = first === 117 ? STR_UNICODE : first === 98 ? STR_BYTES : first === 114 ? STR_RAW : 0;
  if (facts === 0 || end - start === 1) return facts;
  if (facts === STR_RAW || (text.charCodeAt(start + 1) | 32) !== 114) return 0;
  facts |= STR_RAW;
  return facts;
}
