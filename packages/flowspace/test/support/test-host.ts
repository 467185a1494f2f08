// A host for tests: nothing outside but what the test gives it.

import { Host } from "@rpyts/pyhost/host";
import { IOFault, type FileStat, type HostIO } from "@rpyts/pyhost/io";
import { registerCoreModules, type ModuleRegistry, ModuleBuilder } from "@rpyts/pyhost/modules/registry";
import { newFloat } from "@rpyts/pyhost/values";
import { toFloat } from "@rpyts/pyhost/convert";

const absent = (path: string): never => {
  throw new IOFault(2, "No such file or directory", path);
};
const refuse = (): never => {
  throw new IOFault(1, "Operation not permitted", null);
};
const stat = (path: string): FileStat => absent(path);

const emptyWorld: HostIO = {
  readFile: absent,
  stat,
  lstat: stat,
  listdir: absent,
  mkdir: refuse,
  rmdir: refuse,
  unlink: refuse,
  rename: refuse,
  chmod: refuse,
  symlink: refuse,
  readlink: absent,
  utime: refuse,
  getcwd: () => "/",
  chdir: refuse,
  open: refuse,
  close: () => undefined,
  read: () => "",
  write: (_fd, bytes) => bytes.length,
  seek: refuse,
  ftruncate: refuse,
  fstat: refuse,
  isatty: () => false,
  time: () => 0,
  cpuTime: () => 0,
  sleep: () => undefined,
  utcOffset: () => 0,
  randomBytes: (count) => "\0".repeat(count),
  environ: new Map(),
  getpid: () => 1,
  spawn: refuse,
  platform: "linux2",
};

/** A fresh host with 64-bit words, the core modules and a bit of `math`. */
export function testHost(): Host {
  const registry: ModuleRegistry = new Map();
  registerCoreModules(registry);
  registry.set("math", () => {
    const math = new ModuleBuilder("math");
    math.fn("sqrt", 1, 1, (host, [x]) => newFloat(Math.sqrt(toFloat(host, x!))));
    math.fn("floor", 1, 1, (host, [x]) => newFloat(Math.floor(toFloat(host, x!))));
    return math.module;
  });
  return new Host({ io: emptyWorld, wordBits: 64, path: [], libraryRoots: [], argv: ["test"], registry });
}
