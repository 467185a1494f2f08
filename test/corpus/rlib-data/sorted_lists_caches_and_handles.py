# rbisect; Cache, whose values are constants of the translated program; RWeakListMixin.
# expect:
#  == bisect
#  0 0 0 1 1 1 1 4 5 5 5 6 6 6 2 0
#  2 3 1
#  == cache
#  of A of B 2 2 True False
#  == handles
#  10 True True True
#  True
#  s3
from rpython.rlib import rbisect
from rpython.rlib.cache import Cache
from rpython.rlib.objectmodel import keepalive_until_here, specialize
from rpython.rlib.rweaklist import RWeakListMixin


class Space(object):
    def __init__(self, name):
        self.name = name
        self.uses = 0


class SpaceCache(Cache):
    def __init__(self, prefix):
        Cache.__init__(self)
        self.prefix = prefix

    def _build(self, key):
        return Space(self.prefix + key.__name__)


class A(object):
    pass


class B(object):
    pass


spaces = SpaceCache('of ')


@specialize.arg(0)
def used(cls):
    space = spaces.getorbuild(cls)
    space.uses += 1
    return space


class Handles(RWeakListMixin):
    def __init__(self):
        self.initialize()


def show_bisect():
    items = [1, 3, 3, 3, 7, 9]
    for x in [0, 1, 2, 3, 8, 9, 10]:
        print rbisect.bisect_left(items, x, len(items)), rbisect.bisect_right(items, x, len(items)),
    print rbisect.bisect_left(items, 9, 2), rbisect.bisect_right(items, 0, 0)
    names = ['a', 'b', 'bb', 'c']
    print rbisect.bisect_left(names, 'bb', 4), rbisect.bisect_right(names, 'bb', 4), rbisect.bisect_left([0.5, 1.5], 1.0, 2)


def show_cache():
    print used(A).name, used(B).name, used(A).uses, used(B).uses, used(A) is used(A), used(A) is used(B)


def show_handles():
    handles = Handles()
    objects = [Space('s%d' % i) for i in range(10)]
    indexes = [handles.add_handle(s) for s in objects]
    found = 0
    for i in range(10):
        if handles.fetch_handle(indexes[i]) is objects[i]:
            found += 1
    print found, handles.fetch_handle(-1) is None, handles.fetch_handle(1000) is None, len(handles.get_all_handles()) >= 10
    for i in range(1, 10):
        for j in range(i):
            if indexes[i] == indexes[j]:
                print 'used twice'
    index = handles.reserve_next_handle_index()
    print handles.fetch_handle(index) is None
    handles.store_handle(index, objects[3])
    print handles.fetch_handle(index).name
    keepalive_until_here(objects)


def entry_point(argv):
    print '== bisect'
    show_bisect()
    print '== cache'
    show_cache()
    print '== handles'
    show_handles()
    return 0


def target(driver, args):
    return entry_point, None
