// Expressions for characters, strings and unicode strings.

import type { Scope } from "./scope.js";
import { atom, countText, smallText, wordText } from "./integers.js";
import { BOOL, CHAR, FLOAT, SMALL, STR, UNI, UNICHAR, type Type } from "./types.js";

const LETTERS = ["a", "b", "x", "z", "A", "Q", "0", "7", " ", "_", "\\n", "\\x00", "\\xff", "%"];
const WORDS = ["", "a", "ab", "hello", "spam and eggs", "0", "42", "-17", "  padded ", "a,b,c", "ABC", "x=1", "%d", "tab\\there", "aXbXc", "\\xe9t\\xe9"];
const UNICODE_WORDS = ["", "a", "caf\\xe9", "\\u20ac 5", "plain", "\\u03b1\\u03b2\\u03b3", "x,y"];

export const charLeaf = (scope: Scope): string => leaf(scope, CHAR, () => `'${scope.choices.pick(LETTERS)}'`);
export const strLeaf = (scope: Scope): string => leaf(scope, STR, () => `'${scope.choices.pick(WORDS)}'`);
export const uniLeaf = (scope: Scope): string => leaf(scope, UNI, () => `u'${scope.choices.pick(UNICODE_WORDS)}'`);
export const unicharLeaf = (scope: Scope): string => leaf(scope, UNICHAR, () => `u'${scope.choices.pick(["a", "\\xe9", "\\u20ac", "Z"])}'`);

function leaf(scope: Scope, type: Type, constant: () => string): string {
  const names = scope.values(type);
  return names.length > 0 && scope.choices.chance(65) ? scope.choices.pick(names) : constant();
}

/** A character. */
export function charText(scope: Scope, depth: number): string {
  const { choices } = scope;
  const s = (): string => atom(scope.text(STR, depth - 1));
  return choices.weighted<() => string>([
    [4, () => `chr(${atom(smallText(scope, depth - 1))} & ${choices.pick([127, 255, 63])})`],
    [4, () => `pick(${s()}, ${smallText(scope, depth - 1)})`],
    [2, () => `(${scope.text(CHAR, depth - 1)} if ${scope.text(BOOL, 1)} else ${charLeaf(scope)})`],
    [2, () => `'${choices.pick(["abcdefgh", "0123456789", "+-*/ .,;"])}'[${atom(smallText(scope, depth - 1))} & 7]`],
    [1, () => `chr(${countText(scope, 255)})`],
  ])();
}

/** A string. Statements that keep it bound its length. */
export function strText(scope: Scope, depth: number): string {
  const { choices } = scope;
  const make = (type: Type): string => scope.text(type, depth - 1);
  const s = (): string => atom(make(STR));
  return choices.weighted<() => string>([
    [10, () => `${s()} + ${s()}`],
    [6, () => `str(${choices.chance(50) ? smallText(scope, depth - 1) : wordText(scope, depth - 1)})`],
    [6, () => formatted(scope, depth)],
    [3, () => `cut(${s()}, ${smallText(scope, depth - 1)}, ${smallText(scope, depth - 1)})`],
    [3, () => `${s()}[:${choices.int(0, 6)}]`],
    [2, () => `(${s()} + '${choices.pick(["!", "end", "\\t"])}')[1:]`],
    [2, () => `(${s()} + '${choices.pick(["!", "end"])}')[:-1]`],
    [3, () => `${s()}.${choices.pick(["upper", "lower"])}()`],
    [2, () => `${s()}.replace('${choices.pick(["a", "b", ",", "0"])}', '${choices.pick(["b", "_", "-", "1"])}')`],
    [1, () => `${s()}.replace('${choices.pick(["a", "ab", "X", ","])}', ${make(STR)})`],
    [2, () => `${s()}.${choices.pick(["strip", "lstrip", "rstrip"])}(${choices.pick(["' '", "'a'"])})`],
    [2, () => `${s()} * (${countText(scope, 3)})`],
    [2, () => `('${choices.pick(["yes", "on", ""])}' if ${make(BOOL)} else ${s()})`],
    [3, () => `'${choices.pick([",", "", " - "])}'.join(${scope.text({ kind: "list", item: choices.pick([STR, CHAR]) }, depth - 1)})`],
    [2, () => `${s()}.split('${choices.pick([",", " ", "a"])}')[0]`],
    [1, () => `${s()}.split('${choices.pick([",", " ", "a"])}', 1)[-1]`],
    [1, () => `hex(${atom(smallText(scope, depth - 1))} & 255)`],
    [1, () => `oct(${atom(smallText(scope, depth - 1))} & 255)`],
    [1, () => `str(${choices.pick([make(BOOL), make(CHAR)])})`],
    [2, () => `${atom(make(UNI))}.encode('utf-8')`],
    ...scope.program.specials.byType.map((name): [number, () => string] => [2, () => `${name}(${make(choices.pick([SMALL, STR, FLOAT, BOOL, CHAR]))})`]),
  ])();
}

const FORMATS: readonly (readonly [string, Type])[] = [
  ["%d", SMALL],
  ["%d", { kind: "word" }],
  ["%s", STR],
  ["%s", SMALL],
  ["%x", { kind: "word" }],
  ["%f", FLOAT],
  ["%.3f", FLOAT],
  ["%s", BOOL],
  ["%d", { kind: "uint" }],
  ["%d", { kind: "llong" }],
  ["%s", CHAR],
  ["%c", CHAR],
  ["%o", { kind: "word" }],
  ["%%", SMALL],
];

function formatted(scope: Scope, depth: number): string {
  const { choices } = scope;
  const rows = Array.from({ length: choices.int(1, 3) }, () => choices.pick(FORMATS));
  const values = rows.filter(([format]) => format !== "%%").map(([, type]) => scope.text(type, depth - 1));
  if (values.length === 0) return `'${choices.pick(WORDS)}'`;
  const text = rows.map(([format]) => format).join(choices.pick([" ", ":", "", "-"]));
  return values.length === 1 && choices.chance(60) ? `'${text}' % ${atom(values[0]!)}` : `'${text}' % (${values.join(", ")},)`;
}

/** A unicode string. */
export function uniText(scope: Scope, depth: number): string {
  const { choices } = scope;
  const u = (): string => atom(scope.text(UNI, depth - 1));
  return choices.weighted<() => string>([
    [8, () => `${u()} + ${u()}`],
    [2, () => `unicode(str(${smallText(scope, depth - 1)}))`],
    [3, () => `${u()}[:${choices.int(0, 6)}]`],
    [2, () => `${u()} * (${countText(scope, 3)})`],
    [2, () => `(${u()} + u'!')[1:]`],
    [2, () => `u'${choices.pick([",", "", "\\u20ac"])}'.join([${u()}, ${u()}])`],
    [2, () => `${u()}.split(u'${choices.pick([",", "a"])}')[0]`],
    [2, () => `${u()}.encode('utf-8').decode('utf-8')`],
    [2, () => `(${u()} if ${scope.text(BOOL, 1)} else ${u()})`],
  ])();
}

/** A unicode character. */
export function unicharText(scope: Scope, depth: number): string {
  const { choices } = scope;
  return choices.pick([
    () => `unichr(${atom(smallText(scope, depth - 1))} & ${choices.pick([127, 511])})`,
    () => `(${atom(scope.text(UNI, depth - 1))} + u'q')[0]`,
  ])();
}
