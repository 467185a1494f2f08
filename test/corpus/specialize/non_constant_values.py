# NonConstant hides a constant from the annotator; both branches are translated.
# expect:
#  visible
#  3 6
#  taken

from rpython.rlib.nonconst import NonConstant


def choose():
    if NonConstant(False):
        return 'hidden'
    return 'visible'


def size():
    n = NonConstant(3)
    items = []
    for i in range(n):
        items.append(i * n)
    return items


def entry_point(argv):
    print choose()
    print len(size()), size()[2]
    if NonConstant(True):
        print 'taken'
    else:
        print 'not taken'
    return 0


def target(driver, args):
    return entry_point, None
