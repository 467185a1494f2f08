// Brings a graph to rest after a pass that changed it: identical variables, constants, known jumps, dead operations, chains of blocks.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { removeDeadOpVars } from "@rpyts/flowmodel/deadcode";
import { joinBlocks } from "@rpyts/flowmodel/simplify-blocks";
import { removeIdenticalVars } from "@rpyts/flowmodel/ssa";
import { foldConstants } from "./constfold.js";
import type { Context } from "./context.js";
import { threadJumps } from "./jump-threading.js";
import { skipEmptyBlocks } from "./empty-blocks.js";
import { LL_FACTS } from "./ll-facts.js";

/** What one round finds makes work for the next; what is left after these few is not worth another. */
const MAX_ROUNDS = 6;

/** Cleans a graph in static single assignment form. There is nothing left to find for another cleaning. */
export function cleanGraph(graph: FunctionGraph, context: Context): false {
  removeIdenticalVars(graph, LL_FACTS);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const folded = foldConstants(graph, context);
    const skipped = skipEmptyBlocks(graph);
    const threaded = threadJumps(graph, context);
    if (!folded && !skipped && !threaded) break;
    removeIdenticalVars(graph, LL_FACTS);
    if (!folded && !threaded) break;
  }
  removeDeadOpVars(graph, (op) => context.effects.removable(op));
  joinBlocks(graph);
  return false;
}
