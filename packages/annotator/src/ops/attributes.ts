// getattr, setattr and delattr on values that are not instances: methods of built-in types, attributes of prebuilt objects, classes and modules.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import type { RPythonAnnotator } from "../annrpython.js";
import { analyserOfMethod, methodNames } from "../builtins/methods.js";
import { pbcGetattr } from "../calling.js";
import { ClassDesc } from "../classdesc.js";
import { AnnotatorError } from "../errors.js";
import { constText } from "../constant.js";
import { PyStr } from "@rpyts/pyhost/object";
import { newStr } from "@rpyts/pyhost/values";
import { SomeImpossibleValue, SomeObject } from "../model.js";
import { SomeBuiltinMethod } from "../model-builtin.js";
import { FunctionDesc } from "../functiondesc.js";
import { SomePBC, SomeType } from "../model-objects.js";
import { sString, SomeString } from "../model-strings.js";
import { plain } from "../plain.js";
import { similarName } from "@rpyts/tool/similar-names";
import type { OpRules } from "./rules.js";

export function registerAttributes(r: OpRules): void {
  r.unary("getattr", SomeObject, builtinAttribute);
  r.throws("getattr", SomeObject, []);
  r.throws("setattr", SomeObject, []);
  r.unary("getattr", SomePBC, (ann, op, s) => prebuiltAttribute(ann, s, attributeName(ann, op)));
  r.unary("getattr", SomeType, (ann, op, s) => typeAttribute(ann, s, attributeName(ann, op)));
  r.unary("setattr", SomePBC, (ann, op, s) => {
    throw new AnnotatorError({
      code: "annotator/not-rpython",
      message: `the attribute '${attributeName(ann, op)}' of ${plain(s)} is set, but prebuilt constants, classes and modules do not change at run time`,
    });
  });
  r.unary("delattr", SomeObject, () => {
    throw new AnnotatorError({ code: "annotator/not-rpython", message: "attributes cannot be deleted" });
  });
}

/** The constant name in a getattr or setattr operation. */
export function attributeName(ann: RPythonAnnotator, op: SpaceOperation): string {
  const name = ann.binding(op.args[1]!).const;
  if (name instanceof PyStr) return name.value;
  throw new AnnotatorError({
    code: "annotator/not-constant",
    message: "the name of an attribute must be constant",
    hint: "loop over unrolling_iterable(names) when several constant names are meant",
  });
}

function builtinAttribute(ann: RPythonAnnotator, op: SpaceOperation, s: SomeObject): SomeObject {
  const name = attributeName(ann, op);
  const analyser = analyserOfMethod(ann.bookkeeper, s, name);
  if (analyser !== null) return new SomeBuiltinMethod(analyser, s, name);
  throw unknownAttribute(s, name, methodNames(ann.bookkeeper, s));
}

/** The fault of an attribute that is nowhere; `known` are names to choose a suggestion from. */
export function unknownAttribute(s: SomeObject, name: string, known: readonly string[]): AnnotatorError {
  const near = similarName(name, known);
  return new AnnotatorError({
    code: "annotator/unknown-attribute",
    message: `${plain(s)} has no attribute '${name}'`,
    hint: near === null ? null : `did you mean '${near}'?`,
  });
}

function prebuiltAttribute(ann: RPythonAnnotator, s: SomePBC, name: string): SomeObject {
  const first = s.anyDescription();
  if (name === "__name__" && (first instanceof ClassDesc || first instanceof FunctionDesc)) return nameOf(s);
  const sResult = pbcGetattr(ann.bookkeeper, s, name);
  if (sResult instanceof SomeImpossibleValue) throw unknownAttribute(s, name, []);
  return sResult;
}

function nameOf(s: SomePBC): SomeObject {
  return s.const !== null ? new SomeString(false, true, newStr(s.anyDescription().label)) : SomeString.of(false, true);
}

function typeAttribute(ann: RPythonAnnotator, s: SomeType, name: string): SomeObject {
  if (name === "__name__") return sString;
  if (s.const !== null) {
    const value = ann.bookkeeper.computedAttribute(s.const, name);
    if (value !== null) return ann.bookkeeper.immutablevalue(value);
  }
  throw unknownAttribute(s, `${name} (of ${s.const === null ? "a class not known here" : constText(s.const)})`, []);
}
