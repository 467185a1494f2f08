"""Maps: the shapes of objects. Objects that got the same attributes in the same order share one."""

from rpython.rlib import jit


class Map(object):
    _immutable_fields_ = ['indexes']

    def __init__(self, indexes):
        self.indexes = indexes
        self.transitions = {}

    @jit.elidable
    def index(self, name):
        """The place of an attribute, or -1."""
        return self.indexes.get(name, -1)

    @jit.elidable
    def with_attribute(self, name):
        """The map with one attribute more."""
        map = self.transitions.get(name, None)
        if map is None:
            indexes = self.indexes.copy()
            indexes[name] = len(indexes)
            map = Map(indexes)
            self.transitions[name] = map
        return map


ROOT = Map({})
