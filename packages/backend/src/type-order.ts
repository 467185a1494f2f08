// The order in which container types must be defined: whatever is inlined in a type comes before it, and the function types that a function type
// mentions.

import { isContainerType, resolved, type LowLevelType, type RealContainerType } from "@rpyts/lltype/types";

/** Types inlined in a container type. */
function inlined(type: RealContainerType): readonly LowLevelType[] {
  switch (type.kind) {
    case "struct":
      return type.types;
    case "array":
    case "fixedarray":
      return [type.OF];
    case "func":
      return [...type.ARGS, type.RESULT].flatMap(functionBehind);
    case "opaque":
      return [];
  }
}

/** The function type that a pointer leads to, through arrays of pointers. */
function functionBehind(type: LowLevelType): readonly LowLevelType[] {
  let at = type;
  while (at.kind === "ptr") {
    const to = resolved(at.TO);
    if (to.kind === "func") return [to];
    if (to.kind !== "array") return [];
    at = to.OF;
  }
  return [];
}

/** `types` and what is inlined in them, inner ones first, each once. Without recursion. */
export function definitionOrder(types: Iterable<RealContainerType>): RealContainerType[] {
  const done = new Set<RealContainerType>();
  const order: RealContainerType[] = [];
  for (const root of types) {
    const stack: { type: RealContainerType; next: number }[] = [{ type: root, next: 0 }];
    if (done.has(root)) continue;
    done.add(root);
    for (let top = stack[stack.length - 1]; top !== undefined; top = stack[stack.length - 1]) {
      const part = inlined(top.type)[top.next++];
      if (part === undefined) {
        order.push(top.type);
        stack.pop();
      } else if (isContainerType(part)) {
        const real = resolved(part);
        if (!done.has(real)) {
          done.add(real);
          stack.push({ type: real, next: 0 });
        }
      }
    }
  }
  return order;
}
