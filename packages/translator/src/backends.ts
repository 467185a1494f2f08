// The backends, one row each: what they translate for and how sources and programs are made. Nothing else asks which backend it is.

import type { WordBits } from "@rpyts/lltype/types";
import { C_PROGRAM, compileC, cSources, cText } from "./build-c.js";
import { jsOutputs, jsSources, jsText } from "./build-js.js";
import type { Environment } from "./environment.js";
import type { BackendName, Collector, GivenOptions, TranslationOptions } from "./options.js";
import type { Pipeline, TypeSystemName } from "./pipeline.js";
import { UsageFault } from "./result.js";
import { missingForC, toolsForC, type MissingTool, type ToolStatus } from "./toolchain.js";

/** What a program is translated for. */
export interface Machine {
  readonly typeSystem: TypeSystemName;
  readonly wordBits: WordBits;
  /** Whether unicode strings consist of 16-bit units. */
  readonly narrow: boolean;
}

/** A file that is part of the result: its name among the built files, and what is added to the name of the output. */
export interface Output {
  readonly file: string;
  readonly ending: string;
  readonly executable: boolean;
}

/** A task of a backend, with what the user is told while it runs. */
export interface Step<F> {
  readonly title: string;
  readonly run: F;
}

export interface Backend {
  readonly name: BackendName;
  readonly machine: Machine;
  /** The default first; none where the platform has a collector of its own. */
  readonly collectors: readonly Collector[];
  /** How heavy a function may be to be inlined. */
  readonly inlineThreshold: number;
  /** Brings optimised graphs to the form that sources are made of; null where they are that. */
  readonly lower: Step<(pipeline: Pipeline) => void> | null;
  /** Gives the sources by their names. */
  readonly source: Step<(env: Environment, pipeline: Pipeline, options: TranslationOptions) => ReadonlyMap<string, string>>;
  /** What of the sources is the program, for a person to read. */
  readonly text: (files: ReadonlyMap<string, string>) => string;
  /** Builds the program in the folder with the sources; null where these are the program. Throws ToolError. */
  readonly compile: Step<(env: Environment, folder: string, files: ReadonlyMap<string, string>, options: TranslationOptions) => void> | null;
  /** What the program consists of, the main file first. */
  readonly outputs: (options: TranslationOptions) => readonly Output[];
  /** The first tool that is needed and not there. */
  readonly missing: (env: Environment, given: GivenOptions) => MissingTool | null;
  /** All that it uses beside Node, for `translate doctor`. */
  readonly tools: (env: Environment, given: GivenOptions) => readonly ToolStatus[];
}

const C: Backend = {
  name: "c",
  machine: { typeSystem: "lltype", wordBits: 64, narrow: false },
  collectors: ["boehm", "none"],
  inlineThreshold: 32.4,
  lower: { title: "making exceptions explicit", run: (pipeline) => pipeline.lower() },
  source: { title: "writing C", run: cSources },
  text: cText,
  compile: { title: "compiling C", run: compileC },
  outputs: () => [{ file: C_PROGRAM, ending: "", executable: true }],
  missing: (env, given) => missingForC(env, given.cc, given.gc ?? "boehm"),
  tools: (env, given) => toolsForC(env, given.cc),
};

const JS: Backend = {
  name: "js",
  machine: { typeSystem: "ootype", wordBits: 32, narrow: true },
  collectors: [],
  inlineThreshold: 32.4,
  lower: null,
  source: { title: "writing JavaScript", run: jsSources },
  text: jsText,
  compile: null,
  outputs: (options) => jsOutputs(options["js-target"]),
  missing: () => null,
  tools: () => [],
};

const ROWS: readonly Backend[] = [C, JS];

/** The backends that are there, the default first. */
export const allBackends = (): readonly Backend[] => ROWS;

/** The row of a backend. Throws {@link UsageFault} for those that are not there yet. */
export function backendNamed(name: BackendName): Backend {
  const row = ROWS.find((candidate) => candidate.name === name);
  if (row === undefined) throw new UsageFault(`--backend=${name}: this backend is not there yet; there are ${ROWS.map((known) => known.name).join(" and ")}`);
  return row;
}
