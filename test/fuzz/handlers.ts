// Statements about exceptions: those of the program, raised under a test and caught by class, and those that operations raise.

import { keyText, textOf } from "./expressions.js";
import { atom, smallText, wordText } from "./integers.js";
import type { Scope } from "./scope.js";
import { clauses, line, suite, type Statement } from "./tree.js";
import { BOOL, STR, WORD, type Type } from "./types.js";

const block = (scope: Scope, count: number): Statement[] => scope.program.makers.block(scope, count);
const show = (scope: Scope, name: string, type: Type): Statement[] => scope.program.makers.show(scope, name, type);

/** An exception of the program, where one may leave. */
export function errorStatement(scope: Scope): Statement[] {
  const { errors } = scope.program;
  if (!scope.exits.raises || errors.length === 0) return operationStatement(scope);
  const raised = scope.choices.chance(30) ? `fail(${smallText(scope, 1)}, ${smallText(scope, 1)})` : `raise ${scope.choices.pick(errors)}(${smallText(scope, 1)})`;
  return [suite(`if ${textOf(scope, BOOL, 2)}:`, [line(raised)])];
}

/** `try` with handlers for the program's exceptions, or around one operation. */
export function tryStatement(scope: Scope): Statement[] {
  const { choices } = scope;
  const { errors } = scope.program;
  if (errors.length === 0 || choices.chance(35)) return operationStatement(scope);
  const body = block(scope.inner({ raises: true }), choices.int(1, 4));
  if (choices.chance(50)) body.push(...errorStatement(scope.inner({ raises: true })));
  if (choices.chance(20)) return [clauses(["try:", [clauses(["try:", body], ["finally:", simpleEnd(scope)])]], ...handlers(scope))];
  const rows: [string, Statement[]][] = [["try:", body], ...handlers(scope)];
  if (choices.chance(20)) rows.push(["else:", block(scope.inner(), 1)]);
  if (choices.chance(25)) rows.push(["finally:", simpleEnd(scope)]);
  return [clauses(...rows)];
}

function simpleEnd(scope: Scope): Statement[] {
  return [line(`mix(${smallText(scope, 1)})`), ...(scope.choices.chance(50) ? block(scope.inner({ loop: false, result: null, raises: false }), 1) : [])];
}

/** Handlers by class, the root of all last, so that nothing gets past them. */
function handlers(scope: Scope): [string, Statement[]][] {
  const { choices } = scope;
  const { errors } = scope.program;
  const rows: [string, Statement[]][] = [];
  const inside = (): Statement[] => block(scope.inner(), choices.int(1, 2));
  for (const name of errors.slice(1)) {
    if (!choices.chance(35)) continue;
    const again = scope.exits.raises && choices.chance(25) ? [suite(`if ${textOf(scope, BOOL, 1)}:`, [line(choices.pick(["raise", `raise ${choices.pick(errors)}(${smallText(scope, 0)})`]))])] : [];
    rows.push([`except ${name}, e:`, [line("mix(e.code)"), ...inside(), ...again]]);
  }
  rows.push(choices.pick<[string, Statement[]]>([
    [`except ${errors[0]!} as e:`, [line("print 'caught', e.code, e.label()"), ...inside()]],
    [`except ${errors[0]!}:`, inside()],
    ["except Exception:", inside()],
    [`except (ValueError, ${errors[0]!}):`, inside()],
  ]));
  return rows;
}

/** Something that may raise, with its handler right around it. */
function operationStatement(scope: Scope): Statement[] {
  const { choices } = scope;
  const name = scope.program.fresh("t");
  const attempt = (text: string, error: string, fallback: string): Statement[] => {
    scope.define(name, WORD);
    return [clauses(["try:", [line(`${name} = ${text}`)]], [`except ${error}:`, [line(`${name} = ${fallback}`)]]), ...show(scope, name, WORD)];
  };
  const other = (): string => atom(wordText(scope, 1));
  const lists = scope.seen(({ type }) => type.kind === "list" && (type.item.kind === "small" || type.item.kind === "word"));
  const dicts = scope.seen(({ type }) => type.kind === "dict" && (type.value.kind === "small" || type.value.kind === "word"));
  return choices.weighted<() => Statement[]>([
    [5, () => attempt(`ovfcheck(${other()} ${choices.pick(["+", "-", "*", "+", "*"])} ${other()})`, "OverflowError", other())],
    [2, () => attempt(`ovfcheck(${other()} << ${choices.int(0, 31)})`, "OverflowError", "-1")],
    [2, () => attempt(`ovfcheck(-${other()})`, "OverflowError", "-2")],
    [4, () => attempt(`${other()} ${choices.pick(["//", "%"])} (${smallText(scope, 1)} & 3)`, "ZeroDivisionError", other())],
    [4, () => attempt(`int(${atom(textOf(scope, STR, 2))}[:8])`, "ValueError", smallText(scope, 1))],
    [1, () => attempt(`int(${atom(textOf(scope, STR, 2))}[:5], ${choices.pick([2, 8, 10, 16, 36])})`, "ValueError", "-5")],
    [2, () => attempt(`ord(${atom(textOf(scope, STR, 2))}[${smallText(scope, 1)}])`, "IndexError", "-6")],
    [lists.length > 0 ? 5 : 0, () => attempt(`${choices.pick(lists).name}[${smallText(scope, 1)}]`, "IndexError", smallText(scope, 1))],
    [lists.length > 0 ? 2 : 0, () => attempt(`${choices.pick(lists).name}.index(${smallText(scope, 1)})`, "ValueError", "-1")],
    [dicts.length > 0 ? 4 : 0, () => {
      const { name: dict, type } = choices.pick(dicts);
      return attempt(`${dict}[${type.kind === "dict" ? keyText(scope, type.key) : "0"}]`, "KeyError", smallText(scope, 1));
    }],
  ])();
}

/** What every program with exceptions of its own begins with: the classes, and a function that raises each of them. */
export function errorDefinitions(names: readonly string[]): Statement[] {
  const [root, ...others] = names;
  return [
    suite(`class ${root!}(Exception):`, [
      suite("def __init__(self, code):", [line("self.code = code")]),
      suite("def label(self):", [line(`return '${root!.toLowerCase()}'`)]),
    ]),
    ...others.map((name, i) => suite(`class ${name}(${names[i >> 1]!}):`, [suite("def label(self):", [line(`return '${name} %d' % self.code`)])])),
    suite("def fail(kind, code):", [...names.map((name, i) => suite(`if kind == ${i}:`, [line(`raise ${name}(code)`)])), line("mix(code)")]),
  ];
}

