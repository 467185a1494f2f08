// The simplifications of a fresh flow graph, in order. Answers to all_passes of upstream's translator/simplify.py. What differs on purpose: ovfcheck
// is recognised while the graph is built (flowspace), so transform_ovfcheck is no pass; nothing makes implicit AssertionErrors, so
// remove_assertion_errors has nothing to do (asserts of the program stay until backendopt decides).

import { checkgraph } from "./checkgraph.js";
import { removeDeadOpVars } from "./deadcode.js";
import type { ConstantFacts } from "./facts.js";
import { detectListComprehension, type IsAppendName } from "./listcomp.js";
import type { FunctionGraph } from "./model.js";
import { coalesceBool, constfoldExitswitch, eliminateEmptyBlocks, joinBlocks, mergeSameExits } from "./simplify-blocks.js";
import { removeDeadExceptions, simplifyExceptions, transformXxxitem } from "./simplify-exceptions.js";
import { removeIdenticalVars, ssaToSsi } from "./ssa.js";

export interface SimplifyPass {
  readonly name: string;
  readonly run: (graph: FunctionGraph, facts: ConstantFacts) => void;
  /** The form that the pass leaves the graph in. */
  readonly form: "ssi" | "ssa";
  readonly why: string;
}

/** Folding a switch makes entries disappear, which can make further inputs the same on all entries. */
function removeIdenticalAndFold(graph: FunctionGraph, facts: ConstantFacts): void {
  do removeIdenticalVars(graph, facts);
  while (constfoldExitswitch(graph, facts));
}

export const SIMPLIFY_PASSES: readonly SimplifyPass[] = [
  { name: "eliminate_empty_blocks", form: "ssi", run: eliminateEmptyBlocks, why: "the next passes look at what a link really leads to" },
  { name: "simplify_exceptions", form: "ssi", run: simplifyExceptions, why: "one exit per class in place of chains of tests" },
  { name: "transform_xxxitem", form: "ssi", run: transformXxxitem, why: "before dead exits go: the exit for IndexError is what asks for the check" },
  { name: "remove_dead_exceptions", form: "ssi", run: removeDeadExceptions, why: "tests gave exits that others shadow" },
  { name: "coalesce_bool", form: "ssi", run: coalesceBool, why: "needs links that say what they pass; leaves blocks without entries" },
  { name: "merge_same_exits", form: "ssi", run: mergeSameExits, why: "a way that ends like its neighbour leaves a test of nothing" },
  { name: "remove_identical_vars", form: "ssa", run: removeIdenticalAndFold, why: "what is the same on each way in needs no input" },
  { name: "join_blocks", form: "ssa", run: joinBlocks, why: "blocks that flow space cut are one again" },
  { name: "transform_dead_op_vars", form: "ssa", run: (graph) => removeDeadOpVars(graph), why: "after joining, so that each operation is seen once" },
  { name: "ssa_to_ssi", form: "ssi", run: ssaToSsi, why: "the annotator refines by branch: variables are local to a block" },
  { name: "eliminate_empty_blocks", form: "ssi", run: eliminateEmptyBlocks, why: "dead operations left empty blocks" },
];

/** Marks lists that loops build, in a simplified graph; see listcomp.ts. */
export function simplifyListComprehensions(graph: FunctionGraph, facts: ConstantFacts, isAppend: IsAppendName): void {
  removeIdenticalVars(graph, facts);
  detectListComprehension(graph, facts, isAppend);
  ssaToSsi(graph);
  eliminateEmptyBlocks(graph);
}

/** Runs all passes. With `verify`, checks the graph before them and after each one that leaves it in SSI form. */
export function simplifyGraph(graph: FunctionGraph, facts: ConstantFacts, verify = false): void {
  if (verify) checkgraph(graph);
  for (const pass of SIMPLIFY_PASSES) {
    pass.run(graph, facts);
    if (verify && pass.form === "ssi") checkgraph(graph);
  }
}
