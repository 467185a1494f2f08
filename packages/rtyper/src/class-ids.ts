// Numbers for classes, such that the classes below one are a range. Answers to upstream's assign_inheritance_ids. What differs on purpose: numbers are
// plain integers from the start, and each class keeps spare numbers for classes that typing itself brings in (a helper that raises IndexError).

import type { ClassDef } from "@rpyts/annotator/classdef";
import { InternalError } from "@rpyts/tool/assert-never";

const SPARE = 8;

/** Numbers the classes without a number; those numbered before keep theirs. */
export class ClassIds {
  /** First spare number of a class, by class. */
  private readonly spare = new Map<ClassDef, number>();
  private next = 1;

  /** Numbers a forest of classes; returns nothing, sets `minid` and `maxid`. */
  assign(classdefs: readonly ClassDef[]): void {
    for (const classdef of classdefs) {
      if (classdef.minid >= 0) continue;
      const base = classdef.basedef;
      if (base === null) this.numberTree(classdef);
      else if (base.minid >= 0) this.squeeze(classdef, base);
    }
  }

  /** A whole new tree, depth first, without recursion. */
  private numberTree(root: ClassDef): void {
    const stack: { readonly cdef: ClassDef; next: number }[] = [{ cdef: root, next: 0 }];
    root.minid = this.next++;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const sub = top.cdef.subdefs[top.next++];
      if (sub !== undefined) {
        sub.minid = this.next++;
        stack.push({ cdef: sub, next: 0 });
        continue;
      }
      this.spare.set(top.cdef, this.next);
      this.next += SPARE;
      top.cdef.maxid = this.next;
      stack.pop();
    }
  }

  /** A late class takes one of the spare numbers of the nearest class above that has some. It can have no classes below. */
  private squeeze(classdef: ClassDef, base: ClassDef): void {
    const at = this.spare.get(base);
    if (at === undefined || at >= base.maxid) throw new InternalError(`no number left for the class ${classdef.name}, which appears while typing`);
    this.spare.set(base, at + 1);
    classdef.minid = at;
    classdef.maxid = at + 1;
  }
}
