// Takes it for granted that assertions of the program hold: branches that do nothing but raise AssertionError go. Answers to upstream's
// backendopt/removeassert.py, which is an option too: a program can tell the difference.

import { Constant, LAST_EXCEPTION, type Block, type FunctionGraph } from "@rpyts/flowmodel/model";
import type { ExceptionClass } from "./exception-classes.js";
import { FreshObjects } from "./fresh-objects.js";

/** Removes failing branches from a graph in static single assignment form. `cls` is the class AssertionError. True when there were some. */
export function removeAssertions(graph: FunctionGraph, cls: ExceptionClass): boolean {
  const blocks = graph.blocks();
  const fresh = new FreshObjects(blocks);
  const fails = (block: Block): boolean => onlyRaises(graph, block, cls, fresh);
  let changed = false;
  for (const block of blocks) {
    const { exits, exitswitch } = block;
    if (exitswitch === null || exitswitch === LAST_EXCEPTION || exits.length !== 2 || typeof exits[0]!.exitcase !== "boolean") continue;
    const kept = exits.filter((link) => !(link.target === graph.exceptblock ? raises(link.args[0], cls) : fails(link.target)));
    const [link] = kept;
    if (kept.length !== 1 || link === undefined) continue;
    link.exitcase = null;
    link.llexitcase = null;
    block.exitswitch = null;
    block.recloseblock(link);
    changed = true;
  }
  return changed;
}

const raises = (etype: unknown, cls: ExceptionClass): boolean => etype instanceof Constant && etype.value === cls;

/** A block that makes an AssertionError and raises it. */
function onlyRaises(graph: FunctionGraph, block: Block, cls: ExceptionClass, fresh: FreshObjects): boolean {
  const [link] = block.exits;
  if (block.exits.length !== 1 || link!.target !== graph.exceptblock || !raises(link!.args[0], cls)) return false;
  return block.operations.every((op) => op.opname === "malloc" || op.opname === "oonew" || op.opname === "cast_pointer" || fresh.stored(op) !== null);
}
