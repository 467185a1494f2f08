// Where C puts things: sizes, alignments and offsets of types on the machine that runs us. Types that came from the C compiler say it themselves, in their
// hints; others follow the rules of the System V ABI. Answers to the sizes of upstream's ll2ctypes.py and memory/lltypelayout.py.

import { InternalError } from "@rpyts/tool/assert-never";
import { isVarsize, resolved, type ArrayType, type LowLevelType, type StructType, type WordBits } from "./types.js";
import { bitsOf } from "./types-make.js";

/** Bytes, and what the address is a multiple of. */
export interface Layout {
  readonly size: number;
  readonly align: number;
}

const same = (size: number): Layout => ({ size, align: size });

/** The bytes that C gives a type; null where that depends on a length. */
export function layoutOf(given: LowLevelType, wordBits: WordBits): Layout | null {
  const type = resolved(given);
  switch (type.kind) {
    case "number":
      return numberLayout(bitsOf(type, wordBits) / 8);
    case "char":
    case "bool":
      return same(1);
    case "unichar":
    case "singlefloat":
      return same(4);
    case "float":
      return { size: 8, align: Math.min(8, wordBits / 8) };
    case "longfloat":
      return wordBits === 64 ? same(16) : { size: 12, align: 4 };
    case "ptr":
    case "address":
      return same(wordBits / 8);
    case "void":
      return { size: 0, align: 1 };
    case "fixedarray": {
      const item = layoutOf(type.OF, wordBits);
      return item === null ? null : { size: item.size * type.length, align: item.align };
    }
    case "struct":
      return isVarsize(type) ? null : structLayout(type, wordBits);
    default:
      return null;
  }
}

const numberLayout = (bytes: number): Layout => same(bytes);

/** The layout of a type that must have one. */
export function fixedLayout(type: LowLevelType, wordBits: WordBits): Layout {
  const layout = layoutOf(type, wordBits);
  if (layout === null) throw new InternalError(`the size of ${type.shortName()} is not constant`);
  return layout;
}

/** The layout of a structure; of one with an array at its end, without items. */
export function structLayout(type: StructType, wordBits: WordBits): Layout {
  const { hints } = type;
  if (typeof hints.size === "number" && hints.fieldoffsets !== undefined) return { size: hints.size, align: hints.align ?? 1 };
  const offsets = fieldOffsets(type, wordBits);
  let size = 0;
  let align = 1;
  type.types.forEach((field, i) => {
    const part = fieldLayout(field, wordBits);
    size = Math.max(size, offsets[i]! + part.size);
    align = Math.max(align, part.align);
  });
  return { size: Math.ceil(size / align) * align, align };
}

/** The distance of each field from the beginning. */
export function fieldOffsets(type: StructType, wordBits: WordBits): readonly number[] {
  const { hints } = type;
  if (hints.fieldoffsets !== undefined && hints.fieldoffsets.length === type.names.length) return hints.fieldoffsets;
  let end = 0;
  return type.types.map((field) => {
    const part = fieldLayout(field, wordBits);
    const offset = hints.union === true ? 0 : Math.ceil(end / part.align) * part.align;
    end = offset + part.size;
    return offset;
  });
}

/** A field; an array with a run-time length counts with what comes before its items. */
function fieldLayout(given: LowLevelType, wordBits: WordBits): Layout {
  const type = resolved(given);
  if (type.kind === "array") return { size: itemsOffset(type, wordBits), align: Math.max(layoutOf(type.OF, wordBits)?.align ?? 1, type.hasLength ? wordBits / 8 : 1) };
  if (type.kind === "struct") return structLayout(type, wordBits);
  return fixedLayout(type, wordBits);
}

/** Where the items of an array begin. */
export function itemsOffset(type: ArrayType, wordBits: WordBits): number {
  if (!type.hasLength) return 0;
  const word = wordBits / 8;
  const align = layoutOf(type.OF, wordBits)?.align ?? 1;
  return Math.ceil(word / align) * align;
}
