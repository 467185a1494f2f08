// itertools: products, permutations, combinations. Each keeps its indices and moves on to the next choice in lexicographic order.

import { toInt } from "../convert.js";
import { TypeError, ValueError } from "../exception-types.js";
import type { Host } from "../host.js";
import { listOf } from "../iterate.js";
import type { PyObject } from "../object.js";
import { pyError } from "../pyerror.js";
import { byName } from "../types/builder.js";
import { newTuple, None } from "../values.js";
import { addIteratorType, type Step } from "./itertools-step.js";
import type { ModuleBuilder } from "./registry.js";

/** Gives the tuple of `pool` at `indices`, then moves on with `advance`, until that gives false. */
function choices(pool: readonly PyObject[], indices: number[], first: boolean, advance: () => boolean, count = indices.length): Step {
  let begun = false;
  return () => {
    if (!begun) {
      begun = true;
      if (!first) return null;
    } else if (!advance()) {
      return null;
    }
    return newTuple(indices.slice(0, count).map((i) => pool[i]));
  };
}

function length(host: Host, obj: PyObject): number {
  const r = toInt(host, obj);
  if (r < 0) throw pyError(ValueError, "r must be non-negative");
  return r;
}

export function addCombinatorics(m: ModuleBuilder): void {
  addIteratorType(m, "product", (host, args, kwargs) => {
    for (const name of kwargs?.keys() ?? []) if (name !== "repeat") throw pyError(TypeError, `'${name}' is an invalid keyword argument for this function`);
    const given = kwargs?.get("repeat");
    const repeat = given === undefined ? 1 : toInt(host, given);
    if (repeat < 0) throw pyError(ValueError, "repeat argument cannot be negative");
    const once = args.map((arg) => listOf(host, arg));
    return productStep(Array.from({ length: repeat }, () => once).flat());
  });
  addIteratorType(m, "permutations", (host, args, kwargs) => {
    const [iterable, size] = byName("permutations", ["iterable", "r"], 1, args, 0, kwargs);
    const pool = listOf(host, iterable ?? None);
    return permutationStep(pool, size === null || size === None ? pool.length : length(host, size));
  });
  addIteratorType(m, "combinations", (host, args, kwargs) => {
    const [iterable, size] = byName("combinations", ["iterable", "r"], 2, args, 0, kwargs);
    const pool = listOf(host, iterable ?? None);
    return combinationStep(pool, length(host, size ?? None), false);
  });
  addIteratorType(m, "combinations_with_replacement", (host, args, kwargs) => {
    const [iterable, size] = byName("combinations_with_replacement", ["iterable", "r"], 2, args, 0, kwargs);
    const pool = listOf(host, iterable ?? None);
    return combinationStep(pool, length(host, size ?? None), true);
  });
}

function productStep(pools: readonly (readonly PyObject[])[]): Step {
  const indices = pools.map(() => 0);
  let begun = false;
  const advance = (): boolean => {
    for (let i = pools.length - 1; i >= 0; i--) {
      if (++indices[i] < pools[i].length) return true;
      indices[i] = 0;
    }
    return false;
  };
  return () => {
    if (begun ? !advance() : pools.some((pool) => pool.length === 0)) return null;
    begun = true;
    return newTuple(pools.map((pool, i) => pool[indices[i]]));
  };
}

function permutationStep(pool: readonly PyObject[], r: number): Step {
  const n = pool.length;
  const indices = pool.map((_, i) => i);
  const cycles = Array.from({ length: r }, (_, i) => n - i);
  const advance = (): boolean => {
    for (let i = r - 1; i >= 0; i--) {
      if (--cycles[i] === 0) {
        indices.push(...indices.splice(i, 1));
        cycles[i] = n - i;
      } else {
        const j = n - cycles[i];
        [indices[i], indices[j]] = [indices[j], indices[i]];
        return true;
      }
    }
    return false;
  };
  return choices(pool, indices, r <= n, advance, r);
}

function combinationStep(pool: readonly PyObject[], r: number, repeated: boolean): Step {
  const n = pool.length;
  const indices = Array.from({ length: r }, (_, i) => (repeated ? 0 : i));
  const advance = (): boolean => {
    let i = r - 1;
    while (i >= 0 && indices[i] === (repeated ? n - 1 : n - r + i)) i--;
    if (i < 0) return false;
    const start = indices[i] + 1;
    for (let j = i; j < r; j++) indices[j] = repeated ? start : start + j - i;
    return true;
  };
  return choices(pool, indices, repeated ? n > 0 || r === 0 : r <= n, advance);
}
