// From a block to the blocks behind it: which exits are possible, and what holds along each. Answers to the second half of flowin, follow_link and
// follow_raise_link of upstream's annrpython.py.

import { type Hlvalue, type Link, type SpaceOperation, Variable } from "@rpyts/flowmodel/model";
import { PyObject } from "@rpyts/pyhost/object";
import { InternalError } from "@rpyts/tool/assert-never";
import type { RPythonAnnotator } from "./annrpython.js";
import { sameConst } from "./constant.js";
import { exceptionClass } from "./exceptions.js";
import { isClass } from "./hostview.js";
import { improve } from "./improve.js";
import { type Constraints, NO_CONSTRAINTS, SomeBool, SomeImpossibleValue, type SomeObject } from "./model.js";
import { SomeException, SomeInstance, SomeTypeOf } from "./model-objects.js";
import type { BlockState } from "./pending.js";
import { makeException } from "./unions/objects.js";
import type { ClassDef } from "./classdef.js";

/** Passes annotations on to the following blocks. `raised`: the last operation never succeeds, only its exceptions go on. */
export function followExits(ann: RPythonAnnotator, state: BlockState, raised: boolean): void {
  const block = state.block;
  if (block.canRaise) {
    followRaising(ann, state, raised);
    return;
  }
  const v = block.exitswitch;
  const sSwitch = v instanceof Variable ? ann.binding(v) : null;
  for (const link of block.exits) {
    if (sSwitch !== null && sSwitch.const !== null && !isCase(sSwitch.const, link.exitcase)) continue;
    followLink(ann, state, link, constraintsFor(sSwitch, link));
  }
}

function isCase(constant: PyObject, exitcase: unknown): boolean {
  if (typeof exitcase === "boolean") return "value" in constant && constant.value === exitcase;
  if (exitcase instanceof PyObject) return sameConst(constant, exitcase);
  return true;
}

function constraintsFor(sSwitch: SomeObject | null, link: Link): Constraints {
  if (!(sSwitch instanceof SomeBool) || sSwitch.knowntypedata === null) return NO_CONSTRAINTS;
  const wanted = link.exitcase;
  const truth = typeof wanted === "boolean" ? wanted : wanted instanceof PyObject && "value" in wanted ? wanted.value === true : null;
  if (truth === null) return NO_CONSTRAINTS;
  return truth ? sSwitch.knowntypedata.whenTrue : sSwitch.knowntypedata.whenFalse;
}

function followRaising(ann: RPythonAnnotator, state: BlockState, raised: boolean): void {
  const op = state.block.raisingOp!;
  let possible: Raised | null = raisedBy(ann, op);
  for (const link of state.block.exits) {
    if (link.exitcase === null) {
      if (!raised) followLink(ann, state, link, NO_CONSTRAINTS);
      continue;
    }
    if (possible === null) continue;
    const caseDef = caseOf(ann, link);
    const caught = intersection(possible, caseDef);
    if (caught !== null) followRaiseLink(ann, state, link, caught);
    possible = difference(possible, caseDef);
  }
}

/** What may be raised: any exception of a class (SomeInstance), or exactly some classes (SomeException). */
type Raised = SomeInstance | SomeException;

function raisedBy(ann: RPythonAnnotator, op: SpaceOperation): Raised | null {
  const names = ann.rules.canOnlyThrow(ann, op);
  if (names === null) return new SomeInstance(ann.bookkeeper.getuniqueclassdef(exceptionClass("Exception")), false);
  return names.length === 0 ? null : ann.bookkeeper.newException(names);
}

function caseOf(ann: RPythonAnnotator, link: Link): ClassDef {
  const cls = link.exitcase;
  if (!(cls instanceof PyObject) || !isClass(cls)) throw new InternalError("an exceptional exit without an exception class");
  return ann.bookkeeper.getuniqueclassdef(cls);
}

function intersection(s: Raised, caseDef: ClassDef): Raised | null {
  if (s instanceof SomeException) {
    const kept = s.classdefs.filter((c) => c.issubclass(caseDef));
    return kept.length === 0 ? null : makeException(kept);
  }
  const classdef = s.classdef!;
  if (classdef.issubclass(caseDef)) return s;
  return caseDef.issubclass(classdef) ? new SomeInstance(caseDef, false) : null;
}

function difference(s: Raised, caseDef: ClassDef): Raised | null {
  if (s instanceof SomeException) {
    const kept = s.classdefs.filter((c) => !c.issubclass(caseDef));
    return kept.length === 0 ? null : makeException(kept);
  }
  return s.classdef!.issubclass(caseDef) ? null : s;
}

function followRaiseLink(ann: RPythonAnnotator, state: BlockState, link: Link, sValue: SomeObject): void {
  const vType = link.lastException;
  const vValue = link.lastExcValue;
  // Not setBinding: what is caught may become less when an operation turns out to raise less.
  if (vValue instanceof Variable) vValue.annotation = sValue;
  if (vType instanceof Variable) vType.annotation = new SomeTypeOf(vValue instanceof Variable ? [vValue] : []);
  followLink(ann, state, link, NO_CONSTRAINTS);
}

/** Passes the link's arguments on, narrowed by what holds along it. */
function followLink(ann: RPythonAnnotator, state: BlockState, link: Link, constraints: Constraints): void {
  const cells: SomeObject[] = [];
  let renaming: Renaming | null = null;
  for (const v of link.args) {
    let s = ann.binding(v);
    if (constraints.size > 0 && v instanceof Variable) {
      const sConstraint = constraints.get(v);
      if (sConstraint !== undefined) {
        s = improve(s, sConstraint);
        if (s instanceof SomeImpossibleValue) return;
      }
    }
    if (s instanceof SomeBool ? s.knowntypedata !== null : s instanceof SomeTypeOf) s = applyRenaming(s, (renaming ??= renamingOf(link)));
    cells.push(s);
  }
  ann.linksFollowed.add(link);
  ann.currentLink = link;
  ann.addPendingBlock(state.graph, link.target, cells);
  ann.currentLink = null;
}

type Renaming = ReadonlyMap<Hlvalue, readonly Variable[]>;

function renamingOf(link: Link): Renaming {
  const renaming = new Map<Hlvalue, Variable[]>();
  link.args.forEach((v, i) => {
    const target = link.target.inputargs[i]!;
    const known = renaming.get(v);
    if (known === undefined) renaming.set(v, [target]);
    else known.push(target);
  });
  return renaming;
}

/** What annotations say of variables of this block, said of the variables of the next. */
function applyRenaming(s: SomeObject, renaming: Renaming): SomeObject {
  if (s instanceof SomeTypeOf) {
    const renamed = s.isTypeOf.flatMap((v) => renaming.get(v) ?? []);
    return new SomeTypeOf(renamed, s.const);
  }
  if (!(s instanceof SomeBool) || s.knowntypedata === null) return s;
  const whenTrue = renameConstraints(s.knowntypedata.whenTrue, renaming);
  const whenFalse = renameConstraints(s.knowntypedata.whenFalse, renaming);
  return s.withKnowntypedata(whenTrue.size === 0 && whenFalse.size === 0 ? null : { whenTrue, whenFalse });
}

function renameConstraints(constraints: Constraints, renaming: Renaming): Constraints {
  if (constraints.size === 0) return constraints;
  const renamed = new Map<Variable, SomeObject>();
  for (const [v, s] of constraints) for (const target of renaming.get(v) ?? []) renamed.set(target, s);
  return renamed;
}
