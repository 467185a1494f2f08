// The COMPARE_OP instruction: rich comparison, membership and identity.

import { richCompare } from "../compare.js";
import type { Host } from "../host.js";
import { contains } from "../iterate.js";
import type { PyObject } from "../object.js";
import { False, True } from "../values.js";

/** COMPARE_OP: `op` indexes COMPARE_OPS of the opcode table. */
export function compareOp(host: Host, op: number, a: PyObject, b: PyObject): PyObject {
  switch (op) {
    case 6: return contains(host, b, a) ? True : False;
    case 7: return contains(host, b, a) ? False : True;
    case 8: return a === b ? True : False;
    case 9: return a === b ? False : True;
    default: return richCompare(host, op, a, b);
  }
}
