// The native tools, by what they are for, with the Debian packages that hold them. The one place that names them.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** What C programs are built with. */
export const C_TOOLCHAINS = [
  { name: "C compiler", packages: ["gcc", "libc6-dev"], found: () => runs("gcc", ["--version"]) && existsSync("/usr/include/stdio.h") },
  { name: "make", packages: ["make"], found: () => runs("make", ["--version"]) },
  { name: "Boehm collector", packages: ["libgc-dev"], found: () => compiles("#include <gc.h>\nint main(void){GC_INIT();return 0;}\n", ["-lgc"]) },
];

/** What only tests need. */
const TEST_TOOLCHAINS = [
  { name: "browser", packages: ["chromium"], found: () => onPath("chromium") },
  { name: "zlib, for rzlib", packages: ["zlib1g-dev"], found: () => compiles("#include <zlib.h>\nint main(void){return zlibVersion() == 0;}\n", ["-lz"]) },
  { name: "libffi, for clibffi", packages: ["libffi-dev"], found: () => compiles("#include <ffi.h>\nint main(void){return ffi_type_void.size == 0;}\n", ["-lffi"]) },
];

/** All that tests need. */
export const TOOLCHAINS = [...C_TOOLCHAINS, ...TEST_TOOLCHAINS];

function runs(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function compiles(source, libs) {
  return spawnSync("gcc", ["-x", "c", "-", "-o", "/dev/null", "-xnone", ...libs], { input: source, stdio: ["pipe", "ignore", "ignore"] }).status === 0;
}

function onPath(name) {
  return (process.env.PATH ?? "").split(":").some((folder) => folder !== "" && existsSync(join(folder, name)));
}

const canInstall = () => existsSync("/etc/debian_version") && process.getuid?.() === 0;

/** Installs what is missing on Debian as root; returns the tools that are missing after that. */
export function ensureToolchains(toolchains, log = console.error) {
  let missing = toolchains.filter((tool) => !tool.found());
  if (missing.length === 0) return [];
  if (canInstall()) {
    install([...new Set(missing.flatMap((tool) => tool.packages))], log);
    missing = missing.filter((tool) => !tool.found());
  }
  for (const tool of missing) log(`missing: ${tool.name} (on Debian: apt-get install ${tool.packages.join(" ")})`);
  return missing;
}

/** Installs the C toolchain where that can be done and something of it is not where it usually is. The command sees by itself what is there after that. */
export function installC(log = console.error) {
  if (!canInstall() || looksComplete()) return;
  const missing = C_TOOLCHAINS.filter((tool) => !tool.found());
  if (missing.length > 0) install(missing.flatMap((tool) => tool.packages), log);
}

function install(packages, log) {
  log(`installing ${packages.join(" ")} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: ["ignore", 2, 2], env };
  const aptInstall = () => spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options).status === 0;
  if (aptInstall()) return;
  spawnSync("apt-get", ["update", "-qq"], options);
  aptInstall();
}

/** True when compiler, make and collector are where they usually are: no process is started to ask. */
function looksComplete() {
  return onPath("gcc") && onPath("make") && ["/usr/include/gc.h", "/usr/include/gc/gc.h", "/usr/local/include/gc.h"].some((path) => existsSync(path));
}
