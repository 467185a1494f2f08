// Laws of the lattice: union is commutative, associative and idempotent wherever it exists, and containment agrees with it.

import { makeClass, bareAnnotator } from "./support.js";
import { INT, INT_KINDS, UINT } from "@rpyts/annotator/intkind";
import { ListDef } from "@rpyts/annotator/listdef";
import {
  sBool,
  sFloat,
  sImpossibleValue,
  sInt,
  sNone,
  sNonNegInt,
  SomeBool,
  SomeFloat,
  SomeInteger,
  type SomeObject,
  SomeTuple,
  sameAnnotation,
} from "@rpyts/annotator/model";
import { SomeInstance, SomeList } from "@rpyts/annotator/model-objects";
import { sChar, SomeChar, SomeString, SomeUnicodeString, sString, sUnicode } from "@rpyts/annotator/model-strings";
import { SomePtr } from "@rpyts/annotator/llannotation";
import { contains, tryUnion, unionof } from "@rpyts/annotator/unions";
import { UnionError } from "@rpyts/annotator/errors";
import { GcStruct, Ptr, Signed } from "@rpyts/lltype/types-make";
import { newBool, newFloat, newInt, newStr } from "@rpyts/pyhost/values";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const bk = bareAnnotator().bookkeeper;
const classA = makeClass("A");
const classB = makeClass("B", classA);
const classC = makeClass("C", classA);
const classD = makeClass("D");
const defs = [classA, classB, classC, classD].map((cls) => bk.getuniqueclassdef(cls));
const S = GcStruct("S", [["x", Signed]]);

const integer = fc.record({ kind: fc.constantFrom(...INT_KINDS), nonneg: fc.boolean() }).map(({ kind, nonneg }) => SomeInteger.of(kind, nonneg));
const constants = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((n) => new SomeInteger(INT, n >= 0, newInt(n))),
  fc.boolean().map((b) => new SomeBool(newBool(b))),
  fc.constantFrom(0, -0, 1.5, NaN).map((x) => new SomeFloat(newFloat(x))),
  fc.constantFrom("a", "b").map((c) => new SomeChar(true, newStr(c))),
  fc.constantFrom("ab", "").map((c) => new SomeString(false, true, newStr(c))),
);
const plain: fc.Arbitrary<SomeObject> = fc.oneof(
  fc.constantFrom<SomeObject>(sImpossibleValue, sNone, sBool, sFloat, sInt, sNonNegInt, sChar, sUnicode),
  integer,
  constants,
  fc.record({ orNone: fc.boolean(), noNul: fc.boolean() }).map(({ orNone, noNul }) => SomeString.of(orNone, noNul)),
  fc.record({ orNone: fc.boolean(), noNul: fc.boolean() }).map(({ orNone, noNul }) => SomeUnicodeString.of(orNone, noNul)),
  fc.record({ i: fc.integer({ min: 0, max: 3 }), orNone: fc.boolean() }).map(({ i, orNone }) => new SomeInstance(defs[i]!, orNone)),
  fc.constant(new SomePtr(Ptr(S))),
);
const annotation: fc.Arbitrary<SomeObject> = fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: fc.array(plain, { minLength: 1, maxLength: 2 }).map((items) => new SomeTuple(items)) });

const join = (a: SomeObject | string, b: SomeObject | string): SomeObject | string => (typeof a === "string" || typeof b === "string" ? "" : tryUnion(a, b));
const same = (a: SomeObject | string, b: SomeObject | string): boolean =>
  typeof a === "string" || typeof b === "string" ? typeof a === typeof b : sameAnnotation(a, b);

describe("union", () => {
  it("is idempotent", () => {
    fc.assert(fc.property(annotation, (a) => sameAnnotation(unionof(a, a), a)));
  });

  it("is commutative", () => {
    fc.assert(fc.property(annotation, annotation, (a, b) => same(join(a, b), join(b, a))), { numRuns: 3000 });
  });

  it("is associative where every pair on the way has a union", () => {
    fc.assert(
      fc.property(annotation, annotation, annotation, (a, b, c) => {
        const left = join(join(a, b), c);
        const right = join(a, join(b, c));
        if (typeof left === "string" || typeof right === "string") return;
        expect(String(left)).toBe(String(right));
      }),
      { numRuns: 5000 },
    );
  });

  it("has the impossible value as bottom", () => {
    fc.assert(fc.property(annotation, (a) => sameAnnotation(unionof(a, sImpossibleValue), a) && sameAnnotation(unionof(sImpossibleValue, a), a)));
  });

  it("contains both of its operands", () => {
    fc.assert(
      fc.property(annotation, annotation, (a, b) => {
        const s = tryUnion(a, b);
        if (typeof s === "string") return;
        expect(contains(s, a) && contains(s, b)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("containment", () => {
  it("is reflexive and transitive", () => {
    fc.assert(
      fc.property(annotation, annotation, annotation, (a, b, c) => {
        expect(contains(a, a)).toBe(true);
        if (contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it("holds both ways for equal annotations only", () => {
    fc.assert(fc.property(annotation, annotation, (a, b) => (contains(a, b) && contains(b, a)) === sameAnnotation(a, b)), { numRuns: 5000 });
  });
});

describe("particular unions", () => {
  it("gives float for int and float", () => expect(unionof(sInt, sFloat)).toBe(sFloat));
  it("gives int for bool and int", () => expect(unionof(sBool, sInt)).toBe(sInt));
  it("gives a nonneg int for bool and nonneg int", () => expect(unionof(sBool, sNonNegInt)).toBe(sNonNegInt));
  it("gives str for char and str", () => expect(unionof(sChar, sString)).toBe(sString));
  it("refuses str with int", () => expect(() => unionof(sString, sInt)).toThrow(UnionError));
  it("refuses str with unicode", () => expect(() => unionof(sString, sUnicode)).toThrow(/do not mix/));
  it("refuses int with None", () => expect(() => unionof(sInt, sNone)).toThrow(/cannot be None/));
  it("refuses r_uint with a possibly negative int", () => expect(() => unionof(SomeInteger.of(UINT, true), sInt)).toThrow(/negative/));
  it("takes r_uint with a nonneg int", () => expect(unionof(SomeInteger.of(UINT, true), sNonNegInt)).toBe(SomeInteger.of(UINT, true)));
  it("finds the common base of instances", () => {
    const s = unionof(new SomeInstance(defs[1]!, false), new SomeInstance(defs[2]!, true));
    expect(String(s)).toBe("SomeInstance(A, can_be_None)");
  });
  it("refuses instances of unrelated classes", () => {
    expect(() => unionof(new SomeInstance(defs[1]!, false), new SomeInstance(defs[3]!, false))).toThrow(/no common base/);
  });
  it("drops constants that differ and keeps those that agree", () => {
    const one = new SomeInteger(INT, true, newInt(1));
    expect(unionof(one, new SomeInteger(INT, true, newInt(2)))).toBe(sNonNegInt);
    expect(unionof(one, new SomeInteger(INT, true, newInt(1)))).toBe(one);
  });
});

describe("lists", () => {
  const list = (s: SomeObject): SomeList => new SomeList(ListDef.make(bk, s));

  it("merge for good when they meet", () => {
    const a = list(sNonNegInt);
    const b = list(sInt);
    unionof(a, b);
    expect(a.listdef.sameAs(b.listdef)).toBe(true);
    expect(String(a)).toBe("SomeList(SomeInteger)");
  });

  it("take mutation and resizing over from each other", () => {
    const a = list(sInt);
    const b = list(sInt);
    b.listdef.resize();
    unionof(a, b);
    expect(a.listdef.listitem.resized && a.listdef.listitem.mutated).toBe(true);
  });

  it("that contain themselves merge without recursing for ever", () => {
    const a = list(sImpossibleValue);
    a.listdef.generalize(a);
    const b = list(sImpossibleValue);
    b.listdef.generalize(b);
    unionof(a, b);
    expect(a.listdef.sameAs(b.listdef)).toBe(true);
  });

  it("are not merged by asking for containment", () => {
    const a = list(sInt);
    const b = list(sInt);
    expect(contains(a, b)).toBe(false);
    expect(a.listdef.sameAs(b.listdef)).toBe(false);
  });

  it("refuse resizing once they must not be resized", () => {
    const a = list(sInt);
    a.listdef.neverResize();
    a.listdef.resize();
    expect([...(bk.annotator.faults.clashes.get(a.listdef.listitem)?.keys() ?? [])]).toEqual(["annotator/resized-list"]);
  });
});
