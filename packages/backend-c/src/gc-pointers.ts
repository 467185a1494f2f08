// Which memory the collector must look into.

import { resolved, type LowLevelType } from "@rpyts/lltype/types";

/** True when a value of this type holds a pointer to collected memory, inlined parts included. Nesting is as deep as the type. */
export function hasGcPointers(type: LowLevelType): boolean {
  switch (type.kind) {
    case "ptr":
      return type.gckind === "gc";
    // Addresses may be those of collected objects: the collector must see them.
    case "address":
      return true;
    case "forward":
      return hasGcPointers(resolved(type));
    case "struct":
      return type.types.some(hasGcPointers);
    case "array":
    case "fixedarray":
      return hasGcPointers(type.OF);
    default:
      return false;
  }
}
