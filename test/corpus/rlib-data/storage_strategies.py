# rstrategies: collections that begin empty, hold nils, integers without boxes, or anything, and change by what is stored.
# expect:
#  == growing
#  empty 0 []
#  nils 2 [nil, nil]
#  integers or nil 2 [nil, 5]
#  integers or nil 2 [6, 5]
#  generic 5 [6, 7, 'x', 8, 5]
#  'x'
#  generic 2 [8, 5]
#  == integers
#  integers 3 [1, 2, 3]
#  4 [0, 0]
#  generic 4 [nil, 2, 3, 4]
#  integers or nil 2 [1, nil]
#  generic 2 [1, -9999]
#  nils 2 [nil, nil]
#  weak 1 ['kept']
#  outside
#  outside
#  == the best one
#  nils 1 [nil]
#  weak 2 [nil, 1]
#  weak 2 [1, 2]
#  weak 2 ['a', 1]
from rpython.rlib.objectmodel import import_from_mixin
from rpython.rlib.rstrategies import rstrategies as rs


class W_Object(object):
    def text(self):
        raise NotImplementedError


class W_Nil(W_Object):
    def text(self):
        return 'nil'


class W_Int(W_Object):
    def __init__(self, value):
        self.value = value

    def text(self):
        return str(self.value)


class W_Text(W_Object):
    def __init__(self, value):
        self.value = value

    def text(self):
        return repr(self.value)


w_nil = W_Nil()


class W_List(W_Object):
    rs.make_accessors(strategy='strategy', storage='storage')

    def __init__(self, strategy_type, size, elements=None):
        self.strategy = None
        factory.set_initial_strategy(self, strategy_type, size, elements)

    def text(self):
        return '[%s]' % ', '.join([w.text() for w in self.strategy.fetch_all(self)])


class Factory(rs.StrategyFactory):
    def instantiate_strategy(self, strategy_type, w_self=None, initial_size=0):
        return strategy_type(self, initial_size)


class Strategy(object):
    __metaclass__ = rs.StrategyMetaclass
    import_from_mixin(rs.AbstractStrategy)
    import_from_mixin(rs.SafeIndexingMixin)

    def __init__(self, factory, size):
        self.factory = factory

    def strategy_factory(self):
        return self.factory

    def name(self):
        raise NotImplementedError


@rs.strategy()
class Generic(Strategy):
    import_from_mixin(rs.GenericStrategy)

    def default_value(self):
        return w_nil

    def name(self):
        return 'generic'


@rs.strategy(generalize=[Generic])
class Weak(Strategy):
    import_from_mixin(rs.WeakGenericStrategy)

    def default_value(self):
        return w_nil

    def name(self):
        return 'weak'


@rs.strategy(generalize=[Generic])
class Integers(Strategy):
    import_from_mixin(rs.SingleTypeStrategy)
    contained_type = W_Int

    def wrap(self, value):
        return W_Int(value)

    def unwrap(self, w):
        assert isinstance(w, W_Int)
        return w.value

    def default_value(self):
        return W_Int(0)

    def name(self):
        return 'integers'


@rs.strategy(generalize=[Generic])
class IntegersOrNil(Strategy):
    import_from_mixin(rs.TaggingStrategy)
    contained_type = W_Int

    def wrap(self, value):
        return W_Int(value)

    def unwrap(self, w):
        assert isinstance(w, W_Int)
        return w.value

    def default_value(self):
        return w_nil

    def wrapped_tagged_value(self):
        return w_nil

    def unwrapped_tagged_value(self):
        return -9999

    def name(self):
        return 'integers or nil'


@rs.strategy(generalize=[IntegersOrNil, Generic], singleton=False)
class Nils(Strategy):
    import_from_mixin(rs.SingleValueStrategy)

    def value(self):
        return w_nil

    def name(self):
        return 'nils'


@rs.strategy(generalize=[Nils, Integers, Generic])
class Empty(Strategy):
    import_from_mixin(rs.EmptyStrategy)

    def name(self):
        return 'empty'


factory = Factory(Strategy)


def show(w):
    print w.strategy.name(), w.strategy.size(w), w.text()


def show_growing():
    w = W_List(Empty, 0)
    show(w)
    w.strategy.append(w, [w_nil, w_nil])
    show(w)
    w.strategy.store(w, 1, W_Int(5))
    show(w)
    w.strategy.store(w, 0, W_Int(6))
    show(w)
    w.strategy.insert(w, 1, [W_Int(7), W_Text('x'), W_Int(8)])
    show(w)
    print w.strategy.pop(w, 2).text()
    w.strategy.delete(w, 0, 2)
    show(w)


def show_integers():
    w = W_List(Integers, 3, [W_Int(1), W_Int(2), W_Int(3)])
    show(w)
    w.strategy.append(w, [W_Int(4)])
    print w.strategy.fetch(w, 3).text(), W_List(Integers, 2).text()
    w.strategy.store(w, 0, w_nil)
    show(w)
    tagged = W_List(IntegersOrNil, 2)
    tagged.strategy.store(tagged, 0, W_Int(1))
    show(tagged)
    tagged.strategy.store(tagged, 1, W_Int(-9999))
    show(tagged)
    nils = W_List(Nils, 3)
    nils.strategy.delete(nils, 0, 1)
    show(nils)
    kept = W_Text('kept')
    weak = W_List(Weak, 1, [kept])
    show(weak)
    for index in [-1, 4]:
        try:
            w.strategy.fetch(w, index)
        except IndexError:
            print 'outside'


def show_choice():
    for elements in [[w_nil], [w_nil, W_Int(1)], [W_Int(1), W_Int(2)], [W_Text('a'), W_Int(1)]]:
        strategy_type = factory.strategy_type_for(elements)
        w = W_List(strategy_type, len(elements), elements)
        show(w)


def entry_point(argv):
    print '== growing'
    show_growing()
    print '== integers'
    show_integers()
    print '== the best one'
    show_choice()
    return 0


def target(driver, args):
    return entry_point, None
