// The typing rules of strings and containers, in the order of registration.

import { registerDict } from "../rdict-ops.js";
import { registerBuilders } from "../rbuilder.js";
import { registerByteArray } from "../rbytearray.js";
import { registerFormat } from "../rformat.js";
import { registerIterators } from "../riterator-make.js";
import { registerContainerBuiltins } from "../rlist-builtins.js";
import { registerListMethods } from "../rlist-methods.js";
import { registerListOps } from "../rlist-ops.js";
import { registerNumberText } from "../rnumstr.js";
import { registerRange } from "../rrange.js";
import { registerStringMethods } from "../rstr-methods.js";
import { registerStringOps } from "../rstr-ops.js";
import { registerStringReprs } from "../rstr.js";
import { registerTuple } from "../rtuple.js";
import type { RtypeTables } from "../tables.js";
import { registerDictReprs } from "./rdict.js";
import { registerListReprs } from "./rlist.js";

export function registerContainers(tables: RtypeTables): void {
  registerStringReprs(tables);
  registerStringOps(tables);
  registerStringMethods(tables);
  registerNumberText(tables);
  registerFormat(tables);
  registerListReprs(tables);
  registerListOps(tables);
  registerListMethods(tables);
  registerContainerBuiltins(tables);
  registerRange(tables);
  registerTuple(tables);
  registerByteArray(tables);
  registerBuilders(tables);
  registerDictReprs(tables);
  registerDict(tables);
  registerIterators(tables);
}
