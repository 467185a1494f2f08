// Functions that flow space answers for itself when a constant one is called. Answers to upstream's flowspace/specialcase.py. A special is found by the
// object or by its qualified name; whoever adds one registers it explicitly.

import { Constant, type Hlvalue, type Value } from "@rpyts/flowmodel/model";
import { hlop } from "@rpyts/flowmodel/operation";
import { PyBuiltin, PyFunction, PyObject, PyStr, PyType } from "@rpyts/pyhost/object";
import { PyError } from "@rpyts/pyhost/pyerror";
import { False, None, True } from "@rpyts/pyhost/values";
import { isFoldable } from "./constants.js";
import type { FlowContext } from "./flowcontext.js";

/** The value of a call with positional arguments, or null when it is to be recorded like any other. */
export type FlowSpecial = (ctx: FlowContext, args: Hlvalue[]) => Hlvalue | null;

/** `module.name` of a function or class, "" for other objects. */
export function qualifiedName(value: Value): string {
  if (value instanceof PyBuiltin) return value.qualname;
  if (value instanceof PyFunction) return `${value.module instanceof PyStr ? value.module.value : "?"}.${value.name}`;
  if (!(value instanceof PyType)) return "";
  if (!value.isHeap) return `__builtin__.${value.name}`;
  const module = value.dict.get("__module__");
  return `${module instanceof PyStr ? module.value : "?"}.${value.name}`;
}

export class FlowSpecials {
  private readonly byName = new Map<string, FlowSpecial>();
  private readonly found = new Map<Value, FlowSpecial | null>();

  /** Registers a special for the function or class of this qualified name. */
  register(qualname: string, special: FlowSpecial): void {
    this.byName.set(qualname, special);
    this.found.clear();
  }

  /** Registers a special for one object. */
  registerObject(value: PyObject, special: FlowSpecial): void {
    this.found.set(value, special);
  }

  find(value: Value): FlowSpecial | null {
    const known = this.found.get(value);
    if (known !== undefined) return known;
    const special = this.byName.get(qualifiedName(value)) ?? null;
    this.found.set(value, special);
    return special;
  }
}

/** ovfcheck(operation): the operation has become its checked variant already. */
export const flowSpecialOvfcheck: FlowSpecial = (ctx, args) => {
  const [value] = args;
  if (args.length !== 1 || value === undefined) return ctx.fail("ovfcheck", "ovfcheck() takes one argument");
  if (value instanceof Constant || ctx.checked.has(value)) return value;
  return ctx.fail(
    "ovfcheck",
    "ovfcheck() must stand directly around the operation it checks",
    "write ovfcheck(a + b), with one of + - * / // % << - abs() int()",
  );
};

const constantValues = (args: readonly Hlvalue[]): PyObject[] | null => {
  const values = args.flatMap((arg) => (arg instanceof Constant && arg.value instanceof PyObject ? [arg.value] : []));
  return values.length === args.length ? values : null;
};

/** Calls the function now when all arguments are constants that do not change. */
function foldedCall(qualname: string): FlowSpecial {
  return (ctx, args) => {
    const values = constantValues(args);
    if (values === null || !values.every(isFoldable)) return null;
    try {
      return new Constant(ctx.space.host.call(ctx.space.lookupQualified(qualname), values));
    } catch (error) {
      if (!(error instanceof PyError)) throw error;
      return ctx.fail("always-raises", `${qualname}() always raises ${error.toString()}`);
    }
  };
}

const hasattr: FlowSpecial = (ctx, args) => {
  const values = constantValues(args);
  if (values === null || values.length !== 2 || !isFoldable(values[0])) return null;
  const name = values[1];
  if (!(name instanceof PyStr)) return null;
  try {
    ctx.space.host.getattr(values[0]!, name.value);
    return new Constant(True);
  } catch (error) {
    if (!(error instanceof PyError)) throw error;
    return new Constant(False);
  }
};

/** getattr with a default needs an object that is known. */
const getattrDefault: FlowSpecial = (ctx, args) => {
  if (args.length !== 3) return null;
  const known = hasattr(ctx, args.slice(0, 2));
  if (known instanceof Constant) return known.value === True ? ctx.op(hlop.getattr, args[0]!, args[1]!) : args[2]!;
  return ctx.fail("unsupported", "getattr() with a default is RPython only for constant objects", "give the class the attribute");
};

const iterate: FlowSpecial = (ctx, args) => {
  const [value] = args;
  if (args.length !== 1 || !(value instanceof Constant)) return null;
  const unroller = ctx.space.unrollerOf(value.value);
  return unroller === null ? null : new Constant(unroller);
};

/** pow with two arguments is the operator. */
const power: FlowSpecial = (ctx, args) => (args.length === 2 ? ctx.op(hlop.pow, args[0]!, args[1]!, new Constant(None)) : null);

const refuse =
  (message: string): FlowSpecial =>
  (ctx) =>
    ctx.fail("unsupported", message);

const printFunction: FlowSpecial = (ctx, args) => {
  for (const arg of args) ctx.op(hlop.simple_call, new Constant(ctx.space.helper("print_item", ctx)), ctx.op(hlop.str, arg));
  ctx.op(hlop.simple_call, new Constant(ctx.space.helper("print_newline", ctx)));
  return new Constant(None);
};

/** The call goes to a function of the library in place of the built-in one, where the library has it. */
function redirect(module: string, name: string): FlowSpecial {
  return (ctx, args) => {
    const target = ctx.space.libraryFunction(module, name);
    return target === null ? null : ctx.op(hlop.simple_call, new Constant(target), ...args);
  };
}

const importFunction: FlowSpecial = (ctx, args) => {
  const values = constantValues(args);
  if (values === null) return ctx.fail("unsupported", "__import__() with arguments that are not constant");
  return new Constant(ctx.space.host.call(ctx.space.lookupQualified("__builtin__.__import__"), values));
};

/** The specials that the language itself needs. */
export function registerStandardSpecials(table: FlowSpecials): void {
  table.register("__builtin__.__import__", importFunction);
  table.register("__builtin__.hasattr", hasattr);
  table.register("__builtin__.getattr", getattrDefault);
  table.register("__builtin__.iter", iterate);
  table.register("__builtin__.pow", power);
  table.register("__builtin__.print", printFunction);
  table.register("__builtin__.locals", refuse("locals() is not RPython"));
  table.register("__builtin__.globals", refuse("globals() is not RPython"));
  table.register("__builtin__.eval", refuse("eval() is not RPython"));
  table.register("__builtin__.execfile", refuse("execfile() is not RPython"));
  table.register("__builtin__.open", redirect("rpython.rlib.rfile", "create_file"));
  table.register("__builtin__.file", redirect("rpython.rlib.rfile", "create_file"));
  table.register("os.fdopen", redirect("rpython.rlib.rfile", "create_fdopen_rfile"));
  table.register("os.tmpfile", redirect("rpython.rlib.rfile", "create_temp_rfile"));
  table.register("os.popen", redirect("rpython.rlib.rfile", "create_popen_file"));
  table.register("os.remove", redirect("os", "unlink"));
  table.register("rpython.rlib.rarithmetic.ovfcheck", flowSpecialOvfcheck);
  table.register("rpython.rlib.objectmodel.we_are_translated", () => new Constant(True));
  for (const name of ["r_uint", "r_longlong", "r_ulonglong", "r_longlonglong", "intmask"]) {
    table.register(`rpython.rlib.rarithmetic.${name}`, foldedCall(`rpython.rlib.rarithmetic.${name}`));
  }
}
