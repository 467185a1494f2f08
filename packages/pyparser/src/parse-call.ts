// The arguments of a call. Answers to `arglist` of Python 2.7's grammar and to ast_for_call of CPython's ast.c.

import type { Call, Expr, Keyword } from "./ast.js";
import { parseBareGenerator } from "./parse-atom.js";
import type { Parser } from "./parser.js";
import { T } from "./tokens.js";

const MAX_ARGUMENTS = 255;

/** Reads `(…)` behind a callee that begins at `start`. */
export function parseCall(p: Parser, func: Expr, start: number): Call {
  p.next();
  const args: Expr[] = [];
  const keywords: Keyword[] = [];
  let starargs: Expr | null = null;
  let kwargs: Expr | null = null;
  while (p.kind !== T.RPAR) {
    if (p.kind === T.STAR) {
      if (starargs !== null) p.fail("only one *expression can stand in a call", p);
      p.next();
      starargs = p.rules.test(p);
    } else if (p.kind === T.DOUBLESTAR) {
      p.next();
      kwargs = p.rules.test(p);
      break;
    } else parseArgument(p, args, keywords, starargs !== null);
    if (args.length + keywords.length > MAX_ARGUMENTS) p.fail("more than 255 arguments", { start, end: p.prevEnd });
    // Behind *args no comma may end the list: the loop goes on only where another argument must follow.
    if (p.kind !== T.COMMA) break;
    p.next();
    if (starargs !== null && p.kind === T.RPAR) p.unexpected("an argument behind ','");
  }
  p.expect(T.RPAR, "or ','");
  return { kind: "Call", start, end: p.prevEnd, func, args, keywords, starargs, kwargs };
}

function parseArgument(p: Parser, args: Expr[], keywords: Keyword[], afterStar: boolean): void {
  const start = p.start;
  const value = p.rules.test(p);
  if (p.kind === T.EQUAL) {
    keywords.push(parseKeyword(p, value, keywords));
    return;
  }
  const node = { start, end: p.prevEnd };
  if (keywords.length > 0) p.fail("non-keyword arg after keyword arg", node);
  if (afterStar) p.fail("only named arguments may follow *expression", node);
  if (p.kind !== T.KW_FOR) {
    args.push(value);
    return;
  }
  const generator = parseBareGenerator(p, value, start);
  if (args.length > 0 || (p.kind === T.COMMA && p.peek() !== T.RPAR)) {
    p.fail("Generator expression must be parenthesized if not sole argument", generator);
  }
  args.push(generator);
}

function parseKeyword(p: Parser, key: Expr, keywords: readonly Keyword[]): Keyword {
  if (key.kind === "Lambda") p.fail("lambda cannot contain assignment", key);
  if (key.kind !== "Name") p.fail("keyword can't be an expression", key);
  // The name of a keyword argument is not mangled, so it is taken from the text.
  const name = p.text.slice(key.start, key.end);
  if (name === "None" || name === "__debug__") p.failAssignTo(name, key.start, key.end);
  if (keywords.some((k) => k.name === name)) p.fail(`keyword argument repeated: '${name}'`, key);
  p.next();
  const value = p.rules.test(p);
  return { start: key.start, end: p.prevEnd, name, value };
}
