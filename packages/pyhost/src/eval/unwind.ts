// From a raise to its handler: walks the frames of one evaluator run, extends the traceback, restores what was being handled before.

import { findHandler } from "@rpyts/pyparser/code";
import { InternalError, invariant } from "@rpyts/tool/assert-never";
import { MemoryError, RuntimeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { PyError, pyError } from "../pyerror.js";
import { leaveFrame } from "./frame-stack.js";
import { PyExcItem, PyTraceback, type PyFrame } from "./frame.js";

/** The frame to go on with, set to its handler. Throws again when no frame up to `entry` handles the error. */
export function unwind(host: Host, entry: PyFrame, thrown: unknown): PyFrame {
  dropInnerRuns(host, entry.level);
  const error = asPyError(thrown);
  let quiet = host.reraising;
  host.reraising = false;
  for (;;) {
    const frame: PyFrame | null = host.frame;
    invariant(frame !== null, "an error outside of all frames");
    if (error !== null) {
      if (!quiet) error.traceback = new PyTraceback(frame, frame.pc, error.traceback);
      quiet = false;
      const handler = findHandler(frame.code.code, frame.pc);
      if (handler !== null) {
        frame.sp = frame.prepared.stackBase + handler.depth;
        frame.fast[frame.sp++] = new PyExcItem(error);
        frame.pc = handler.handler - 1;
        return frame;
      }
    }
    if (frame.generator !== null) frame.generator.frame = null;
    leaveFrame(host, frame);
    if (frame === entry) {
      host.runLevel = entry.level - 1;
      throw error ?? thrown;
    }
  }
}

/** Frames of inner runs are still there when JavaScript's stack ended while they were being unwound. */
function dropInnerRuns(host: Host, level: number): void {
  for (let frame = host.frame; frame !== null && frame.level > level; frame = host.frame) {
    if (frame.generator !== null) frame.generator.frame = null;
    leaveFrame(host, frame);
  }
}

/** How V8's messages begin when something grows too large. */
const MEMORY_FAULTS: readonly string[] = ["Maximum BigInt size", "Invalid string length", "Invalid array length", "Array buffer allocation"];

/** Faults of JavaScript's limits become the Python errors they mean; other faults of ours give null. */
function asPyError(thrown: unknown): PyError | null {
  if (thrown instanceof PyError) return thrown;
  if (!(thrown instanceof RangeError) || thrown instanceof InternalError) return null;
  // No regular expressions here: they want room on the stack that is not there.
  const message = thrown.message;
  if (message === "Maximum call stack size exceeded") return pyError(RuntimeError, "maximum recursion depth exceeded");
  return MEMORY_FAULTS.some((start) => message.startsWith(start)) ? pyError(MemoryError, "") : null;
}
