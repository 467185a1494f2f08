// Expressions of every type: leaves, calls that have the right result, and what the files by type make.

import { atom, smallText, wordText } from "./integers.js";
import { boolText, floatLeaf, floatText, llongText, uintText } from "./numbers.js";
import type { Scope, Variable } from "./scope.js";
import { charLeaf, charText, strLeaf, strText, uniLeaf, uniText, unicharLeaf, unicharText } from "./texts.js";
import { allFields, allMethods, fits, SMALL, type ClassInfo, type Signature, type Type } from "./types.js";

/** The text of an expression of a type; `depth` bounds how deep it is. */
export function textOf(scope: Scope, type: Type, depth: number): string {
  if (depth > 0 && scope.choices.chance(20)) {
    const found = viaCall(scope, type, depth) ?? viaContainer(scope, type, depth);
    if (found !== null) return found;
  }
  switch (type.kind) {
    case "small":
      return smallText(scope, depth);
    case "word":
      return wordText(scope, depth);
    case "bool":
      return depth > 0 ? boolText(scope, depth) : boolLeaf(scope);
    case "float":
      return depth > 0 && scope.choices.chance(75) ? floatText(scope, depth) : floatLeaf(scope);
    case "char":
      return depth > 0 && scope.choices.chance(60) ? charText(scope, depth) : charLeaf(scope);
    case "str":
      return depth > 0 && scope.choices.chance(70) ? strText(scope, depth) : strLeaf(scope);
    case "uni":
      return depth > 0 && scope.choices.chance(70) ? uniText(scope, depth) : uniLeaf(scope);
    case "unichar":
      return depth > 0 && scope.choices.chance(50) ? unicharText(scope, depth) : unicharLeaf(scope);
    case "uint":
      return depth > 0 && scope.choices.chance(70) ? uintText(scope, depth) : named(scope, type) ?? `r_uint(${scope.choices.pick([0, 1, 7, 255, 0x7fffffff])})`;
    case "llong":
      return depth > 0 && scope.choices.chance(70) ? llongText(scope, depth) : named(scope, type) ?? `r_longlong(${scope.choices.pick([0, 1, -1, 12, 0x7fffffff])})`;
    case "list":
      return listText(scope, type, depth);
    case "dict":
      return named(scope, type) ?? `{${keyText(scope, type.key)}: ${textOf(scope, type.value, depth - 1)}}`;
    case "tuple":
      return (scope.choices.chance(40) ? named(scope, type) : null) ?? `(${type.items.map((item) => textOf(scope, item, depth - 1)).join(", ")},)`;
    case "object":
      return (scope.choices.chance(75) ? named(scope, type) : null) ?? instanceText(scope, type.cls, depth);
    case "maybe":
      return scope.choices.chance(30) ? "None" : (named(scope, type) ?? instanceText(scope, type.cls, depth));
  }
}

function boolLeaf(scope: Scope): string {
  const names = scope.values({ kind: "bool" });
  return names.length > 0 && scope.choices.chance(60) ? scope.choices.pick(names) : scope.choices.chance(70) ? `${smallText(scope, 0)} > ${scope.choices.int(0, 9)}` : scope.choices.pick(["True", "False"]);
}

/** A variable or field of the type. */
function named(scope: Scope, type: Type): string | null {
  const names = scope.values(type);
  return names.length === 0 ? null : scope.choices.pick(names);
}

/** Small integers and words out of containers and calls. */
export function numberOf(scope: Scope, type: Type, depth: number): string {
  return viaContainer(scope, type, depth) ?? viaCall(scope, type, depth) ?? (type.kind === "small" ? "5" : "sys.maxint");
}

/** Keys: dictionaries grow to some dozens of entries only. */
export function keyText(scope: Scope, type: Type): string {
  const { choices } = scope;
  if (type.kind === "small") return `${atom(smallText(scope, 1))} & ${choices.pick([7, 31])}`;
  if (type.kind === "float" && choices.chance(70)) return choices.pick(["0.0", "-0.0", "1.5", "INF", `(${smallText(scope, 1)}) * 0.5`]);
  if (type.kind === "tuple") return `(${type.items.map((item) => keyText(scope, item)).join(", ")})`;
  return textOf(scope, type, 1);
}

const scalar = (type: Type): boolean => type.kind === "small" || type.kind === "word" || type.kind === "char" || type.kind === "str";

/** A list; never an empty one that stays. */
function listText(scope: Scope, type: Type & { kind: "list" }, depth: number): string {
  const { choices } = scope;
  const known = named(scope, type);
  if (known !== null && choices.chance(depth > 0 ? 50 : 80)) return known;
  const item = (): string => textOf(scope, type.item, depth - 1);
  const literal = (): string => `[${Array.from({ length: choices.int(1, 4) }, item).join(", ")}]`;
  if (depth <= 0) return literal();
  const rows: [number, () => string][] = [
    [8, literal],
    [3, () => `${literal()} + ${known ?? literal()}`],
    [2, () => `[${item()}] * ${choices.int(1, 5)}`],
  ];
  if (known !== null) rows.push([3, () => `${known}[:${choices.int(1, 4)}]`], [2, () => `list(${known})`], [1, () => `${known}[:]`]);
  if (type.item.kind === "small") rows.push([3, () => `range(${choices.int(1, 9)})`], [1, () => `range(${choices.int(5, 9)}, ${choices.int(-3, 2)}, -${choices.int(1, 3)})`]);
  if (type.item.kind === "str") rows.push([3, () => `${atom(textOf(scope, { kind: "str" }, depth - 1))}.split('${choices.pick([",", " ", "b"])}')`]);
  const sources = scope.seen((variable) => variable.type.kind === "list" && scalar(variable.type.item));
  if (sources.length > 0 && scope.times < 20) rows.push([5, () => comprehension(scope, type.item, choices.pick(sources))]);
  return choices.weighted(rows)();
}

function comprehension(scope: Scope, item: Type, source: Variable): string {
  const inner = scope.inner({}, 6);
  const name = scope.program.fresh("v");
  inner.define(name, source.type.kind === "list" ? source.type.item : SMALL, { settable: false });
  return `[${textOf(inner, item, 1)} for ${name} in ${source.name}]`;
}

/** A new object of a class or of one below it. */
function instanceText(scope: Scope, cls: ClassInfo, depth: number): string {
  const made = depth <= 0 ? cls : scope.choices.pick([cls, ...cls.subclasses]);
  return `${made.name}(${made.init.map((type) => (type.kind === "maybe" && depth <= 0 ? "None" : textOf(scope, type, depth - 1))).join(", ")})`;
}

export function argumentsOf(scope: Scope, fn: Signature, depth: number): string {
  return fn.args.map((type) => textOf(scope, type, Math.min(depth, 2) - 1)).join(", ");
}

/** A call of a function, a method or an entry of a table. */
function viaCall(scope: Scope, type: Type, depth: number): string | null {
  const { choices } = scope;
  const found: (() => string)[] = [];
  const call = (fn: Signature, name: string): void => {
    if (!fits(fn.result, type) || !scope.allows(fn)) return;
    found.push(() => {
      scope.spend(fn.cost);
      return `${name}(${argumentsOf(scope, fn, depth)})`;
    });
  };
  for (const fn of scope.callable(type)) call(fn, fn.name);
  for (const variable of scope.seen((candidate) => candidate.type.kind === "object")) {
    if (variable.type.kind !== "object") continue;
    for (const method of allMethods(variable.type.cls)) call(method, `${variable.name}.${method.name}`);
  }
  for (const table of scope.program.tables) call(table.entry, `${table.name}[${atom(smallText(scope, 0))} % ${table.size}]`);
  if (type.kind === "small" || type.kind === "word") {
    for (const { name, level, constants } of scope.program.specials.byConstant) {
      if (level >= scope.program.limit) continue;
      found.push(() => {
        const made = `${name}('${choices.pick(constants)}', ${smallText(scope, 1)}, ${smallText(scope, 1)})`;
        return type.kind === "small" ? `${made} % 100` : made;
      });
    }
  }
  return found.length === 0 ? null : choices.pick(found)();
}

/** Something out of a list, dictionary or tuple. */
function viaContainer(scope: Scope, type: Type, depth: number): string | null {
  const { choices } = scope;
  const found: (() => string)[] = [];
  const look = (text: string, inside: Type): void => {
    if (inside.kind === "list" && fits(inside.item, type)) found.push(() => `${text}[${choices.chance(30) ? choices.pick(["0", "-1"]) : `${atom(smallText(scope, depth - 1))} % len(${text})`}]`);
    if (inside.kind === "dict" && fits(inside.value, type) && inside.value.kind !== "object") found.push(() => `${text}.get(${keyText(scope, inside.key)}, ${textOf(scope, inside.value, 0)})`);
    if (inside.kind === "tuple") inside.items.forEach((item, i) => fits(item, type) && found.push(() => `${text}[${i}]`));
  };
  for (const variable of scope.seen(() => true)) {
    look(variable.name, variable.type);
    if (variable.type.kind === "object") for (const field of allFields(variable.type.cls)) look(`${variable.name}.${field.name}`, field.type);
  }
  return found.length === 0 ? null : choices.pick(found)();
}
