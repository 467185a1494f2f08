// Operations on objects: fields, methods, allocation, classes, weak references.

import type { SpaceOperation } from "@rpyts/flowmodel/model";
import { InternalError } from "@rpyts/tool/assert-never";
import { DiagnosticError } from "@rpyts/tool/diagnostics";
import { builtinMethods } from "@rpyts/lltype/oo-methods";
import type { OO_OPERATIONS } from "@rpyts/lltype/op-table-oo";
import { InstanceType, OOClass, RecordType } from "@rpyts/lltype/ootype";
import { asLowLevelType, isLowLevelType, type LowLevelType } from "@rpyts/lltype/types";
import { propertyName } from "../data/property-names.js";
import * as n from "../nodes.js";
import { alias, EFFECT, PURE, READS, tree, type Effect, type Emitter, type Expression, type OpWriter } from "./emitter.js";
import { DICT_EMITTERS, DICT_ITERATOR_EMITTERS, LIST_EMITTERS } from "./oo-containers.js";
import { argumentsFrom, type MethodEmitter } from "./oo-method.js";
import { BUILDER_EMITTERS, TEXT_EMITTERS } from "./oo-text.js";
import { zeroOf } from "./oo-types.js";

type ObjectOpName = keyof typeof OO_OPERATIONS | "getfield" | "setfield" | "gc_identityhash" | "gc_id";

const NONE: Readonly<Record<string, MethodEmitter>> = {};

function builtinEmitters(type: LowLevelType): Readonly<Record<string, MethodEmitter>> {
  switch (type.kind) {
    case "text":
      return TEXT_EMITTERS;
    case "builder":
      return BUILDER_EMITTERS;
    case "list":
    case "ooarray":
      return LIST_EMITTERS;
    case "dict":
      return DICT_EMITTERS;
    case "dictiterator":
      return DICT_ITERATOR_EMITTERS;
    default:
      return NONE;
  }
}

const nameAt = (w: OpWriter, op: SpaceOperation, i: number): string => String(w.constant(op, i));

function typeAt(w: OpWriter, op: SpaceOperation, i: number): LowLevelType {
  const type: unknown = w.constant(op, i);
  if (!isLowLevelType(type)) throw new InternalError(`${op.opname} of ${String(type)}`);
  return type;
}

/** The class of the instances of a type. */
const classExpression = (w: OpWriter, type: InstanceType): Expression => w.names.constant(type.classValue, OOClass);

// Methods

function send(w: OpWriter, op: SpaceOperation): Expression {
  const name = nameAt(w, op, 0);
  const receiver = w.type(op.args[1]!);
  if (receiver.kind === "instance") {
    if (receiver.lookup("overloads", name) !== null) throw overloaded(op, name);
    const object = w.arg(op, 1);
    return n.call(n.member(object, propertyName(name)), w.realArgs(op, 2));
  }
  const emit = builtinEmitters(receiver)[name];
  if (emit === undefined) throw new InternalError(`${receiver.shortName()} has no method ${name}`);
  return emit(w, op);
}

const overloaded = (op: SpaceOperation, name: string): DiagnosticError =>
  new DiagnosticError({ code: "js/unsupported-operation", message: `the JavaScript backend has no overloaded methods: they are of native classes of other platforms (${name})`, span: op.span });

function sendEffect(op: SpaceOperation): Effect {
  const receiver = asLowLevelType(op.args[1]!.concretetype);
  const [name] = op.args;
  if (receiver.kind === "instance" || name === undefined || !("value" in name)) return EFFECT;
  const spec = builtinMethods(receiver)[String(name.value)];
  if (spec === undefined || spec.effect === "writes" || spec.canRaise.length > 0) return EFFECT;
  // Only dictionaries with functions of the program call them.
  if (spec.calls && receiver.kind === "dict" && receiver.custom) return EFFECT;
  return spec.effect === "pure" ? PURE : READS;
}

// Allocation. What is new nobody has seen: it may be made wherever it is used first.

function fresh(w: OpWriter, type: LowLevelType): Expression {
  switch (type.kind) {
    case "instance":
      return n.construct(classExpression(w, type), []);
    case "record":
      return n.construct(w.names.recordClass(type), realTypes(type).map(zeroOf));
    case "list":
      return n.array([]);
    case "builder":
      return n.construct(w.names.runtime("StringBuilder"), [n.string("")]);
    case "dict":
      return n.construct(w.names.runtime("Dict"), []);
    default:
      throw new InternalError(`oonew of ${type.shortName()}`);
  }
}

/** Types of the fields that a record really has. */
const realTypes = (type: RecordType): LowLevelType[] => type.types.filter((field) => field.kind !== "void");

function freshArray(w: OpWriter, op: SpaceOperation): Expression {
  const type = typeAt(w, op, 0);
  if (type.kind !== "list" && type.kind !== "ooarray") throw new InternalError(`oonewarray of ${type.shortName()}`);
  return n.call(w.names.runtime("filledList"), [w.arg(op, 1), zeroOf(type.ITEM)]);
}

const field = (w: OpWriter, op: SpaceOperation): ReturnType<typeof n.member> => n.member(w.arg(op, 0), propertyName(nameAt(w, op, 1)));

/** Fields of type Void are not there; what the object comes from may still have effects. */
function setField(w: OpWriter, op: SpaceOperation): Expression | null {
  if (w.type(op.args[2]!).kind !== "void") return n.assignment(field(w, op), w.arg(op, 2));
  const object = w.arg(op, 0);
  return object.type === "Identifier" ? null : object;
}

function isInstance(w: OpWriter, op: SpaceOperation): Expression {
  const type = typeAt(w, op, 1);
  if (type.kind !== "instance") throw new InternalError(`instanceof ${type.shortName()}`);
  if (type.superclass === null) return w.compare("!==", w.arg(op, 0), n.nullValue());
  return n.binary("instanceof", w.arg(op, 0), classExpression(w, type));
}

function hash(w: OpWriter, op: SpaceOperation): Expression {
  const { kind } = w.type(op.args[0]!);
  return n.call(w.names.runtime(kind === "instance" || kind === "object" ? "identityHash" : "otherHash"), [w.arg(op, 0)]);
}

export const OO_EMITTERS: { readonly [K in ObjectOpName]: Emitter } = {
  getfield: tree(field),
  setfield: tree(setField, EFFECT),
  gc_identityhash: tree(hash, EFFECT),
  gc_id: tree(hash, EFFECT),
  oonew: tree((w, op) => fresh(w, typeAt(w, op, 0)), PURE),
  oonewarray: tree(freshArray, PURE),
  oonewlist: tree((w, op) => n.array(argumentsFrom(w, op, 1)), PURE),
  oonewcustomdict: tree((w, op) => n.construct(w.names.runtime("CustomDict"), w.realArgs(op, 1)), PURE),
  runtimenew: tree((w, op) => n.construct(w.arg(op, 0), []), PURE),
  oosend: tree(send, sendEffect),
  // Constants of a class are properties of its prototype.
  oogetconst: tree(field),
  ooclassconst: tree((w, op) => n.member(n.member(w.arg(op, 0), "prototype"), propertyName(nameAt(w, op, 1)))),
  instanceof: tree(isInstance),
  classof: tree((w, op) => n.member(w.arg(op, 0), "constructor")),
  subclassof: tree((w, op) => n.call(w.names.runtime("subclassOf"), w.realArgs(op, 0))),
  cast_to_object: alias,
  cast_from_object: alias,
  ooweakref_create: tree((w, op) => n.construct(n.identifier("WeakRef"), [w.arg(op, 0)]), PURE),
  ooweakref_deref: tree((w, op) => n.call(w.names.runtime("referredTo"), [w.arg(op, 0)])),
};
