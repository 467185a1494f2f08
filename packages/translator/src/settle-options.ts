// What the given options mean together: which backend, what depends on it, and which options do not go together.

import { backendNamed, type Backend } from "./backends.js";
import type { Environment } from "./environment.js";
import { optimisationLevel } from "./optimisation-level.js";
import { OPTIONS, type BackendName, type Collector, type GivenOptions, type OptionName, type TranslationOptions } from "./options.js";
import { UsageFault } from "./result.js";
import { missingError } from "./toolchain.js";

/** Options whose meaning is known. */
export interface Settled {
  readonly options: TranslationOptions;
  readonly backend: Backend;
  /** What was taken in place of something else, and why: for the user. */
  readonly notices: readonly string[];
}

const DEFAULT_BACKEND: BackendName = "c";
/** What needs nothing but Node. */
const FALLBACK: BackendName = "js";

/** Options that are known and have no effect so far: refused, not ignored. */
const NOT_YET = ["stackless", "view", "dump", "print-after", "time-passes", "profopt", "raisingop2direct_call"] as const;

/**
 * Chooses the backend and fills in what depends on it. Throws {@link UsageFault} for options that are not there or do not go together, ToolError where a
 * backend was asked for whose tools are missing.
 */
export function settleOptions(env: Environment, given: GivenOptions): Settled {
  const notices: string[] = [];
  for (const name of NOT_YET) if (given[name] !== null && given[name] !== false) throw new UsageFault(`--${name}: not supported yet`);
  optimisationLevel(given.opt);
  if (given.opt === "jit") notices.push("there is no JIT yet: the program is translated without one");
  const backend = chooseBackend(env, given, notices);
  return { options: optionsFor(backend, given), backend, notices };
}

/** The options for a backend that is known. Throws {@link UsageFault} for options that it does not have. */
export function optionsFor(backend: Backend, given: GivenOptions): TranslationOptions {
  const gc = collectorFor(backend, given.gc);
  const foreign = givenFor(given).find(({ only }) => only !== backend.name);
  if (foreign !== undefined) throw new UsageFault(`--${foreign.name} is for --backend=${foreign.only} and means nothing with --backend=${backend.name}`);
  if (given.thread && backend.name !== "c") throw new UsageFault(`--thread is for --backend=c: a program of --backend=${backend.name} is one thread`);
  const target = given["js-target"] ?? "node";
  if (given.run && target !== "node") throw new UsageFault(`--run: --js-target=${target} makes no program that can be run here`);
  return { ...given, backend: backend.name, gc, "js-target": target, "inline-threshold": given["inline-threshold"] ?? backend.inlineThreshold };
}

function chooseBackend(env: Environment, given: GivenOptions, notices: string[]): Backend {
  const asked = given.backend ?? givenFor(given)[0]?.only ?? null;
  const backend = backendNamed(asked ?? DEFAULT_BACKEND);
  // A collector that is not there is told of before tools that are not.
  if (asked !== null) optionsFor(backend, given);
  if (buildsNothing(given)) return backend;
  const missing = backend.missing(env, given);
  if (missing === null) return backend;
  if (asked !== null) throw missingError(missing);
  notices.push(`no ${missing.what} found: translating to JavaScript, as --backend=${FALLBACK} does (on Debian: apt-get install ${missing.tool.provider})`);
  return backendNamed(FALLBACK);
}

// Without the tools, the sources are still those of the default backend.
const buildsNothing = (given: GivenOptions): boolean => given.annotate || given.rtype || given.backendopt || given.source;

function collectorFor(backend: Backend, gc: Collector | null): Collector | null {
  const { collectors, name } = backend;
  if (collectors.length === 0) {
    if (gc !== null) throw new UsageFault(`--gc=${gc}: the platform of --backend=${name} collects garbage itself; there is nothing to choose`);
    return null;
  }
  if (gc !== null && !collectors.includes(gc)) throw new UsageFault(`--gc=${gc}: this collector is not there yet; there are ${collectors.join(" and ")}`);
  return gc ?? collectors[0]!;
}

/** The options that are for one backend only, as far as they are given. */
function givenFor(given: GivenOptions): { readonly name: OptionName; readonly only: BackendName }[] {
  const names = Object.keys(OPTIONS) as OptionName[];
  return names.flatMap((name) => {
    const spec = OPTIONS[name];
    return "only" in spec && given[name] !== null ? [{ name, only: spec.only }] : [];
  });
}
