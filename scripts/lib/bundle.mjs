// The bundle: all of our TypeScript in one file beside the checkout's Python sources.

import { build } from "esbuild";
import { join } from "node:path";
import { rename } from "node:fs/promises";
import { ROOT } from "./ensure.mjs";

/** Writes the program of the commands to `out`; appears by rename, so that a broken build leaves the old one. */
export async function bundle(out) {
  const fresh = `${out}.${process.pid}.tmp`;
  await build({
    entryPoints: [join(ROOT, "packages/cli/src/main.ts")],
    outfile: fresh,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["source"],
    minifySyntax: true,
    legalComments: "none",
    logLevel: "warning",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
  await rename(fresh, out);
}
