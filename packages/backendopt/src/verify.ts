// Checks a graph between passes. While passes run, graphs are in static single assignment form: a copy is brought into single information form,
// where every invariant can be checked block by block.

import { checkgraph } from "@rpyts/flowmodel/checkgraph";
import { copygraph } from "@rpyts/flowmodel/copygraph";
import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { constfoldExitswitch } from "@rpyts/flowmodel/simplify-blocks";
import { ssaToSsi } from "@rpyts/flowmodel/ssa";
import { InternalError } from "@rpyts/tool/assert-never";
import { checkOperation } from "@rpyts/lltype/op-check";
import type { WordBits } from "@rpyts/lltype/types";
import { LL_FACTS } from "./ll-facts.js";

/** Throws InternalError, with the name of the pass, when the graph breaks an invariant. */
export function verifyGraph(graph: FunctionGraph, wordBits: WordBits, pass: string): void {
  try {
    const copy = copygraph(graph);
    // Passes may leave switches on constants: the next cleaning folds them.
    constfoldExitswitch(copy, LL_FACTS);
    ssaToSsi(copy);
    checkgraph(copy, (op) => checkOperation(op, wordBits));
    for (const link of copy.links()) {
      link.args.forEach((arg, i) => {
        if (arg.concretetype !== link.target.inputargs[i]!.concretetype) {
          throw new InternalError(`graph ${graph.name}: a link passes ${String(arg.concretetype)} where ${String(link.target.inputargs[i]!.concretetype)} is expected`);
        }
      });
    }
  } catch (error) {
    if (error instanceof InternalError) throw new InternalError(`after ${pass}: ${error.message}`);
    throw error;
  }
}
