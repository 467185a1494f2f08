// Brings a fresh clone to where the commands run: node modules, then the bundle or the compiled packages. Only Node's own modules here.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs a command in the checkout with the terminal attached; ends this process with its status when it fails. */
export function must(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", ...options });
  if (done.error !== undefined) {
    console.error(`cannot run ${command}: ${done.error.message}`);
    process.exit(3);
  }
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Installs the node modules when the lock file has changed since they were installed, or they are missing. */
export function ensureModules() {
  const lock = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json"))).digest("hex");
  const stamp = join(ROOT, "node_modules", ".installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const standsAlready = existsSync(join(ROOT, "node_modules", ".package-lock.json")) && lockMatches();
  if (!standsAlready) {
    console.error("installing node modules …");
    // Their output goes to standard error: standard output belongs to the command the user asked for.
    must("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: ["ignore", 2, 2] });
  }
  writeFileSync(stamp, lock);
}

// npm's own record of what it installed, against the lock file.
function lockMatches() {
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  const have = JSON.parse(readFileSync(join(ROOT, "node_modules/.package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => path === "" || entry.optional === true || entry.link === true || have[path]?.version === entry.version);
}

/** True when a file under `folders` with one of the endings is newer than `output`. */
export function isStale(output, folders, endings) {
  if (!existsSync(output)) return true;
  const made = statSync(output).mtimeMs;
  const stack = folders.map((folder) => join(ROOT, folder));
  for (let path = stack.pop(); path !== undefined; path = stack.pop()) {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== "node_modules" && entry.name !== "dist" && entry.name !== "test") stack.push(full);
      } else if (endings.some((ending) => entry.name.endsWith(ending)) && statSync(full).mtimeMs > made) {
        return true;
      }
    }
  }
  return false;
}

/** The command's program: one file that loads fast. Made anew when a source is newer. */
export async function ensureBundle() {
  ensureModules();
  const out = join(ROOT, "build", "translate.mjs");
  if (isStale(out, ["packages", "scripts"], [".ts", "package.json", ".mjs"])) {
    const { bundle } = await import("./bundle.mjs");
    mkdirSync(dirname(out), { recursive: true });
    await bundle(out);
  }
  return out;
}

/** Compiles the packages for tests and type checks. */
export function ensureCompiled() {
  ensureModules();
  must(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-b", "tsconfig.json"]);
}
