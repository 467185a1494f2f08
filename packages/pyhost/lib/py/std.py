"""py.std: any module of the standard library as an attribute."""
import sys
import types


class _Std(types.ModuleType):
    def __getattr__(self, name):
        try:
            return __import__(name, None, None, ['*'])
        except ImportError:
            raise AttributeError('py.std: could not import %s' % name)

sys.modules[__name__] = _Std(__name__, __doc__)
