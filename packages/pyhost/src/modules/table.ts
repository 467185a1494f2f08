// The modules of Python's standard library that are implemented here, by name. Made at the first import.

import { makeErrno } from "./errno.js";
import { makeItertools } from "./itertools.js";
import { makeMath } from "./math.js";
import { makePosix } from "./posix.js";
import { makePosixPath } from "./posixpath-native.js";
import type { ModuleMaker } from "./registry.js";

export const NATIVE_MODULES: ReadonlyMap<string, ModuleMaker> = new Map<string, ModuleMaker>([
  ["errno", makeErrno],
  ["itertools", makeItertools],
  ["math", makeMath],
  ["posix", makePosix],
  ["_posixpath", makePosixPath],
]);
