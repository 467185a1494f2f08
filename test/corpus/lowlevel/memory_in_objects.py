# Instances that own raw memory: pointers as attributes, in lists, dicts and tuples, prebuilt, freed by methods and destructors' callers.
# expect:
#  == a growing buffer
#  10 45
#  == pointers in lists
#  0 1 4 9
#  == pointers in tuples
#  3 5
#  == pointers as dict values
#  20
#  == or nothing
#  no memory
#  has 8
#  == prebuilt immortal memory
#  1 2 3
#  1 7 3
#  == prebuilt structure
#  42 43
#  == union by casting
#  True
#  == matrix
#  0 0 0 0 5 0
#  == errors pass through
#  caught 3
from rpython.rtyper.lltypesystem import lltype, rffi

INTS = lltype.Array(lltype.Signed, hints={'nolength': True})
CELL = lltype.Struct('cell', ('value', lltype.Signed))
ROW = lltype.Array(lltype.Signed)
ROWS = lltype.Array(lltype.Ptr(ROW))

prebuilt = lltype.malloc(ROW, 3, flavor='raw', immortal=True)
for i in range(3):
    prebuilt[i] = i + 1
counter = lltype.malloc(CELL, flavor='raw', immortal=True)
counter.value = 41


class Buffer(object):
    def __init__(self):
        self.room = 2
        self.count = 0
        self.items = lltype.malloc(INTS, self.room, flavor='raw')

    def append(self, value):
        if self.count == self.room:
            self.room *= 2
            bigger = lltype.malloc(INTS, self.room, flavor='raw')
            for i in range(self.count):
                bigger[i] = self.items[i]
            lltype.free(self.items, flavor='raw')
            self.items = bigger
        self.items[self.count] = value
        self.count += 1

    def close(self):
        lltype.free(self.items, flavor='raw')
        self.items = lltype.nullptr(INTS)


def new_cell(n):
    p = lltype.malloc(CELL, flavor='raw')
    p.value = n
    return p


def growing():
    b = Buffer()
    for i in range(10):
        b.append(i)
    total = 0
    for i in range(b.count):
        total += b.items[i]
    print b.count, total
    b.close()


def lists():
    cells = [new_cell(i * i) for i in range(4)]
    print ' '.join([str(p.value) for p in cells])
    for p in cells:
        lltype.free(p, flavor='raw')


def tuples():
    a, b = new_cell(3), new_cell(5)
    pair = (a, b)
    first, second = pair
    print first.value, second.value
    lltype.free(a, flavor='raw')
    lltype.free(b, flavor='raw')


def dicts():
    d = {'a': new_cell(8), 'b': new_cell(12)}
    print d['a'].value + d['b'].value
    for p in d.values():
        lltype.free(p, flavor='raw')


def maybe(n):
    if n > 0:
        p = new_cell(n)
    else:
        p = lltype.nullptr(CELL)
    if not p:
        print 'no memory'
        return
    print 'has', p.value
    lltype.free(p, flavor='raw')


def show(row):
    print ' '.join([str(row[i]) for i in range(len(row))])


def immortal():
    show(prebuilt)
    prebuilt[1] = 7
    show(prebuilt)


def next_number():
    counter.value += 1
    return counter.value


def same_memory():
    p = lltype.malloc(rffi.CCHARP.TO, 4, flavor='raw')
    q = rffi.cast(rffi.CCHARP, rffi.cast(rffi.VOIDP, p))
    q[2] = 'z'
    print p[2] == 'z'
    lltype.free(p, flavor='raw')


def matrix():
    rows = lltype.malloc(ROWS, 2, flavor='raw')
    for y in range(2):
        rows[y] = lltype.malloc(ROW, 3, flavor='raw', zero=True)
    rows[1][1] = 5
    words = []
    for y in range(len(rows)):
        row = rows[y]
        for x in range(len(row)):
            words.append(str(row[x]))
        lltype.free(row, flavor='raw')
    print ' '.join(words)
    lltype.free(rows, flavor='raw')


def failing(n):
    with lltype.scoped_alloc(ROW, n) as row:
        row[0] = n
        if n > 2:
            raise ValueError
        return row[0]


def errors():
    try:
        failing(3)
    except ValueError:
        print 'caught', failing(2) + 1


def entry_point(argv):
    print '== a growing buffer'
    growing()
    print '== pointers in lists'
    lists()
    print '== pointers in tuples'
    tuples()
    print '== pointers as dict values'
    dicts()
    print '== or nothing'
    maybe(0)
    maybe(8)
    print '== prebuilt immortal memory'
    immortal()
    print '== prebuilt structure'
    print next_number(), next_number()
    print '== union by casting'
    same_memory()
    print '== matrix'
    matrix()
    print '== errors pass through'
    errors()
    return 0


def target(driver, args):
    return entry_point, None
