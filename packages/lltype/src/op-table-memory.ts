// Operations on pointers, containers and addresses, and calls.
// Void constants hold: field names as strings, types as LowLevelType, malloc flags as MallocFlags, the candidates of an indirect call as
// FunctionGraph[] or null when nobody knows them.

import { RAISES_ANYTHING, effect, pure, reads, type LLOpSpec } from "./op-spec.js";

const allocates = { canRaise: ["MemoryError"], canMallocGc: true } as const;
const anything = { canRaise: RAISES_ANYTHING, canMallocGc: true } as const;

export const CALL_OPERATIONS = {
  direct_call: effect("Ptr Any* -> Any", "calls a constant function pointer", anything),
  indirect_call: effect("Ptr Any* Void:candidates -> Any", "calls a function pointer that is one of the candidate graphs", anything),
} as const satisfies Record<string, LLOpSpec>;

export const POINTER_OPERATIONS = {
  ptr_eq: pure("T T -> Bool", "same object"),
  ptr_ne: pure("T T -> Bool", "different objects"),
  ptr_nonzero: pure("Ref -> Bool", "not null"),
  ptr_iszero: pure("Ref -> Bool", "null"),
  cast_pointer: pure("Ref -> Ref", "up or down one inheritance line of structures or instances; unchecked in compiled code"),
  cast_opaque_ptr: pure("Ptr -> Ptr", "to or from an opaque pointer of the same gckind"),
  cast_ptr_to_int: reads("Ptr -> Signed", "the address as a number"),
  cast_int_to_ptr: reads("Signed -> Ptr", "a number as an address"),
  cast_ptr_to_adr: pure("Ptr -> Address", "the address of what is pointed to"),
  cast_adr_to_ptr: pure("Address -> Ptr", "a typed pointer to what is at the address"),
  cast_adr_to_int: reads("Address Void:mode? -> Signed", "the address as a number"),
  cast_int_to_adr: reads("Signed -> Address", "a number as an address"),
  cast_ptr_to_weakrefptr: pure("GcPtr -> WeakRefPtr", "hides the type of a weak reference"),
  cast_weakrefptr_to_ptr: pure("WeakRefPtr -> GcPtr", "uncovers the type of a weak reference"),
  direct_fieldptr: pure("Ptr Void:field -> Ptr", "pointer to a field, as an array of one"),
  direct_arrayitems: pure("Ptr -> Ptr", "pointer to the items of an array, as an array without length"),
  direct_ptradd: pure("Ptr Signed -> Ptr", "pointer some items further"),

  getfield: reads("Ref Void:field -> Any", "reads a field; folds when the structure is immutable"),
  setfield: effect("Ref Void:field Any -> Void", "writes a field"),
  bare_setfield: effect("Ptr Void:field Any -> Void", "writes a field without write barrier"),
  getsubstruct: pure("Ptr Void:field -> Ptr", "pointer to an inlined container"),
  getarrayitem: reads("Ptr Signed -> Any", "reads an item; folds when the array is immutable"),
  setarrayitem: effect("Ptr Signed Any -> Void", "writes an item"),
  bare_setarrayitem: effect("Ptr Signed Any -> Void", "writes an item without write barrier"),
  getarraysize: pure("Ptr -> Signed", "number of items"),
  getarraysubstruct: pure("Ptr Signed -> Ptr", "pointer to an inlined item"),
  getinteriorfield: reads("Ptr Any* -> Any", "reads along a path of field names (Void) and indices (Signed)"),
  setinteriorfield: effect("Ptr Any* -> Void", "writes along a path; the value is the last argument"),
  bare_setinteriorfield: effect("Ptr Any* -> Void", "setinteriorfield without write barrier"),
  getinteriorarraysize: reads("Ptr Any* -> Signed", "number of items of the array at the end of a path; folds"),
} as const satisfies Record<string, LLOpSpec>;

export const ALLOCATION_OPERATIONS = {
  malloc: effect("Void:type Void:flags -> Ptr", "allocates a container", allocates),
  malloc_varsize: effect("Void:type Void:flags Signed -> Ptr", "allocates a container with a length", allocates),
  malloc_nonmovable: effect("Void:type Void:flags -> Ptr", "allocates a gc container that stays where it is, or null", allocates),
  malloc_nonmovable_varsize: effect("Void:type Void:flags Signed -> Ptr", "the same with a length", allocates),
  zero_malloc: effect("Void:type Void:flags -> Ptr", "allocates a container filled with zeros", allocates),
  zero_malloc_varsize: effect("Void:type Void:flags Signed -> Ptr", "allocates a container with a length, filled with zeros", allocates),
  shrink_array: effect("Ptr Signed -> Bool", "cuts an array down in place; false where the collector cannot", { canMallocGc: false }),
  zero_gc_pointers_inside: effect("Ptr Void:type -> Void", "clears the gc pointers inside a fresh container"),
  zero_everything_inside: effect("Ptr -> Void", "clears a container"),
  free: effect("Ptr Void:flags -> Void", "frees raw memory"),
  keepalive: effect("T -> Void", "what the argument points to stays alive until here"),
  track_alloc_start: effect("Any -> Void", "marks raw memory as watched for leaks"),
  track_alloc_stop: effect("Any -> Void", "ends track_alloc_start"),
  weakref_create: effect("GcPtr -> WeakRefPtr", "a weak reference", allocates),
  weakref_deref: reads("WeakRefPtr -> GcPtr", "what is referred to, null when it is gone"),
} as const satisfies Record<string, LLOpSpec>;

export const ADDRESS_OPERATIONS = {
  adr_delta: pure("Address Address -> Signed", "distance from the second to the first"),
  adr_add: pure("Address Signed -> Address", "an offset further"),
  adr_sub: pure("Address Signed -> Address", "an offset back"),
  adr_lt: pure("Address Address -> Bool", "lower; in one container"),
  adr_le: pure("Address Address -> Bool", "lower or the same"),
  adr_eq: pure("Address Address -> Bool", "the same place"),
  adr_ne: pure("Address Address -> Bool", "different places"),
  adr_gt: pure("Address Address -> Bool", "higher"),
  adr_ge: pure("Address Address -> Bool", "higher or the same"),

  raw_malloc: effect("Signed Void:flags? -> Address", "raw memory of a size", { canRaise: ["MemoryError"] }),
  raw_malloc_usage: pure("Signed -> Signed", "bytes that a size really takes"),
  raw_free: effect("Address -> Void", "frees raw memory"),
  raw_memclear: effect("Address Signed -> Void", "fills with zeros"),
  raw_memset: effect("Address Signed Signed -> Void", "fills with a byte"),
  raw_memcopy: effect("Address Address Signed -> Void", "copies from the first to the second; they do not overlap"),
  raw_memmove: effect("Address Address Signed -> Void", "copies from the first to the second, overlapping or not"),
  raw_load: reads("Any Any -> Any", "reads a value of the result's type at an offset from an address"),
  raw_store: effect("Any Any Any -> Void", "writes a value at an offset from an address"),
  bare_raw_store: effect("Any Any Any -> Void", "raw_store without write barrier"),
  gc_load_indexed: reads("GcPtr Signed Signed Signed -> Any", "reads at base + index * scale + offset in a gc container"),
  gc_store_indexed: effect("GcPtr Signed Any Signed Signed -> Void", "writes at base + index * scale + offset in a gc container"),
  gc_store: effect("GcPtr Signed Any -> Void", "writes at an offset in a gc container"),

  get_group_member: reads("Any Any -> Ptr", "a member of a group by its number"),
  get_next_group_member: reads("Any Any Signed -> Ptr", "the member after one"),
  is_group_member_nonzero: reads("Any -> Bool", "whether a member number stands for a member"),
  extract_ushort: reads("Signed -> Any", "lower half of a word that holds a member number"),
  combine_ushort: reads("Any Signed -> Signed", "puts a member number into the lower half of a word"),
} as const satisfies Record<string, LLOpSpec>;
