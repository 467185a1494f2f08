// The bundle: all of our TypeScript in one file beside the checkout's Python sources.

import { build } from "esbuild";
import { join } from "node:path";
import { rename } from "node:fs/promises";
import { ROOT } from "./ensure.mjs";

/** Packages that take long to load and that few commands need: they are loaded when one of these functions of theirs is called first. */
const LAZY = { "@babel/generator": ["generate"] };

const lazyPackages = {
  name: "lazy packages",
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${Object.keys(LAZY).join("|")})$`);
    onResolve({ filter }, ({ path, resolveDir, namespace }) => (namespace === "lazy" ? undefined : { path, namespace: "lazy", pluginData: resolveDir }));
    onLoad({ filter, namespace: "lazy" }, ({ path, pluginData }) => ({
      contents: `let loaded = null;\n${LAZY[path].map((name) => `export function ${name}(...args) {\n  return (loaded ??= require(${JSON.stringify(path)})).${name}(...args);\n}\n`).join("")}`,
      resolveDir: pluginData,
    }));
  },
};

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
    plugins: [lazyPackages],
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
  await rename(fresh, out);
}
