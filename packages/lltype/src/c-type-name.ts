// The names of C's types for low-level types, where C text is made outside of the C backend: external variables, wrappers around macros.

import { resolved, type LowLevelType } from "./types.js";

/** How C writes a type of numbers or pointers. Structures that a header declares are called as there. */
export function cTypeName(type: LowLevelType): string {
  switch (type.kind) {
    case "number":
      if (type.bits === null) return type.signed ? "long" : "unsigned long";
      return `${type.signed ? "" : "u"}int${type.bits}_t`;
    case "char":
    case "bool":
      return "char";
    case "unichar":
      return "uint32_t";
    case "float":
      return "double";
    case "singlefloat":
      return "float";
    case "longfloat":
      return "long double";
    case "void":
      return "void";
    case "ptr": {
      const to = resolved(type.TO);
      if (to.kind === "array" && to.hints.render_as_void !== true) return `${cTypeName(to.OF)} *`;
      if (to.kind === "opaque" && to.hints.c_pointer_typedef !== undefined) return to.hints.c_pointer_typedef;
      if ((to.kind === "struct" || to.kind === "opaque") && to.hints.c_name !== undefined && to.hints.external === "C") {
        const plain = to.kind === "opaque" || (to.hints.typedef !== undefined && to.hints.typedef !== false);
        return `${plain ? "" : to.hints.union === true ? "union " : "struct "}${to.hints.c_name} *`;
      }
      return "void *";
    }
    default:
      return "void *";
  }
}
