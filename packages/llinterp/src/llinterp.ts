// The low-level interpreter as others see it: runs typed graphs, exactly as a compiled program must behave. It is the oracle of the backends, so
// it checks what a compiled program leaves unchecked: null pointers, bounds, freed and unwritten memory, results that C leaves undefined.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import type { WordBits } from "@rpyts/lltype/types";
import type { LLPtr, LLValue } from "@rpyts/lltype/values";
import { Engine, type EngineConfig } from "./engine.js";
import { NoExceptions, type ExceptionData } from "./exception-data.js";
import type { ExternalTable } from "./externals.js";
import { standardExternals } from "./standard-externals.js";
import { CaptureIO, type LLIO } from "./io.js";

/** What may be said of an interpreter; all has a default. */
export interface LLInterpreterOptions {
  readonly wordBits?: WordBits;
  readonly exceptions?: ExceptionData;
  readonly externals?: ExternalTable;
  readonly io?: LLIO;
  readonly maxDepth?: number;
  readonly stackOverflow?: string;
  readonly maxBlocks?: number;
  readonly hostCall?: EngineConfig["hostCall"];
}

const DEFAULT_MAX_DEPTH = 50_000;

/** Runs graphs of one program. Graphs must not change after their first call. */
export class LLInterpreter {
  readonly engine: Engine;
  readonly io: LLIO;

  constructor(options: LLInterpreterOptions = {}) {
    this.io = options.io ?? new CaptureIO();
    this.engine = new Engine({
      wordBits: options.wordBits ?? 64,
      exceptions: options.exceptions ?? new NoExceptions(),
      externals: options.externals ?? standardExternals(),
      io: this.io,
      maxDepth: options.maxDepth ?? DEFAULT_MAX_DEPTH,
      stackOverflow: options.stackOverflow ?? "RuntimeError",
      maxBlocks: options.maxBlocks ?? Infinity,
      hostCall: options.hostCall ?? null,
    });
  }

  /**
   * Runs a graph. Arguments and result are low-level values of the graph's types. Throws LLException for an exception that leaves the
   * graph, LLFatalError when the program ends itself, InternalError where the graph is wrong, DiagnosticError for what cannot be interpreted.
   */
  evalGraph(graph: FunctionGraph, args: readonly LLValue[]): LLValue {
    return this.engine.evalGraph(graph, args);
  }

  /** Calls a function pointer. */
  call(ptr: LLPtr, args: readonly LLValue[]): LLValue {
    return this.engine.callPointer(ptr, args);
  }
}
