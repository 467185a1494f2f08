// Low-level values as C constant expressions.

import { InternalError } from "@rpyts/tool/assert-never";
import { toBig, type Int } from "@rpyts/tool/machine-int";
import { LLAddress } from "@rpyts/lltype/address";
import { AddressOffset, ArrayItemsOffset, ArrayLengthOffset, CompositeOffset, FieldOffset, ItemOffset } from "@rpyts/lltype/llmemory";
import { CDefinedIntSymbolic, Symbolic } from "@rpyts/lltype/symbolic";
import { bitsOf } from "@rpyts/lltype/types-make";
import { resolved, type LowLevelType, type NumberType, type PtrType, type WordBits } from "@rpyts/lltype/types";
import { LLPtr, UNINITIALIZED, type LLArray, type LLContainer, type LLValue } from "@rpyts/lltype/values";
import { fieldName } from "./cnames.js";
import { isPlainItems, type CTypes } from "./ctypes.js";

/** Gives the name of the object or function that a top container is in C. */
export type Namer = (top: LLContainer) => string;

/** Prints constants. */
export class CValues {
  readonly types: CTypes;
  readonly wordBits: WordBits;
  private readonly nameOf: Namer;

  constructor(types: CTypes, wordBits: WordBits, nameOf: Namer) {
    this.types = types;
    this.wordBits = wordBits;
    this.nameOf = nameOf;
  }

  /** A value of a type that is not a container. */
  expr(value: LLValue, type: LowLevelType): string {
    if (value === UNINITIALIZED) return type.kind === "ptr" || type.kind === "address" ? "NULL" : "0";
    switch (type.kind) {
      case "number":
        return value instanceof Symbolic ? this.symbolic(value) : integer(value, type, this.wordBits);
      case "float":
      case "longfloat":
        return floatLiteral(asNumber(value));
      case "singlefloat":
        return `((float)${floatLiteral(asNumber(value))})`;
      case "char":
      case "unichar":
        return String(asNumber(value));
      case "bool":
        if (value instanceof Symbolic) return this.symbolic(value);
        if (typeof value !== "boolean") throw new InternalError(`not a Bool: ${String(value)}`);
        return value ? "1" : "0";
      case "void":
        return "/* void */";
      case "address":
        return this.address(value);
      case "ptr":
        return this.pointer(value, type);
      default:
        throw new InternalError(`no C constant of type ${type.toString()}`);
    }
  }

  private pointer(value: LLValue, type: PtrType): string {
    if (!(value instanceof LLPtr)) throw new InternalError(`not a pointer: ${String(value)}`);
    if (value.obj === null) return "NULL";
    const to = resolved(type.TO);
    const place = this.place(value.obj);
    return to.kind === "func" ? place : `((${this.types.name(type)})${place})`;
  }

  /** The address of a container as a C expression: through opaque faces to the real thing. */
  place(container: LLContainer): string {
    if (container.kind === "func") return this.nameOf(container);
    if (container.kind === "opaque" && container.about !== null && "alive" in container.about) return this.place(container.about);
    const inner = this.lvalue(container);
    return `(&${inner})`;
  }

  /** The C expression of the object itself. */
  private lvalue(container: LLContainer): string {
    const parent = container.parent;
    if (parent === null) return this.nameOf(container);
    if (parent.kind === "struct") {
      const field = parent.type.names[container.parentIndex]!;
      return `${this.lvalue(parent)}.${fieldName(parent.type, field)}`;
    }
    if (parent.kind === "array") {
      return this.item(parent, container.parentIndex);
    }
    throw new InternalError(`no place in ${parent.toString()}`);
  }

  private item(array: LLArray, index: number): string {
    return `${this.lvalue(array)}${isPlainItems(array.type) ? "" : ".items"}[${index}]`;
  }

  private address(value: LLValue): string {
    if (!(value instanceof LLAddress)) throw new InternalError(`not an address: ${String(value)}`);
    const { container, cell } = value;
    if (container === null) return "NULL";
    if (cell < -1) throw new InternalError(`no C expression for ${value.toString()}`);
    if (cell < 0) return `((void *)${this.place(container)})`;
    if (container.kind === "struct") return `((void *)&${this.lvalue(container)}.${fieldName(container.type, container.type.names[cell]!)})`;
    if (container.kind === "array") return `((void *)&${this.item(container, cell)})`;
    throw new InternalError(`no C expression for ${value.toString()}`);
  }

  private symbolic(value: Symbolic): string {
    if (value instanceof CDefinedIntSymbolic) return `(${value.expr})`;
    if (value instanceof AddressOffset) return this.offset(value);
    const known = value.known();
    if (known === null) throw new InternalError(`the value of ${value.toString()} is not known`);
    return integer(known, value.type ?? null, this.wordBits);
  }

  /** A size or distance in bytes. */
  offset(offset: AddressOffset): string {
    if (offset instanceof CompositeOffset) return `(${offset.parts.map((part) => this.offset(part)).join(" + ")})`;
    if (offset instanceof ItemOffset) return `((Signed)sizeof(${this.types.name(offset.TYPE)}) * ${offset.repeat})`;
    if (offset instanceof FieldOffset) return `((Signed)offsetof(${this.types.containerName(offset.TYPE)}, ${fieldName(offset.TYPE, offset.field)}))`;
    if (offset instanceof ArrayItemsOffset) {
      if (isPlainItems(offset.TYPE) || offset.TYPE.OF.kind === "void") return "0";
      return `((Signed)offsetof(${this.types.containerName(offset.TYPE)}, items))`;
    }
    if (offset instanceof ArrayLengthOffset) return `((Signed)offsetof(${this.types.containerName(offset.TYPE)}, length))`;
    throw new InternalError(`no C expression for the offset ${offset.toString()}`);
  }
}

function asNumber(value: LLValue): number {
  if (typeof value !== "number") throw new InternalError(`not a number: ${String(value)}`);
  return value;
}

/** A whole number literal; `type` null means Signed. The smallest one has no literal in C. */
export function integer(value: LLValue, type: NumberType | null, wordBits: WordBits): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value !== "number" && typeof value !== "bigint") throw new InternalError(`not a whole number: ${String(value)}`);
  const bits = type === null ? wordBits : bitsOf(type, wordBits);
  const signed = type?.signed ?? true;
  if (bits > 64) return wide(toBig(value), signed);
  if (!signed) return bits > 32 ? `${value}UL` : `${value}U`;
  if (bits <= 32) return value === -0x80000000 ? "(-2147483647 - 1)" : negative(value, "");
  if (value === -0x8000000000000000n) return "(-9223372036854775807L - 1L)";
  return negative(value, "L");
}

/** Parentheses keep the sign apart from what stands before it. */
function negative(value: Int, suffix: string): string {
  return value < 0 ? `(${value}${suffix})` : `${value}${suffix}`;
}

function wide(value: bigint, signed: boolean): string {
  const bits = BigInt.asUintN(128, value);
  const type = signed ? "__int128" : "unsigned __int128";
  return `((${type})(((unsigned __int128)0x${(bits >> 64n).toString(16)}UL << 64) | 0x${(bits & 0xffffffffffffffffn).toString(16)}UL))`;
}

/** A double that reads back bit for bit (NaN: some NaN of the same sign). */
export function floatLiteral(value: number): string {
  if (Number.isNaN(value)) return "(__builtin_nan(\"\"))";
  if (value === Infinity) return "(__builtin_inf())";
  if (value === -Infinity) return "(-__builtin_inf())";
  if (Object.is(value, -0)) return "(-0.0)";
  const text = String(value);
  const literal = /[.e]/.test(text) ? text : `${text}.0`;
  return value < 0 ? `(${literal})` : literal;
}
