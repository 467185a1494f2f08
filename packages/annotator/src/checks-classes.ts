// Classes that declare fields immutable against what their base classes say. Answers to ImmutableConflictError of upstream's rtyper/rclass.py.

import { PyFunction } from "@rpyts/pyhost/object";
import { instructionSpan } from "@rpyts/pyparser/code";
import { type Diagnostic, makeDiagnostic } from "@rpyts/tool/diagnostics";
import type { Span } from "@rpyts/tool/source-file";
import type { ClassDef } from "./classdef.js";
import { isTrueMark } from "./hostview.js";

const MARK = "_immutable_";

/** The faults among the declarations of these classes. */
export function checkImmutability(classdefs: readonly ClassDef[]): Diagnostic[] {
  return classdefs.flatMap((cdef) => {
    const fault = conflictOf(cdef);
    if (fault === null) return [];
    return [makeDiagnostic({ code: "annotator/immutable-field", span: spanOfClass(cdef), message: fault, hint: "declare the fields in the class that defines them" })];
  });
}

function conflictOf(cdef: ClassDef): string | null {
  const { dict } = cdef.classdesc.pyobj;
  const own = dict.get(MARK) ?? null;
  const bases = cdef.mro.slice(1);
  const immutableBase = bases.find((base) => isTrueMark(base.classdesc.pyobj.dict.get(MARK) ?? null));
  if (immutableBase !== undefined && !isTrueMark(own)) {
    return `the base class ${immutableBase.shortname} of ${cdef.shortname} has _immutable_ = True, and ${cdef.shortname} does not say so too`;
  }
  for (const base of bases) {
    const field = mutableFields(base).find((name) => isTrueMark(own) || cdef.classdesc.declaresImmutable(name));
    if (field !== undefined) return `the field '${field}' is immutable in ${cdef.shortname}, but its base class ${base.shortname} defines it as an ordinary one`;
  }
  return null;
}

/** Fields that a class defines and does not declare immutable. */
function mutableFields(cdef: ClassDef): string[] {
  if (isTrueMark(cdef.classdesc.pyobj.dict.get(MARK) ?? null)) return [];
  return [...cdef.attrs].filter(([name, attr]) => !attr.readonly && !cdef.classdesc.declaresImmutable(name)).map(([name]) => name);
}

/** The head of the class statement, found through one of its methods. */
function spanOfClass(cdef: ClassDef): Span | null {
  for (const value of cdef.classdesc.pyobj.dict.values()) {
    if (!(value instanceof PyFunction)) continue;
    const { file, start } = instructionSpan(value.code.code, 0);
    const head = [...file.text.slice(0, start).matchAll(new RegExp(`^[ \\t]*(class ${cdef.shortname}\\b[^\\n]*)`, "gmu"))].at(-1);
    if (head === undefined) continue;
    const from = head.index + head[0].length - head[1]!.length;
    return { file, start: from, end: from + head[1]!.length };
  }
  return null;
}
