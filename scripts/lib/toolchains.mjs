// The native tools that tests need, by what they are for, with the Debian packages that hold them. The one place that names them.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A tool and how to see that it is there. */
export const TOOLCHAINS = [
  { name: "C compiler", packages: ["gcc", "libc6-dev"], found: () => runs("gcc", ["--version"]) && existsSync("/usr/include/stdio.h") },
  { name: "make", packages: ["make"], found: () => runs("make", ["--version"]) },
  { name: "Boehm collector", packages: ["libgc-dev"], found: () => compiles("#include <gc.h>\nint main(void){GC_INIT();return 0;}\n", ["-lgc"]) },
];

function runs(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function compiles(source, libs) {
  return spawnSync("gcc", ["-x", "c", "-", "-o", "/dev/null", "-xnone", ...libs], { input: source, stdio: ["pipe", "ignore", "ignore"] }).status === 0;
}

/** Installs what is missing on Debian as root; returns the tools that are missing after that. */
export function ensureToolchains(log = console.error) {
  let missing = TOOLCHAINS.filter((tool) => !tool.found());
  if (missing.length === 0) return [];
  const packages = [...new Set(missing.flatMap((tool) => tool.packages))];
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    log(`installing ${packages.join(" ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const options = { stdio: ["ignore", 2, 2], env };
    const install = () => spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options).status === 0;
    if (!install()) {
      spawnSync("apt-get", ["update", "-qq"], options);
      install();
    }
    missing = TOOLCHAINS.filter((tool) => !tool.found());
  }
  for (const tool of missing) log(`missing: ${tool.name} (on Debian: apt-get install ${tool.packages.join(" ")})`);
  return missing;
}

/** True when compiler, make and collector are where they usually are: no process is started to ask. */
export function looksComplete() {
  const folders = (process.env.PATH ?? "").split(":");
  const onPath = (name) => folders.some((folder) => existsSync(join(folder, name)));
  return onPath("gcc") && onPath("make") && ["/usr/include/gc.h", "/usr/include/gc/gc.h", "/usr/local/include/gc.h"].some((path) => existsSync(path));
}
