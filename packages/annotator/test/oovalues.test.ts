// Types and values of the object-oriented type system on the host, and helper code that uses them.

import { loadProgram } from "./program.js";
import { faultsOf, resultOf } from "./annotate.js";
import { sInt, sNonNegInt, type SomeObject } from "@rpyts/annotator/model";
import { SomeOOValue } from "@rpyts/annotator/ooannotation";
import { annotationToLltype, tryLltypeToAnnotation } from "@rpyts/annotator/llannotation";
import { contains, tryUnion } from "@rpyts/annotator/unions";
import { Dict, InstanceType, List, OOArray, OOClass, OOString, OOUnicode, Record } from "@rpyts/lltype/ootype";
import { Char, Func, Signed } from "@rpyts/lltype/types-make";
import { PyError } from "@rpyts/pyhost/pyerror";
import { describe, expect, it } from "vitest";

const IMPORT = "from rpython.rtyper.lltypesystem import lltype\nfrom rpython.rtyper.lltypesystem.lltype import *\nfrom rpython.rtyper.ootypesystem import ootype\n";

function evaluated(text: string, expression: string): string {
  const { host, get } = loadProgram(`${IMPORT}${text}\nresult = ${expression}\n`);
  return host.repr(get("result")!);
}

/** The annotation of the result of `def main(x, …)`. */
const result = (body: string, inputs: readonly SomeObject[], before = ""): string => resultOf(`${IMPORT}${before}\ndef main(${"xyz".slice(0, inputs.length).split("").join(", ")}):\n${body.replace(/^/gm, "    ")}\n`, inputs);
const faults = (body: string, inputs: readonly SomeObject[], before = ""): string[] => faultsOf(`${IMPORT}${before}\ndef main(${"xyz".slice(0, inputs.length).split("").join(", ")}):\n${body.replace(/^/gm, "    ")}\n`, inputs).map((f) => f.split(":")[0]!);

const sText = new SomeOOValue(OOString);
const sInts = new SomeOOValue(List(Signed));
const A = new InstanceType("A", null);
A.fields.set("x", { type: Signed, initial: 3 });
A.constants.set("kind", { type: OOString, value: "a" });
A.methods.set("grow", { name: "grow", type: Func([Signed], Signed), func: null });
const B = new InstanceType("B", A);
const C = new InstanceType("C", A);
const sA = new SomeOOValue(A);

describe("annotations and types", () => {
  it("every object type has an annotation that leads back to it", () => {
    for (const type of [OOString, OOUnicode, OOClass, List(Signed), OOArray(Char), Dict(Signed, OOString), Record([["item0", Signed]]), A]) {
      const s = tryLltypeToAnnotation(type, 64)!;
      expect(s).toBeInstanceOf(SomeOOValue);
      expect(annotationToLltype(s, 64)).toBe(type);
    }
  });

  it("instances of one class line join at their common base", () => {
    expect(tryUnion(new SomeOOValue(B), new SomeOOValue(C))).toEqual(sA);
    expect(contains(sA, new SomeOOValue(B))).toBe(true);
    expect(contains(new SomeOOValue(B), sA)).toBe(false);
    expect(typeof tryUnion(sA, new SomeOOValue(new InstanceType("D", null)))).toBe("string");
    expect(typeof tryUnion(sText, new SomeOOValue(OOUnicode))).toBe("string");
  });
});

describe("on the host", () => {
  it("types are equal by structure, and their parts have names", () => {
    expect(evaluated("", "(ootype.List(Signed) == ootype.List(Signed), ootype.List(Signed) == ootype.Array(Signed), ootype.Dict(Char, Signed).VALUE == Signed)")).toBe("(True, False, True)");
    expect(evaluated("L = ootype.List(ootype.String)", "(L.TO == L, L.OF == ootype.String, Ptr(L) == L)")).toBe("(True, True, True)");
  });

  it("objects hold fields and items", () => {
    const text = "A = ootype.Instance('A', None, {'x': (Signed, 5)})\nB = ootype.Instance('B', A, {'y': Signed})\nb = malloc(B)\nb.y = b.x + 1\nl = malloc(ootype.List(A), 2)\nl[1] = b\n";
    expect(evaluated(text, "(b.x, b.y, len(l), bool(l[0]), l[1] == b, typeOf(l[1]) == B)")).toBe("(5, 6, 2, False, True, True)");
    expect(evaluated(text, "(ootype.instanceof(b, A), ootype.subclassof(ootype.classof(b), ootype.runtimeClass(A)), cast_pointer(A, b) == b)")).toBe("(True, True, True)");
    expect(() => evaluated(`${text}l[0] = 3\n`, "1")).toThrow(PyError);
    expect(() => evaluated(`${text}b.z\n`, "1")).toThrow(PyError);
  });

  it("functions of the platform are function pointers", () => {
    expect(evaluated("", "typeOf(ootype.external('oo_os_write')) == ootype.StaticMethod([Signed, ootype.String], Signed)")).toBe("True");
    expect(() => evaluated("ootype.external('no_such_function')", "1")).toThrow(PyError);
  });
});

describe("in annotated code", () => {
  it("strings have characters and built-in methods, and nothing of RPython's strings", () => {
    expect(result("return x.chars[y]", [sText, sNonNegInt])).toBe("SomeChar");
    expect(result("return len(x.chars)", [sText])).toBe("SomeInteger(nonneg)");
    expect(result("return x.ll_substring(1, x.ll_strlen())", [sText])).toBe("SomeOOValue(String)");
    expect(faults("return x.upper()", [sText])).toEqual(["annotator/unknown-attribute"]);
    expect(faults("return x + x", [sText])).toEqual(["annotator/unsupported-operation"]);
    expect(faults("x.chars[0] = 'a'", [sText])).toEqual(["annotator/unsupported-operation"]);
  });

  it("lists have items, a length and methods", () => {
    expect(result("x[0] = x[1] + len(x)\nx.ll_append(y)\nreturn x.ll_pop()", [sInts, sInt])).toBe("SomeInteger");
    expect(result("l = malloc(ootype.List(Signed), y)\nl.ll_extend(x)\nreturn l", [sInts, sNonNegInt])).toBe("SomeOOValue(List of Signed)");
    expect(faults("x.ll_append('a')", [sInts])).toEqual(["annotator/union-error"]);
    expect(faults("x.ll_append()", [sInts])).toEqual(["annotator/wrong-arguments"]);
  });

  it("parts of types make new objects, as lltype's do", () => {
    expect(result("return malloc(typeOf(x).TO, 3)", [sInts])).toBe("SomeOOValue(List of Signed)");
    expect(result("return bool(nullptr(typeOf(x).TO.OF.TO))", [new SomeOOValue(OOArray(A))])).toBe("SomeBool");
    expect(faults("return malloc(typeOf(x))", [sText])).toEqual(["annotator/not-rpython"]);
  });

  it("instances have fields, constants and methods", () => {
    expect(result("x.x = y\nreturn x.x", [sA, sInt])).toBe("SomeInteger");
    expect(result("return x.kind", [new SomeOOValue(B)])).toBe("SomeOOValue(String)");
    expect(result("return x.grow(2)", [new SomeOOValue(B)])).toBe("SomeInteger");
    expect(result("if y:\n    return x\nreturn z", [new SomeOOValue(B), sInt, new SomeOOValue(C)])).toBe("SomeOOValue(Instance A)");
    expect(faults("x.x = 'a'", [sA])).toEqual(["annotator/union-error"]);
    expect(faults("return x.y", [sA])).toEqual(["annotator/unknown-attribute"]);
  });

  it("references are compared by identity and with None", () => {
    expect(result("return x == y or x is None or not x or x != y", [sA, new SomeOOValue(B)])).toBe("SomeBool");
    expect(faults("return x == 3", [sA])).toEqual(["annotator/unsupported-operation"]);
    // A test for None does not make it None where the paths join again.
    expect(result("if x is None:\n    y.x = 1\nreturn x", [sA, sA])).toBe("SomeOOValue(Instance A)");
  });

  it("classes are values", () => {
    const body = "c = ootype.classof(x)\nif ootype.subclassof(c, ootype.classof(y)):\n    return ootype.runtimenew(typeOf(x), c)\nreturn cast_pointer(typeOf(x), y)";
    expect(result(body, [new SomeOOValue(B), sA])).toBe("SomeOOValue(Instance B)");
    expect(result("return ootype.cast_from_object(typeOf(x), ootype.cast_to_object(x))", [sText])).toBe("SomeOOValue(String)");
    expect(faults("return ootype.cast_from_object(ootype.String, x)", [sText])).toEqual(["annotator/not-rpython"]);
  });

  it("dictionary methods can raise, and their names of exceptions are known", () => {
    const sDict = new SomeOOValue(Dict(Signed, Signed));
    expect(result("try:\n    return x.ll_getitem(3)\nexcept KeyError:\n    return -1", [sDict])).toBe("SomeInteger");
    expect(result("i = x.ll_items_iterator()\nn = 0\nwhile i.ll_go_next():\n    n += i.ll_current_key()\nreturn n", [sDict])).toBe("SomeInteger");
  });

  it("prebuilt strings and functions of the platform are constants", () => {
    expect(result("return write(1, TEXT)", [], "write = ootype.external('oo_os_write')\nTEXT = ootype.make_string('hello')")).toBe("SomeInteger");
  });
});
