// The module sys.

import { displayhook } from "../eval/print.js";
import { formatException, printException } from "../traceback-text.js";
import { toInt } from "../convert.js";
import { SystemExit, TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import type { PyModule } from "../object.js";
import { PyError, pyError } from "../pyerror.js";
import { maxUnicode } from "../text/codepoints.js";
import { PyTraceback, type PyFrame } from "../eval/frame.js";
import { fileOn } from "../types/file-object.js";
import { newStructType } from "../types/struct-sequence.js";
import { newBool, newFloat, newInt, newList, newStr, newTuple, None, newDict } from "../values.js";
import { ModuleBuilder } from "./module-builder.js";
import { makeError } from "../eval/raise.js";

const VERSION = "2.7.18 (default, rpython.ts)";

export function makeSys(host: Host): PyModule {
  const m = new ModuleBuilder("sys", "Access to objects used or maintained by the interpreter.");
  m.value("modules", host.modules)
    .value("path", newList(host.initialPath.map(newStr)))
    .value("argv", newList(host.argv.map(newStr)))
    .value("meta_path", newList([]))
    .value("path_hooks", newList([]))
    .value("path_importer_cache", newDict())
    .value("maxint", newInt(host.maxInt))
    .value("maxsize", newInt(host.maxInt))
    .value("maxunicode", newInt(maxUnicode(host)))
    .value("byteorder", newStr("little"))
    .value("platform", newStr(host.io.platform))
    .value("version", newStr(VERSION))
    .value("hexversion", newInt(0x020712f0))
    .value("api_version", newInt(1013))
    .value("copyright", newStr(""))
    .value("executable", newStr(""))
    .value("prefix", newStr(""))
    .value("exec_prefix", newStr(""))
    .value("subversion", newTuple([newStr("CPython"), newStr(""), newStr("")]))
    .value("builtin_module_names", newTuple([...host.registry.keys()].sort().map(newStr)))
    .value("dont_write_bytecode", newBool(true))
    .value("py3kwarning", newBool(false))
    .value("warnoptions", newList([]))
    .value("ps1", newStr(">>> "))
    .value("ps2", newStr("... "))
    .value("float_repr_style", newStr("short"));
  addStructs(host, m);
  addStreams(m);
  addFunctions(m);
  return m.module;
}

function addStructs(host: Host, m: ModuleBuilder): void {
  const versionInfo = newStructType("sys.version_info", ["major", "minor", "micro", "releaselevel", "serial"]);
  m.value("version_info", versionInfo([newInt(2), newInt(7), newInt(18), newStr("final"), newInt(0)]));
  const flags = ["debug", "py3k_warning", "division_warning", "division_new", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
    "ignore_environment", "tabcheck", "verbose", "unicode", "bytes_warning", "hash_randomization"];
  m.value("flags", newStructType("sys.flags", flags)(flags.map(() => newInt(0))));
  const floats: readonly (readonly [string, number])[] = [
    ["max", Number.MAX_VALUE], ["max_exp", 1024], ["max_10_exp", 308], ["min", 2 ** -1022], ["min_exp", -1021], ["min_10_exp", -307], ["dig", 15], ["mant_dig", 53],
    ["epsilon", Number.EPSILON], ["radix", 2], ["rounds", 1],
  ];
  const isFloat = (name: string): boolean => name === "max" || name === "min" || name === "epsilon";
  m.value("float_info", newStructType("sys.float_info", floats.map(([name]) => name))(floats.map(([name, value]) => (isFloat(name) ? newFloat(value) : newInt(value)))));
  m.value("long_info", newStructType("sys.long_info", ["bits_per_digit", "sizeof_digit"])([newInt(host.wordBits === 64 ? 30 : 15), newInt(host.wordBits === 64 ? 4 : 2)]));
}

function addStreams(m: ModuleBuilder): void {
  const streams = [["stdin", "r"], ["stdout", "w"], ["stderr", "w"]] as const;
  streams.forEach(([name, mode], fd) => {
    // stderr shows everything at once; stdout is flushed by the host at the end.
    const file = fileOn(fd, `<${name}>`, mode, fd === 2);
    m.value(name, file).value(`__${name}__`, file);
  });
}

function addFunctions(m: ModuleBuilder): void {
  m.fn("exc_info", 0, 0, (host) => {
    const error = host.excInfo;
    return newTuple(error === null ? [None, None, None] : [error.type, error.value, error.traceback ?? None]);
  })
    .fn("exc_clear", 0, 0, (host) => {
      host.excInfo = null;
      return None;
    })
    .fn("exit", 0, 1, (host, args) => {
      throw makeError(host, SystemExit, args[0] ?? null);
    })
    .fn("_getframe", 0, 1, (host, args) => frameAt(host, args.length === 0 ? 0 : toInt(host, args[0])))
    .fn("getrecursionlimit", 0, 0, (host) => newInt(host.recursionLimit))
    .fn("setrecursionlimit", 1, 1, (host, args) => {
      const limit = toInt(host, args[0]);
      if (limit <= 0) throw pyError(ValueError, "recursion limit must be positive");
      host.recursionLimit = limit;
      return None;
    })
    .fn("getdefaultencoding", 0, 0, () => newStr("ascii"))
    .fn("getfilesystemencoding", 0, 0, () => newStr("UTF-8"))
    .fn("getrefcount", 1, 1, () => newInt(2))
    .fn("getsizeof", 1, 2, () => newInt(16))
    .fn("settrace", 1, 1, () => None)
    .fn("gettrace", 0, 0, () => None)
    .fn("setprofile", 1, 1, () => None)
    .fn("getprofile", 0, 0, () => None)
    .fn("setcheckinterval", 1, 1, () => None)
    .fn("getcheckinterval", 0, 0, () => newInt(100))
    .fn("_clear_type_cache", 0, 0, () => None)
    .fn("displayhook", 1, 1, (host, args) => displayhook(host, args[0]))
    .fn("excepthook", 3, 3, (host, args) => {
      const traceback = args[2];
      if (traceback !== None && !(traceback instanceof PyTraceback)) throw pyError(TypeError, "excepthook: arg 3 must be a traceback or None");
      printException(host, formatException(host, new PyError(args[0], args[1], traceback instanceof PyTraceback ? traceback : null)));
      return None;
    });
  const displayhookObject = m.module.dict.getStr("displayhook");
  const excepthookObject = m.module.dict.getStr("excepthook");
  m.value("__displayhook__", displayhookObject ?? None).value("__excepthook__", excepthookObject ?? None);
}

function frameAt(host: Host, depth: number): PyFrame {
  let frame = host.frame;
  for (let i = 0; i < depth && frame !== null; i++) frame = frame.back;
  if (frame === null) throw pyError(ValueError, "call stack is not deep enough");
  return frame;
}
