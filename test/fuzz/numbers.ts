// Expressions for truth values, floats and integers of other sizes.

import type { Scope } from "./scope.js";
import { atom, countText, smallText, wordText } from "./integers.js";
import { BOOL, CHAR, FLOAT, LLONG, SMALL, STR, UINT, UNI, WORD, type Type } from "./types.js";

/** A test. */
export function boolText(scope: Scope, depth: number): string {
  const { choices } = scope;
  const make = (type: Type): string => scope.text(type, depth - 1);
  return choices.weighted<() => string>([
    [10, () => compared(scope, choices.pick([SMALL, WORD, WORD]), depth)],
    [8, () => compared(scope, choices.pick([FLOAT, CHAR, STR, STR, UNI, UINT, LLONG, BOOL]), depth)],
    [3, () => `${choices.int(-3, 3)} <= ${smallText(scope, depth - 1)} < ${choices.int(3, 100)}`],
    [4, () => `not ${atom(make(BOOL))}`],
    [6, () => `${atom(make(BOOL))} ${choices.pick(["and", "or"])} ${atom(make(BOOL))}`],
    [2, () => `bool(${choices.chance(50) ? wordText(scope, depth - 1) : make(FLOAT)})`],
    [2, () => `${make(CHAR)} in ${atom(make(STR))}`],
    [2, () => `${atom(make(STR))}.${choices.pick(["startswith", "endswith"])}(${choices.chance(60) ? `'${choices.pick(["a", "ab", "x", ""])}'` : make(STR)})`],
    [2, () => `${atom(make(CHAR))}.${choices.pick(["isdigit", "isalpha", "isalnum", "isspace"])}()`],
    [3, () => member(scope, depth)],
    [3, () => aboutObject(scope)],
  ])();
}

function compared(scope: Scope, type: Type, depth: number): string {
  const operator = scope.choices.pick(type.kind === "bool" ? ["==", "!="] : ["==", "!=", "<", "<=", ">", ">="]);
  return `${atom(scope.text(type, depth - 1))} ${operator} ${atom(scope.text(type, depth - 1))}`;
}

/** Whether a value is in a list or dictionary. */
function member(scope: Scope, depth: number): string {
  const places = scope.seen(({ type }) => (type.kind === "list" && ["small", "word", "str", "char"].includes(type.item.kind)) || type.kind === "dict");
  if (places.length === 0) return "True";
  const { name, type } = scope.choices.pick(places);
  const item = type.kind === "list" ? type.item : type.kind === "dict" ? type.key : SMALL;
  return `${atom(scope.text(item, depth - 1))} ${scope.choices.pick(["in", "not in"])} ${name}`;
}

/** What class an object has, or whether there is one. */
function aboutObject(scope: Scope): string {
  const { choices } = scope;
  const objects = scope.seen(({ type }) => type.kind === "object" || type.kind === "maybe");
  if (objects.length === 0) return "False";
  const { name, type } = choices.pick(objects);
  if (type.kind === "maybe") return `${name} ${choices.pick(["is", "is not"])} None`;
  if (type.kind !== "object") return "False";
  const others = scope.seen((other) => other.type.kind === "object" && other.type.cls.root === type.cls.root);
  if (choices.chance(30) && others.length > 0) return `${name} is ${choices.pick(others).name}`;
  const family = [type.cls, ...type.cls.subclasses];
  return `isinstance(${name}, ${choices.pick(family).name})`;
}

const FLOATS = ["0.0", "1.0", "-1.0", "0.5", "-0.0", "3.25", "1e10", "1e300", "1e-7", "INF", "-INF", "NAN", "100.0", "0.1", "2.5", "-7.75"];

/** A float of any kind. */
export function floatText(scope: Scope, depth: number): string {
  const { choices } = scope;
  const make = (): string => atom(floatOrLeaf(scope, depth - 1));
  return choices.weighted<() => string>([
    [8, () => `${make()} + ${make()}`],
    [6, () => `${make()} - ${make()}`],
    [8, () => `${make()} * ${make()}`],
    [4, () => `${make()} / (1.0 + math.fabs(${make()}))`],
    [4, () => `float(${choices.chance(70) ? wordText(scope, depth - 1) : scope.text(LLONG, depth - 1)})`],
    [3, () => `${atom(smallText(scope, depth - 1))} * 0.25`],
    [2, () => `-${make()}`],
    [2, () => `abs(${make()})`],
    [2, () => `math.sqrt(positive(${make()}))`],
    [2, () => `math.floor(finite(${make()}))`],
    [1, () => `math.ceil(finite(${make()}))`],
    [2, () => `math.fabs(${make()})`],
    [1, () => `math.fmod(finite(${make()}), ${choices.pick(["2.5", "-3.0", "7.0"])})`],
    [1, () => `math.ldexp(${make()}, ${countText(scope, 12)})`],
    [2, () => `(${make()} if ${scope.text(BOOL, 1)} else ${make()})`],
  ])();
}

function floatOrLeaf(scope: Scope, depth: number): string {
  return depth <= 0 ? floatLeaf(scope) : scope.text(FLOAT, depth);
}

export function floatLeaf(scope: Scope): string {
  const names = scope.values(FLOAT);
  if (names.length > 0 && scope.choices.chance(65)) return scope.choices.pick(names);
  return atom(scope.choices.pick(FLOATS));
}

/** An unsigned word. */
export function uintText(scope: Scope, depth: number): string {
  const { choices } = scope;
  const make = (): string => atom(scope.text(UINT, depth - 1));
  return choices.weighted<() => string>([
    [6, () => `r_uint(${wordText(scope, depth - 1)})`],
    [6, () => `${make()} ${choices.pick(["+", "-", "*", "&", "|", "^"])} ${make()}`],
    [4, () => `${make()} ${choices.pick(["+", "&", "*", ">>"])} ${choices.int(1, 9)}`],
    [3, () => `${make()} ${choices.pick(["<<", ">>"])} ${choices.int(0, 31)}`],
    [3, () => `${make()} ${choices.pick(["//", "%"])} (${make()} | r_uint(1))`],
    [2, () => `~${make()}`],
  ])();
}

/** An integer of 64 bits on every machine. */
export function llongText(scope: Scope, depth: number): string {
  const { choices } = scope;
  const make = (): string => atom(scope.text(LLONG, depth - 1));
  return choices.weighted<() => string>([
    [6, () => `r_longlong(${wordText(scope, depth - 1)})`],
    [6, () => `${make()} ${choices.pick(["+", "-", "*", "&", "|", "^"])} ${make()}`],
    [3, () => `${make()} ${choices.pick(["<<", ">>"])} ${choices.int(0, 40)}`],
    [3, () => `${make()} ${choices.pick(["//", "%"])} r_longlong(${choices.pick(["3", "10", "1000", "-7"])})`],
    [2, () => `-${make()}`],
  ])();
}
