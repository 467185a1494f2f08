// Generators: a frame that is entered again and again.

import { GeneratorExit, RuntimeError, StopIteration, ValueError, TypeError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyObject } from "../object.js";
import { PyError, pyError, pyErrorArgs } from "../pyerror.js";
import { None } from "../values.js";
import { run } from "./evaluate.js";
import { matchesType } from "./exc-match.js";
import type { PyGenerator } from "./frame.js";
import { enterFrame } from "./frame-stack.js";
import { unwind } from "./unwind.js";

/** Goes on with a generator: sends `value` in, or raises `error` in it. Null when the generator is at its end. */
export function resumeGenerator(host: Host, generator: PyGenerator, value: PyObject | null, error: PyError | null): PyObject | null {
  if (generator.running) throw pyError(ValueError, "generator already executing");
  const frame = generator.frame;
  if (frame === null) {
    if (error !== null) throw error;
    return null;
  }
  const started = frame.pc >= 0;
  if (!started && value !== null && value !== None) throw pyError(TypeError, "can't send non-None value to a just-started generator");
  if (!started && error !== null) {
    generator.frame = null;
    throw error;
  }
  generator.running = true;
  try {
    if (started && error === null) frame.fast[frame.sp++] = value ?? None;
    const result = error === null ? run(host, frame) : raiseInside(host, generator, error);
    // RETURN_VALUE takes the frame away.
    return generator.frame === null ? null : result;
  } finally {
    generator.running = false;
    frame.back = null;
  }
}

/** For loops: a StopIteration that the generator's code raises ends it as well. */
export function nextOfGenerator(host: Host, generator: PyGenerator): PyObject | null {
  try {
    return resumeGenerator(host, generator, null, null);
  } catch (error) {
    if (error instanceof PyError && matchesType(host, error.type, StopIteration)) return null;
    throw error;
  }
}

function raiseInside(host: Host, generator: PyGenerator, error: PyError): PyObject {
  const frame = generator.frame!;
  enterFrame(host, frame);
  frame.level = host.runLevel + 1;
  const level = host.runLevel;
  const resumed = unwind(host, frame, error);
  // The handler is in this very frame: leave it as found and run on from there.
  host.depth--;
  host.frame = resumed.back;
  host.runLevel = level;
  return run(host, resumed);
}

/** generator.throw(): as a raise at the yield. Raises StopIteration at the end. */
export function throwIntoGenerator(host: Host, generator: PyGenerator, error: PyError): PyObject {
  const result = resumeGenerator(host, generator, null, error);
  if (result === null) throw stopIteration();
  return result;
}

export function sendToGenerator(host: Host, generator: PyGenerator, value: PyObject): PyObject {
  const result = resumeGenerator(host, generator, value, null);
  if (result === null) throw stopIteration();
  return result;
}

/** generator.close(): raises GeneratorExit in it; a yield in answer is an error. */
export function closeGenerator(host: Host, generator: PyGenerator): void {
  if (generator.frame === null) return;
  try {
    const result = resumeGenerator(host, generator, null, pyErrorArgs(GeneratorExit, []));
    if (result !== null) throw pyError(RuntimeError, "generator ignored GeneratorExit");
  } catch (error) {
    if (!(error instanceof PyError) || (!matchesType(host, error.type, GeneratorExit) && !matchesType(host, error.type, StopIteration))) throw error;
  }
}

export function stopIteration(): PyError {
  return pyErrorArgs(StopIteration, []);
}
