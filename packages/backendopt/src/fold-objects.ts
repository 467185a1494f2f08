// What operations on classes, prebuilt objects and strings give, where it is known: class-level constants, classes of objects, tests of classes,
// immutable fields, methods of constant strings. What lltype's folding table folds is folded there.

import { Constant, type Hlvalue, type SpaceOperation } from "@rpyts/flowmodel/model";
import { OOClass, InstanceType } from "@rpyts/lltype/ootype";
import { OOInstance } from "@rpyts/lltype/oovalues";
import { Bool, Void } from "@rpyts/lltype/types-make";
import type { LLValue } from "@rpyts/lltype/values";
import { builtinSend, methodName } from "./builtin-methods.js";
import { constantOf, instancesOf, type Classes } from "./classes.js";
import { exactClass, uncast, type Definitions } from "./exact-class.js";
import { isImmutableField } from "./memory-keys.js";

/** The constant that an operation gives, or null. The operation itself may have become a simpler one. */
export function foldObjects(op: SpaceOperation, defs: Definitions, classes: Classes): Constant | null {
  switch (op.opname) {
    case "getfield":
      return readField(op);
    case "classof":
      return readClass(op, defs, classes);
    case "oogetconst":
      return readConstant(op, defs, classes);
    case "ooclassconst": {
      const type = instancesOf(constantValue(op.args[0]!));
      return type === null ? null : asResult(op, constantOf(type, String(constantValue(op.args[1]!))));
    }
    case "instanceof":
      return testInstance(op, defs, classes);
    case "subclassof":
      return testSubclass(op, defs, classes);
    case "oosend":
      return callTextMethod(op);
    default:
      return null;
  }
}

const constantValue = (value: Hlvalue): unknown => (value instanceof Constant ? value.value : undefined);
const bool = (value: boolean): Constant => new Constant(value, Bool);
const asResult = (op: SpaceOperation, value: LLValue | undefined): Constant | null => (value === undefined ? null : new Constant(value, op.result.concretetype));

function readField(op: SpaceOperation): Constant | null {
  const object = constantValue(op.args[0]!);
  const name = String(constantValue(op.args[1]!));
  return object instanceof OOInstance && isImmutableField(object.type, name) ? asResult(op, object.get(name)) : null;
}

/** The class is known, or the only one that has instances. */
function readClass(op: SpaceOperation, defs: Definitions, classes: Classes): Constant | null {
  const [object] = op.args as [Hlvalue];
  const type = exactClass(object, defs) ?? onlyClass(object, classes);
  return type === null ? null : new Constant(type.classValue, OOClass);
}

function onlyClass(object: Hlvalue, classes: Classes): InstanceType | null {
  const under = object.concretetype instanceof InstanceType ? classes.under(object.concretetype) : [];
  return under.length === 1 ? under[0]! : null;
}

function readConstant(op: SpaceOperation, defs: Definitions, classes: Classes): Constant | null {
  const [object, name] = op.args as [Hlvalue, Hlvalue];
  const exact = exactClass(object, defs);
  const type = object.concretetype;
  if (exact !== null) return asResult(op, constantOf(exact, String(constantValue(name))));
  return type instanceof InstanceType ? asResult(op, classes.commonConstant(type, String(constantValue(name)))) : null;
}

/** Where the classes that have instances decide, what is left is a test for null. */
function testInstance(op: SpaceOperation, defs: Definitions, classes: Classes): Constant | null {
  const [object] = op.args as [Hlvalue];
  const wanted = constantValue(op.args[1]!);
  const type = narrowest(object, uncast(object, defs));
  if (!(wanted instanceof InstanceType) || type === null) return null;
  const exact = exactClass(object, defs);
  if (exact !== null) return bool(exact.isSubclassOf(wanted));
  if (type.isSubclassOf(wanted)) return isNotNull(op);
  const possible = classes.under(type);
  const found = classes.under(wanted);
  // Classes below both: the wanted one is below the static one, or they have nothing in common.
  if (found.length === 0 || !wanted.isSubclassOf(type)) return bool(false);
  return found.length === possible.length ? isNotNull(op) : null;
}

/** The class that says more about an object: of a reference, or of what it was cast from. */
function narrowest({ concretetype: type }: Hlvalue, { concretetype: origin }: Hlvalue): InstanceType | null {
  if (!(type instanceof InstanceType)) return null;
  return origin instanceof InstanceType && origin.isSubclassOf(type) ? origin : type;
}

function isNotNull(op: SpaceOperation): null {
  op.opname = "ptr_nonzero";
  op.args = [op.args[0]!];
  return null;
}

/** The class of an object against a known class is a test of the object. */
function testSubclass(op: SpaceOperation, defs: Definitions, classes: Classes): Constant | null {
  const [sub, cls] = op.args as [Hlvalue, Hlvalue];
  if (sub === cls) return bool(true);
  const wanted = instancesOf(constantValue(cls));
  const def = sub instanceof Constant ? undefined : defs.get(sub);
  if (wanted === null || def?.opname !== "classof") return null;
  op.opname = "instanceof";
  op.args = [def.args[0]!, new Constant(wanted, Void)];
  return testInstance(op, defs, classes);
}

/** Methods of constant strings. What is out of range is the program's fault, when it runs. */
function callTextMethod(op: SpaceOperation): Constant | null {
  const send = builtinSend(op);
  if (send === null || send.self.kind !== "text") return null;
  const [, text, other] = op.args as [Hlvalue, Hlvalue, Hlvalue | undefined];
  const name = methodName(op);
  if (name === "ll_streq" && text === other) return bool(true);
  const [a, b] = [constantValue(text), other === undefined ? null : constantValue(other)];
  if (a === undefined || b === undefined) return null;
  if (name === "ll_streq") return bool(a === b);
  return typeof a === "string" ? asResult(op, ofText(name, a, b)) : null;
}

/** Longer strings are better made when the program runs. */
const MAX_LENGTH = 1000;

function ofText(name: string, a: string, b: unknown): LLValue | undefined {
  switch (name) {
    case "ll_strlen":
      return a.length;
    case "ll_stritem_nonneg":
      return typeof b === "number" && b >= 0 && b < a.length ? a.charCodeAt(b) : undefined;
    case "ll_strconcat":
      return typeof b === "string" && a.length + b.length <= MAX_LENGTH ? a + b : undefined;
    case "ll_startswith":
      return typeof b === "string" ? a.startsWith(b) : undefined;
    case "ll_endswith":
      return typeof b === "string" ? a.endsWith(b) : undefined;
    default:
      return undefined;
  }
}
