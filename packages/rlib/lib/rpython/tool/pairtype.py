"""Two tricks with metaclasses: classes that are extended later in the source, and methods chosen by the classes of two objects."""


class extendabletype(type):
    """class __extend__(Cls): ... puts its methods into Cls instead of making a class below it. Several bases: into each of them."""

    def __new__(cls, name, bases, dict):
        if name != '__extend__':
            return super(extendabletype, cls).__new__(cls, name, bases, dict)
        for base in bases:
            for key, value in dict.items():
                if key != '__module__':
                    setattr(base, key, value)
        return None


def pair(a, b):
    """The pair of two objects: an instance of the class for their two classes."""
    return pairtype(a.__class__, b.__class__)((a, b))


pairtypecache = {}


def pairtype(cls1, cls2):
    """The class of pairs of instances of two classes. Its bases are the pairs one class up, first by the first object, then by the second."""
    try:
        return pairtypecache[cls1, cls2]
    except KeyError:
        pass
    bases = [pairtype(base, cls2) for base in cls1.__bases__]
    bases.extend([pairtype(cls1, base) for base in cls2.__bases__])
    bases = tuple(bases) or (tuple,)
    cls = extendabletype('pairtype(%s, %s)' % (cls1.__name__, cls2.__name__), bases, {'__slots__': ()})
    pairtypecache[cls1, cls2] = cls
    return cls


def pairmro(cls1, cls2):
    """The pairs of classes in which a method is looked for."""
    for base2 in cls2.__mro__:
        for base1 in cls1.__mro__:
            yield (base1, base2)


class DoubleDispatchRegistry(object):
    """A dict of pairs of classes: a pair that is missing is looked up among the bases."""

    def __init__(self):
        self._registry = {}
        self._cache = {}

    def __getitem__(self, clspair):
        try:
            return self._cache[clspair]
        except KeyError:
            for candidate in pairmro(*clspair):
                if candidate in self._registry:
                    value = self._cache[clspair] = self._registry[candidate]
                    return value
            raise

    def __setitem__(self, clspair, value):
        self._registry[clspair] = value
        self._cache = self._registry.copy()
