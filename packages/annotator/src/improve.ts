// Narrowing an annotation by a constraint that holds along a link. Answers to pair(s1, s2).improve() of upstream's annotator/binaryop.py.

import { sameAnnotation, SomeFaulty, SomeImpossibleValue, SomeNone, type SomeObject, sImpossibleValue } from "./model.js";
import { noneOrImpossible, SomeInstance, SomePBC } from "./model-objects.js";
import { contains } from "./unions.js";

/** The more special of what is known and what is found out; the bottom when both cannot hold. */
export function improve(s: SomeObject, sConstraint: SomeObject): SomeObject {
  if (s === sConstraint || sameAnnotation(s, sConstraint)) return s;
  if (s instanceof SomeFaulty) return s;
  if (sConstraint instanceof SomeImpossibleValue) return sConstraint;
  if (sConstraint instanceof SomeNone) return s.canBeNone ? sConstraint : sImpossibleValue;
  if (s instanceof SomeInstance && sConstraint instanceof SomeInstance) return improveInstance(s, sConstraint);
  if (s instanceof SomePBC && sConstraint instanceof SomePBC) return improvePBC(s, sConstraint);
  return contains(s, sConstraint) && !contains(sConstraint, s) ? sConstraint : s;
}

function improveInstance(s: SomeInstance, sConstraint: SomeInstance): SomeObject {
  const orNone = s.orNone && sConstraint.orNone;
  const classdef = narrower(s, sConstraint);
  if (classdef === undefined) return noneOrImpossible(orNone);
  if (classdef === s.classdef && orNone === s.orNone) return s;
  if (s.const !== null) return s;
  return new SomeInstance(classdef, orNone, s.flags);
}

/** The lower of two classes on one path; undefined when they are on none. */
function narrower(a: SomeInstance, b: SomeInstance): SomeInstance["classdef"] | undefined {
  if (a.classdef === null) return b.classdef;
  if (b.classdef === null || a.classdef.issubclass(b.classdef)) return a.classdef;
  return b.classdef.issubclass(a.classdef) ? b.classdef : undefined;
}

function improvePBC(s: SomePBC, sConstraint: SomePBC): SomeObject {
  if (!s.orNone && sConstraint.orNone) return s;
  const wanted = new Set(sConstraint.descriptions);
  const kept = s.descriptions.filter((d) => wanted.has(d));
  const orNone = s.orNone && sConstraint.orNone;
  if (kept.length === 0) return noneOrImpossible(orNone);
  if (kept.length === s.descriptions.length && orNone === s.orNone) return s;
  return new SomePBC(kept, orNone, s.subsetOf ?? s);
}
