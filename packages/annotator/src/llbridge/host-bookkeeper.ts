// The bookkeeper in the hands of entries of programs: getbookkeeper().immutablevalue(x), .emulate_pbc_call(...), ... Answers to what entries use of upstream's
// annotator/bookkeeper.py. Descriptions of functions and classes are the host's functions and classes themselves.

import { objectType, typeType } from "@rpyts/pyhost/builtin-types";
import { TypeError } from "@rpyts/pyhost/exception-types";
import type { Host } from "@rpyts/pyhost/host";
import { PyList, PyModule, PyObject, PyTuple, PyType } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { TypeBuilder } from "@rpyts/pyhost/types/builder";
import { newStr, None } from "@rpyts/pyhost/values";
import type { Bookkeeper } from "../bookkeeper.js";
import { isClass } from "../hostview.js";
import { annotationOfType } from "../typespec.js";
import { ANNOTATION_MODULE, annotationArgument, PySomeObject } from "./annotations.js";

function declare(): PyType {
  const type = new PyType(typeType, "Bookkeeper", [objectType], false);
  type.mro = [type, objectType];
  return type;
}

const bookkeeperType = declare();

class PyBookkeeper extends PyObject {
  cls: PyType = bookkeeperType;
  readonly bk: Bookkeeper;
  /** Keys of emulated calls, by their text. */
  readonly keys = new Map<string, object>();
  constructor(bk: Bookkeeper) {
    super();
    this.bk = bk;
  }
}

const wrappers = new WeakMap<Bookkeeper, PyBookkeeper>();

function wrapped(bk: Bookkeeper): PyBookkeeper {
  let wrapper = wrappers.get(bk);
  if (wrapper === undefined) wrappers.set(bk, (wrapper = new PyBookkeeper(bk)));
  return wrapper;
}

/** Runs host code that may ask for the bookkeeper. */
export function withBookkeeper<T>(bk: Bookkeeper, work: () => T): T {
  const module = bk.host.importModule(ANNOTATION_MODULE);
  if (!(module instanceof PyModule)) return work();
  const before = module.dict.getStr("current_bookkeeper") ?? None;
  module.dict.setStr("current_bookkeeper", wrapped(bk));
  try {
    return work();
  } finally {
    module.dict.setStr("current_bookkeeper", before);
  }
}

function emulate(host: Host, { bk, keys }: PyBookkeeper, args: readonly PyObject[]): PyObject {
  const text = host.repr(args[1]!);
  let key = keys.get(text);
  if (key === undefined) keys.set(text, (key = { text }));
  const list = args[3];
  if (!(list instanceof PyList) && !(list instanceof PyTuple)) throw pyError(TypeError, "emulate_pbc_call(): the arguments are a list of annotations");
  const position = bk.currentPosition();
  const revisit = (): void => {
    if (position !== null) bk.reflowFromPosition(position);
  };
  return new PySomeObject(bk.emulateCall(key, annotationArgument(args[2]!), list.items.map(annotationArgument), revisit));
}

new TypeBuilder(bookkeeperType, PyBookkeeper)
  .method("immutablevalue", 1, 2, (_host, self, args) => new PySomeObject(self.bk.immutablevalue(args[1]!)))
  .method("immutableconstant", 1, 1, (host, self, args) => new PySomeObject(self.bk.immutablevalue(host.getattr(args[1]!, "value"))))
  .method("valueoftype", 1, 1, (_host, self, args) => new PySomeObject(annotationOfType(self.bk, args[1]!)))
  .method("getdesc", 1, 1, (_host, self, args) => (self.bk.getDesc(args[1]!), args[1]!))
  .method("getuniqueclassdef", 1, 1, (host, self, args) => {
    const cls = args[1]!;
    if (!isClass(cls)) throw pyError(TypeError, `getuniqueclassdef(): ${host.repr(cls)} is no class`);
    self.bk.getuniqueclassdef(cls);
    return cls;
  })
  .method("newlist", 0, Infinity, (_host, self, args) => new PySomeObject(self.bk.newlist(args.slice(1).map(annotationArgument))))
  .method("newdict", 0, 0, (_host, self) => new PySomeObject(self.bk.newdict()))
  .method("emulate_pbc_call", 3, 5, emulate)
  .getset("position_key", (_host, self) => newStr(positionText(self.bk)));

function positionText(bk: Bookkeeper): string {
  const position = bk.currentPosition();
  return position === null ? "" : `${position.graph.name}:${bk.idOf(position)}`;
}
