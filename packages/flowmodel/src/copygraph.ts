// A deep copy of a graph: blocks, links, operations and variables are new, constants are shared. Answers to upstream's model.py copygraph.

import { Block, Constant, FunctionGraph, type Hlvalue, Link, SpaceOperation, Variable } from "./model.js";

export interface GraphCopy {
  readonly graph: FunctionGraph;
  readonly blocks: ReadonlyMap<Block, Block>;
  readonly variables: ReadonlyMap<Variable, Variable>;
}

/** Copies a graph and says which new block and variable stands for which old one. */
export function copyGraphWithMaps(graph: FunctionGraph, name = graph.name): GraphCopy {
  const blocks = new Map<Block, Block>();
  const variables = new Map<Variable, Variable>();
  const copyVar = (v: Variable): Variable => {
    let copy = variables.get(v);
    if (copy === undefined) variables.set(v, (copy = v.copy()));
    return copy;
  };
  const copyValue = (value: Hlvalue): Hlvalue => (value instanceof Constant ? value : copyVar(value));
  const order = graph.blocks();
  for (const block of order) blocks.set(block, copyBody(block, copyVar, copyValue));
  for (const [old, block] of blocks) {
    if (block.isFinal) continue;
    block.closeblock(...old.exits.map((link) => copyLink(link, blocks, copyValue)));
  }
  const copy = new FunctionGraph(name, blocks.get(graph.startblock)!);
  copy.returnblock = blocks.get(graph.returnblock) ?? copyBody(graph.returnblock, copyVar, copyValue);
  copy.exceptblock = blocks.get(graph.exceptblock) ?? copyBody(graph.exceptblock, copyVar, copyValue);
  copy.level = graph.level;
  copy.func = graph.func;
  copy.span = graph.span;
  copy.inline = graph.inline;
  copy.noStackCheck = graph.noStackCheck;
  return { graph: copy, blocks, variables };
}

/** Copies a graph. */
export function copygraph(graph: FunctionGraph, name = graph.name): FunctionGraph {
  return copyGraphWithMaps(graph, name).graph;
}

function copyBody(old: Block, copyVar: (v: Variable) => Variable, copyValue: (value: Hlvalue) => Hlvalue): Block {
  const block = new Block(old.inputargs.map(copyVar));
  block.operations = old.operations.map((op) => new SpaceOperation(op.opname, op.args.map(copyValue), copyVar(op.result), op.span));
  block.exitswitch = old.exitswitch instanceof Variable ? copyVar(old.exitswitch) : old.exitswitch;
  block.isFinal = old.isFinal;
  block.span = old.span;
  return block;
}

function copyLink(old: Link, blocks: ReadonlyMap<Block, Block>, copyValue: (value: Hlvalue) => Hlvalue): Link {
  const link = new Link(old.args.map(copyValue), blocks.get(old.target)!, old.exitcase);
  link.llexitcase = old.llexitcase;
  link.lastException = old.lastException === null ? null : copyValue(old.lastException);
  link.lastExcValue = old.lastExcValue === null ? null : copyValue(old.lastExcValue);
  return link;
}
