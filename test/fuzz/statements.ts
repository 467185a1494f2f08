// Statements: what functions consist of. Every loop is bounded and every list keeps at least one element, so that indexes taken modulo its length are
// in range; lists and strings that grow are cut, so that programs stay quick.

import { argumentsOf, keyText, textOf } from "./expressions.js";
import { atom, countText, smallText } from "./integers.js";
import { errorStatement, tryStatement } from "./handlers.js";
import type { Scope } from "./scope.js";
import { clauses, fixedLine, guarded, line, suite, type Statement } from "./tree.js";
import { allFields, allMethods, BOOL, SMALL, STR, typeKey, WORD, type Type } from "./types.js";

/** Some statements one after the other. */
export function block(scope: Scope, count: number): Statement[] {
  const out: Statement[] = [];
  for (let i = 0; i < count; i++) {
    scope.spend(1);
    out.push(...scope.choices.weighted(scope.depth < 3 ? ALL : SIMPLE)(scope));
  }
  return out;
}

type Maker = (scope: Scope) => Statement[];

/** Statements that show a value: on the output where this does not run often, in the checksum elsewhere. */
export function show(scope: Scope, name: string, type: Type): Statement[] {
  const { choices } = scope;
  if (type.kind === "list") {
    if (choices.chance(50)) return [line(`mix(len(${name}))`)];
    const item = scope.program.fresh("v");
    return [suite(`for ${item} in ${name}:`, show(scope.inner({}, 6), item, type.item))];
  }
  if (type.kind === "dict") return [line(`mix(len(${name}))`)];
  if (type.kind === "tuple") return type.items.flatMap((item, i) => show(scope, `${name}[${i}]`, item));
  if (type.kind === "object") {
    const field = allFields(type.cls).find((candidate) => ["small", "word", "str", "float"].includes(candidate.type.kind));
    return field === undefined ? [line(`mix(int(${name} is not None))`)] : show(scope, `${name}.${field.name}`, field.type);
  }
  if (type.kind === "maybe") return [line(`mix(int(${name} is None))`)];
  if (scope.times > 12) return [line(`mix(${asNumber(name, type)})`)];
  return [line(choices.chance(30) ? `print '${choices.pick(["value", "now", "->", "result:"])}', ${printed(name, type)}` : `print ${printed(name, type)}`)];
}

function asNumber(text: string, type: Type): string {
  switch (type.kind) {
    case "small":
    case "word":
      return text;
    case "bool":
      return `int(${text})`;
    case "char":
    case "unichar":
      return `ord(${text})`;
    case "float":
      return `to_int(${text})`;
    case "uint":
    case "llong":
      return `intmask(${text})`;
    default:
      return `len(${text})`;
  }
}

function printed(text: string, type: Type): string {
  switch (type.kind) {
    case "uint":
    case "llong":
      return `'%d' % ${atom(text)}`;
    case "float":
      return `'%f' % ${atom(text)}`;
    case "uni":
      return `${atom(text)}.encode('utf-8')`;
    case "unichar":
      return `ord(${text})`;
    default:
      return text;
  }
}

/** A value as it may be kept: strings of bounded length. */
export function kept(scope: Scope, type: Type, depth: number): string {
  const text = textOf(scope, type, depth);
  const short = type.kind === "str" || type.kind === "uni" ? /^u?'[^']*'$|^\w+$/.test(text) : true;
  return short ? text : `${atom(text)}[:${scope.choices.pick([20, 40])}]`;
}

const newVariable: Maker = (scope) => {
  const type = scope.program.type(scope.choices.int(0, 2));
  const text = kept(scope, type, 3);
  const name = scope.program.fresh(NAMES[type.kind]);
  scope.define(name, type);
  return [line(`${name} = ${text}`)];
};

const NAMES: { readonly [K in Type["kind"]]: string } = {
  small: "n",
  word: "w",
  bool: "flag",
  float: "x",
  char: "c",
  str: "s",
  unichar: "uc",
  uni: "u",
  uint: "bits",
  llong: "big",
  list: "items",
  dict: "table",
  tuple: "pair",
  object: "obj",
  maybe: "link",
};

const assignment: Maker = (scope) => {
  const targets = scope.locals((variable) => variable.settable);
  if (targets.length === 0) return newVariable(scope);
  const { name, type } = scope.choices.pick(targets);
  const operator = scope.choices.pick(["+", "-", "*", "^", "&", "|"]);
  if (type.kind === "word" && scope.choices.chance(40)) return [line(`${name} = intmask(${name} ${operator} ${atom(textOf(scope, WORD, 2))})`)];
  if (type.kind === "float" && scope.choices.chance(40)) return [line(`${name} ${scope.choices.pick(["+=", "-=", "*="])} ${textOf(scope, type, 2)}`)];
  if (type.kind === "uint" && scope.choices.chance(40)) return [line(`${name} ${operator}= ${textOf(scope, type, 2)}`)];
  return [line(`${name} = ${kept(scope, type, 3)}`)];
};

const shown: Maker = (scope) => {
  const { choices } = scope;
  const names = scope.seen(() => true);
  if (names.length > 0 && choices.chance(60)) {
    const { name, type } = choices.pick(names);
    return show(scope, name, type);
  }
  const type = choices.pick<Type>([SMALL, WORD, BOOL, STR, { kind: "float" }, { kind: "uni" }, { kind: "uint" }, { kind: "llong" }, { kind: "char" }]);
  return show(scope, textOf(scope, type, 3), type).map((statement) => statement);
};

const branch: Maker = (scope) => {
  const { choices } = scope;
  const rows: [string, Statement[]][] = [[`if ${textOf(scope, BOOL, 2)}:`, block(scope.inner(), choices.int(1, 3))]];
  while (choices.chance(25)) rows.push([`elif ${textOf(scope, BOOL, 2)}:`, block(scope.inner(), choices.int(1, 2))]);
  if (choices.chance(45)) rows.push(["else:", block(scope.inner(), choices.int(1, 2))]);
  return [clauses(...rows)];
};

/** A test of the class, with what only that class has inside. */
const narrowed: Maker = (scope) => {
  const { choices } = scope;
  const objects = scope.locals(({ type }) => type.kind === "maybe" || (type.kind === "object" && type.cls.subclasses.length > 0));
  if (objects.length === 0) return branch(scope);
  const { name, type } = choices.pick(objects);
  const inner = scope.inner();
  if (type.kind === "maybe") {
    inner.define(name, { kind: "object", cls: type.cls }, { settable: false });
    return [clauses([`if ${name} is not None:`, block(inner, choices.int(1, 3))])];
  }
  if (type.kind !== "object") return [];
  const cls = choices.pick(type.cls.subclasses);
  inner.define(name, { kind: "object", cls }, { settable: false });
  return [clauses([`if isinstance(${name}, ${cls.name}):`, block(inner, choices.int(1, 3))], ...(choices.chance(30) ? [["else:", block(scope.inner(), 1)] as const] : []))];
};

/** A loop, with the ways out of it that loops have. */
const loop: Maker = (scope) => {
  const { choices } = scope;
  if (scope.times > 60) return branch(scope);
  const name = scope.program.fresh("i");
  const inner = scope.inner({ loop: true }, 6);
  const head = loopHead(inner, scope, name);
  const body = block(inner, choices.int(1, 4));
  if (choices.chance(25)) body.push(clauses([`if ${textOf(inner, BOOL, 1)}:`, [...(choices.chance(50) ? block(inner.inner(), 1) : []), line(choices.pick(["break", "continue"]))]]));
  if (choices.chance(20)) body.push(...block(inner, 1));
  return [clauses([head, body], ...(choices.chance(15) ? [["else:", block(scope.inner(), 1)] as const] : []))];
};

function loopHead(inner: Scope, scope: Scope, name: string): string {
  const { choices } = scope;
  const sequences = scope.seen(({ type }) => type.kind === "list");
  const generators = scope.program.specials.generators.filter(({ level }) => level < scope.program.limit);
  const simple = (type: Type, nonneg = false): void => void inner.define(name, type, { settable: false, nonneg });
  return choices.weighted<() => string>([
    [8, () => (simple(SMALL, true), `for ${name} in range(${countText(scope, 7)}):`)],
    [2, () => (simple(SMALL), `for ${name} in range(${choices.int(3, 8)}, ${choices.int(-4, 3)}, -${choices.int(1, 3)}):`)],
    [2, () => (simple(SMALL, true), `for ${name} in xrange(${choices.int(0, 2)}, ${choices.int(3, 9)}, ${choices.int(1, 3)}):`)],
    [3, () => (simple({ kind: "char" }), `for ${name} in ${atom(textOf(scope, STR, 1))}[:8]:`)],
    [sequences.length > 0 ? 8 : 0, () => overSequence(inner, scope, name)],
    [generators.length > 0 ? 4 : 0, () => (simple(SMALL), `for ${name} in ${choices.pick(generators).name}(${atom(smallText(scope, 1))} & 7):`)],
  ])();
}

function overSequence(inner: Scope, scope: Scope, name: string): string {
  const { choices } = scope;
  const { name: list, type } = choices.pick(scope.seen((variable) => variable.type.kind === "list"));
  const item = type.kind === "list" ? type.item : SMALL;
  if (choices.chance(25)) {
    const index = scope.program.fresh("k");
    inner.define(index, SMALL, { settable: false, nonneg: true });
    inner.define(name, item, { settable: false });
    return `for ${index}, ${name} in enumerate(${list}):`;
  }
  inner.define(name, item, { settable: false });
  return `for ${name} in ${list}${choices.chance(30) ? `[:${choices.int(0, 3)}]` : ""}:`;
}

const whileLoop: Maker = (scope) => {
  const { choices } = scope;
  if (scope.times > 60) return branch(scope);
  const name = scope.program.fresh("i");
  const inner = scope.inner({ loop: true }, 5);
  inner.define(name, SMALL, { settable: false, nonneg: true });
  const extra = choices.chance(30) ? ` and ${atom(textOf(inner, BOOL, 1))}` : "";
  const body = [fixedLine(`${name} -= ${choices.chance(50) ? choices.int(1, 3) : 1}`), ...block(inner, choices.int(1, 3))];
  if (choices.chance(25)) body.push(clauses([`if ${textOf(inner, BOOL, 1)}:`, [line(choices.pick(["break", "continue"]))]]));
  return [line(`${name} = ${countText(scope, 8)}`), clauses([`while ${name} > 0${extra}:`, body], ...(choices.chance(15) ? [["else:", block(scope.inner(), 1)] as const] : []))];
};

/** Changes of a list. */
const listChange: Maker = (scope) => {
  const { choices } = scope;
  const lists = scope.seen(({ type }) => type.kind === "list");
  if (lists.length === 0) return assignment(scope);
  const { name, type, settable } = choices.pick(lists);
  const item = (): string => (type.kind === "list" ? kept(scope, type.item, 2) : "0");
  const index = (): string => `${atom(smallText(scope, 1))} % len(${name})`;
  const grow = (text: string): Statement => guarded(`if len(${name}) < ${choices.int(5, 30)}:`, text);
  const shrink = (text: string): Statement => guarded(`if len(${name}) > ${choices.int(1, 3)}:`, text);
  return choices.weighted<() => Statement[]>([
    [8, () => [line(`${name}[${index()}] = ${item()}`)]],
    [8, () => [grow(`${name}.append(${item()})`)]],
    [3, () => [grow(`${name}.insert(${index()}, ${item()})`)]],
    [3, () => [grow(`${name}.extend(${atom(textOf(scope, type, 1))}[:5])`)]],
    [settable ? 3 : 0, () => [grow(`${name} += ${atom(textOf(scope, type, 1))}[:3]`)]],
    [4, () => [shrink(`${name}.pop()`)]],
    [2, () => [shrink(`${name}.pop(0)`)]],
    [2, () => [shrink(`${name}.pop(${index()})`)]],
    [2, () => [shrink(`del ${name}[${index()}]`)]],
    [2, () => [guarded(`if len(${name}) > 3:`, `del ${name}[${choices.int(1, 3)}:]`)]],
    [2, () => [line(`${name}.reverse()`)]],
    [2, () => [guarded(`if len(${name}) >= 2:`, `${name}[${choices.pick(["0:2", ":2"])}] = [${item()}, ${item()}]`)]],
  ])();
};

const dictChange: Maker = (scope) => {
  const { choices } = scope;
  const dicts = scope.seen(({ type }) => type.kind === "dict");
  if (dicts.length === 0) return listChange(scope);
  const { name, type } = choices.pick(dicts);
  if (type.kind !== "dict") return [];
  const key = (): string => keyText(scope, type.key);
  const value = (): string => kept(scope, type.value, 2);
  const k = scope.program.fresh("key");
  const sums: ReadonlySet<string> = new Set(["small", "word", "bool", "char", "str", "float", "uint", "llong"]);
  return choices.weighted<() => Statement[]>([
    [10, () => [line(`${name}[${key()}] = ${value()}`)]],
    [3, () => [line(`${k} = ${key()}`), suite(`if ${k} in ${name}:`, [...show(scope.inner(), `${name}[${k}]`, type.value), ...(choices.chance(40) ? [line(`del ${name}[${k}]`)] : [])])]],
    [3, () => [clauses(["try:", show(scope.inner(), `${name}[${key()}]`, type.value)], ["except KeyError:", [line(`print 'no key'`)]])]],
    [2, () => [clauses(["try:", [line(`del ${name}[${key()}]`)]], ["except KeyError:", block(scope.inner(), 1)])]],
    [2, () => [line(`${name}.setdefault(${key()}, ${value()})`)]],
    [1, () => [line(`${name}.update({${key()}: ${value()}})`)]],
    [type.value.kind === "small" || type.value.kind === "str" ? 2 : 0, () => [line(`${k} = ${name}.pop(${key()}, ${value()})`), ...show(scope, k, type.value)]],
    [1, () => [line(`${name}.clear()`), line(`${name}[${key()}] = ${value()}`)]],
    [1, () => [line(`mix(len(${name}.copy()))`)]],
    [sums.has(type.key.kind) ? 4 : 0, () => [suite(`for ${k} in ${name}${choices.pick(["", ".keys()", ".iterkeys()"])}:`, [line(`state.total = intmask(state.total + ${asNumber(k, type.key)})`)])]],
    [sums.has(type.value.kind) ? 4 : 0, () => [suite(`for ${k} in ${name}.${choices.pick(["values", "itervalues"])}():`, [line(`state.total = intmask(state.total + ${asNumber(k, type.value)})`)])]],
    [sums.has(type.value.kind) && sums.has(type.key.kind) ? 3 : 0, () => [suite(`for ${k}, ${k}v in ${name}.${choices.pick(["items", "iteritems"])}():`, [line(`state.total = intmask(state.total + ${asNumber(k, type.key)} * ${asNumber(`${k}v`, type.value)})`)])]],
  ])();
};

const fieldChange: Maker = (scope) => {
  const { choices } = scope;
  const places = scope.seen(({ type }) => type.kind === "object" && allFields(type.cls).length > 0);
  if (places.length === 0) return assignment(scope);
  const { name, type } = choices.pick(places);
  if (type.kind !== "object") return [];
  const field = choices.pick(allFields(type.cls));
  return [line(`${name}.${field.name} = ${kept(scope, field.type, 2)}`)];
};

/** A method as a value. */
const boundMethod: Maker = (scope) => {
  const found = scope.seen(({ type }) => type.kind === "object").flatMap(({ name, type }) => (type.kind === "object" ? allMethods(type.cls).filter((method) => scope.allows(method)).map((method) => [name, method] as const) : []));
  if (found.length === 0) return shown(scope);
  const [name, method] = scope.choices.pick(found);
  scope.spend(method.cost);
  const bound = scope.program.fresh("bound");
  const result = scope.program.fresh("r");
  const text = argumentsOf(scope, method, 2);
  scope.define(result, method.result);
  return [line(`${bound} = ${name}.${method.name}`), line(`${result} = ${bound}(${text})`), ...show(scope, result, method.result)];
};

/** A call for its effects. */
const call: Maker = (scope) => {
  const { choices } = scope;
  const found = scope.program.functions.filter((fn) => scope.allows(fn)).map((fn) => [fn.name, fn] as const);
  for (const { name, type } of scope.seen((variable) => variable.type.kind === "object")) {
    if (type.kind === "object") for (const method of allMethods(type.cls)) if (scope.allows(method)) found.push([`${name}.${method.name}`, method]);
  }
  if (found.length === 0) return shown(scope);
  const [name, fn] = choices.pick(found);
  scope.spend(fn.cost);
  const text = `${name}(${argumentsOf(scope, fn, 3)})`;
  if (choices.chance(30)) return [line(text)];
  const result = scope.program.fresh("r");
  scope.define(result, fn.result);
  return [line(`${result} = ${text}`), ...show(scope, result, fn.result)];
};

/** Two variables at once: out of a tuple, exchanged, or with one value. */
const unpacked: Maker = (scope) => {
  const targets = scope.locals((variable) => variable.settable);
  const pair = targets.flatMap((a) => targets.filter((b) => a.name < b.name && typeKey(a.type) === typeKey(b.type)).map((b) => [a.name, b.name, a.type] as const));
  if (pair.length > 0 && scope.choices.chance(40)) {
    const [a, b, type] = scope.choices.pick(pair);
    return [line(scope.choices.chance(70) ? `${a}, ${b} = ${b}, ${a}` : `${a} = ${b} = ${kept(scope, type, 2)}`)];
  }
  const tuples = scope.seen(({ type }) => type.kind === "tuple" && type.items.length > 1);
  if (tuples.length === 0) return newVariable(scope);
  const { name, type } = scope.choices.pick(tuples);
  const items = type.kind === "tuple" ? type.items : [];
  const names = items.map((item) => scope.define(scope.program.fresh("p"), item).name);
  return [line(`${names.join(", ")} = ${name}`)];
};

/** A way out of the function in the middle of it. */
const leave: Maker = (scope) => {
  const { result } = scope.exits;
  if (result === null || scope.depth === 0) return shown(scope);
  return [suite(`if ${textOf(scope, BOOL, 1)}:`, [line(`return ${kept(scope, result, 1)}`)])];
};

const SIMPLE: readonly (readonly [number, Maker])[] = [
  [14, newVariable],
  [12, assignment],
  [16, shown],
  [8, listChange],
  [7, dictChange],
  [7, fieldChange],
  [8, call],
  [3, boundMethod],
  [3, unpacked],
  [3, leave],
  [4, errorStatement],
];

const ALL: readonly (readonly [number, Maker])[] = [...SIMPLE, [10, branch], [7, narrowed], [10, loop], [5, whileLoop], [9, tryStatement]];
