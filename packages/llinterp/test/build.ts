// Graphs by hand, in the manner of the rtyper's output.

import { Block, Constant, FunctionGraph, LAST_EXCEPTION, Link, SpaceOperation, Variable, type Hlvalue } from "@rpyts/flowmodel/model";
import { functionptr } from "@rpyts/lltype/lltype";
import type { OOClassValue } from "@rpyts/lltype/ootype";
import { Func, Void } from "@rpyts/lltype/types-make";
import { asLowLevelType, type LowLevelType, type PtrType } from "@rpyts/lltype/types";
import type { LLPtr, LLValue } from "@rpyts/lltype/values";

export const v = (type: LowLevelType, name = "v"): Variable => new Variable(name, type);
export const c = (value: LLValue, type: LowLevelType): Constant => new Constant(value, type);
/** A Void constant: a name, a type, flags. */
export const name = (value: LLValue): Constant => new Constant(value, Void);

/** A block under construction. */
export class BlockBuilder {
  readonly block: Block;

  constructor(...inputs: Variable[]) {
    this.block = new Block(inputs);
  }

  op(opname: string, args: Hlvalue[], result: LowLevelType = Void): Variable {
    const r = v(result);
    this.block.operations.push(new SpaceOperation(opname, args, r));
    return r;
  }

  goto(target: Block, args: Hlvalue[]): void {
    this.block.closeblock(new Link(args, target));
  }

  /** Both ways of a Bool. */
  branch(condition: Hlvalue, whenTrue: [Block, Hlvalue[]], whenFalse: [Block, Hlvalue[]]): void {
    this.block.exitswitch = condition;
    this.block.closeblock(exit(whenFalse, false), exit(whenTrue, true));
  }

  /** The last operation may raise; `handlers` get the exception's type and value when they take two arguments. */
  catching(normal: [Block, Hlvalue[]], etype: LowLevelType, evalue: LowLevelType, ...handlers: { cls: LLPtr | OOClassValue; target: Block }[]): void {
    this.block.exitswitch = LAST_EXCEPTION;
    const links = handlers.map(({ cls, target }) => {
      const [t, x] = [v(etype), v(evalue)];
      const link = new Link(target.inputargs.length === 2 ? [t, x] : [], target, cls);
      link.llexitcase = cls;
      link.extravars(t, x);
      return link;
    });
    this.block.closeblock(new Link(normal[1], normal[0]), ...links);
  }
}

function exit([target, args]: [Block, Hlvalue[]], value: LLValue): Link {
  const link = new Link(args, target, value);
  link.llexitcase = value;
  return link;
}

/** A graph that starts with a block. */
export function graphOf(graphName: string, start: BlockBuilder, result: LowLevelType): FunctionGraph {
  const graph = new FunctionGraph(graphName, start.block, v(result, "result"));
  graph.level = "lltype";
  return graph;
}

/** A graph of one block that returns what `body` gives. */
export function straight(graphName: string, args: LowLevelType[], result: LowLevelType, body: (b: BlockBuilder, args: Variable[]) => Hlvalue): FunctionGraph {
  const inputs = args.map((type) => v(type));
  const b = new BlockBuilder(...inputs);
  const graph = graphOf(graphName, b, result);
  b.goto(graph.returnblock, [body(b, inputs)]);
  return graph;
}

/** One operation as a graph. */
export function single(opname: string, args: LowLevelType[], result: LowLevelType): FunctionGraph {
  return straight(opname, args, result, (b, inputs) => b.op(opname, inputs, result));
}

/** A pointer to a graph's function. */
export function ptrTo(graph: FunctionGraph): LLPtr {
  const type = Func(graph.args.map((a) => asLowLevelType(a.concretetype)), asLowLevelType(graph.returnvar.concretetype));
  return functionptr(type, graph.name, { graph });
}

export const cPtr = (ptr: LLPtr): Constant => new Constant(ptr, ptr.type as PtrType);
