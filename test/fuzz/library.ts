// More definitions around one feature each: sorting, iterators, containers of the program's own, properties, weak references, numbers of other widths.

import { Scope, type Program } from "./scope.js";
import { line, suite, type Statement } from "./tree.js";
import { BOOL, CHAR, FLOAT, SMALL, STR, WORD, type Signature, type Type } from "./types.js";

/** One of the features. */
export function libraryDefinition(program: Program): Statement[] {
  const rows = [sorting, nextOnGenerator, ownIterator, ownContainer, property, weakReference, wideNumbers, orderedDict, textOfFloat, swallowing, tuplesAsKeys, byteArrays, nestedLists, exceptionValues];
  return program.choices.pick(rows)(program);
}

function addFunction(program: Program, name: string, args: readonly Type[], result: Type, cost = 30): void {
  const fn: Signature = { name, args, result, cost, level: program.level++, raises: false };
  program.functions.push(fn);
}

function scopeWith(program: Program, names: readonly (readonly [string, Type])[]): Scope {
  const scope = new Scope(program, { result: null, loop: false, raises: false }, []);
  for (const [name, type] of names) scope.define(name, type);
  return scope;
}

const listOf = (item: Type): Type => ({ kind: "list", item });

function sorting(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("sorted_");
  const item = choices.pick([SMALL, STR, WORD, CHAR]);
  const key = choices.chance(50) ? `, lt=lambda a, b: ${choices.pick(["a > b", "b < a", item === STR ? "len(a) < len(b)" : "a < b"])}` : "";
  addFunction(program, name, [listOf(item)], listOf(item), 80);
  return [
    line(`Sort_${name} = make_timsort_class(${key.slice(2)})`),
    suite(`def ${name}(items):`, [line("copied = items[:]"), line(`Sort_${name}(copied).sort()`), line("return copied")]),
  ];
}

function nextOnGenerator(program: Program): Statement[] {
  const scope = scopeWith(program, [["n", SMALL], ["i", SMALL]]);
  const name = program.fresh("lazy_");
  const used = program.fresh("taken_");
  const made = [
    suite(`def ${name}(n):`, [line("i = 0"), suite("while i < (n & 7):", [line(`yield ${scope.text(program.choices.pick([SMALL, WORD]), 2)}`), line("i += 1")])]),
    suite(`def ${used}(n):`, [
      line(`it = ${name}(n)`),
      line(`other = ${name}(n + 2)`),
      line("total = 0"),
      suite("while True:", [{ clauses: [{ head: "try:", body: [line("total = intmask(total * 3 + it.next())"), line("total = intmask(total + other.next())")] }, { head: "except StopIteration:", body: [line("break")] }], keep: "statement" }]),
      line("return total"),
    ]),
  ];
  addFunction(program, used, [SMALL], WORD);
  return made;
}

function ownIterator(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("Countdown");
  const used = program.fresh("counted_");
  addFunction(program, used, [SMALL], WORD);
  return [
    suite(`class ${name}(object):`, [
      suite("def __init__(self, n):", [line("self.n = n")]),
      suite("def __iter__(self):", [line("return self")]),
      suite("def next(self):", [{ clauses: [{ head: "if self.n <= 0:", body: [line("raise StopIteration")] }], keep: "statement" }, { clauses: [{ head: `self.n -= ${choices.int(1, 3)}`, body: null }], keep: "statement" }, line("return self.n")]),
    ]),
    suite(`def ${used}(n):`, [line("total = 0"), suite(`for value in ${name}(n & 15):`, [line("total = intmask(total * 5 + value)")]), line(`return total ${choices.pick(["", "- n", "& 1023"])}`)]),
  ];
}

function ownContainer(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("Grid");
  const used = program.fresh("grid_");
  const value = choices.pick([SMALL, STR, FLOAT]);
  const first = value === SMALL ? "0" : value === STR ? "''" : "0.5";
  addFunction(program, used, [SMALL, value], value);
  return [
    suite(`class ${name}(object):`, [
      suite("def __init__(self, size):", [line(`self.cells = [${first}] * size`)]),
      suite("def __len__(self):", [line("return len(self.cells)")]),
      suite("def __getitem__(self, i):", [line("return self.cells[i % len(self.cells)]")]),
      suite("def __setitem__(self, i, value):", [line("self.cells[i % len(self.cells)] = value")]),
      suite("def __contains__(self, value):", [line("return value in self.cells")]),
    ]),
    suite(`def ${used}(i, value):`, [
      line(`grid = ${name}(${choices.int(1, 6)})`),
      // CPython finds NaN in a list by its identity.
      line(value === FLOAT ? "grid[i] = value = finite(value)" : "grid[i] = value"),
      suite("if value in grid:", [line("mix(len(grid))")]),
      suite("for k in range(3):", [line("grid[k + i] = grid[k]")]),
      line(`return grid[${choices.int(-3, 9)}]`),
    ]),
  ];
}

function property(program: Program): Statement[] {
  const name = program.fresh("Box");
  const used = program.fresh("boxed_");
  const scope = scopeWith(program, [["n", SMALL]]);
  const text = scope.text(WORD, 2);
  addFunction(program, used, [SMALL], WORD);
  return [
    suite(`class ${name}(object):`, [
      line("_immutable_fields_ = ['n']"),
      suite("def __init__(self, n):", [line("self.n = n"), line("self.seen = 0")]),
      line("@property"),
      suite("def double(self):", [line("self.seen += 1"), line("return self.n * 2")]),
      suite("def get(self):", [line("return self.seen")]),
      suite("def put(self, value):", [line("self.seen = value")]),
      line("count = property(get, put)"),
      line("@staticmethod"),
      suite("def plain(n):", [line(`return ${text}`)]),
    ]),
    suite(`def ${used}(n):`, [line(`box = ${name}(n)`), line("box.count = 5"), line(`total = box.double + box.double + ${name}.plain(n)`), line("return intmask(total * 7 + box.count)")]),
  ];
}

function weakReference(program: Program): Statement[] {
  const name = program.fresh("Owner");
  const used = program.fresh("owned_");
  addFunction(program, used, [SMALL], WORD);
  return [
    suite(`class ${name}(object):`, [suite("def __init__(self, n):", [line("self.n = n")])]),
    suite(`def ${used}(n):`, [
      line(`owners = [${name}(i) for i in range(3)]`),
      line("refs = [weakref.ref(owner) for owner in owners]"),
      line("total = 0"),
      suite("for ref in refs:", [line("owner = ref()"), suite("if owner is not None:", [line("total = intmask(total * 3 + owner.n + n)")])]),
      line("return total + len(owners)"),
    ]),
  ];
}

function wideNumbers(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("wide_");
  const kind = choices.pick(["r_ulonglong", "r_longlonglong", "r_longlong", "r_uint", "r_ulonglonglong"]);
  const operators = Array.from({ length: choices.int(1, 4) }, () => choices.pick(["x + y", "x - y", "x * y", "x & y", "x | y", "x ^ y", `x << ${choices.int(0, 31)}`, `x >> ${choices.int(0, 31)}`, `x // (y | ${kind}(1))`, `x % (y | ${kind}(3))`, "~x"]));
  const signed = !kind.startsWith("r_u");
  const safe = operators.filter((text) => !signed || !/\/\/|%/.test(text));
  addFunction(program, name, [WORD, WORD], WORD);
  return [
    suite(`def ${name}(a, b):`, [
      line(`x = ${kind}(a)`),
      line(`y = ${kind}(b)`),
      ...safe.map((text) => line(`x = ${text}`)),
      suite(`if x ${choices.pick(["<", ">=", "==", "!="])} y:`, [line("mix(9)")]),
      line("mix(int(float(x) > 1e6))"),
      line("return intmask(x)"),
    ]),
  ];
}

/** Dictionaries keep their order; what is removed and comes again is the last. */
function orderedDict(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("order_");
  const key = choices.pick([SMALL, STR, CHAR, FLOAT, WORD]);
  addFunction(program, name, [listOf(key)], WORD, 60);
  const shown = key === STR ? "len(k)" : key === CHAR ? "ord(k)" : key === FLOAT ? "to_int(k)" : "k";
  // CPython finds NaN by its identity, translated programs never find it.
  const item = (at: string): string => (key === FLOAT ? `finite(items[${at}])` : `items[${at}]`);
  return [
    suite(`def ${name}(items):`, [
      line("d = {}"),
      suite("for i in range(len(items)):", [
        line(`d[${item("i % len(items)")}] = i`),
        suite(`if i % ${choices.int(2, 4)} == 1:`, [{ clauses: [{ head: "try:", body: [line(`del d[${item(`i // ${choices.int(2, 3)}`)}]`)] }, { head: "except KeyError:", body: [line("mix(i)")] }], keep: null }]),
      ]),
      line("total = len(d)"),
      suite("for k, v in d.items():", [line(`total = intmask(total * 31 + ${shown} * 7 + v)`)]),
      suite("while len(d) > 2:", [{ clauses: [{ head: "k, v = d.popitem()", body: null }], keep: "statement" }, line(`total = intmask(total * 3 + ${shown} + v)`)]),
      suite("for k in d:", [line(`total = intmask(total * 5 + ${shown})`)]),
      line("return total"),
    ]),
  ];
}

function textOfFloat(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("shown_");
  const formats = Array.from({ length: choices.int(1, 3) }, () => choices.pick(["%e", "%g", "%.3e", "%.10g", "%8.2f", "%-9.1f|", "%+f", "%010.3f", "%r", "%s", "%G", "%.0f", "%E"]));
  addFunction(program, name, [FLOAT, SMALL], STR);
  return [
    suite(`def ${name}(x, n):`, [
      line(`s = '${formats.join(" ")}' % (${formats.map(() => choices.pick(["x", "x * 0.1", "x + n", "x * 1e10"])).join(", ")},)`),
      line(`t = '${choices.pick(["%5d", "%-5d|", "%05d", "%+d", "%x", "%#x", "%X", "%3s", "%r"])}' % n`),
      { clauses: [{ head: "try:", body: [line(`y = float(${choices.pick(["repr(x)", "str(x)", "t", "s"])})`)] }, { head: "except ValueError:", body: [line("y = -1.0")] }], keep: null },
      line(`return s + t + ${choices.pick(["str(y)", "repr(y)", "repr(s)", "repr(t)"])}`),
    ]),
  ];
}

function swallowing(program: Program): Statement[] {
  const scope = scopeWith(program, [["n", SMALL]]);
  const name = program.fresh("Quiet");
  const used = program.fresh("quiet_");
  const test = scope.text(BOOL, 2);
  addFunction(program, used, [SMALL], WORD);
  return [
    suite(`class ${name}(object):`, [
      suite("def __init__(self):", [line("self.left = 0")]),
      suite("def __enter__(self):", [line("return self")]),
      suite("def __exit__(self, etype, value, tb):", [line("self.left += 1"), line("return isinstance(value, KeyError) or isinstance(value, ValueError)")]),
    ]),
    suite(`def ${used}(n):`, [
      line(`quiet = ${name}()`),
      suite("with quiet:", [suite(`if ${test}:`, [line(program.choices.pick(["raise KeyError", "raise ValueError('x')"]))]), line("mix(4)")]),
      suite("with quiet as other:", [line("mix(other.left)")]),
      line("return quiet.left"),
    ]),
  ];
}

function tuplesAsKeys(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("pairs_");
  addFunction(program, name, [STR, SMALL], WORD, 50);
  return [
    suite(`def ${name}(s, n):`, [
      line("seen = {}"),
      suite("for i, c in enumerate(s[:12]):", [line(`key = (c, ${choices.pick(["i & 3", "(n + i) % 3", "i % 2 == 0"])}, s[:i & 1])`), line("seen[key] = seen.get(key, 0) + i")]),
      line("total = 0"),
      suite("for (c, k, t), v in seen.iteritems():", [line("total = intmask(total * 7 + ord(c) + int(k) * 3 + len(t) + v)")]),
      line("return total"),
    ]),
  ];
}

function byteArrays(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("bytes_");
  addFunction(program, name, [STR, SMALL], STR);
  return [
    suite(`def ${name}(s, n):`, [
      line("data = bytearray(s + 'abc')"),
      line("data[n % len(data)] = n & 255"),
      suite("for i in range(len(data)):", [line(`data[i] = (data[i] ${choices.pick(["+ 1", "^ n", "* 3"])}) & 255`)]),
      line(`return str(data${choices.pick(["", "[1:]", " + bytearray('x')", "[:2]"])})`),
    ]),
  ];
}

function nestedLists(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("matrix_");
  addFunction(program, name, [SMALL], WORD, 120);
  return [
    suite(`def ${name}(n):`, [
      line(`rows = [[${choices.pick(["i * j", "i + j * n", "(i ^ j) - 1"])} for j in range(${choices.int(1, 4)})] for i in range(${choices.int(1, 4)})]`),
      line(`rows[-1] = ${choices.pick(["rows[0][:]", "[n] * len(rows[0])", "rows[0]"])}`),
      line("rows[0][0] += 5"),
      line("total = 0"),
      suite("for row in rows:", [
        suite("for value in reversed(row):", [line("total = intmask(total * 3 + value)")]),
        suite("if n in row:", [line("row.remove(n)"), line("row.insert(0, n + 1)")]),
      ]),
      suite("if rows[0] == rows[-1]:", [line("total += 1")]),
      line("return total"),
    ]),
  ];
}

/** Exceptions stored and raised again later. */
function exceptionValues(program: Program): Statement[] {
  const { choices } = program;
  const name = program.fresh("kept_");
  addFunction(program, name, [SMALL], WORD);
  return [
    suite(`def ${name}(n):`, [
      line("last = None"),
      suite("for i in range(4):", [
        {
          clauses: [
            { head: "try:", body: [suite("if (n + i) % 3 == 0:", [line("raise KeyError")]), suite("if (n + i) % 3 == 1:", [line("raise IndexError")]), line("mix(i)")] },
            { head: "except LookupError, e:", body: [line("last = e")] },
          ],
          keep: null,
        },
      ]),
      suite("if last is None:", [line("return -1")]),
      { clauses: [{ head: "try:", body: [line("raise last")] }, { head: `except ${choices.pick(["KeyError", "IndexError"])}:`, body: [line("return 1")] }, { head: "except LookupError:", body: [line("return 2")] }], keep: null },
    ]),
  ];
}
