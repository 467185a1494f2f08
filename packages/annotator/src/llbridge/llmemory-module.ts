// The native modules rpython.rtyper.lltypesystem.llmemory and .lloperation: addresses, sizes, and low-level operations called by name.

import type { Host } from "@rpyts/pyhost/host";
import { builtinFunctionType, objectType, typeType } from "@rpyts/pyhost/builtin-types";
import { AttributeError, OverflowError, TypeError, ZeroDivisionError } from "@rpyts/pyhost/exception-types";
import { PyBuiltin, PyInt, type PyModule, PyObject, PyStr, PyType } from "@rpyts/pyhost/object";
import { pyError } from "@rpyts/pyhost/pyerror";
import { newInt, True } from "@rpyts/pyhost/values";
import { TypeBuilder } from "@rpyts/pyhost/types/builder";
import { NULL_ADDRESS } from "@rpyts/lltype/address";
import { castAdrToPtr, castPtrToAdr, itemoffsetof, offsetof, sizeof } from "@rpyts/lltype/llmemory";
import { foldTable } from "@rpyts/lltype/fold-table";
import { descOf, isLLOp, type FoldableOpName } from "@rpyts/lltype/llop";
import { OpRaised } from "@rpyts/lltype/machine-arith";
import { Address, GCREF, WeakRef, WeakRefPtr } from "@rpyts/lltype/types-make";
import { resolved } from "@rpyts/lltype/types";
import { LLMEMORY_MODULE, LLOP_PREFIX } from "../builtins/lowlevel.js";
import { fromLowLevel, toLowLevel, typeArgument } from "./convert.js";
import { forceCast, memoryOf } from "./host-memory.js";
import { containerArgument, ModuleBuilder, pointerArgument, pointerTypeArgument, typeOfValue } from "./lltype-module.js";
import { PyLLAddress, PyLLPtr, PyLLType, PySymbolic } from "./objects.js";
import { installTypes } from "./pointers.js";

/** Makes llmemory for a host. */
export function makeLlmemoryModule(): PyModule {
  installTypes();
  const m = new ModuleBuilder(LLMEMORY_MODULE);
  m.set("Address", new PyLLType(Address)).set("GCREF", new PyLLType(GCREF)).set("WeakRef", new PyLLType(WeakRef)).set("WeakRefPtr", new PyLLType(WeakRefPtr));
  m.set("NULL", new PyLLAddress(NULL_ADDRESS));
  m.fn("cast_ptr_to_adr", 1, (_host, [ptr]) => new PyLLAddress(castPtrToAdr(pointerArgument(ptr))));
  m.fn("cast_adr_to_ptr", 2, (_host, [adr, type]) => {
    if (!(adr instanceof PyLLAddress)) throw pyError(TypeError, "an address is expected");
    return new PyLLPtr(castAdrToPtr(adr.address, pointerTypeArgument(type)));
  });
  m.fn("cast_adr_to_int", 1, (host, [adr]) => {
    if (!(adr instanceof PyLLAddress)) throw pyError(TypeError, "an address is expected");
    return newInt(memoryOf(host).numberOf(adr.address));
  });
  m.fn("cast_int_to_adr", 1, (host, [n]) => forceCast(host, Address, n!));
  m.fn("sizeof", 1, (_host, [type, n]) => new PySymbolic(sizeof(typeArgument(type), n instanceof PyInt ? Number(n.value) : null)));
  m.fn("offsetof", 2, (_host, [type, name]) => {
    const t = resolved(containerArgument(type));
    if (t.kind !== "struct" || !(name instanceof PyStr)) throw pyError(TypeError, "offsetof() takes a structure and a field name");
    return new PySymbolic(offsetof(t, name.value));
  });
  m.fn("itemoffsetof", 1, (_host, [type, n]) => {
    const t = resolved(containerArgument(type));
    if (t.kind !== "array") throw pyError(TypeError, "itemoffsetof() takes an array type");
    return new PySymbolic(itemoffsetof(t, n instanceof PyInt ? Number(n.value) : 0));
  });
  return m.build();
}

const llopType: PyType = new PyType(typeType, "LowLevelOpDispatcher", [objectType], false);
llopType.mro = [llopType, objectType];

/** `llop`: an attribute per low-level operation. */
class PyLLOps extends PyObject {
  cls: PyType = llopType;
  private readonly made = new Map<string, PyBuiltin>();

  operation(name: string): PyBuiltin {
    let found = this.made.get(name);
    if (found === undefined) {
      if (!isLLOp(name)) throw pyError(AttributeError, `there is no low-level operation '${name}'`);
      this.made.set(name, (found = makeOperation(name)));
    }
    return found;
  }
}

/** On the host, an operation is what the constant folder makes of it: those that need memory, or a run, are for translated code. */
function makeOperation(name: string): PyBuiltin {
  const impl = (host: Host, args: PyObject[]): PyObject => {
    const op = isLLOp(name) ? descOf(name) : null;
    if (op === null || !(op.canFold || op.tryFold)) throw pyError(TypeError, `the low-level operation ${name} runs in translated code only`);
    const result = typeArgument(args[0]);
    const types = { args: args.slice(1).map((arg) => typeOfValue(host, arg)), result };
    const [a, b, c] = args.slice(1).map((arg, k) => toLowLevel(host, types.args[k]!, arg));
    try {
      return fromLowLevel(host, result, foldTable(host.wordBits)[op.name as FoldableOpName](a, b, c, types));
    } catch (error) {
      if (error instanceof OpRaised) throw pyError(error.excname === "ZeroDivisionError" ? ZeroDivisionError : OverflowError, name);
      throw error;
    }
  };
  return new PyBuiltin(builtinFunctionType, name, `${LLOP_PREFIX}${name}`, impl, null);
}

/** Makes lloperation for a host. */
export function makeLloperationModule(): PyModule {
  if (!llopType.dict.has("__getattr__")) {
    new TypeBuilder(llopType, PyLLOps)
      // Never changes: reading an operation from it is folded.
      .method("_freeze_", 0, 0, () => True)
      .slot("__getattr__", 1, (_host, self, args) => {
      const name = args[1];
      return self.operation(name instanceof PyStr ? name.value : "");
    });
  }
  return new ModuleBuilder("rpython.rtyper.lltypesystem.lloperation").set("llop", new PyLLOps()).build();
}
