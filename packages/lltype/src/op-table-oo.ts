// Operations of the object-oriented type system. What both type systems have is one operation for both: direct_call, indirect_call, getfield and
// setfield (of instances and records), ptr_eq, ptr_ne, ptr_nonzero, ptr_iszero, cast_pointer (up and down the class line), gc_identityhash, keepalive.
// Void constants hold: types as LowLevelType, names as strings.

import { RAISES_ANYTHING, effect, pure, reads, type LLOpSpec } from "./op-spec.js";

const allocates = { canRaise: ["MemoryError"], canMallocGc: true } as const;

export const OO_OPERATIONS = {
  oonew: effect("Void:type -> Ref", "a fresh instance with its initial values, a record with zeros, an empty list, dictionary or builder", allocates),
  oonewarray: effect("Void:type Signed -> Ref", "an Array or List of a length, filled with the zero of its items", allocates),
  oonewlist: effect("Void:type Any* -> Ref", "an Array or List of these items", allocates),
  oonewcustomdict: effect("Void:type Ptr Ptr -> Ref", "an empty CustomDict; takes the equality and the hash function", allocates),
  runtimenew: effect("Class -> Ref", "a fresh instance of a class that is known at run time", allocates),

  oosend: effect("Void:method Ref Any* -> Any", "calls a method: a virtual one of an instance, a built-in one of other types (see oo-methods.ts)", { canRaise: RAISES_ANYTHING, canMallocGc: true }),

  oogetconst: reads("Ref Void:name -> Any", "the class-level constant of the class of an instance"),
  ooclassconst: reads("Class Void:name -> Any", "the class-level constant of a class"),
  instanceof: pure("Ref Void:type -> Bool", "whether a reference is an instance of a class or one below; false for null"),
  classof: reads("Ref -> Class", "the class of an instance that is not null"),
  subclassof: pure("Class Class -> Bool", "whether the first class is the second or below it"),

  cast_to_object: pure("Ref -> Object", "forgets the type of a reference"),
  cast_from_object: pure("Object -> Ref", "finds the type of a reference again; unchecked in compiled code"),

  ooweakref_create: effect("Ref -> WeakReference", "a weak reference", allocates),
  ooweakref_deref: reads("WeakReference -> Ref", "what is referred to, null when it is gone or the reference is null; unchecked cast to the type of the result"),
} as const satisfies Record<string, LLOpSpec>;
