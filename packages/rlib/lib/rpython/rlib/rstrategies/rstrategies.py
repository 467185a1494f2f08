"""Collections that keep their elements in the form that fits them best, and change it when an element comes that does not fit.

A collection has a strategy and a storage. The root class of the strategies has StrategyMetaclass as its metaclass; strategies are mixed into its subclasses
(import_from_mixin), marked by @strategy and known to a StrategyFactory, which switches between them.
"""
import sys
import weakref

from rpython.rlib import jit, rerased
from rpython.rlib.objectmodel import specialize
from rpython.rlib.rstrategies import logger


def make_accessors(strategy='strategy', storage='storage'):
    """In the body of a collection's class: the four accessors that the factory calls, for two fields."""
    namespace = sys._getframe(1).f_locals
    for name, field in [('strategy', strategy), ('storage', storage)]:
        namespace['_get_' + name], namespace['_set_' + name] = _accessors(field)


def _accessors(field):
    def getter(self):
        return getattr(self, field)

    def setter(self, value):
        setattr(self, field, value)
    return getter, setter


class StrategyMetaclass(type):
    """Gives each strategy a storage of its own type: get_storage(w_self) and set_storage(w_self, storage)."""

    def __new__(cls, name, bases, attributes):
        erase, unerase = rerased.new_erasing_pair(name)

        def get_storage(self, w_self):
            return unerase(self.strategy_factory().get_storage(w_self))

        def set_storage(self, w_self, storage):
            self.strategy_factory().set_storage(w_self, erase(storage))

        attributes.update(_is_strategy=False, _is_singleton=False, _specializations=[], get_storage=get_storage, set_storage=set_storage)
        return type.__new__(cls, name, bases, attributes)


def strategy(generalize=None, singleton=True):
    """Marks a class as a strategy. `generalize`: the strategies to which it may change, the most special first. Those that are no singletons have an instance
    per collection."""
    def decorator(strategy_class):
        if generalize:
            @jit.unroll_safe
            def generalized_strategy_for(self, value):
                factory = self.strategy_factory()
                for candidate in generalize:
                    if factory.strategy_singleton_instance(candidate)._check_can_handle(value):
                        return candidate
                raise Exception("no strategy for a value")

            strategy_class.generalized_strategy_for = generalized_strategy_for
            for other in generalize:
                other._specializations.append(strategy_class)
        strategy_class._is_strategy = True
        strategy_class._is_singleton = singleton
        strategy_class._generalizations = generalize
        return strategy_class
    return decorator


def _all_subclasses(cls):
    result = []
    for subclass in cls.__subclasses__():
        result.append(subclass)
        result += _all_subclasses(subclass)
    return result


class StrategyFactory(object):
    """Knows all strategies below a root class, and changes those of collections."""
    _immutable_fields_ = ['strategies[*]', 'logger', 'strategy_singleton_field']
    factory_instance_counter = 0

    def __init__(self, root_class, all_strategy_classes=None):
        if all_strategy_classes is None:
            all_strategy_classes = self._collect_subclasses(root_class)
        self.strategies = []
        self.logger = logger.Logger()
        # Several factories may know the same class.
        self.strategy_singleton_field = '__singleton_%d' % StrategyFactory.factory_instance_counter
        StrategyFactory.factory_instance_counter += 1
        self._create_strategy_instances(root_class, all_strategy_classes)

    def _collect_subclasses(self, cls):
        return _all_subclasses(cls)

    def _create_strategy_instances(self, root_class, all_strategy_classes):
        for cls in all_strategy_classes:
            if cls._is_strategy:
                setattr(cls, self.strategy_singleton_field, self.instantiate_strategy(cls))
                self.strategies.append(cls)
            self._patch_strategy_class(cls, root_class)
        self._order_strategies()

    def _patch_strategy_class(self, strategy_class, root_class):
        """Storage moves by two calls: the old strategy's class picks the method, and the new one's has it."""
        name = '_convert_storage_from_' + strategy_class.__name__

        def from_this(self, w_self, previous_strategy):
            self._convert_storage_from(w_self, previous_strategy)

        def _convert_storage_to(self, w_self, new_strategy):
            getattr(new_strategy, name)(w_self, self)

        from_this.func_name = name
        setattr(root_class, name, from_this)
        strategy_class._convert_storage_to = _convert_storage_to

    def _order_strategies(self):
        """The most special ones first."""
        depths = {}
        for cls in self.strategies:
            depths[cls] = self._depth(cls, [])
        self.strategies.sort(key=depths.__getitem__, reverse=True)

    def _depth(self, cls, seen):
        if cls in seen or not cls._generalizations:
            return 0
        return 1 + max([self._depth(other, seen + [cls]) for other in cls._generalizations])

    def decorate_strategies(self, transitions):
        """In place of decorators: the `generalize` of each strategy. To be called before the constructor of this class."""
        for strategy_class, generalize in transitions.items():
            strategy(generalize)(strategy_class)

    # ---- what programs call

    def switch_strategy(self, w_self, new_strategy_type, new_element=None):
        """Another strategy for a collection; the element is the one that asks for it."""
        old_strategy = self.get_strategy(w_self)
        if new_strategy_type._is_singleton:
            new_strategy = self.strategy_singleton_instance(new_strategy_type)
        else:
            new_strategy = self.instantiate_strategy(new_strategy_type, w_self, old_strategy.size(w_self))
        self.set_strategy(w_self, new_strategy)
        old_strategy._convert_storage_to(w_self, new_strategy)
        new_strategy.strategy_switched(w_self)
        self.log(w_self, new_strategy, old_strategy, new_element)
        return new_strategy

    def set_initial_strategy(self, w_self, strategy_type, size, elements=None):
        """The first strategy of a collection, and maybe its elements."""
        assert self.get_strategy(w_self) is None, "the collection has a strategy"
        if strategy_type._is_singleton:
            new_strategy = self.strategy_singleton_instance(strategy_type)
        else:
            new_strategy = self.instantiate_strategy(strategy_type, w_self, size)
        self.set_strategy(w_self, new_strategy)
        new_strategy._initialize_storage(w_self, size)
        element = None
        if elements:
            new_strategy.store_all(w_self, elements)
            element = elements[0]
        new_strategy.strategy_switched(w_self)
        self.log(w_self, new_strategy, None, element)
        return new_strategy

    @jit.unroll_safe
    def strategy_type_for(self, objects):
        """The most special strategy that can hold all these."""
        for candidate in self.strategies:
            if self._fits(candidate, objects):
                return candidate
        raise ValueError("no strategy for these objects")

    def _fits(self, candidate, objects):
        instance = self.strategy_singleton_instance(candidate)
        for obj in objects:
            if not instance._check_can_handle(obj):
                return False
        return True

    # ---- what factories may define otherwise

    def instantiate_strategy(self, strategy_type, w_self=None, initial_size=0):
        """An instance of a strategy."""
        return strategy_type()

    def log(self, w_self, new_strategy, old_strategy=None, new_element=None):
        """Tells the logger of a strategy."""
        if not self.logger.active:
            return
        cause = "Switched" if old_strategy else "Created"
        self.logger.log(self.log_string_for_object(new_strategy), new_strategy.size(w_self), cause, self.log_string_for_object(old_strategy), "",
                        self.log_string_for_object(new_element))

    @specialize.call_location()
    def log_string_for_object(self, obj):
        return obj.__class__.__name__ if obj else ""

    @specialize.call_location()
    def get_storage(self, obj):
        return obj._get_storage()

    @specialize.call_location()
    def set_storage(self, obj, val):
        return obj._set_storage(val)

    def get_strategy(self, obj):
        return obj._get_strategy()

    def set_strategy(self, obj, val):
        return obj._set_strategy(val)

    @jit.elidable
    def strategy_singleton_instance(self, strategy_class):
        """The one instance of a strategy."""
        return getattr(strategy_class, self.strategy_singleton_field)

    def _freeze_(self):
        return True


# ---- strategies to mix in

class AbstractStrategy(object):
    """Elements by index. Required: strategy_factory(self), and one of the mixins for indexes."""

    def strategy_switched(self, w_self):
        """A collection has this strategy now."""

    def _initialize_storage(self, w_self, initial_size):
        raise NotImplementedError

    def _check_can_handle(self, value):
        raise NotImplementedError

    def _convert_storage_to(self, w_self, new_strategy):
        new_strategy._convert_storage_from(w_self, self)

    @jit.unroll_safe
    def _convert_storage_from(self, w_self, previous_strategy):
        elements = previous_strategy.fetch_all(w_self)
        self._initialize_storage(w_self, len(elements))
        for i in range(len(elements)):
            self.store(w_self, i, elements[i])

    def _generalize_for_value(self, w_self, value):
        return self.strategy_factory().switch_strategy(w_self, self.generalized_strategy_for(value), new_element=value)

    def _cannot_handle_store(self, w_self, index0, value):
        self._generalize_for_value(w_self, value).store(w_self, index0, value)

    def _cannot_handle_insert(self, w_self, index0, list_w):
        self._generalize_for_value(w_self, list_w[0]).insert(w_self, index0, list_w)

    def size(self, w_self):
        raise NotImplementedError

    def fetch(self, w_self, index0):
        raise NotImplementedError

    def store(self, w_self, index0, value):
        raise NotImplementedError

    def insert(self, w_self, index0, list_w):
        raise NotImplementedError

    def delete(self, w_self, start, end):
        raise NotImplementedError

    def append(self, w_self, list_w):
        """Adds elements at the end."""
        self.insert(w_self, self.size(w_self), list_w)

    def pop(self, w_self, index0):
        """Takes an element out."""
        element = self.fetch(w_self, index0)
        self.delete(w_self, index0, index0 + 1)
        return element

    @jit.unroll_safe
    def slice(self, w_self, start, end):
        """A list of some elements."""
        return [self.fetch(w_self, i) for i in range(start, end)]

    def fetch_all(self, w_self):
        """A list of all."""
        return self.slice(w_self, 0, self.size(w_self))

    @jit.unroll_safe
    def store_all(self, w_self, elements):
        """Stores elements from the beginning. The strategy may change on the way."""
        factory = self.strategy_factory()
        for i in range(len(elements)):
            factory.get_strategy(w_self).store(w_self, i, elements[i])


class EmptyStrategy(AbstractStrategy):
    """No elements."""

    def _initialize_storage(self, w_self, initial_size):
        assert initial_size == 0
        self.set_storage(w_self, None)

    def _convert_storage_from(self, w_self, previous_strategy):
        self.set_storage(w_self, None)

    def _check_can_handle(self, value):
        return False

    def size(self, w_self):
        return 0

    def fetch(self, w_self, index0):
        raise IndexError

    def store(self, w_self, index0, value):
        self._cannot_handle_insert(w_self, index0, [value])

    def insert(self, w_self, index0, list_w):
        self._cannot_handle_insert(w_self, index0, list_w)

    def delete(self, w_self, start, end):
        self.check_index_range(w_self, start, end)


class SingleValueStrategyStorage(object):
    """A number of elements that are all the same."""
    _attrs_ = ['size']

    def __init__(self, size=0):
        self.size = size


class SingleValueStrategy(AbstractStrategy):
    """So many times one object. Required: value(self)."""

    def _initialize_storage(self, w_self, initial_size):
        self.set_storage(w_self, SingleValueStrategyStorage(initial_size))

    def _convert_storage_from(self, w_self, previous_strategy):
        self._initialize_storage(w_self, previous_strategy.size(w_self))

    def _check_can_handle(self, value):
        return value is self.value()

    def size(self, w_self):
        return self.get_storage(w_self).size

    def fetch(self, w_self, index0):
        self.check_index_fetch(w_self, index0)
        return self.value()

    def store(self, w_self, index0, value):
        self.check_index_store(w_self, index0)
        if not self._check_can_handle(value):
            self._cannot_handle_store(w_self, index0, value)

    @jit.unroll_safe
    def insert(self, w_self, index0, list_w):
        storage = self.get_storage(w_self)
        for i in range(len(list_w)):
            if not self._check_can_handle(list_w[i]):
                self._cannot_handle_insert(w_self, index0 + i, list_w[i:])
                return
            storage.size += 1

    def delete(self, w_self, start, end):
        self.check_index_range(w_self, start, end)
        self.get_storage(w_self).size -= end - start


class StrategyWithStorage(AbstractStrategy):
    """A list. Required: default_value(self), _wrap(self, stored), _unwrap(self, element)."""

    def _initialize_storage(self, w_self, initial_size):
        self.set_storage(w_self, [self._unwrap(self.default_value())] * initial_size)

    def _wrap(self, value):
        raise NotImplementedError

    def _unwrap(self, value):
        raise NotImplementedError

    def size(self, w_self):
        return len(self.get_storage(w_self))

    def fetch(self, w_self, index0):
        self.check_index_fetch(w_self, index0)
        return self._wrap(self.get_storage(w_self)[index0])

    def store(self, w_self, index0, wrapped_value):
        self.check_index_store(w_self, index0)
        if self._check_can_handle(wrapped_value):
            self.get_storage(w_self)[index0] = self._unwrap(wrapped_value)
        else:
            self._cannot_handle_store(w_self, index0, wrapped_value)

    @jit.unroll_safe
    def insert(self, w_self, start, list_w):
        # As lists of Python do it: behind the end is at the end.
        size = self.size(w_self)
        if start > size:
            start = size
        assert start >= 0
        for i in range(len(list_w)):
            if not self._check_can_handle(list_w[i]):
                self._cannot_handle_insert(w_self, start + i, list_w[i:])
                return
            self.get_storage(w_self).insert(start + i, self._unwrap(list_w[i]))

    def delete(self, w_self, start, end):
        self.check_index_range(w_self, start, end)
        assert start >= 0
        assert end >= start
        del self.get_storage(w_self)[start:end]


class GenericStrategy(StrategyWithStorage):
    """Elements as they are."""

    def _wrap(self, value):
        return value

    def _unwrap(self, value):
        return value

    def _check_can_handle(self, wrapped_value):
        return True


class WeakGenericStrategy(StrategyWithStorage):
    """Weak references; the default in place of what is gone."""

    def _wrap(self, value):
        element = value()
        return element if element is not None else self.default_value()

    def _unwrap(self, value):
        assert value is not None
        return weakref.ref(value)

    def _check_can_handle(self, wrapped_value):
        return True


class SpecializedStrategy(StrategyWithStorage):
    """Elements without their boxes. Required: wrap(self, value), unwrap(self, value)."""

    def _wrap(self, value):
        return self.wrap(value)

    def _unwrap(self, value):
        return self.unwrap(value)


class SingleTypeStrategy(SpecializedStrategy):
    """Elements of one class. Required: contained_type."""

    def _check_can_handle(self, value):
        return isinstance(value, self.contained_type)


class TaggingStrategy(SingleTypeStrategy):
    """One object more, which a value that no element has stands for. Required: wrapped_tagged_value(self), unwrapped_tagged_value(self)."""

    def _check_can_handle(self, value):
        if value is self.wrapped_tagged_value():
            return True
        return isinstance(value, self.contained_type) and self.unwrap(value) != self.unwrapped_tagged_value()

    def _wrap(self, value):
        if value == self.unwrapped_tagged_value():
            return self.wrapped_tagged_value()
        return self.wrap(value)

    def _unwrap(self, value):
        if value is self.wrapped_tagged_value():
            return self.unwrapped_tagged_value()
        return self.unwrap(value)


# ---- indexes to mix in

class SafeIndexingMixin(object):
    """IndexError for indexes outside."""

    def check_index(self, w_self, index0):
        if index0 < 0 or index0 >= self.size(w_self):
            raise IndexError

    def check_index_store(self, w_self, index0):
        self.check_index(w_self, index0)

    def check_index_fetch(self, w_self, index0):
        self.check_index(w_self, index0)

    def check_index_range(self, w_self, start, end):
        if end < start or start < 0 or end > self.size(w_self):
            raise IndexError


class UnsafeIndexingMixin(object):
    """Whoever calls has checked."""

    def check_index_store(self, w_self, index0):
        pass

    def check_index_fetch(self, w_self, index0):
        pass

    def check_index_range(self, w_self, start, end):
        pass
