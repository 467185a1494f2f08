// Annotations and entries in host code: what rpython.annotator.model and rpython.rtyper.extregistry give a script, faults included.

import { describe, expect, it } from "vitest";
import { command, file, inTempFolder } from "../support/cli.js";

const run = (text: string): string[] => {
  const done = inTempFolder((folder) => command("translatorshell", [file(folder, "script.py", text)], folder));
  expect(done.stderr).toBe("");
  return done.stdout.split("\n").slice(0, -1);
};

const PRELUDE = `
from rpython.rtyper.extregistry import ExtRegistryEntry, is_registered
from rpython.annotator.model import *
from rpython.annotator.listdef import ListDef, s_list_of_strings
from rpython.rlib.rarithmetic import r_uint

def fault(work):
    try:
        print work()
    except Exception as e:
        print type(e).__name__, str(e).split('\\n')[0]
`;

describe("annotations on the host", () => {
  it("are objects of classes below each other, and types of arguments", () => {
    const lines = run(`${PRELUDE}
s = SomeInteger(nonneg=True)
print s, s.nonneg, s.unsigned, s.knowntype, s.is_constant()
s.const = 5
print s, s.const, s.is_constant()
print isinstance(SomeBool(), SomeInteger), SomeInteger(knowntype=r_uint).knowntype is r_uint, SomeString(can_be_None=True), SomeTuple([s_Int, s_None]).items
print unionof(SomeChar(), s_Str0), s_Int.contains(SomeBool()), s_Int == SomeInteger(), not_const(s)
class A(object):
    x = 7
def attribute(a):
    return a is None or a.x == 7
def first(l):
    return len(l[0])
print Translation(attribute, [SomeInstance(A, can_be_None=True)]).annotate()
print Translation(first, [s_list_of_strings]).annotate(), Translation(first, [SomeList(ListDef(None, SomeString()))]).interpret([['abc']])
class Mine(SomeObject):
    pass
fault(Mine)
fault(lambda: SomeInteger(knowntype=str))
`);
    expect(lines).toEqual([
      "SomeInteger(nonneg) True False <type 'int'> False",
      "SomeInteger(nonneg, const=5) 5 True",
      "True True SomeString(can_be_None) (SomeInteger, SomeNone)",
      "SomeString True True SomeInteger(nonneg)",
      "SomeBool",
      "SomeInteger(nonneg) 3",
      "NotImplementedError Mine: programs cannot add kinds of annotations of their own; an ExtRegistryEntry gives one of those that are there",
      "TypeError SomeInteger(): <type 'str'> is no class of integers",
    ]);
  });
});

describe("entries of programs", () => {
  it("count on every machine, and their faults are faults of the program", () => {
    const lines = run(`${PRELUDE}
def make(result, specialize):
    def marked(x):
        return x * 1000000
    class Entry(ExtRegistryEntry):
        _about_ = marked
        def compute_result_annotation(self, s_x):
            return result()
        def specialize_call(self, hop):
            hop.exception_cannot_occur()
            return specialize(hop)
    assert is_registered(marked)
    return lambda x: marked(x)

good = make(SomeInteger, lambda hop: hop.inputconst(hop.r_result, 77))
print Translation(good, [int]).interpret([1]), Translation(good, [int]).compile_js()(1)
fault(Translation(make(lambda: {}[5], None), [int]).annotate)
fault(Translation(make(lambda: 'x', None), [int]).annotate)
fault(Translation(make(SomeFloat, lambda hop: hop.inputarg(hop.args_r[0], 0)), [int]).rtype)
fault(Translation(make(SomeInteger, lambda hop: None), [int]).rtype)
fault(Translation(make(SomeInteger, lambda hop: hop.genop('no_such', [])), [int]).rtype)
fault(Translation(make(SomeInteger, lambda hop: hop.inputarg(hop.args_r[0], 3)), [int]).rtype)
`);
    expect(lines).toEqual([
      "77 77",
      "AnnotatorError error[annotator/not-rpython]: the entry __main__.Entry raised KeyError: 5",
      "AnnotatorError error[annotator/not-rpython]: 'x' is not the type of an RPython value",
      "AnnotatorError error[annotator/not-rpython]: Entry.specialize_call() returned Signed, and compute_result_annotation() promises Float",
      "AnnotatorError error[annotator/not-rpython]: Entry.specialize_call() returned None in place of a value of the graph",
      "AnnotatorError error[annotator/not-rpython]: the entry Entry.specialize_call() raised TypeError: genop(): there is no low-level operation no_such",
      "AnnotatorError error[annotator/not-rpython]: the entry Entry.specialize_call() raised TypeError: the call has 1 arguments, the entry asks for number 3",
    ]);
  });
});
