// The parser of regular expressions, with the messages of sre_parse.py. Recursion is as deep as the pattern nests.

import { escapeBytes, reprStr } from "../text/repr-str.js";
import { charsOf, type UnicodeBuild } from "../text/codepoints.js";
import { SreSource } from "./sre-source.js";
import {
  FLAG_DOTALL, FLAG_IGNORECASE, FLAG_LOCALE, FLAG_MULTILINE, FLAG_TEMPLATE, FLAG_UNICODE, FLAG_VERBOSE, MAXREPEAT, PatternFault, RepeatOverflow, widthOf, type Category, type Node,
  type ParsedPattern, type Sequence, type SetItem,
} from "./sre-ast.js";

const FLAG_LETTERS: ReadonlyMap<string, number> = new Map([
  ["i", FLAG_IGNORECASE], ["L", FLAG_LOCALE], ["m", FLAG_MULTILINE], ["s", FLAG_DOTALL], ["x", FLAG_VERBOSE], ["t", FLAG_TEMPLATE], ["u", FLAG_UNICODE],
]);

/** Escapes that stand for one character, in and out of sets. */
export const CHAR_ESCAPES: ReadonlyMap<string, number> = new Map([
  ["\\a", 7], ["\\b", 8], ["\\f", 12], ["\\n", 10], ["\\r", 13], ["\\t", 9], ["\\v", 11], ["\\\\", 92],
]);

const isCategory = (letter: string): letter is Category => "dDsSwW".includes(letter) && letter !== "";
const isOctal = (text: string | null): boolean => text !== null && /^[0-7]/.test(text);
const isDigit = (text: string | null): boolean => text !== null && /^[0-9]/.test(text);
export const isName = (text: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
const codeOf = (text: string): number => text.codePointAt(0) ?? 0;

/** What is known of the pattern while it is parsed. */
class State {
  flags: number;
  groups = 1;
  readonly names = new Map<string, number>();
  readonly open = new Set<number>();
  constructor(flags: number) {
    this.flags = flags;
  }

  openGroup(name: string | null): number {
    const index = this.groups++;
    if (this.groups > 100) throw new PatternFault("too many groups");
    if (name !== null) {
      const other = this.names.get(name);
      if (other !== undefined) throw new PatternFault(`redefinition of group name ${reprStr(name)} as group ${index}; was group ${other}`);
      this.names.set(name, index);
    }
    this.open.add(index);
    return index;
  }

  closeGroup(index: number): void {
    this.open.delete(index);
  }
}

/** Parses a pattern, given as its characters. Throws {@link PatternFault} and {@link RepeatOverflow}. */
export function parsePattern(build: UnicodeBuild, pattern: string, flags: number): ParsedPattern {
  const state = new State(flags);
  const source = new SreSource(charsOf(build, pattern));
  const body = parseAlternatives(source, state, false);
  const tail = source.get();
  if (tail === ")") throw new PatternFault("unbalanced parenthesis");
  if (tail !== null) throw new PatternFault("bogus characters at end of regular expression");
  // (?x) somewhere: what is white space is known only now.
  if ((flags & FLAG_VERBOSE) === 0 && (state.flags & FLAG_VERBOSE) !== 0) return parsePattern(build, pattern, state.flags);
  return { body, flags: state.flags, groups: state.groups - 1, names: state.names };
}

function parseAlternatives(source: SreSource, state: State, nested: boolean): Sequence {
  const options: Sequence[] = [];
  for (;;) {
    options.push(parseSequence(source, state));
    if (source.match("|")) continue;
    if (!nested || source.next === null || source.next === ")") break;
    throw new PatternFault("pattern not properly closed");
  }
  return options.length === 1 ? options[0] : [{ kind: "branch", options }];
}

function parseCondition(source: SreSource, state: State, group: number): Sequence {
  const yes = parseSequence(source, state);
  let no: Sequence | null = null;
  if (source.match("|")) {
    no = parseSequence(source, state);
    if (source.next === "|") throw new PatternFault("conditional backref with more than two branches");
  }
  if (source.next !== null && source.next !== ")") throw new PatternFault("pattern not properly closed");
  return [{ kind: "condition", group, yes, no }];
}

function parseSequence(source: SreSource, state: State): Sequence {
  const nodes: Node[] = [];
  for (;;) {
    const next = source.next;
    if (next === null || next === "|" || next === ")") return nodes;
    source.get();
    if ((state.flags & FLAG_VERBOSE) !== 0) {
      if (/^[ \t\n\r\v\f]$/.test(next)) continue;
      if (next === "#") {
        for (let c = source.get(); c !== null && c !== "\n"; c = source.get());
        continue;
      }
    }
    parseItem(source, state, next, nodes);
  }
}

function parseItem(source: SreSource, state: State, item: string, nodes: Node[]): void {
  switch (item[0]) {
    case "[": nodes.push(parseSet(source)); break;
    case "*": case "+": case "?": case "{": parseRepeat(source, item, nodes); break;
    case ".": nodes.push({ kind: "any" }); break;
    case "(": parseGroup(source, state, nodes); break;
    case "^": nodes.push({ kind: "at", where: "^" }); break;
    case "$": nodes.push({ kind: "at", where: "$" }); break;
    case "\\": nodes.push(parseEscape(source, state, item)); break;
    default: nodes.push({ kind: "char", code: codeOf(item) });
  }
}

function parseSet(source: SreSource): Node {
  const negate = source.match("^");
  const items: SetItem[] = [];
  const end = (): PatternFault => new PatternFault("unexpected end of regular expression");
  for (;;) {
    const item = source.get();
    if (item === null) throw end();
    if (item === "]" && items.length > 0) break;
    const low = setItem(source, item);
    if (!source.match("-")) {
      items.push(low);
      continue;
    }
    const upper = source.get();
    if (upper === null) throw end();
    if (upper === "]") {
      items.push(low, { kind: "char", code: 45 });
      break;
    }
    const high = setItem(source, upper);
    if (low.kind !== "char" || high.kind !== "char" || high.code < low.code) throw new PatternFault("bad character range");
    items.push({ kind: "range", low: low.code, high: high.code });
  }
  return { kind: "set", items, negate };
}

function setItem(source: SreSource, item: string): SetItem {
  if (item[0] !== "\\") return { kind: "char", code: codeOf(item) };
  const code = CHAR_ESCAPES.get(item);
  if (code !== undefined) return { kind: "char", code };
  const letter = item.slice(1);
  if (isCategory(letter)) return { kind: "category", category: letter };
  if (letter === "x") return { kind: "char", code: hexEscape(source, "") };
  if (isOctal(letter)) return { kind: "char", code: parseInt(letter + source.getWhile(2, /[0-7]/), 8) & 0xff };
  if (isDigit(letter)) throw bogus(item);
  return { kind: "char", code: codeOf(letter) };
}

function bogus(escape: string): PatternFault {
  return new PatternFault(`bogus escape: '${escapeBytes(escape, "'")}'`);
}

/** `shown`: the message of a faulty escape leaves out the x within sets. */
function hexEscape(source: SreSource, shown: string): number {
  const digits = source.getWhile(2, /[0-9a-fA-F]/);
  if (digits.length !== 2) throw bogus(`\\${shown}${digits}`);
  return parseInt(digits, 16);
}

function parseEscape(source: SreSource, state: State, item: string): Node {
  const letter = item.slice(1);
  if (letter === "A" || letter === "Z" || letter === "b" || letter === "B") return { kind: "at", where: letter };
  if (isCategory(letter)) return { kind: "set", items: [{ kind: "category", category: letter }], negate: false };
  const code = CHAR_ESCAPES.get(item);
  if (code !== undefined) return { kind: "char", code };
  if (letter === "x") return { kind: "char", code: hexEscape(source, "x") };
  if (letter === "0") return { kind: "char", code: parseInt(`0${source.getWhile(2, /[0-7]/)}`, 8) & 0xff };
  if (isDigit(letter)) return numberEscape(source, state, letter);
  return { kind: "char", code: codeOf(letter) };
}

/** Three octal digits are a character; all else is a group. */
function numberEscape(source: SreSource, state: State, first: string): Node {
  let digits = first;
  if (isDigit(source.next)) {
    digits += source.get() ?? "";
    if (isOctal(digits[0]) && isOctal(digits[1]) && isOctal(source.next)) return { kind: "char", code: parseInt(digits + (source.get() ?? ""), 8) & 0xff };
  }
  const group = Number(digits);
  if (group >= state.groups) throw bogus(`\\${digits}`);
  if (state.open.has(group)) throw new PatternFault("cannot refer to open group");
  return { kind: "backref", group };
}

function parseRepeat(source: SreSource, item: string, nodes: Node[]): void {
  let min = 0;
  let max = MAXREPEAT;
  if (item === "?") max = 1;
  else if (item === "+") min = 1;
  else if (item === "{") {
    const bounds = source.next === "}" ? null : repeatBounds(source);
    if (bounds === null) {
      nodes.push({ kind: "char", code: 123 });
      return;
    }
    [min, max] = bounds;
  }
  const last = nodes.pop();
  if (last === undefined || last.kind === "at") throw new PatternFault("nothing to repeat");
  if (last.kind === "repeat") throw new PatternFault("multiple repeat");
  nodes.push({ kind: "repeat", min, max, greedy: !source.match("?"), body: [last] });
}

/** The inside of {m,n}; null where it is none, with the source where it was. */
function repeatBounds(source: SreSource): [number, number] | null {
  const here = source.tell();
  const low = source.getWhile(Infinity, /[0-9]/);
  const high = source.match(",") ? source.getWhile(Infinity, /[0-9]/) : low;
  if (!source.match("}")) {
    source.seek(here);
    return null;
  }
  const min = low === "" ? 0 : Number(low);
  const max = high === "" ? MAXREPEAT : Number(high);
  if (min >= MAXREPEAT || (high !== "" && max >= MAXREPEAT)) throw new RepeatOverflow();
  if (max < min) throw new PatternFault("bad repeat interval");
  return [min, max];
}

function parseGroup(source: SreSource, state: State, nodes: Node[]): void {
  if (!source.match("?")) return finishGroup(source, state, nodes, state.openGroup(null), null);
  if (source.match("P")) return parseNamed(source, state, nodes);
  if (source.match(":")) return finishGroup(source, state, nodes, null, null);
  if (source.match("#")) {
    while (source.next !== null && source.next !== ")") source.get();
    if (!source.match(")")) throw new PatternFault("unbalanced parenthesis");
    return;
  }
  const next = source.next;
  if (next === "=" || next === "!" || next === "<") return parseLook(source, state, nodes);
  if (source.match("(")) return finishGroup(source, state, nodes, null, conditionGroup(source, state));
  parseFlags(source, state);
}

function finishGroup(source: SreSource, state: State, nodes: Node[], index: number | null, condition: number | null): void {
  const body = condition === null ? parseAlternatives(source, state, true) : parseCondition(source, state, condition);
  if (!source.match(")")) throw new PatternFault("unbalanced parenthesis");
  if (index !== null) state.closeGroup(index);
  nodes.push({ kind: "group", index, body });
}

/** A name up to its end mark. */
function nameUntil(source: SreSource, end: string): string {
  let name = "";
  for (;;) {
    const c = source.get();
    if (c === null) throw new PatternFault("unterminated name");
    if (c === end) break;
    name += c;
  }
  if (name === "") throw new PatternFault("missing group name");
  return name;
}

function parseNamed(source: SreSource, state: State, nodes: Node[]): void {
  if (source.match("<")) {
    const name = nameUntil(source, ">");
    if (!isName(name)) throw new PatternFault(`bad character in group name ${reprStr(name)}`);
    return finishGroup(source, state, nodes, state.openGroup(name), null);
  }
  if (source.match("=")) {
    const name = nameUntil(source, ")");
    if (!isName(name)) throw new PatternFault(`bad character in backref group name ${reprStr(name)}`);
    const group = state.names.get(name);
    if (group === undefined) throw new PatternFault(`unknown group name: ${reprStr(name)}`);
    nodes.push({ kind: "backref", group });
    return;
  }
  const c = source.get();
  throw new PatternFault(c === null ? "unexpected end of pattern" : `unknown specifier: ?P${c}`);
}

function parseLook(source: SreSource, state: State, nodes: Node[]): void {
  let mark = source.get();
  const behind = mark === "<";
  if (behind) {
    if (source.next !== "=" && source.next !== "!") throw new PatternFault("syntax error");
    mark = source.get();
  }
  const body = parseAlternatives(source, state, true);
  if (!source.match(")")) throw new PatternFault("unbalanced parenthesis");
  if (behind) {
    const [low, high] = widthOf(body);
    if (low !== high) throw new PatternFault("look-behind requires fixed-width pattern");
  }
  nodes.push({ kind: "look", behind, negate: mark === "!", body });
}

function conditionGroup(source: SreSource, state: State): number {
  const name = nameUntil(source, ")");
  const known = isName(name) ? state.names.get(name) : Number(/^\s*[+-]?\d+\s*$/.test(name) ? name : NaN);
  if (known === undefined) throw new PatternFault(`unknown group name: ${reprStr(name)}`);
  if (Number.isNaN(known)) throw new PatternFault("bad character in group name");
  if (known === 0) throw new PatternFault("bad group number");
  if (known >= 100) throw new PatternFault("the group number is too large");
  return known;
}

function parseFlags(source: SreSource, state: State): void {
  const flag = (c: string | null): number | undefined => (c === null ? undefined : FLAG_LETTERS.get(c));
  if (flag(source.next) === undefined) throw new PatternFault("unexpected end of pattern");
  for (let bit = flag(source.next); bit !== undefined; bit = flag(source.next)) {
    state.flags |= bit;
    source.get();
  }
  const c = source.get();
  if (c === null) throw new PatternFault("unexpected end of pattern");
  if (c !== ")") throw new PatternFault("unknown extension");
}
