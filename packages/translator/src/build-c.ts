// From a lowered program to an executable by way of C.

import { generateC } from "@rpyts/backend-c/genc";
import type { CMemory } from "@rpyts/backend-c/program";
import { ToolError, type Environment, type ToolCommand } from "./environment.js";
import { optimisationLevel } from "./optimisation-level.js";
import type { TranslationOptions } from "./options.js";
import type { Pipeline } from "./pipeline.js";
import { cCompiler } from "./toolchain.js";

const RUNTIME = "backend-c/runtime";

/** The name of the executable in the folder with the sources. */
export const C_PROGRAM = "program";

/** The sources of a program that has been lowered; its one entry point is the main function. */
export function cSources(env: Environment, pipeline: Pipeline, options: TranslationOptions): Map<string, string> {
  const runtime = new Map(env.listResources(RUNTIME).map((name) => [name, env.readResource(`${RUNTIME}/${name}`)]));
  return generateC({
    roots: pipeline.entryPoints(),
    excData: pipeline.exceptionData,
    memory: memoryOf(options),
    threads: options.thread,
    wordBits: pipeline.wordBits,
    lldebug: options.lldebug,
    runtime,
    make: { target: C_PROGRAM, cc: cCompiler(env.io, options.cc), optimisation: optimisationLevel(options.opt).cc, extraCFlags: [], extraLibs: [] },
  });
}

/** The C text of a program, without the runtime. */
export function cText(files: ReadonlyMap<string, string>): string {
  return [...files].filter(([name]) => /^(structdef|forwarddecl|implement|data)/.test(name)).map(([name, text]) => `/* ${name} */\n${text}`).join("\n");
}

export function memoryOf(options: TranslationOptions): CMemory {
  return options.gc === "none" ? "none" : "boehm";
}

/** Runs make in the folder with the sources. Objects of the runtime come from the cache where they were made before. Throws {@link ToolError}. */
export function compileC(env: Environment, folder: string, files: ReadonlyMap<string, string>, options: TranslationOptions): void {
  const objects = runtimeObjects(files);
  const missing = objects.filter(({ key, object }) => !env.cache.fetch(key, `${folder}/${object}`));
  const jobs = options.jobs ?? env.cores;
  const make: ToolCommand = { command: "make", args: ["-j", String(jobs), "-s"], cwd: folder, provider: "make" };
  try {
    env.runTool(make);
  } catch (error) {
    if (!(error instanceof ToolError) || error.result === null) throw error;
    throw new ToolError(error.message, { ...make, provider: missingPackage(error.result.output) }, error.result);
  }
  for (const { key, object } of missing) env.cache.keep(key, `${folder}/${object}`);
}

/** Headers that are made anew for each program. */
const GENERATED = /^(structdef|forwarddecl|foreign|foreign_first)\.h$/;

/** Objects that do not depend on the program, with keys of all that they depend on: the compiler and its flags, their source, the runtime's headers. */
function runtimeObjects(files: ReadonlyMap<string, string>): { key: string; object: string }[] {
  const flags = (files.get("Makefile") ?? "").split("\n").filter((line) => /^(CC|CFLAGS) =/.test(line)).join("\n");
  const headers = [...files].filter(([name]) => name.endsWith(".h") && !GENERATED.test(name)).map(([name, text]) => `${name}\n${text}`).join("\n");
  return [...files]
    .filter(([name, text]) => name.endsWith(".c") && !text.includes('"structdef.h"'))
    .map(([name, text]) => ({ key: [flags, headers, name, text].join("\0"), object: name.replace(/\.c$/, ".o") }));
}

/** The package that is missing, by what the compiler said. */
function missingPackage(output: string): string {
  if (/gc\.h: No such file|cannot find -lgc/.test(output)) return "libgc-dev";
  if (/zlib\.h: No such file|cannot find -lz\b/.test(output)) return "zlib1g-dev";
  if (/ffi\.h: No such file|cannot find -lffi/.test(output)) return "libffi-dev";
  if (/stdio\.h: No such file|stdlib\.h: No such file/.test(output)) return "libc6-dev";
  return "gcc";
}
