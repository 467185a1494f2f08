// Functions and classes of a program.

import { kept, block, show } from "./statements.js";
import { textOf } from "./expressions.js";
import { smallText } from "./integers.js";
import { Scope, type Program } from "./scope.js";
import { guarded, line, suite, type Statement } from "./tree.js";
import { allFields, BOOL, SMALL, WORD, type ClassInfo, type Field, type Signature, type Type } from "./types.js";

/** A scope for the body of a function. */
function bodyScope(program: Program, fn: Signature, names: readonly string[]): Scope {
  const scope = new Scope(program, { result: fn.result, loop: false, raises: fn.raises }, []);
  fn.args.forEach((type, i) => scope.define(names[i]!, type));
  return scope;
}

const ARGUMENTS = ["a", "b", "c", "d"];

/** A function that later code calls. */
export function functionDefinition(program: Program): Statement[] {
  const { choices } = program;
  const args = Array.from({ length: choices.int(0, 3) }, () => program.type(1));
  const fn: Signature = { name: program.fresh("step_"), args, result: program.type(1), cost: 1, level: program.level++, raises: program.errors.length > 0 && choices.chance(30) };
  const scope = bodyScope(program, fn, ARGUMENTS);
  const body = block(scope, choices.int(1, 6));
  body.push(line(`return ${kept(scope, fn.result, 2)}`));
  fn.cost = scope.spent.cost + 1;
  program.functions.push(fn);
  return [suite(`def ${fn.name}(${ARGUMENTS.slice(0, args.length).join(", ")}):`, body)];
}

/** A function that calls itself with a smaller number. */
export function recursiveDefinition(program: Program): Statement[] {
  const { choices } = program;
  const args: Type[] = [SMALL, program.type(1)];
  const fn: Signature = { name: program.fresh("walk_"), args, result: WORD, cost: 1, level: program.level++, raises: program.errors.length > 0 && choices.chance(30) };
  const scope = bodyScope(program, fn, ["n", "value"]);
  scope.define("n", SMALL, { settable: false });
  const body = [guarded("if n <= 0:", `return ${textOf(scope, WORD, 2)}`), ...block(scope, choices.int(0, 3))];
  const next = choices.pick([`n - ${choices.int(1, 3)}`, "n // 2", "min(n, 20) - 1"]);
  body.push(line(`return intmask(${fn.name}(${next}, ${kept(scope, args[1]!, 2)}) ${choices.pick(["+", "*", "^", "-"])} (${textOf(scope, WORD, 2)}))`));
  fn.cost = (scope.spent.cost + 2) * 30;
  // Callers give any small number: what they call bounds it.
  const inner = fn.name;
  const outer = { ...fn, name: program.fresh("start_") };
  if (fn.cost < 3000) program.functions.push(outer);
  return [suite(`def ${inner}(n, value):`, body), suite(`def ${outer.name}(n, value):`, [line(`return ${inner}(n & 15, value)`)])];
}

/** A family of classes: fields, a constructor and methods, some of them overridden below. */
export function classDefinitions(program: Program): Statement[] {
  const { choices } = program;
  const out: Statement[] = [];
  const root = newClass(program, null);
  out.push(...oneClass(program, root));
  program.classes.push(root);
  const family = [root];
  for (let count = choices.int(0, 3); count > 0; count--) {
    const base = choices.pick(family);
    const cls = newClass(program, base);
    out.push(...oneClass(program, cls));
    for (let up: ClassInfo | null = base; up !== null; up = up.base) up.subclasses.push(cls);
    program.classes.push(cls);
    family.push(cls);
  }
  return out;
}

function newClass(program: Program, base: ClassInfo | null): ClassInfo {
  const { choices } = program;
  const name = program.fresh(base === null ? "Base" : choices.pick(["Leaf", "Node", "Item"]));
  const fields: Field[] = Array.from({ length: choices.int(base === null ? 1 : 0, 3) }, () => ({ name: program.fresh("f"), type: program.type(1) }));
  const cls: ClassInfo = { name, base, fields, methods: [], subclasses: [], init: [], root: null as unknown as ClassInfo };
  (cls as { root: ClassInfo }).root = base?.root ?? cls;
  if (choices.chance(40)) fields.push({ name: program.fresh("next"), type: { kind: "maybe", cls: cls.root } });
  cls.init.push(...allFields(cls).map((field) => field.type));
  return cls;
}

function oneClass(program: Program, cls: ClassInfo): Statement[] {
  const { choices } = program;
  const body: Statement[] = [];
  if (cls.base === null || choices.chance(60)) body.push(line(`kind = ${choices.int(0, 50)}`));
  const names = cls.init.map((_type, i) => `x${i}`);
  const inherited = cls.base === null ? 0 : cls.base.init.length;
  const stores = [
    ...(cls.base === null ? [] : [line(`${cls.base.name}.__init__(${["self", ...names.slice(0, inherited)].join(", ")})`)]),
    // Objects made of objects in a loop: what they hold must not double each time.
    ...cls.fields.map(({ name, type }, i) => line(`self.${name} = x${inherited + i}${type.kind === "str" || type.kind === "uni" ? "[:60]" : ""}`)),
  ];
  if (cls.base === null || cls.fields.length > 0) body.push(suite(`def __init__(${["self", ...names].join(", ")}):`, stores));
  body.push(...methods(program, cls));
  return [suite(`class ${cls.name}(${cls.base?.name ?? "object"}):`, body)];
}

/** New methods, and overriding ones with the signature of what they override. */
function methods(program: Program, cls: ClassInfo): Statement[] {
  const { choices } = program;
  const out: Statement[] = [];
  for (let up = cls.base; up !== null; up = up.base) {
    for (const method of up.methods) if (choices.chance(50) && !cls.methods.some(({ name }) => name === method.name)) out.push(oneMethod(program, cls, method, up));
  }
  if (cls.base === null || choices.chance(40)) {
    for (let count = choices.int(1, 2); count > 0; count--) {
      const args = Array.from({ length: choices.int(0, 2) }, () => program.type(1));
      const method: Signature = { name: program.fresh("act"), args, result: program.type(1), cost: 1, level: program.level++, raises: program.errors.length > 0 && choices.chance(20) };
      out.push(oneMethod(program, cls, method, null));
      cls.methods.push(method);
    }
  }
  return out;
}

function oneMethod(program: Program, cls: ClassInfo, method: Signature, overridden: ClassInfo | null): Statement {
  return program.within(method.level, () => methodText(program, cls, method, overridden));
}

function methodText(program: Program, cls: ClassInfo, method: Signature, overridden: ClassInfo | null): Statement {
  const { choices } = program;
  const scope = bodyScope(program, method, ARGUMENTS);
  scope.define("self", { kind: "object", cls }, { settable: false });
  const body: Statement[] = choices.chance(30) ? [line("mix(self.kind)")] : [];
  body.push(...block(scope, choices.int(0, 4)));
  const args = ARGUMENTS.slice(0, method.args.length);
  if (overridden !== null && choices.chance(30)) {
    const result = program.fresh("r");
    body.push(line(`${result} = ${overridden.name}.${method.name}(${["self", ...args].join(", ")})`), ...show(scope, result, method.result));
    scope.define(result, method.result);
    scope.spend(method.cost);
  }
  body.push(line(`return ${kept(scope, method.result, 2)}`));
  method.cost = Math.max(method.cost, scope.spent.cost + 1);
  return suite(`def ${method.name}(${["self", ...args].join(", ")}):`, body);
}

/** A table of functions with one signature, some of them closures that an import-time function made. */
export function tableDefinition(program: Program): Statement[] {
  const { choices } = program;
  const args = [choices.pick([SMALL, WORD])];
  const result = choices.pick([WORD, WORD, BOOL, SMALL]);
  const maker = program.fresh("make_");
  const entry: Signature = { name: "", args, result, cost: 1, level: program.level++, raises: false };
  const scope = bodyScope(program, entry, ["a"]);
  scope.define("k", SMALL, { settable: false });
  const inner = [...block(scope, choices.int(0, 2)), line(`return ${textOf(scope, result, 3)}`)];
  const fn = program.fresh("plain_");
  const other = bodyScope(program, entry, ["a"]);
  const plain = [...block(other, choices.int(0, 2)), line(`return ${textOf(other, result, 3)}`)];
  entry.cost = Math.max(scope.spent.cost, other.spent.cost) + 1;
  const size = choices.int(2, 4);
  const name = program.fresh("TABLE");
  program.tables.push({ name, size, entry });
  return [
    suite(`def ${maker}(k):`, [suite("def made(a):", inner), line("return made")]),
    suite(`def ${fn}(a):`, plain),
    line(`${name} = [${[fn, ...Array.from({ length: size - 1 }, () => `${maker}(${choices.int(-5, 99)})`)].join(", ")}]`),
  ];
}

/** A generator of small integers. */
export function generatorDefinition(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("each_");
  const scope = new Scope(program, { result: null, loop: false, raises: false }, []);
  scope.define("n", SMALL);
  scope.define("i", SMALL, { settable: false, nonneg: true });
  const body = [line(`yield ${smallText(scope, 2)}`)];
  if (choices.chance(40)) body.push(suite(`if ${textOf(scope, BOOL, 1)}:`, [line(`yield i - ${choices.int(0, 5)}`)]));
  program.specials.generators.push({ name, level: program.level++ });
  return [suite(`def ${name}(n):`, [suite("for i in range(n):", body), ...(choices.chance(30) ? [line("yield n")] : [])])];
}

/** Functions that exist once per type or per constant of an argument. */
export function specialDefinition(program: Program): Statement[] {
  const { choices } = program;
  const scope = new Scope(program, { result: null, loop: false, raises: false }, []);
  scope.define("a", SMALL);
  scope.define("b", SMALL);
  if (choices.chance(40)) {
    const name = program.fresh("describe_");
    program.specials.byType.push(name);
    return [line("@specialize.argtype(0)"), suite(`def ${name}(value):`, [
      suite("if isinstance(value, str):", [line("return value + '!'")]),
      suite("if isinstance(value, float):", [line("return '%f' % value")]),
      line(`return 'int ' + str(int(value) + ${choices.int(0, 9)})`),
    ])];
  }
  const name = program.fresh("apply_");
  const constants = ["add", "sub", "mul"].slice(0, choices.int(1, 3));
  const rows = constants.map((constant) => suite(`if op == '${constant}':`, [line(`return ${textOf(scope, WORD, 2)}`)]));
  program.specials.byConstant.push({ name, level: program.level++, constants });
  return [line("@specialize.arg(0)"), suite(`def ${name}(op, a, b):`, [...rows, line("return intmask(a * 31 + b)")])];
}

/** A constant global, or one that changes in place: containers and objects made while the module is loaded. */
export function globalDefinition(program: Program): Statement[] {
  const scope = new Scope(program, { result: null, loop: false, raises: false }, []);
  const type = program.choices.chance(30) ? program.type(0) : program.type(2);
  const text = kept(scope, type, 1);
  const name = program.fresh("GLOBAL");
  program.globals.push({ name, type, settable: false, nonneg: false });
  const out = [line(`${name} = ${text}`)];
  if (type.kind !== "object") return out;
  const link = allFields(type.cls).find((field) => field.type.kind === "maybe" && field.type.cls === type.cls.root);
  if (link !== undefined) out.push(line(`${name}.${link.name} = ${name}`));
  return out;
}

