// Integer expressions. Each has bounds; where those leave 32 bits the value is wrapped by intmask, as people write it.

import type { Scope } from "./scope.js";
import { FLOAT, LLONG, SMALL, STR, UINT, WORD, type Type } from "./types.js";

interface IntText {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  /** Right modulo the word only: intmask has to come around it, but not around each part of it. */
  readonly pending: boolean;
}

const WORD_LOW = -0x80000000;
const WORD_HIGH = 0x7fffffff;
const SMALL_BOUND = 1000;

const of = (text: string, low: number, high: number): IntText => ({ text, low, high, pending: false });
const word = (text: string): IntText => of(text, -Infinity, Infinity);
const small = (text: string): IntText => of(text, -SMALL_BOUND, SMALL_BOUND);

/** A word: any value. */
export function wordText(scope: Scope, depth: number): string {
  return settled(intText(scope, depth)).text;
}

/** A small integer, between -1000 and 1000. */
export function smallText(scope: Scope, depth: number): string {
  const { choices } = scope;
  const made = settled(intText(scope, depth));
  if (made.low >= -SMALL_BOUND && made.high <= SMALL_BOUND) return made.text;
  return choices.pick([`${atom(made.text)} % ${choices.int(2, 999)}`, `${atom(made.text)} & ${choices.pick([1, 7, 15, 63, 255, 511])}`]);
}

/** An integer that is known not to be negative, at most `high`. */
export function countText(scope: Scope, high: number): string {
  const { choices } = scope;
  if (choices.chance(50)) return String(choices.int(0, high));
  return `${atom(smallText(scope, 1))} % ${high + 1}`;
}

function settled(made: IntText): IntText {
  return made.pending ? word(`intmask(${made.text})`) : made;
}

/** Parentheses around what is not one piece. */
export function atom(text: string): string {
  return /^(\w+(\.\w+)*|u?'[^']*')$/.test(text) || isCall(text) ? text : `(${text})`;
}

/** A name with arguments or an index behind it, and nothing after that. */
function isCall(text: string): boolean {
  const head = /^[\w.]+[([]/.exec(text);
  if (head === null || /['"]/.test(text)) return false;
  let open = 0;
  for (let i = head[0].length - 1; i < text.length; i++) {
    if ("([{".includes(text[i]!)) open++;
    else if (")]}".includes(text[i]!) && --open === 0) return i === text.length - 1;
  }
  return false;
}

type Maker = (scope: Scope, depth: number) => IntText;

function intText(scope: Scope, depth: number): IntText {
  const { choices } = scope;
  if (depth <= 0 || choices.chance(25)) return leaf(scope);
  return choices.weighted(COMPOUND)(scope, depth - 1);
}

function leaf(scope: Scope): IntText {
  const { choices } = scope;
  const smalls = scope.values(SMALL);
  const words = scope.values(WORD).filter((name) => !smalls.includes(name));
  if (words.length > 0 && choices.chance(40)) return word(choices.pick(words));
  if (smalls.length > 0 && choices.chance(70)) return small(choices.pick(smalls));
  if (choices.chance(8)) return word(choices.pick(["sys.maxint", "(-sys.maxint - 1)", "(sys.maxint - 7)"]));
  const value = choices.weighted([[6, choices.int(0, 12)], [3, choices.int(-20, 300)], [1, choices.pick([0x7fffffff, -0x7fffffff, 65535, 1 << 20, 12345678])]]);
  return of(value < 0 ? `(${value})` : String(value), value, value);
}

function sum(sign: 1 | -1): Maker {
  return (scope, depth) => {
    const a = intText(scope, depth);
    const b = intText(scope, depth);
    const text = `${atom(a.text)} ${sign === 1 ? "+" : "-"} ${atom(b.text)}`;
    return bounded(text, a, b, a.low + (sign === 1 ? b.low : -b.high), a.high + (sign === 1 ? b.high : -b.low));
  };
}

/** The result of operations that wrap-around commutes with. */
function bounded(text: string, a: IntText, b: IntText, low: number, high: number): IntText {
  const fitting = !a.pending && !b.pending && low >= WORD_LOW && high <= WORD_HIGH;
  return fitting ? of(text, low, high) : { text, low: -Infinity, high: Infinity, pending: true };
}

const product: Maker = (scope, depth) => {
  const a = intText(scope, depth);
  const b = intText(scope, depth);
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high].map((end) => (Number.isNaN(end) ? Infinity : end));
  return bounded(`${atom(a.text)} * ${atom(b.text)}`, a, b, Math.min(...ends), Math.max(...ends));
};

/** Division and remainder: by what is neither 0 nor -1. */
const divided: Maker = (scope, depth) => {
  const { choices } = scope;
  const a = settled(intText(scope, depth));
  const operator = choices.pick(["//", "%"]);
  if (choices.chance(40)) {
    const b = `((${smallText(scope, depth)}) & ${choices.pick([3, 15, 127])}) + ${choices.int(1, 5)}`;
    return operator === "%" ? of(`${atom(a.text)} % (${b})`, 0, 132) : of(`${atom(a.text)} // (${b})`, Math.min(a.low, 0), Math.max(a.high, 0));
  }
  const b = choices.pick([2, 3, 7, 10, 16, 100, 256, -3, -8, 1]);
  if (operator === "//") return b > 0 ? of(`${atom(a.text)} // ${b}`, Math.min(a.low, 0), Math.max(a.high, 0)) : of(`${atom(a.text)} // (${b})`, -Infinity, Infinity);
  return b > 0 ? of(`${atom(a.text)} % ${b}`, 0, b - 1) : of(`${atom(a.text)} % (${b})`, b + 1, 0);
};

const bits: Maker = (scope, depth) => {
  const { choices } = scope;
  const a = intText(scope, depth);
  const b = intText(scope, depth);
  const operator = choices.pick(["&", "|", "^"]);
  const text = `${atom(a.text)} ${operator} ${atom(b.text)}`;
  if (a.pending || b.pending) return { text, low: -Infinity, high: Infinity, pending: true };
  const limit = Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high));
  return Number.isFinite(limit) ? of(text, -2 * limit - 1, 2 * limit + 1) : word(text);
};

const shifted: Maker = (scope, depth) => {
  const { choices } = scope;
  const amount = choices.chance(60) ? String(choices.pick([0, 1, 2, 3, 4, 7, 8, 15, 16, 24, 30, 31])) : `(${countText(scope, 15)})`;
  if (choices.chance(50)) {
    const a = settled(intText(scope, depth));
    return of(`${atom(a.text)} >> ${amount}`, Math.min(a.low, -1), Math.max(a.high, 0));
  }
  const a = intText(scope, depth);
  return { text: `${atom(a.text)} << ${amount}`, low: -Infinity, high: Infinity, pending: true };
};

const sign: Maker = (scope, depth) => {
  const a = intText(scope, depth);
  switch (scope.choices.int(0, 2)) {
    case 0:
      return bounded(`-${atom(a.text)}`, a, a, -a.high, -a.low);
    case 1:
      return a.pending ? { ...a, text: `~${atom(a.text)}` } : of(`~${atom(a.text)}`, -a.high - 1, -a.low - 1);
    default: {
      const b = settled(a);
      return bounded(`abs(${b.text})`, b, b, 0, Math.max(Math.abs(b.low), Math.abs(b.high)));
    }
  }
};

const chosen: Maker = (scope, depth) => {
  const { choices } = scope;
  const a = settled(intText(scope, depth));
  const b = settled(intText(scope, depth));
  const low = Math.min(a.low, b.low);
  const high = Math.max(a.high, b.high);
  if (choices.chance(50)) return of(`${choices.pick(["min", "max"])}(${a.text}, ${b.text})`, low, high);
  return of(`(${a.text} if ${scope.text({ kind: "bool" }, 1)} else ${b.text})`, low, high);
};

/** Integers from values of other types. */
const converted: Maker = (scope, depth) => {
  const { choices } = scope;
  const make = (type: Type): string => scope.text(type, depth);
  return choices.weighted<() => IntText>([
    [3, () => of(`len(${make(STR)})`, 0, SMALL_BOUND)],
    [1, () => of(`len(${make({ kind: "uni" })})`, 0, SMALL_BOUND)],
    [3, () => of(`ord(${make({ kind: "char" })})`, 0, 255)],
    [1, () => of(`ord(${make({ kind: "unichar" })})`, 0, 0xffff)],
    [2, () => word(`intmask(${make(UINT)})`)],
    [2, () => word(`intmask(${make(LLONG)})`)],
    [2, () => of(`to_int(${make(FLOAT)})`, -1e9, 1e9)],
    [2, () => of(`int(${make({ kind: "bool" })})`, 0, 1)],
    [2, () => of(`${atom(make(STR))}.find(${choices.chance(50) ? make({ kind: "char" }) : make(STR)})`, -1, SMALL_BOUND)],
    [1, () => of(`${atom(make(STR))}.rfind(${make(STR)})`, -1, SMALL_BOUND)],
    [1, () => of(`${atom(make(STR))}.count('${choices.pick(["a", "b", " ", "ab", "x"])}')`, 0, SMALL_BOUND)],
    [1, () => of(`${atom(make({ kind: "uni" }))}.find(${make({ kind: "uni" })})`, -1, SMALL_BOUND)],
    [2, () => small(scope.number(SMALL, depth))],
    [2, () => word(scope.number(WORD, depth))],
  ])();
};

const COMPOUND: readonly (readonly [number, Maker])[] = [
  [12, sum(1)],
  [8, sum(-1)],
  [7, product],
  [8, divided],
  [7, bits],
  [5, shifted],
  [4, sign],
  [4, chosen],
  [14, converted],
];
