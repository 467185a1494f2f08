// The typing rules of strings and containers, in the order of registration.

import { registerFormat } from "../rformat.js";
import { registerNumberText } from "../rnumstr.js";
import { registerStringMethods } from "../rstr-methods.js";
import { registerStringOps } from "../rstr-ops.js";
import { registerStringReprs } from "../rstr.js";
import { registerTuple } from "../rtuple.js";
import type { RtypeTables } from "../tables.js";

export function registerContainers(tables: RtypeTables): void {
  registerStringReprs(tables);
  registerStringOps(tables);
  registerStringMethods(tables);
  registerNumberText(tables);
  registerFormat(tables);
  registerTuple(tables);
}
