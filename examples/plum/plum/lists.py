"""Lists, with a strategy each: a list of ints or floats keeps bare numbers, until something else comes in."""

from plum.objects import W_Float, W_IndexIterator, W_Int, W_Root, failure, index_of
from rpython.rlib import rerased
from rpython.rlib.listsort import make_timsort_class
from rpython.rlib.rstring import StringBuilder


class Strategy(object):
    """How the items of a list are kept: the singletons of the classes below share the methods of each list."""

    def length(self, w_list):
        raise NotImplementedError

    def get(self, w_list, i):
        raise NotImplementedError

    def set(self, w_list, i, w_item):
        raise NotImplementedError

    def append(self, w_list, w_item):
        raise NotImplementedError

    def pop(self, w_list, i):
        raise NotImplementedError

    def slice(self, w_list, start, stop):
        raise NotImplementedError

    def sort(self, w_list):
        """Sorts, if the items are numbers of one kind. Gives whether it did."""
        return False


class EmptyStrategy(Strategy):
    def length(self, w_list):
        return 0

    def get(self, w_list, i):
        raise failure('the list is empty')

    def set(self, w_list, i, w_item):
        raise failure('the list is empty')

    def append(self, w_list, w_item):
        if isinstance(w_item, W_Int):
            strategy = INTS
        elif isinstance(w_item, W_Float):
            strategy = FLOATS
        else:
            strategy = OBJECTS
        w_list.strategy = strategy
        w_list.storage = strategy.empty()
        strategy.append(w_list, w_item)

    def pop(self, w_list, i):
        raise failure('the list is empty')

    def slice(self, w_list, start, stop):
        return W_List([])

    def sort(self, w_list):
        return True


class StrategyWithStorage(Strategy):
    """What the others have in common; erase, unerase, wrap, unwrap and fits are theirs."""

    def empty(self):
        raise NotImplementedError


def make_strategy(name, wrap, unwrap, fits):
    """The class of strategies of one kind of items."""
    erase, unerase = rerased.new_erasing_pair(name)

    class ListStrategy(StrategyWithStorage):
        def empty(self):
            return erase([])

        def length(self, w_list):
            return len(unerase(w_list.storage))

        def get(self, w_list, i):
            return wrap(unerase(w_list.storage)[i])

        def set(self, w_list, i, w_item):
            if fits(w_item):
                unerase(w_list.storage)[i] = unwrap(w_item)
            else:
                w_list.generalize()
                w_list.strategy.set(w_list, i, w_item)

        def append(self, w_list, w_item):
            if fits(w_item):
                unerase(w_list.storage).append(unwrap(w_item))
            else:
                w_list.generalize()
                w_list.strategy.append(w_list, w_item)

        def pop(self, w_list, i):
            assert i >= 0
            return wrap(unerase(w_list.storage).pop(i))

        def slice(self, w_list, start, stop):
            assert 0 <= start <= stop
            w_result = W_List([])
            w_result.strategy = self
            w_result.storage = erase(unerase(w_list.storage)[start:stop])
            return w_result

    ListStrategy.__name__ = name + 'Strategy'
    return ListStrategy, unerase


def _wrap_object(w_item):
    return w_item


def _fits_object(w_item):
    return True


def _wrap_int(n):
    return W_Int(n)


def _unwrap_int(w_item):
    assert isinstance(w_item, W_Int)
    return w_item.value


def _fits_int(w_item):
    return isinstance(w_item, W_Int)


def _wrap_float(x):
    return W_Float(x)


def _unwrap_float(w_item):
    assert isinstance(w_item, W_Float)
    return w_item.value


def _fits_float(w_item):
    return isinstance(w_item, W_Float)


ObjectStrategy, unerase_objects = make_strategy('Object', _wrap_object, _wrap_object, _fits_object)
_IntStrategy, unerase_ints = make_strategy('Int', _wrap_int, _unwrap_int, _fits_int)
_FloatStrategy, unerase_floats = make_strategy('Float', _wrap_float, _unwrap_float, _fits_float)


IntSort = make_timsort_class(lt=lambda a, b: a < b)
FloatSort = make_timsort_class(lt=lambda a, b: a < b)


class IntStrategy(_IntStrategy):
    def sort(self, w_list):
        IntSort(unerase_ints(w_list.storage)).sort()
        return True


class FloatStrategy(_FloatStrategy):
    def sort(self, w_list):
        FloatSort(unerase_floats(w_list.storage)).sort()
        return True


EMPTY = EmptyStrategy()
INTS = IntStrategy()
FLOATS = FloatStrategy()
OBJECTS = ObjectStrategy()


class W_List(W_Root):
    kind = 'list'

    def __init__(self, items_w):
        self.strategy = EMPTY
        self.storage = OBJECTS.empty()
        for w_item in items_w:
            self.append(w_item)

    def generalize(self):
        """The items become values of any kind."""
        items_w = self.items()
        self.strategy = OBJECTS
        self.storage = OBJECTS.empty()
        for w_item in items_w:
            OBJECTS.append(self, w_item)

    def items(self):
        return [self.strategy.get(self, i) for i in range(self.length())]

    def append(self, w_item):
        self.strategy.append(self, w_item)

    def pop(self, i):
        return self.strategy.pop(self, i)

    def slice(self, start, stop):
        return self.strategy.slice(self, start, stop)

    def length(self):
        return self.strategy.length(self)

    def is_true(self):
        return self.length() > 0

    def get_item(self, w_index):
        return self.strategy.get(self, index_of(w_index, self.length()))

    def set_item(self, w_index, w_value):
        self.strategy.set(self, index_of(w_index, self.length()), w_value)

    def contains(self, w_item):
        for i in range(self.length()):
            if self.strategy.get(self, i).equals(w_item):
                return True
        return False

    def equals(self, w_other):
        if not isinstance(w_other, W_List) or w_other.length() != self.length():
            return False
        for i in range(self.length()):
            if not self.strategy.get(self, i).equals(w_other.strategy.get(w_other, i)):
                return False
        return True

    def iterate(self):
        return W_IndexIterator(self)

    def to_string(self):
        builder = StringBuilder()
        builder.append('[')
        for i in range(self.length()):
            if i > 0:
                builder.append(', ')
            builder.append(self.strategy.get(self, i).to_source())
        builder.append(']')
        return builder.build()
