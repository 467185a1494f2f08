// Format strings of struct. Native sizes are those of C on Linux with the host's word; everything is aligned to its size, as in the 64-bit ABI (and, of the
// 32-bit ones, those of ARM and WebAssembly; i386 aligns q and d to 4).

export type FieldKind = "pad" | "char" | "string" | "pascal" | "int" | "float" | "bool" | "pointer";

/** How the values of one format code look. */
export interface CodeSpec {
  readonly code: string;
  readonly kind: FieldKind;
  readonly size: number;
  readonly signed: boolean;
}

/** One item of a format: `count` values, or for strings one value of `count` bytes. */
export interface Field {
  readonly spec: CodeSpec;
  readonly offset: number;
  readonly count: number;
}

export interface Layout {
  readonly fields: readonly Field[];
  readonly size: number;
  readonly little: boolean;
  /** @-formats: some messages and the treatment of floats out of range differ. */
  readonly native: boolean;
  /** How many values pack() takes. */
  readonly values: number;
}

const spec = (code: string, kind: FieldKind, size: number, signed = false): [string, CodeSpec] => [code, { code, kind, size, signed }];

const STANDARD: ReadonlyMap<string, CodeSpec> = new Map([
  spec("x", "pad", 1), spec("c", "char", 1), spec("s", "string", 1), spec("p", "pascal", 1), spec("?", "bool", 1), spec("b", "int", 1, true), spec("B", "int", 1),
  spec("h", "int", 2, true), spec("H", "int", 2), spec("i", "int", 4, true), spec("I", "int", 4), spec("l", "int", 4, true), spec("L", "int", 4),
  spec("q", "int", 8, true), spec("Q", "int", 8), spec("f", "float", 4), spec("d", "float", 8),
]);

const NATIVE_64: ReadonlyMap<string, CodeSpec> = new Map([...STANDARD, spec("l", "int", 8, true), spec("L", "int", 8), spec("P", "pointer", 8)]);
const NATIVE_32: ReadonlyMap<string, CodeSpec> = new Map([...STANDARD, spec("P", "pointer", 4)]);

const MAX_SIZE = 0x7fffffff;

/** Parses a format; gives the message of the fault where it is none. */
export function parseFormat(text: string, wordBits: 64 | 32): Layout | string {
  const mark = "@=<>!".includes(text[0] ?? " ") ? text[0] : "";
  const native = mark === "" || mark === "@";
  const table = native ? (wordBits === 64 ? NATIVE_64 : NATIVE_32) : STANDARD;
  const fields: Field[] = [];
  let size = 0;
  let values = 0;
  for (let i = mark === "" ? 0 : 1; i < text.length; i++) {
    if (/\s/.test(text[i])) continue;
    const digits = /^\d*/.exec(text.slice(i))?.[0] ?? "";
    i += digits.length;
    if (i === text.length) break;
    const count = digits === "" ? 1 : Number(digits);
    const code = table.get(text[i]);
    if (code === undefined) return "bad char in struct format";
    if (native) size = Math.ceil(size / code.size) * code.size;
    fields.push({ spec: code, offset: size, count });
    size += code.size * count;
    if (size > MAX_SIZE) return "total struct size too long";
    values += code.kind === "pad" ? 0 : code.kind === "string" || code.kind === "pascal" ? 1 : count;
  }
  return { fields, size, little: native || mark === "=" || mark === "<", native, values };
}
