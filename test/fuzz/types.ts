// The types that the generator knows: those of RPython, with small integers apart, which need no intmask.

/** A class of the generated program. */
export interface ClassInfo {
  readonly name: string;
  readonly base: ClassInfo | null;
  /** The class that all of the family are used as. */
  readonly root: ClassInfo;
  readonly fields: Field[];
  readonly methods: Signature[];
  readonly subclasses: ClassInfo[];
  /** Types of the constructor's arguments. */
  readonly init: Type[];
}

export interface Field {
  readonly name: string;
  readonly type: Type;
}

/** Something that can be called. */
export interface Signature {
  readonly name: string;
  readonly args: readonly Type[];
  readonly result: Type;
  /** How many statements a call runs, about. */
  cost: number;
  /** Code of a level calls lower levels only, overriding methods like what they override: nothing comes back to itself. */
  readonly level: number;
  /** Whether exceptions of the program come out. */
  readonly raises: boolean;
}

export type SimpleKind = "small" | "word" | "bool" | "float" | "char" | "str" | "unichar" | "uni" | "uint" | "llong";

export type Type =
  | { readonly kind: SimpleKind }
  | { readonly kind: "list"; readonly item: Type }
  | { readonly kind: "dict"; readonly key: Type; readonly value: Type }
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "object"; readonly cls: ClassInfo }
  | { readonly kind: "maybe"; readonly cls: ClassInfo };

const simple = (kind: SimpleKind): Type => ({ kind });

export const SMALL = simple("small");
export const WORD = simple("word");
export const BOOL = simple("bool");
export const FLOAT = simple("float");
export const CHAR = simple("char");
export const STR = simple("str");
export const UNICHAR = simple("unichar");
export const UNI = simple("uni");
export const UINT = simple("uint");
export const LLONG = simple("llong");

/** The same text for the same type. */
export function typeKey(type: Type): string {
  switch (type.kind) {
    case "list":
      return `[${typeKey(type.item)}]`;
    case "dict":
      return `{${typeKey(type.key)}:${typeKey(type.value)}}`;
    case "tuple":
      return `(${type.items.map(typeKey).join()})`;
    case "object":
    case "maybe":
      return `${type.kind} ${type.cls.name}`;
    default:
      return type.kind;
  }
}

export const isSubclass = (cls: ClassInfo, base: ClassInfo): boolean => cls === base || (cls.base !== null && isSubclass(cls.base, base));

/** All fields, inherited ones first. */
export const allFields = (cls: ClassInfo): Field[] => [...(cls.base === null ? [] : allFields(cls.base)), ...cls.fields];

/** All methods; overriding ones have the signature of what they override. */
export const allMethods = (cls: ClassInfo): Signature[] => [...(cls.base === null ? [] : allMethods(cls.base)), ...cls.methods];

/** Whether a value of one type can be used as another without a change. */
export function fits(type: Type, wanted: Type): boolean {
  if (typeKey(type) === typeKey(wanted)) return true;
  switch (wanted.kind) {
    case "word":
      return type.kind === "small";
    case "str":
      return type.kind === "char";
    case "uni":
      return type.kind === "unichar";
    case "object":
      return type.kind === "object" && isSubclass(type.cls, wanted.cls);
    case "maybe":
      return (type.kind === "object" || type.kind === "maybe") && isSubclass(type.cls, wanted.cls);
    default:
      return false;
  }
}
