# rpython.rlib.rgc on low-level objects: shorter strings, cleared arrays, references of no type.
# expect:
#  1
#  abc
#  0
#  thing -1

from rpython.rlib import rgc
from rpython.rtyper.annlowlevel import hlstr, llstr
from rpython.rtyper.lltypesystem import lltype

NODE = lltype.GcStruct('node', ('value', lltype.Signed))


def trace(gc, obj, callback, arg):
    pass

NUMBERS = lltype.GcArray(lltype.Signed)


def entry_point(argv):
    rgc.register_custom_trace_hook(NODE, trace)
    node = lltype.malloc(NODE)
    node.value = len(argv)
    print node.value
    print hlstr(rgc.ll_shrink_array(llstr('abcdef' + str(node.value)), 3))
    numbers = lltype.malloc(NUMBERS, 4)
    for i in range(4):
        numbers[i] = i + 5
    rgc.ll_arrayclear(numbers)
    print numbers[0] + numbers[1] + numbers[2] + numbers[3]
    reference = rgc.cast_instance_to_gcref(Thing())
    print rgc.cast_gcref_to_instance(Thing, reference).name, rgc.get_rpy_memory_usage(reference)
    return 0


class Thing(object):
    name = 'thing'


def target(driver, args):
    return entry_point, None
