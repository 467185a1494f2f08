// What the core needs of tuples: calls unpack `*args` and build tuples of surplus arguments. The Repr itself is in rtuple.ts.

import type { Hlvalue } from "@rpyts/flowmodel/model";
import type { LowLevelOpList } from "./llops.js";
import { Repr } from "./rmodel.js";

export abstract class TupleReprBase extends Repr {
  /** Reprs of the items. */
  abstract readonly itemsR: readonly Repr[];
  /** A new tuple of items that are in the Reprs of {@link itemsR}. */
  abstract newtuple(llops: LowLevelOpList, vItems: readonly Hlvalue[]): Hlvalue;
  /** Item `index`, in its own Repr. */
  abstract getitem(llops: LowLevelOpList, vTuple: Hlvalue, index: number): Hlvalue;
}
