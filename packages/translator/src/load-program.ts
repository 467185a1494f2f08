// A target file, run on a host like the machine that it is translated for: the program that begins at its entry point.

import { backendNamed, type Machine } from "./backends.js";
import { addDeclared, addExports, addMain } from "./entries.js";
import type { Environment } from "./environment.js";
import { makeHost } from "./host-setup.js";
import type { TranslationOptions } from "./options.js";
import { Pipeline } from "./pipeline.js";
import { findTarget, loadTarget, type LoadedTarget, type TargetFile } from "./target.js";

/** A program that is ready to be annotated, and the name of the executable if the target chose one. */
export interface LoadedProgram {
  readonly pipeline: Pipeline;
  readonly exeName: string | null;
  /** The options, with what the target said in driver.config. */
  readonly options: TranslationOptions;
}

/** Loads a target file by its name; the machine is that of the backend where none is given. */
export function loadProgram(env: Environment, options: TranslationOptions, path: string, args: readonly string[], machine?: Machine): Pipeline {
  return loadTargetFile(env, options, findTarget(env.io, path), args, machine ?? backendNamed(options.backend).machine).pipeline;
}

/** Runs a target file with its arguments. Throws ProgramFault. */
export function loadTargetFile(env: Environment, options: TranslationOptions, file: TargetFile, args: readonly string[], machine: Machine): LoadedProgram {
  const pythonPath = (env.io.environ.get("PYTHONPATH") ?? "").split(":").filter((folder) => folder !== "");
  const host = makeHost(env, { wordBits: machine.wordBits, narrow: machine.narrow, path: [file.folder, env.io.getcwd(), ...pythonPath], argv: [file.path, ...args] });
  const loaded = loadTarget(host, file, args, options, machine.typeSystem);
  host.flushAll();
  const settled = chosenBy(env, options, loaded);
  const pipeline = new Pipeline(file.name, host, settled, machine.typeSystem);
  if (options["js-target"] === "module") addExports(pipeline, loaded);
  else addMain(pipeline, file, loaded);
  if (options.backend === "c" && machine.typeSystem === "lltype") addDeclared(pipeline);
  return { pipeline, exeName: loaded.exeName, options: settled };
}

/** The options with the target's choices: a collector that is not there stays the one that was to be taken, and the user is told. */
function chosenBy(env: Environment, options: TranslationOptions, { changes }: LoadedTarget): TranslationOptions {
  const { collectors, name } = backendNamed(options.backend);
  // Elsewhere a program is one thread: rthread says so when one is to be started.
  const thread = name === "c" ? (changes.thread ?? options.thread) : options.thread;
  const chosen = { ...options, thread, lldebug: changes.lldebug ?? options.lldebug };
  if (changes.gc === undefined || changes.gc === null || collectors.length === 0) return chosen;
  if (collectors.includes(changes.gc)) return { ...chosen, gc: changes.gc };
  env.progress.note(`the target asks for --gc=${changes.gc}, which is not there yet: translating with --gc=${options.gc}`);
  return chosen;
}
