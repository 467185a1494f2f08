"""Caches that are filled at translation time: a Cache computes the value of a key once, and in a translated program all values are constants."""


class Cache(object):
    """Subclasses define _build(key); getorbuild(key) gives its result, the same one each time. _ready(value) runs when it is complete."""

    def __init__(self):
        self.content = {}
        self._building = {}

    def getorbuild(self, key):
        """The value of a key. Building it must not ask for the key itself."""
        try:
            return self.content[key]
        except KeyError:
            if key in self._building:
                raise Exception("%s recursive building of %r" % (self, key))
            self._building[key] = True
            try:
                result = self._build(key)
                self.content[key] = result
            finally:
                del self._building[key]
            self._ready(result)
            return result
    getorbuild._annspecialcase_ = 'specialize:memo'

    def _build(self, key):
        raise NotImplementedError

    def _ready(self, result):
        pass

    def _freeze_(self):
        return True
