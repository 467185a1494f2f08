// The engine of `translate check`: annotates and types a program, and gives the faults found.

import { compareSpans } from "@rpyts/annotator/value-span";
import type { Diagnostic } from "@rpyts/tool/diagnostics";
import type { Environment } from "./environment.js";
import { loadTargetFile } from "./load-program.js";
import type { GivenOptions } from "./options.js";
import type { Pipeline } from "./pipeline.js";
import { ProgramFault } from "./result.js";
import { settleOptions } from "./settle-options.js";
import { findTarget } from "./target.js";

/** The faults of a target, sorted by place; empty for a good program. Throws UsageFault, and InternalError for faults of ours. */
export function checkTarget(env: Environment, given: GivenOptions, target: string, args: readonly string[]): readonly Diagnostic[] {
  return collectFaults(() => {
    const pipeline = loadForInference(env, given, target, args);
    env.progress.start("inferring types");
    pipeline.annotate();
    env.progress.start("lowering");
    pipeline.rtype();
  });
}

/** Loads a target for the machine of a backend, whose tools are not needed. */
export function loadForInference(env: Environment, given: GivenOptions, target: string, args: readonly string[]): Pipeline {
  const { options, backend, notices } = settleOptions(env, { ...given, rtype: true });
  for (const notice of notices) env.progress.note(notice);
  const file = findTarget(env.io, target);
  env.progress.start("running the target");
  return loadTargetFile(env, options, file, args, backend.machine).pipeline;
}

/**
 * Runs the work of a check and gives the faults of the program that end it, sorted by place: files in order of their names, then from top to bottom. Empty for
 * a good program. Faults of ours go on as errors.
 */
export function collectFaults(work: () => void): readonly Diagnostic[] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    return [...error.diagnostics].sort((a, b) => compareSpans(a.span, b.span));
  }
  return [];
}
