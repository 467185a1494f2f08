// A host with everything that programs find on it: Python's modules, our library, the low-level modules, the rtyper's helpers.

import { registerLowLevelModules } from "@rpyts/annotator/llbridge/register";
import { installHelperPackage } from "@rpyts/rtyper/helper-package";
import { Host } from "@rpyts/pyhost/host";
import { registerCoreModules, type ModuleRegistry } from "@rpyts/pyhost/modules/registry";
import { NATIVE_MODULES } from "@rpyts/pyhost/modules/table";
import type { WordBits } from "@rpyts/lltype/types";
import type { Environment } from "./environment.js";
import { makeTranslationModule, TRANSLATION_MODULE } from "./interactive/module.js";

/** How the program sees its process. */
export interface HostSetup {
  readonly wordBits: WordBits;
  /** Whether unicode strings consist of 16-bit units, as on object-oriented targets; false where not given. */
  readonly narrow?: boolean;
  /** sys.path, without the library. */
  readonly path: readonly string[];
  /** sys.argv. */
  readonly argv: readonly string[];
}

export function makeHost(env: Environment, setup: HostSetup): Host {
  const registry: ModuleRegistry = new Map();
  registerCoreModules(registry);
  for (const [name, make] of NATIVE_MODULES) registry.set(name, make);
  registerLowLevelModules(registry);
  registry.set(TRANSLATION_MODULE, () => makeTranslationModule(env, (like, machine) => makeHost(env, { ...machine, path: like.initialPath, argv: like.argv })));
  const host = new Host({
    io: env.io,
    wordBits: setup.wordBits,
    narrow: setup.narrow ?? false,
    path: setup.path,
    libraryRoots: env.libraryRoots,
    argv: setup.argv,
    registry,
  });
  installHelperPackage(host, env.helperFolder);
  return host;
}
