# The types of strings, as lltypesystem/rstr-types.ts makes them: types with equal parts are one object.

from rpython.rtyper.lltypesystem.lltype import GcStruct, Array, Signed, Char, UniChar

STR = GcStruct('rpy_string', ('hash', Signed),
               ('chars', Array(Char, hints={'immutable': True, 'isrpystring': True, 'extra_item_after_alloc': 1})))
UNICODE = GcStruct('rpy_unicode', ('hash', Signed),
                   ('chars', Array(UniChar, hints={'immutable': True, 'isrpystring': True})))
