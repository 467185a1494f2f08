"""py.apipkg: packages whose names are loaded when they are used."""
import sys
import types


class ApiModule(types.ModuleType):
    """A module whose attributes come from elsewhere: 'module:name' or 'module'."""

    def __init__(self, name, importspec, implprefix=None, attr=None):
        types.ModuleType.__init__(self, name)
        places = {}
        for key, spec in importspec.items():
            if isinstance(spec, dict):
                sub = ApiModule('%s.%s' % (name, key), spec, implprefix or name)
                sys.modules[sub.__name__] = sub
                setattr(self, key, sub)
            else:
                places[key] = ((implprefix or name) + spec) if spec.startswith('.') else spec
        self.__dict__['_ApiModule__places'] = places
        self.__all__ = list(importspec)
        for key, value in (attr or {}).items():
            setattr(self, key, value)

    def __getattr__(self, name):
        places = self.__dict__['_ApiModule__places']
        if name not in places:
            raise AttributeError(name)
        path, _, attr = places[name].partition(':')
        value = __import__(path, None, None, ['*'])
        for part in attr.split('.') if attr else []:
            value = getattr(value, part)
        setattr(self, name, value)
        return value


def initpkg(pkgname, exportdefs, attr=None, eager=False):
    """Puts such a module in the place of a package."""
    old = sys.modules.get(pkgname)
    module = ApiModule(pkgname, exportdefs, attr=attr)
    for name in ('__file__', '__path__', '__version__', '__doc__', '__loader__'):
        if hasattr(old, name):
            setattr(module, name, getattr(old, name))
    sys.modules[pkgname] = module
