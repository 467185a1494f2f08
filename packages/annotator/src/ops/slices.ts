// Bounds of slices: RPython slices do not count from the end, but for [:-1].

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { PyInt } from "@rpyts/pyhost/object";
import type { RPythonAnnotator } from "../annrpython.js";
import { AnnotatorError } from "../errors.js";
import { SomeInteger, SomeNone, type SomeObject } from "../model.js";
import { plain } from "../plain.js";

/** Checks operands 1 and 2 of a slice operation. */
export function checkSliceBounds(ann: RPythonAnnotator, op: SpaceOperation): void {
  checkBound(ann.binding(op.args[1]!), "start", false);
  checkBound(ann.binding(op.args[2]!), "stop", true);
}

function checkBound(s: SomeObject, which: string, allowMinusOne: boolean): void {
  if (s instanceof SomeNone) return;
  if (!(s instanceof SomeInteger)) {
    throw new AnnotatorError({ code: "annotator/unsupported-operation", message: `the ${which} of a slice must be an int, not ${plain(s)}` });
  }
  if (s.nonneg || (allowMinusOne && s.const instanceof PyInt && s.const.value === -1)) return;
  throw new AnnotatorError({
    code: "annotator/not-rpython",
    message: `the ${which} of this slice is not known to be non-negative`,
    hint: `add "assert ${which} >= 0" before it`,
  });
}
