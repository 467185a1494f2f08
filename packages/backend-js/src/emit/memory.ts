// Operations on memory: no high-level platform has them. Programs for JavaScript are typed with ootype, which makes none of them but for code that asks
// for raw memory by itself.

import type { ADDRESS_OPERATIONS, ALLOCATION_OPERATIONS, POINTER_OPERATIONS } from "@rpyts/lltype/op-table-memory";
import { unsupported, type Emitter } from "./emitter.js";

const structures = unsupported("structures and arrays in memory exist on platforms with memory only");
const raw = unsupported("raw memory exists on platforms with memory only");
const addresses = unsupported("objects have no addresses");

type Shared = "ptr_eq" | "ptr_ne" | "ptr_nonzero" | "ptr_iszero" | "cast_pointer" | "keepalive" | "getfield" | "setfield";
type MemoryOpName = Exclude<keyof typeof POINTER_OPERATIONS | keyof typeof ALLOCATION_OPERATIONS | keyof typeof ADDRESS_OPERATIONS, Shared>;

export const MEMORY_EMITTERS: { readonly [K in MemoryOpName]: Emitter } = {
  cast_opaque_ptr: structures,
  cast_ptr_to_int: addresses,
  cast_int_to_ptr: addresses,
  cast_ptr_to_adr: addresses,
  cast_adr_to_ptr: addresses,
  cast_adr_to_int: addresses,
  cast_int_to_adr: addresses,
  cast_ptr_to_weakrefptr: structures,
  cast_weakrefptr_to_ptr: structures,
  direct_fieldptr: addresses,
  direct_arrayitems: addresses,
  direct_ptradd: addresses,
  bare_setfield: structures,
  getsubstruct: structures,
  getarrayitem: structures,
  setarrayitem: structures,
  bare_setarrayitem: structures,
  getarraysize: structures,
  getarraysubstruct: structures,
  getinteriorfield: structures,
  setinteriorfield: structures,
  bare_setinteriorfield: structures,
  getinteriorarraysize: structures,

  malloc: structures,
  malloc_varsize: structures,
  malloc_nonmovable: structures,
  malloc_nonmovable_varsize: structures,
  zero_malloc: structures,
  zero_malloc_varsize: structures,
  shrink_array: structures,
  zero_gc_pointers_inside: structures,
  zero_everything_inside: structures,
  free: raw,
  track_alloc_start: raw,
  track_alloc_stop: raw,
  weakref_create: structures,
  weakref_deref: structures,

  adr_delta: addresses,
  adr_add: addresses,
  adr_sub: addresses,
  adr_lt: addresses,
  adr_le: addresses,
  adr_eq: addresses,
  adr_ne: addresses,
  adr_gt: addresses,
  adr_ge: addresses,
  raw_malloc: raw,
  raw_malloc_usage: raw,
  raw_free: raw,
  raw_memclear: raw,
  raw_memset: raw,
  raw_memcopy: raw,
  raw_memmove: raw,
  raw_load: raw,
  raw_store: raw,
  bare_raw_store: raw,
  gc_load_indexed: raw,
  gc_store_indexed: raw,
  gc_store: raw,
  get_group_member: raw,
  get_next_group_member: raw,
  is_group_member_nonzero: raw,
  extract_ushort: raw,
  combine_ushort: raw,
};
