// The interpreter's loop. Calls of the program do not recurse here: frames are linked, and their depth is limited by a counter only, which raises
// the program's own exception. Answers to upstream's rtyper/llinterp.py.

import type { FunctionGraph, SpaceOperation } from "@rpyts/flowmodel/model";
import { InternalError, invariant } from "@rpyts/tool/assert-never";
import { formatPlace } from "@rpyts/tool/source-file";
import { foldTable } from "@rpyts/lltype/fold-table";
import { AddressSpace } from "@rpyts/lltype/llmemory";
import { funcOf, type HashSource } from "@rpyts/lltype/lltype";
import { OpRaised } from "@rpyts/lltype/machine-arith";
import { asLowLevelType, type WordBits } from "@rpyts/lltype/types";
import type { LLFunc, LLPtr, LLValue } from "@rpyts/lltype/values";
import { valueFault } from "./check-value.js";
import { LLException } from "./errors.js";
import type { ExceptionData, RaisedException } from "./exception-data.js";
import type { ExternalTable } from "./externals.js";
import { EXIT_BOOL, EXIT_CATCH, EXIT_GOTO, EXIT_RAISE, EXIT_RETURN, EXIT_SWITCH, Frame, type GraphPlan, type LinkPlan } from "./frame.js";
import type { LLIO } from "./io.js";
import { planGraph } from "./plan.js";

/** What an engine is made of; LLInterpreter fills in the usual answers. */
export interface EngineConfig {
  readonly wordBits: WordBits;
  readonly exceptions: ExceptionData;
  readonly externals: ExternalTable;
  readonly io: LLIO;
  /** Calls on top of each other; one more raises `stackOverflow`. */
  readonly maxDepth: number;
  /** Name of the exception class for too deep recursion. */
  readonly stackOverflow: string;
  /** Blocks to run before giving up; Infinity for no limit. */
  readonly maxBlocks: number;
  /** What debug_llinterpcall calls. */
  readonly hostCall: ((callable: unknown, args: readonly LLValue[]) => LLValue) | null;
}

/** Runs plans. One per program run; prebuilt containers keep their state from one to the next. */
export class Engine implements HashSource {
  readonly config: EngineConfig;
  readonly wordBits: WordBits;
  readonly folds: ReturnType<typeof foldTable>;
  readonly addresses: AddressSpace;
  readonly threadLocals: Map<LLValue, LLValue>;
  /** Counts given out by ll_read_timestamp and instrument_count. */
  timestamp: number;
  readonly counts: Map<unknown, number>;
  /** Blocks run so far. */
  blocksRun: number;
  depth: number;
  /** What functions of C left in errno, for those that asked to keep it. */
  readonly errno: { saved: number; alt: number };
  private readonly plans: Map<FunctionGraph, GraphPlan>;
  private readonly entries: Map<LLFunc, GraphPlan>;
  private nextHash: number;
  /** Numbers given to objects that have no field for one. */
  private readonly numbers: WeakMap<object, number>;
  private nextNumber: number;

  constructor(config: EngineConfig) {
    this.config = config;
    this.wordBits = config.wordBits;
    this.folds = foldTable(config.wordBits);
    this.addresses = new AddressSpace();
    this.threadLocals = new Map();
    this.timestamp = 0;
    this.counts = new Map();
    this.blocksRun = 0;
    this.depth = 0;
    this.errno = { saved: 0, alt: 0 };
    this.plans = new Map();
    this.entries = new Map();
    this.nextHash = 0x1234;
    this.numbers = new WeakMap();
    this.nextNumber = 0;
  }

  nextIdentityHash(): number {
    this.nextHash = (Math.imul(this.nextHash, 1103515245) + 12345) & 0x3fffffff;
    return this.nextHash;
  }

  /** A number that no other object of this program has. */
  uniqueNumber(object: object): number {
    let number = this.numbers.get(object);
    if (number === undefined) this.numbers.set(object, (number = this.nextNumber += 16));
    return number;
  }

  /** The plan of a graph, made at its first call. */
  planOf(graph: FunctionGraph): GraphPlan {
    let plan = this.plans.get(graph);
    if (plan === undefined) this.plans.set(graph, (plan = planGraph(graph, this)));
    return plan;
  }

  /** The plan of a function's graph, whose types must be the function's. */
  entry(func: LLFunc): GraphPlan {
    const known = this.entries.get(func);
    if (known !== undefined) return known;
    const { graph, type } = func;
    invariant(graph !== null, `${func.name} has no graph`);
    const types = [...graph.args, graph.returnvar].map((v) => v.concretetype);
    const wanted = [...type.ARGS, type.RESULT];
    if (types.length !== wanted.length || types.some((t, i) => t !== wanted[i])) {
      throw new InternalError(`the graph ${graph.name} (${types.map(String).join(", ")}) is not of the type of its pointer, ${type.shortName()}`);
    }
    const plan = this.planOf(graph);
    this.entries.set(func, plan);
    return plan;
  }

  /** The exception of a standard class, as JavaScript throws it through operations. */
  raising(name: string): OpRaised {
    return new OpRaised(name);
  }

  /** Calls a function pointer from an operation or an external function: nested, on the JavaScript stack. */
  callPointer(ptr: LLPtr, args: readonly LLValue[]): LLValue {
    const func = funcOf(ptr);
    return func.graph !== null ? this.evalGraph(func.graph, args) : this.callExternal(func, args);
  }

  callExternal(func: LLFunc, args: readonly LLValue[]): LLValue {
    const result = this.config.externals.find(func, this.config.io)(this, args);
    const fault = valueFault(result, func.type.RESULT, this.wordBits);
    if (fault !== null) throw new InternalError(`the external function ${func.name} gave a wrong result: ${fault}`);
    return result;
  }

  /** Runs a function of the program that C calls. */
  callback(func: LLFunc, args: readonly LLValue[]): LLValue {
    const all = [...args];
    const given = func.type.ARGS.map((type) => (type.kind === "void" ? null : all.shift()));
    if (func.graph === null) throw new InternalError(`C calls ${func.name}, which has no graph`);
    return this.evalGraph(func.graph, given);
  }

  /** Runs a graph with these arguments. Throws LLException for an exception of the program that leaves it. */
  evalGraph(graph: FunctionGraph, args: readonly LLValue[]): LLValue {
    const frame = new Frame(this.planOf(graph), -1);
    invariant(args.length === graph.args.length, `${graph.name} takes ${graph.args.length} arguments, not ${args.length}`);
    for (let i = 0; i < args.length; i++) {
      const fault = valueFault(args[i], asLowLevelType(graph.args[i]!.concretetype), this.wordBits);
      if (fault !== null) throw new InternalError(`argument ${i} of ${graph.name}: ${fault}`);
      frame.slots[i] = args[i];
    }
    const depth = this.depth;
    try {
      return this.run(frame);
    } finally {
      this.depth = depth;
    }
  }

  private run(first: Frame): LLValue {
    let frame = first;
    let slots = frame.slots;
    let block = frame.block;
    let steps = block.steps;
    let pc = 0;
    const maxDepth = this.config.maxDepth;
    this.depth++;
    for (;;) {
      try {
        for (;;) {
          while (pc < steps.length) {
            const callee = steps[pc++]!(slots, this);
            if (callee !== null) {
              if (++this.depth > maxDepth) {
                this.depth--;
                throw this.raising(this.config.stackOverflow);
              }
              frame.block = block;
              frame.pc = pc;
              callee.caller = frame;
              frame = callee;
              slots = frame.slots;
              block = frame.block;
              steps = block.steps;
              pc = 0;
            }
          }
          let link: LinkPlan | null;
          switch (block.exit) {
            case EXIT_GOTO:
            case EXIT_CATCH:
              link = block.first;
              break;
            case EXIT_BOOL:
              link = slots[block.slot] === true ? block.second : block.first;
              break;
            case EXIT_SWITCH:
              link = block.cases!.get(slots[block.slot]) ?? block.first;
              break;
            case EXIT_RETURN: {
              const result = slots[block.slot];
              const caller = frame.caller;
              this.depth--;
              if (caller === null) return result;
              caller.slots[frame.resultSlot] = result;
              frame = caller;
              slots = frame.slots;
              block = frame.block;
              steps = block.steps;
              pc = frame.pc;
              continue;
            }
            case EXIT_RAISE:
              throw new InProgram(slots[block.slot], slots[block.slot2]);
            default:
              throw new InternalError(`exit of kind ${block.exit}`);
          }
          if (link === null) throw new InternalError(`no exit for the value ${String(slots[block.slot])}`);
          transfer(link, slots);
          block = link.target;
          steps = block.steps;
          pc = 0;
          if (++this.blocksRun > this.config.maxBlocks) throw new InternalError(`more than ${this.config.maxBlocks} blocks run`);
        }
      } catch (error) {
        const raised = this.asRaised(error, frame, block.block.operations[pc - 1] ?? null);
        // Up the frames to one whose last step of a catching block was at work.
        let atEnd = pc === steps.length && block.exit === EXIT_CATCH;
        let link: LinkPlan | null = null;
        for (;;) {
          link = atEnd ? this.handlerFor(block.handlers, raised) : null;
          if (link !== null) break;
          const caller: Frame | null = frame.caller;
          if (caller === null) throw new LLException(raised.type, raised.value, this.config.exceptions.className(raised.type));
          this.depth--;
          frame = caller;
          block = frame.block;
          atEnd = frame.pc === block.steps.length && block.exit === EXIT_CATCH;
        }
        slots = frame.slots;
        if (link.typeSlot >= 0) slots[link.typeSlot] = raised.type;
        if (link.valueSlot >= 0) slots[link.valueSlot] = raised.value;
        transfer(link, slots);
        block = link.target;
        steps = block.steps;
        pc = 0;
      }
    }
  }

  private handlerFor(handlers: readonly LinkPlan[], raised: RaisedException<LLValue>): LinkPlan | null {
    for (const link of handlers) if (this.config.exceptions.matches(raised.type, link.exitcase)) return link;
    return null;
  }

  /** The program's exception behind a JavaScript one; faults of ours go on, with the place. */
  private asRaised(error: unknown, frame: Frame, op: SpaceOperation | null): RaisedException<LLValue> {
    if (error instanceof InProgram || error instanceof LLException) return error;
    if (error instanceof OpRaised) return this.config.exceptions.standard(error.excname);
    // Calls nested by callPointer use the JavaScript stack: its end is the end of the program's.
    if (isStackOverflow(error)) return this.config.exceptions.standard(this.config.stackOverflow);
    // What JavaScript says when an operation got something else than its type promises.
    const fault = error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError ? new InternalError(error.message, { cause: error }) : error;
    if (fault instanceof InternalError && fault.graph === null) addPlace(fault, frame.plan.graph, op);
    throw fault;
  }
}

/** JavaScript's own stack ended. A regular expression that is compiled there says so as a syntax error. No regular expression here, therefore. */
function isStackOverflow(error: unknown): boolean {
  return (error instanceof RangeError || error instanceof SyntaxError) && error.message.includes("call stack");
}

/** An exception on its way from an except block to the loop. No Error: nobody else sees it, and there is no stack to keep. */
class InProgram implements RaisedException<LLValue> {
  readonly type: LLValue;
  readonly value: LLValue;

  constructor(type: LLValue, value: LLValue) {
    this.type = type;
    this.value = value;
  }
}

/** Says where a fault of ours came up. */
function addPlace(fault: InternalError, graph: FunctionGraph, op: SpaceOperation | null): void {
  fault.graph = graph.name;
  const place = op === null || op.span === null ? "" : ` at ${formatPlace(op.span)}`;
  fault.message += ` (graph ${graph.name}${op === null ? "" : `, ${op.opname}`}${place})`;
}

/** Copies a link's values into the slots of its target. */
function transfer(link: LinkPlan, slots: LLValue[]): void {
  const { from, to } = link;
  if (link.parallel) {
    const values = from.map((slot) => slots[slot]);
    for (let i = 0; i < to.length; i++) slots[to[i]!] = values[i];
  } else {
    for (let i = 0; i < to.length; i++) slots[to[i]!] = slots[from[i]!];
  }
}
