// HostAccess over the real host, and the entry for other packages.

import type { FunctionGraph } from "@rpyts/flowmodel/model";
import { functionType } from "@rpyts/pyhost/builtin-types";
import { hasOperation } from "@rpyts/pyhost/fold";
import type { Host } from "@rpyts/pyhost/host";
import { type PyCode, PyFunction, PyStr, type PyObject } from "@rpyts/pyhost/object";
import type { PyDict } from "@rpyts/pyhost/pydict";
import { InternalError } from "@rpyts/tool/assert-never";
import { None, newDict, newStr } from "@rpyts/pyhost/values";
import { FlowSpace, buildFlow } from "./flowspace.js";
import type { HostAccess } from "./host-access.js";

class RealHost implements HostAccess {
  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  operation(opname: string, args: PyObject[]): PyObject {
    if (hasOperation(opname)) return this.host.operation(opname, args);
    const builtin = this.builtin(opname);
    if (builtin === null) throw new InternalError(`the host cannot compute ${opname}`);
    return this.host.call(builtin, args);
  }

  getattr(obj: PyObject, name: string): PyObject {
    return this.host.getattr(obj, name);
  }

  call(fn: PyObject, args: PyObject[]): PyObject {
    return this.host.call(fn, args);
  }

  isTrue(obj: PyObject): boolean {
    return this.host.isTrue(obj);
  }

  builtin(name: string): PyObject | null {
    return this.host.builtins.getStr(name) ?? null;
  }

  importName(name: string, globals: PyDict | null, fromlist: PyObject, level: PyObject): PyObject {
    const importer = this.builtin("__import__");
    if (importer === null) throw new InternalError("the host has no __import__");
    return this.host.call(importer, [newStr(name), globals ?? newDict(), None, fromlist, level]);
  }

  makeFunction(code: PyCode, globals: PyDict, defaults: readonly PyObject[]): PyFunction {
    const doc = code.consts[0] instanceof PyStr ? code.consts[0] : None;
    return new PyFunction(functionType, code, globals, defaults, [], doc, globals.getStr("__name__") ?? None);
  }

  execText(name: string, text: string): PyDict {
    const globals = this.host.newNamespace(name);
    this.host.exec(text, globals, `<flowspace:${name}>`);
    return globals;
  }
}

/** A flow space over a live host. */
export function makeFlowSpace(host: Host): FlowSpace {
  return new FlowSpace(new RealHost(host));
}

/** A function that builds graphs in one flow space, in the shape that TranslationContext takes. */
export function makeFlowBuilder(host: Host): (host: Host, fn: PyFunction) => FunctionGraph {
  const space = makeFlowSpace(host);
  return (_, fn) => buildFlow(space, fn);
}
