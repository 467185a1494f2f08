// The native modules of the standard library, by name. Makers run at the first import.

import { makeArray } from "./array.js";
import { makeAst } from "./ast-tree.js";
import { makeBinascii } from "./binascii.js";
import { makeCodecs } from "./codecs-native.js";
import { makeCollections } from "./collections-native.js";
import { makeErrno } from "./errno.js";
import { makeFunctools } from "./functools-native.js";
import { makeHashlib } from "./hashlib.js";
import { makeItertools } from "./itertools.js";
import { makeMath } from "./math.js";
import { makePosix } from "./posix.js";
import { makePosixPath } from "./posixpath-native.js";
import { makeRandom } from "./random.js";
import type { ModuleMaker, ModuleRegistry } from "./registry.js";
import { makeSre } from "./sre.js";
import { makeStruct } from "./struct.js";
import { makeThread } from "./thread.js";
import { makeTime } from "./time.js";
import { makeWeakref } from "./weakref.js";
import { makeZlib } from "./zlib.js";

export const NATIVE_MODULES: ReadonlyMap<string, ModuleMaker> = new Map<string, ModuleMaker>([
  ["_astparse", makeAst],
  ["_codecs", makeCodecs],
  ["_collections", makeCollections],
  ["_functools", makeFunctools],
  ["_hashlib", makeHashlib],
  ["_posixpath", makePosixPath],
  ["_random", makeRandom],
  ["_sre", makeSre],
  ["_struct", makeStruct],
  ["_weakref", makeWeakref],
  ["_zlib", makeZlib],
  ["array", makeArray],
  ["binascii", makeBinascii],
  ["errno", makeErrno],
  ["itertools", makeItertools],
  ["math", makeMath],
  ["posix", makePosix],
  ["thread", makeThread],
  ["time", makeTime],
]);

/** Adds them to a host's registry. */
export function registerStandardModules(registry: ModuleRegistry): void {
  for (const [name, maker] of NATIVE_MODULES) registry.set(name, maker);
}
