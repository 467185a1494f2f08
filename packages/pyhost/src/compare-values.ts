// Comparison of lists of items in lexicographic order.

import { EQ, equal, holds, NE, richCompare } from "./compare.js";
import type { Host } from "./host.js";
import type { PyObject } from "./object.js";
import { newBool } from "./values.js";

/** Lists and tuples: the first difference decides, else the length. */
export function compareItems(host: Host, op: number, a: readonly PyObject[], b: readonly PyObject[]): PyObject {
  if (a.length !== b.length && (op === EQ || op === NE)) return newBool(op === NE);
  let i = 0;
  // Lengths may change while items are compared.
  while (i < a.length && i < b.length && equal(host, a[i], b[i])) i++;
  if (i >= a.length || i >= b.length) return newBool(holds(op, a.length - b.length));
  if (op === EQ) return newBool(false);
  if (op === NE) return newBool(true);
  return richCompare(host, op, a[i], b[i]);
}
