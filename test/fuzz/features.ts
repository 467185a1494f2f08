// Definitions around one feature of the language or the library each: builders, custom dictionaries, unrolled loops, defaults and keywords, classes in
// tables, context managers. What they give is called like any function.

import { numberOf, textOf } from "./expressions.js";
import { Scope, type Program } from "./scope.js";
import { line, suite, type Statement } from "./tree.js";
import { BOOL, SMALL, STR, UNI, WORD, type Signature, type Type } from "./types.js";

/** One of the features. */
export function featureDefinition(program: Program): Statement[] {
  const rows = [builder, customDict, unrolled, defaults, classTable, equality, lambdas, searching, context, mixin];
  return program.choices.pick(rows)(program);
}

function addFunction(program: Program, name: string, args: readonly Type[], result: Type, cost = 12): void {
  const fn: Signature = { name, args, result, cost, level: program.level++, raises: false };
  program.functions.push(fn);
}

/** A scope with arguments and nothing else: bodies that are mostly fixed text. */
function plainScope(program: Program, names: readonly (readonly [string, Type])[]): Scope {
  const scope = new Scope(program, { result: null, loop: false, raises: false }, []);
  for (const [name, type] of names) scope.define(name, type);
  return scope;
}

function builder(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("build_");
  const scope = plainScope(program, [["s", STR], ["n", SMALL], ["i", SMALL]]);
  const wide = choices.chance(25);
  const inside = choices.pick(wide ? ["out.append(unicode(str(i)))", "out.append(u'x')"] : ["out.append(s)", "out.append(s[:i & 3])", "out.append_multiple_char('-', i & 3)", "out.append(chr(65 + (i & 15)))", "out.append(str(i))"]);
  const body = [
    line(`out = ${wide ? "Unicode" : "String"}Builder(${choices.pick(["", "3", "40"])})`),
    suite("for i in range(n & 7):", [line(inside), ...(wide ? [] : [suite(`if ${textOf(scope, BOOL, 1)}:`, [line("out.append_slice(s + 'abc', 1, 3)")])])]),
    ...(choices.chance(50) ? [line("mix(out.getlength())")] : []),
    line("return out.build()"),
  ];
  const made = [suite(`def ${name}(s, n):`, body)];
  addFunction(program, name, [STR, SMALL], wide ? UNI : STR);
  return made;
}

function customDict(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("grouped_");
  const modulus = choices.int(2, 9);
  const strings = choices.chance(50);
  const made = [
    suite(`def same_${name}(a, b):`, [line(strings ? "return a.lower() == b.lower()" : `return (a - b) % ${modulus} == 0`)]),
    suite(`def hash_${name}(a):`, [line(strings ? "return len(a) & 3" : `return a % ${modulus}`)]),
    suite(`def ${name}(items):`, [
      line(`groups = r_dict(same_${name}, hash_${name})`),
      suite("for item in items:", [
        suite("if item in groups:", [line("groups[item] += 1")]),
        suite("if item not in groups:", [line("groups[item] = 1")]),
      ]),
      line("best = 0"),
      suite("for item, count in groups.iteritems():", [line(strings ? "best = intmask(best + count * (len(item) + 5))" : "best = intmask(best + count * count)")]),
      line("return intmask(best * 100 + len(groups))"),
    ]),
  ];
  addFunction(program, name, [{ kind: "list", item: strings ? STR : SMALL }], WORD, 40);
  return made;
}

function unrolled(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("unrolled_");
  const scope = plainScope(program, [["a", SMALL], ["k", SMALL]]);
  const rows = Array.from({ length: choices.int(1, 4) }, () => `(${choices.int(0, 5)}, '${choices.pick(["add", "sub", "mul"])}')`);
  const made = [
    line(`ROWS_${name} = unrolling_iterable([${rows.join(", ")}])`),
    suite(`def ${name}(a):`, [
      line("total = 0"),
      suite(`for k, op in ROWS_${name}:`, [
        suite("if op == 'add':", [line(`total = intmask(total + (${textOf(scope, WORD, 2)}))`)]),
        suite("if op == 'mul':", [line("total = intmask(total * (a + k))")]),
        suite("if k == a & 7:", [line(choices.chance(50) ? "return total" : "continue")]),
      ]),
      line("return intmask(total - a)"),
    ]),
  ];
  addFunction(program, name, [SMALL], WORD);
  return made;
}

function defaults(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("opt_");
  const scope = plainScope(program, [["a", SMALL], ["b", SMALL], ["c", STR]]);
  const given = program.fresh("given_");
  const made = [
    suite(`def ${name}(a, b=${choices.int(-3, 9)}, c='${choices.pick(["", "x", "abc"])}'):`, [line(`return ${textOf(scope, WORD, 3)}`)]),
    suite(`def ${given}(a, c):`, [line(`return ${choices.pick([`${name}(a, c=c)`, `${name}(b=a, a=2)`, `${name}(a, 7, c)`, `${name}(*(a, 3, c))`])}`)]),
  ];
  addFunction(program, name, [SMALL], WORD);
  addFunction(program, name, [SMALL, SMALL], WORD);
  addFunction(program, given, [SMALL, STR], WORD);
  return made;
}

/** Classes of one family with the same constructor, as values. */
function classTable(program: Program): Statement[] {
  const { choices } = program;
  const found = program.classes.filter((cls) => program.classes.some((other) => other !== cls && other.root === cls.root && other.init.length === cls.init.length));
  if (found.length === 0) return lambdas(program);
  const cls = choices.pick(found);
  const names = program.classes.filter((other) => other.root === cls.root && other.init.length === cls.init.length && other.init.every((type, i) => type === cls.init[i])).map((other) => other.name);
  if (names.length < 2) return lambdas(program);
  const name = program.fresh("KINDS");
  program.tables.push({ name, size: names.length, entry: { name: "", args: cls.init, result: { kind: "object", cls: cls.root }, cost: 3, level: program.level++, raises: false } });
  return [line(`${name} = [${names.join(", ")}]`)];
}

/** Containers compared as a whole. */
function equality(program: Program): Statement[] {
  const item = program.choices.pick<Type>([SMALL, STR, { kind: "float" }, { kind: "tuple", items: [SMALL, STR] }, { kind: "char" }]);
  const name = program.fresh("equal_");
  const type: Type = program.choices.chance(60) ? { kind: "list", item } : { kind: "tuple", items: [item, BOOL, item] };
  const made = [suite(`def ${name}(a, b):`, [suite("if a == b:", [line("mix(3)")]), line(`return ${program.choices.pick(["a != b", "a == b", "not (a == b)"])}`)])];
  addFunction(program, name, [type, type], BOOL);
  return made;
}

function lambdas(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("LAMBDAS");
  const scope = plainScope(program, [["x", SMALL]]);
  const size = choices.int(2, 4);
  const texts = Array.from({ length: size }, () => `lambda x: ${textOf(scope, WORD, 2)}`);
  const entry: Signature = { name: "", args: [SMALL], result: WORD, cost: 40, level: program.level++, raises: false };
  program.tables.push({ name, size, entry });
  const used = program.fresh("key_");
  const made = [
    line(`${name} = [${texts.join(", ")}]`),
    line(`BY_NAME_${name} = {'a': ${name}[0], 'b': ${name}[1]}`),
    suite(`def ${used}(x):`, [line(`f = BY_NAME_${name}['${choices.pick(["a", "b"])}' if x > 3 else 'a']`), line("return f(x)")]),
  ];
  addFunction(program, used, [SMALL], WORD, 60);
  return made;
}

/** Methods of strings with bounds, and what they raise. */
function searching(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("search_");
  const rows = ["s.find(t, i)", "s.find(t, i, i + 4)", "s.rfind(t, i)", "s.count(t, i) + i", "int(s.startswith(t))", "len(s.rsplit(',', 1))", "len(s.split())", "int(t in s)", "len((s + t).strip())", "len(s.split(',', 2)[0])", "ord((s + 'a')[i % (len(s) + 1)])"];
  const picked = Array.from({ length: choices.int(1, 3) }, () => choices.pick(rows));
  const made = [
    suite(`def ${name}(s, t):`, [
      line("total = 0"),
      suite(`for i in range(${choices.int(1, 5)}):`, picked.map((text) => line(`total = intmask(total * 7 + ${text})`))),
      line("q, r = divmod(total, 9)"),
      line("return intmask(q * 3 - r)"),
    ]),
  ];
  addFunction(program, name, [STR, STR], WORD, 20);
  return made;
}

/** A context manager around something that raises. */
function context(program: Program): Statement[] {
  const name = program.fresh("Guard");
  const used = program.fresh("with_");
  const scope = plainScope(program, [["n", SMALL]]);
  const made = [
    suite(`class ${name}(object):`, [
      suite("def __init__(self, n):", [line("self.n = n")]),
      suite("def __enter__(self):", [line("mix(self.n)"), line("return self")]),
      suite("def __exit__(self, a, b, c):", [line("mix(-self.n)")]),
    ]),
    suite(`def ${used}(n):`, [
      suite("for i in range(3):", [suite(`with ${name}(n + i) as guard:`, [suite(`if ${textOf(scope, BOOL, 2)}:`, [line(program.choices.pick(["return guard.n", "continue", "break", "mix(i)"]))]), line("mix(guard.n * 2)")])]),
      line(`return ${numberOf(scope, WORD, 1)}`),
    ]),
  ];
  addFunction(program, used, [SMALL], WORD, 20);
  return made;
}

/** A mixin for two classes, and their methods called through a common base. */
function mixin(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("Mixed");
  const used = program.fresh("mixed_");
  const made = [
    suite(`class ${name}Base(object):`, [line("weight = 1"), suite("def size(self, n):", [line("return n")])]),
    suite(`class ${name}Mixin(object):`, [line("_mixin_ = True"), suite("def size(self, n):", [line(`return intmask(n * self.weight + self.extra(n) ${choices.pick(["+ 1", "- 3", "^ 5"])})`)])]),
    suite(`class ${name}A(${name}Mixin, ${name}Base):`, [line(`weight = ${choices.int(0, 9)}`), suite("def extra(self, n):", [line("return n & 3")])]),
    suite(`class ${name}B(${name}Mixin, ${name}Base):`, [suite("def extra(self, n):", [line(`return len(str(n)) + ${choices.int(0, 5)}`)])]),
    line(`ALL_${name} = [${name}A(), ${name}B(), ${name}Base()]`),
    suite(`def ${used}(n):`, [
      line("total = 0"),
      suite(`for one in ALL_${name}:`, [
        line("total = intmask(total * 5 + one.size(n))"),
        suite(`if type(one) is ${name}A or isinstance(one, (${name}B, ${name}A)):`, [line("total += one.weight")]),
        line("size = one.size"),
        line("total = intmask(total ^ size(n + 1))"),
      ]),
      line("return intmask(total)"),
    ]),
  ];
  addFunction(program, used, [SMALL], WORD, 20);
  return made;
}
