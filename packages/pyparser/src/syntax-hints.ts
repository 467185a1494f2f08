// Hints for frequent mistakes, most of them Python 3. Asked only when a syntax error is certain, so it may look around freely.

import type { TokenStream } from "./token-stream.js";
import { T } from "./tokens.js";

/** What a hint may look at; parsers are such. */
export interface HintContext {
  readonly text: string;
  readonly stream: TokenStream;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly pos: number;
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly prevEnd: number;
}

type Rule = (p: HintContext) => string | null;

const PRINT_FUNCTION = "print is a statement in Python 2; `from __future__ import print_function` at the top makes it a function";

/** A hint about the current token, at which the parser cannot go on, or null. */
export function hintFor(p: HintContext): string | null {
  for (const rule of RULES) {
    const hint = rule(p);
    if (hint !== null) return hint;
  }
  return null;
}

/** The text of the token `offset` places from the current one; "" outside the statement's line. */
function textAt(p: HintContext, offset: number): string {
  const i = p.pos + offset;
  return i < 0 || i >= p.stream.count ? "" : p.text.slice(p.starts[i], p.ends[i]);
}

const kindAt = (p: HintContext, offset: number): number => (p.pos + offset < 0 || p.pos + offset >= p.stream.count ? T.EOF : p.kinds[p.pos + offset]);

/** Index of the first token of the statement that holds the current token. */
function statementStart(p: HintContext): number {
  let i = p.pos;
  while (i > 0 && !STATEMENT_BREAKS.has(p.kinds[i - 1])) i--;
  return i;
}

const STATEMENT_BREAKS: ReadonlySet<number> = new Set([T.NEWLINE, T.INDENT, T.DEDENT, T.SEMI]);

const stringPrefixes: Rule = (p) => {
  const prefix = textAt(p, -1).toLowerCase();
  if (p.kind !== T.STRING || p.prevEnd !== p.start) return null;
  if (prefix === "f" || prefix === "fr" || prefix === "rf") return "f-strings are Python 3; in Python 2 use the % operator or str.format";
  if (prefix === "rb") return "the prefix `rb` is Python 3; in Python 2 write `br`";
  return prefix === "ru" || prefix === "bu" || prefix === "ub" ? "string prefixes of Python 2 are r, u, b, ur and br" : null;
};

const softKeywords: Rule = (p) => {
  if (p.kind === T.NAME || p.kind === T.KW_DEF || p.kind === T.KW_FOR || p.kind === T.KW_WITH) {
    const before = textAt(p, -1);
    if (before === "nonlocal") return "`nonlocal` is Python 3; in Python 2 keep the value in a list or an attribute of an object";
    if (before === "async" || before === "await") return `\`${before}\` is Python 3`;
    if (before === "match" || before === "type") return `the \`${before}\` statement is Python 3`;
  }
  if (p.kind !== T.KW_FROM) return null;
  if (kindAt(p, -1) === T.KW_YIELD) return "`yield from` is Python 3; loop over the iterable and yield each item";
  return p.kinds[statementStart(p)] === T.KW_RAISE ? "`raise … from …` is Python 3; drop the cause" : null;
};

const functionHeads: Rule = (p) => {
  const first = statementStart(p);
  if (p.kinds[first] !== T.KW_DEF && p.kinds[first] !== T.KW_LAMBDA) return null;
  const before = kindAt(p, -1);
  if (p.kind === T.COLON && before === T.NAME && sawToken(p, first, T.LPAR)) return "annotations are Python 3: Python 2 has parameters without types";
  if (p.kind === T.MINUS && kindAt(p, 1) === T.GREATER) return "annotations are Python 3: Python 2 has no `-> type`";
  if ((p.kind === T.COMMA || p.kind === T.RPAR) && before === T.STAR) return "keyword-only parameters are Python 3";
  if (p.kind === T.NAME && before === T.COMMA && sawToken(p, first, T.STAR)) return "parameters behind *args (keyword-only ones) are Python 3";
  return p.kind === T.SLASH ? "positional-only parameters are Python 3" : null;
};

function sawToken(p: HintContext, first: number, kind: number): boolean {
  for (let i = first; i < p.pos; i++) if (p.kinds[i] === kind) return true;
  return false;
}

const annotatedVariable: Rule = (p) =>
  p.kind === T.COLON && kindAt(p, -1) === T.NAME && statementStart(p) === p.pos - 1 ? "annotations of variables are Python 3" : null;

const walrus: Rule = (p) => (p.kind === T.EQUAL && kindAt(p, -1) === T.COLON) || (p.kind === T.COLON && kindAt(p, 1) === T.EQUAL && p.starts[p.pos + 1] === p.end)
  ? "`:=` is Python 3; assign in a statement of its own"
  : null;

const printFunction: Rule = (p) => {
  const first = statementStart(p);
  if (p.kinds[first] !== T.KW_PRINT) return null;
  if (p.kind === T.EQUAL) return PRINT_FUNCTION;
  if (p.kinds[first + 1] === T.LPAR && p.kinds[p.pos - 1] === T.RPAR) return PRINT_FUNCTION;
  return kindAt(p, -1) === T.COMMA && p.kind === T.STAR ? PRINT_FUNCTION : null;
};

const assignmentInCondition: Rule = (p) => {
  const kind = p.kinds[statementStart(p)];
  const isCondition = kind === T.KW_IF || kind === T.KW_ELIF || kind === T.KW_WHILE || kind === T.KW_RETURN || kind === T.KW_ASSERT;
  return isCondition && p.kind === T.EQUAL ? "`==` compares; `=` assigns, and is a statement" : null;
};

const starredItems: Rule = (p) => {
  const before = kindAt(p, -1);
  if (p.kind === T.STAR && (before === T.COMMA || before === T.EQUAL || before === T.LSQB || before === T.LPAR || before === T.NEWLINE || before === T.KW_RETURN)) {
    return "unpacking with `*` in displays and assignments is Python 3";
  }
  if (p.kind === T.DOUBLESTAR && (before === T.LBRACE || before === T.COMMA)) return "unpacking with `**` in displays is Python 3";
  return null;
};

const classKeywords: Rule = (p) =>
  p.kinds[statementStart(p)] === T.KW_CLASS && p.kind === T.EQUAL
    ? "keyword arguments of classes are Python 3; set the metaclass with `__metaclass__ = M` in the class body"
    : null;

const numberTails: Rule = (p) => {
  if (p.kind !== T.NAME || kindAt(p, -1) !== T.NUMBER || p.prevEnd !== p.start) return null;
  return textAt(p, 0).startsWith("_") ? "underscores in numbers are Python 3" : "a name cannot begin with a digit";
};

const misspelledOperators: Rule = (p) => {
  const before = kindAt(p, -1);
  if (p.kind === T.PLUS && before === T.PLUS) return "Python has no `++`; write `x += 1`";
  if (p.kind === T.AMPER && before === T.AMPER) return "Python writes `and` for `&&`";
  if (p.kind === T.VBAR && before === T.VBAR) return "Python writes `or` for `||`";
  if (p.kind === T.AT && before !== T.NEWLINE) return "the matrix product `@` is Python 3";
  return p.kind === T.EQUAL && before === T.EQEQUAL ? "Python has no `===`" : null;
};

const elseIf: Rule = (p) => (p.kind === T.KW_IF && kindAt(p, -1) === T.KW_ELSE ? "Python writes `elif` for `else if`" : null);

const ellipsis: Rule = (p) => (p.kind === T.DOT && kindAt(p, 1) === T.DOT ? "`...` outside of subscripts is Python 3; write `Ellipsis`" : null);

const keywordAsName: Rule = (p) => {
  const before = kindAt(p, -1);
  if (p.kind >= T.KW_AND && (before === T.DOT || before === T.KW_DEF || before === T.KW_CLASS || before === T.KW_IMPORT)) {
    return `\`${textAt(p, 0)}\` is a keyword of Python 2 and cannot be a name`;
  }
  return (p.kind === T.KW_PRINT || p.kind === T.KW_EXEC) && before !== T.NEWLINE ? `${textAt(p, 0)} is a statement in Python 2, not a function` : null;
};

const missingElse: Rule = (p) => {
  const first = statementStart(p);
  const startsWithIf = p.kinds[first] === T.KW_IF || p.kinds[first] === T.KW_ELIF;
  if (p.kind !== T.NEWLINE || startsWithIf || !sawToken(p, first, T.KW_IF) || sawToken(p, first, T.KW_ELSE)) return null;
  return "`x if c` needs `else y`; to run a statement on a condition, write `if c:` before it";
};

const RULES: readonly Rule[] = [
  stringPrefixes, softKeywords, walrus, functionHeads, annotatedVariable, printFunction, assignmentInCondition, classKeywords, starredItems, numberTails,
  misspelledOperators, elseIf, missingElse, ellipsis, keywordAsName,
];
