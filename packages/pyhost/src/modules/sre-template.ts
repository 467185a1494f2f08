// Templates of replacements: \1, \g<name>, escapes. Parsed once per call of sub, not per match.

import { IndexError } from "../exception-types.js";
import { pyError } from "../pyerror.js";
import { reprStr } from "../text/repr-str.js";
import { PatternFault } from "./sre-ast.js";
import { CHAR_ESCAPES, isName } from "./sre-parse.js";
import { SreSource } from "./sre-source.js";

/** Literal texts and group numbers, in order. */
export type Template = readonly (string | number)[];

const isOctal = (text: string | null): boolean => text !== null && /^[0-7]$/.test(text);
const isDigit = (text: string | null): boolean => text !== null && /^[0-9]$/.test(text);

/** Throws {@link PatternFault}, and IndexError for an unknown name. */
export function parseTemplate(text: string, names: ReadonlyMap<string, number>): Template {
  const source = new SreSource(Array.from(text));
  const parts: (string | number)[] = [];
  for (let item = source.get(); item !== null; item = source.get()) {
    const part = item[0] === "\\" ? escaped(source, item, names) : item;
    const last = parts.length - 1;
    const before = parts[last];
    if (typeof part === "string" && typeof before === "string") parts[last] = before + part;
    else parts.push(part);
  }
  return parts;
}

function escaped(source: SreSource, item: string, names: ReadonlyMap<string, number>): string | number {
  const letter = item.slice(1);
  if (letter === "g") return named(source, names);
  if (letter === "0") return String.fromCharCode(parseInt(`0${source.getWhile(2, /[0-7]/)}`, 8) & 0xff);
  if (!isDigit(letter)) {
    const code = CHAR_ESCAPES.get(item);
    return code === undefined ? item : String.fromCharCode(code);
  }
  let digits = letter;
  if (isDigit(source.next)) {
    digits += source.get() ?? "";
    if (isOctal(digits[0]) && isOctal(digits[1]) && isOctal(source.next)) return String.fromCharCode(parseInt(digits + (source.get() ?? ""), 8) & 0xff);
  }
  return Number(digits);
}

function named(source: SreSource, names: ReadonlyMap<string, number>): number {
  let name = "";
  if (source.match("<")) {
    for (;;) {
      const c = source.get();
      if (c === null) throw new PatternFault("unterminated group name");
      if (c === ">") break;
      name += c;
    }
  }
  if (name === "") throw new PatternFault("missing group name");
  if (/^\s*[+-]?\d+\s*$/.test(name)) {
    if (Number(name) < 0) throw new PatternFault("negative group number");
    return Number(name);
  }
  if (!isName(name)) throw new PatternFault("bad character in group name");
  const index = names.get(name);
  if (index === undefined) throw pyError(IndexError, `unknown group name: ${reprStr(name)}`);
  return index;
}
