// The stack of frames: entering and leaving, with the recursion limit and the exception being handled.

import { RuntimeError } from "../exception-types.js";
import type { Host } from "../host.js";
import { pyError } from "../pyerror.js";
import type { PyFrame } from "./frame.js";

/** Makes a frame the current one. */
export function enterFrame(host: Host, frame: PyFrame): void {
  if (host.depth >= host.recursionLimit) throw pyError(RuntimeError, "maximum recursion depth exceeded");
  host.depth++;
  frame.level = host.runLevel;
  frame.back = host.frame;
  host.frame = frame;
}

/** Takes the current frame away again. */
export function leaveFrame(host: Host, frame: PyFrame): void {
  host.depth--;
  host.frame = frame.back;
  if (frame.handlesExc) {
    host.excInfo = frame.savedExc;
    frame.handlesExc = false;
    frame.savedExc = null;
  }
}
