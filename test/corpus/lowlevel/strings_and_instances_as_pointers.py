# annlowlevel: low-level strings, references to instances, pointers to functions.
# expect:
#  == llstr and hlstr
#  5 e
#  hello
#  True None
#  == a character
#  x
#  == llunicode and hlunicode
#  2 True
#  == gcref
#  Dog 3
#  True
#  == null gcref
#  True
#  == base pointers
#  Cat
#  == gcref in a structure
#  Dog 7
#  == llhelper
#  5 -1
#  == table of functions
#  7 12 -1
#  == a made string
#  zzz
from rpython.rtyper.annlowlevel import (
    cast_base_ptr_to_instance, cast_gcref_to_instance, cast_instance_to_base_ptr, cast_instance_to_gcref, hlstr, hlunicode, llhelper, llstr, llunicode)
from rpython.rtyper.lltypesystem import llmemory, lltype
from rpython.rtyper.lltypesystem.rstr import mallocstr


class Animal(object):
    name = 'Animal'

    def __init__(self, age):
        self.age = age


class Dog(Animal):
    name = 'Dog'


class Cat(Animal):
    name = 'Cat'


CELL = lltype.GcStruct('cell', ('ref', llmemory.GCREF))
BINARY = lltype.Ptr(lltype.FuncType([lltype.Signed, lltype.Signed], lltype.Signed))
TABLE = lltype.Array(BINARY)


def strings(s):
    p = llstr(s)
    print len(p.chars), p.chars[1]
    print hlstr(p)
    nothing = llstr(None)
    print not nothing, hlstr(nothing)


def unicodes(u):
    p = llunicode(u)
    print len(p.chars), hlunicode(p) == u


def references(animal):
    ref = cast_instance_to_gcref(animal)
    back = cast_gcref_to_instance(Animal, ref)
    print back.name, back.age
    print back is animal


def null():
    ref = lltype.nullptr(llmemory.GCREF.TO)
    print cast_gcref_to_instance(Animal, ref) is None


def bases(animal):
    p = cast_instance_to_base_ptr(animal)
    print cast_base_ptr_to_instance(Animal, p).name


def cells(animal):
    cell = lltype.malloc(CELL)
    cell.ref = cast_instance_to_gcref(animal)
    found = cast_gcref_to_instance(Dog, cell.ref)
    print found.name, found.age


def add(a, b):
    return a + b


def subtract(a, b):
    return a - b


def multiply(a, b):
    return a * b


def choose(flag):
    if flag:
        return llhelper(BINARY, add)
    return llhelper(BINARY, subtract)


def helpers(n):
    print choose(n > 0)(2, 3), choose(n > 5)(2, 3)


def table():
    t = lltype.malloc(TABLE, 3, flavor='raw')
    t[0] = llhelper(BINARY, add)
    t[1] = llhelper(BINARY, multiply)
    t[2] = llhelper(BINARY, subtract)
    print t[0](3, 4), t[1](3, 4), t[2](3, 4)
    lltype.free(t, flavor='raw')


def made():
    s = mallocstr(3)
    for i in range(3):
        s.chars[i] = 'z'
    print hlstr(s)


def entry_point(argv):
    print '== llstr and hlstr'
    strings('hello')
    print '== a character'
    print hlstr(llstr(chr(119 + len(argv))))
    print '== llunicode and hlunicode'
    unicodes(u'\xe9a')
    print '== gcref'
    references(Dog(2 + len(argv)))
    print '== null gcref'
    null()
    print '== base pointers'
    bases(Cat(1))
    print '== gcref in a structure'
    cells(Dog(7))
    print '== llhelper'
    helpers(len(argv))
    print '== table of functions'
    table()
    print '== a made string'
    made()
    return 0


def target(driver, args):
    return entry_point, None
