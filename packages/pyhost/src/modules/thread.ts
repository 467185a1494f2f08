// The module thread: there is one thread. Locks count only against themselves; taking a lock that is held would wait for ever and is an error.

import { isTrue } from "../convert.js";
import { Exception, RuntimeError } from "../exception-types.js";
import { PyObject, type PyModule, type PyType } from "../object.js";
import { pyError } from "../pyerror.js";
import { TypeBuilder } from "../types/builder.js";
import { newBool, newInt, None } from "../values.js";
import type { Host } from "../host.js";
import { newException, newNativeType } from "./native-type.js";
import { ModuleBuilder } from "./registry.js";

class PyLock extends PyObject {
  cls: PyType;
  held: boolean;
  constructor(cls: PyType) {
    super();
    this.cls = cls;
    this.held = false;
  }
}

function lockType(error: PyType): PyType {
  const type = newNativeType("thread.lock");
  const acquire = (host: Host, self: PyLock, args: PyObject[]): PyObject => {
    if (self.held) {
      if (args.length > 1 && !isTrue(host, args[1])) return newBool(false);
      throw pyError(RuntimeError, "deadlock: the only thread waits for a lock it holds itself");
    }
    self.held = true;
    return newBool(true);
  };
  const release = (self: PyLock): PyObject => {
    if (!self.held) throw pyError(error, "release unlocked lock");
    self.held = false;
    return None;
  };
  new TypeBuilder(type, PyLock)
    .method("acquire", 0, 1, acquire)
    .method("acquire_lock", 0, 1, acquire)
    .method("release", 0, 0, (_host, self) => release(self))
    .method("release_lock", 0, 0, (_host, self) => release(self))
    .method("locked", 0, 0, (_host, self) => newBool(self.held))
    .method("__enter__", 0, 0, (host, self) => acquire(host, self, [self]))
    .method("__exit__", 3, 3, (_host, self) => release(self));
  return type;
}

export function makeThread(host: Host): PyModule {
  const m = new ModuleBuilder("thread", "Threads: there is one.");
  const error = newException(host, "thread", "error", Exception);
  const lock = lockType(error);
  const cannotStart = (): PyObject => {
    throw pyError(error, "can't start new thread");
  };
  for (const name of ["allocate_lock", "allocate"]) m.fn(name, 0, 0, () => new PyLock(lock));
  for (const name of ["start_new_thread", "start_new"]) m.fn(name, 2, 3, cannotStart);
  return m.value("error", error).value("LockType", lock)
    .fn("get_ident", 0, 0, (inner) => newInt(inner.wordBits === 64 ? 0x7f0000000000 : 0x7f000000))
    .fn("_count", 0, 0, () => newInt(0))
    .fn("stack_size", 0, 1, () => newInt(0)).module;
}
