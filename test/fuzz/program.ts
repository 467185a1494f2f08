// A whole random program: what every program begins with, definitions in random order, and an entry point that uses them.
//
// Programs are valid RPython and defined for all that they do, by construction: divisors, indexes and slices are bounded, integers that may leave the word
// go through intmask or ovfcheck, what comes out of dictionaries in their order goes into sums only.

import { Choices } from "./choices.js";
import { classDefinitions, functionDefinition, generatorDefinition, globalDefinition, recursiveDefinition, specialDefinition, tableDefinition } from "./definitions.js";
import { argumentsOf, numberOf, textOf } from "./expressions.js";
import { featureDefinition } from "./features.js";
import { libraryDefinition } from "./library.js";
import { errorDefinitions } from "./handlers.js";
import { Program, Scope } from "./scope.js";
import { block, show } from "./statements.js";
import { clauses, line, printTree, suite, type Statement } from "./tree.js";

const PRELUDE: readonly Statement[] = [
  line("import math, sys, weakref"),
  line("from rpython.rlib.listsort import make_timsort_class"),
  line("from rpython.rlib.objectmodel import r_dict, specialize"),
  line("from rpython.rlib.rarithmetic import intmask, ovfcheck, r_longlong, r_longlonglong, r_uint, r_ulonglong, r_ulonglonglong"),
  line("from rpython.rlib.rstring import StringBuilder, UnicodeBuilder"),
  line("from rpython.rlib.unroll import unrolling_iterable"),
  line(""),
  line("INF = 1e200 * 1e200"),
  line("NAN = INF - INF"),
  suite("class State(object):", [suite("def __init__(self):", [line("self.total = 1")])]),
  line("state = State()"),
  suite("def mix(value):", [line("state.total = intmask(state.total * 31 + value)")]),
  suite("def pick(s, i):", [suite("if not s:", [line("return '?'")]), line("return s[i % len(s)]")]),
  suite("def cut(s, start, stop):", [
    suite("if start < 0:", [line("start = 0")]),
    suite("if stop > len(s):", [line("stop = len(s)")]),
    suite("if start > stop:", [line("return ''")]),
    line("assert start >= 0 and stop >= 0"),
    line("return s[start:stop]"),
  ]),
  suite("def to_int(x):", [suite("if -1e9 < x < 1e9:", [line("return int(x)")]), line("return 7")]),
  suite("def finite(x):", [suite("if -1e300 < x < 1e300:", [line("return x")]), line("return 1.0")]),
  suite("def positive(x):", [suite("if x > 0.0:", [line("return x")]), line("return 0.25")]),
];

/** The text that every program begins with. */
export const PRELUDE_TEXT = printTree(PRELUDE);

/** Makes a program out of random choices. */
export function makeProgram(choices: Choices): readonly Statement[] {
  const program = new Program(choices, { text: textOf, number: numberOf, block, show });
  const out: Statement[] = PRELUDE.map(({ clauses: rows }) => ({ clauses: rows, keep: "statement" }));
  if (choices.chance(65)) {
    program.errors.push(...["AppError", "InputError", "LimitError", "DeepError"].slice(0, choices.int(1, 4)));
    out.push(...errorDefinitions(program.errors));
  }
  for (let count = choices.int(2, 9); count > 0; count--) {
    const define = choices.weighted([
      [10, functionDefinition],
      [7, classDefinitions],
      [5, globalDefinition],
      [3, tableDefinition],
      [2, recursiveDefinition],
      [2, generatorDefinition],
      [2, specialDefinition],
      [7, featureDefinition],
      [8, libraryDefinition],
    ]);
    out.push(...define(program));
  }
  out.push(...entryPoint(program));
  return out;
}

/** The entry point prints the checksum last. What may raise is called under a handler. */
function entryPoint(program: Program): Statement[] {
  const { choices } = program;
  const scope = new Scope(program, { result: null, loop: false, raises: false }, []);
  scope.define("n", { kind: "small" });
  // Every class is made somewhere: attributes of one that is not would be unknown.
  const body = program.classes.flatMap((cls) => {
    const name = program.fresh("obj");
    const text = `${cls.name}(${cls.init.map((type) => textOf(scope, type, 1)).join(", ")})`;
    scope.define(name, { kind: "object", cls });
    return [line(`${name} = ${text}`)];
  });
  body.push(...block(scope, choices.int(2, 8)));
  for (const fn of program.functions) if (choices.chance(70)) body.push(guardedCall(program, scope, fn.name));
  const run = suite("def run(n):", [...body, line("print 'total', state.total")]);
  const called = program.errors.map((_name, i) => clauses(["try:", [line(`fail(${i}, len(argv))`)]], [`except ${program.errors[0]!}, e:`, [line("print e.label()")]]));
  return [
    run,
    suite("def entry_point(argv):", [...called, line("run(len(argv))"), line("return 0")]),
    suite("def target(driver, args):", [line("return entry_point, None")]),
  ];
}

function guardedCall(program: Program, scope: Scope, name: string): Statement {
  const fn = program.functions.find((candidate) => candidate.name === name)!;
  const result = program.fresh("r");
  const caught = fn.raises || (program.choices.chance(10) && program.errors.length > 0);
  const inner = scope.inner({ raises: caught });
  const body = [line(`${result} = ${name}(${argumentsOf(inner, fn, 2)})`), ...show(inner, result, fn.result)];
  return caught ? clauses(["try:", body], [`except ${program.errors[0]!}, e:`, [line("print e.label()")]]) : suite("if n >= 0:", body);
}
