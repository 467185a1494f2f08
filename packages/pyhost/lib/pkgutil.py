"""Looking into packages: their modules, their data files."""
import imp
import os
import sys
from types import ModuleType

__all__ = ['get_importer', 'iter_importers', 'get_loader', 'find_loader', 'walk_packages', 'iter_modules', 'get_data', 'ImpImporter', 'ImpLoader', 'read_code',
           'extend_path']


def _source_file(fullname):
    """The file of a module; its packages are imported. None when there is none."""
    package, _, name = fullname.rpartition('.')
    path = None
    if package:
        __import__(package)
        path = sys.modules[package].__path__
    try:
        f, filename, description = imp.find_module(name, path)
    except ImportError:
        return None
    if f is not None:
        f.close()
    if description[2] == imp.PKG_DIRECTORY:
        return os.path.join(filename, '__init__.py')
    return filename if description[2] == imp.PY_SOURCE else None


class ImpLoader(object):
    """Loads a module that was found."""
    code = source = None

    def __init__(self, fullname, file, filename, etc):
        self.fullname, self.file, self.filename, self.etc = fullname, file, filename, etc

    def load_module(self, fullname):
        try:
            return imp.load_module(fullname, self.file, self.filename, self.etc)
        finally:
            if self.file:
                self.file.close()

    def get_data(self, pathname):
        f = open(pathname, 'rb')
        try:
            return f.read()
        finally:
            f.close()

    def is_package(self, fullname=None):
        return self.etc[2] == imp.PKG_DIRECTORY

    def get_filename(self, fullname=None):
        return os.path.join(self.filename, '__init__.py') if self.is_package() else self.filename

    def get_source(self, fullname=None):
        if self.etc[2] not in (imp.PKG_DIRECTORY, imp.PY_SOURCE):
            return None
        f = open(self.get_filename(), 'rU')
        try:
            return f.read()
        finally:
            f.close()

    def get_code(self, fullname=None):
        source = self.get_source()
        return None if source is None else compile(source, self.get_filename(), 'exec')


class ImpImporter(object):
    """Finds modules in a folder, or in sys.path."""

    def __init__(self, path=None):
        self.path = path

    def find_module(self, fullname, path=None):
        name = fullname.split('.')[-1]
        if name != fullname and self.path is None:
            return None
        try:
            f, filename, etc = imp.find_module(name, None if self.path is None else [os.path.realpath(self.path)])
        except ImportError:
            return None
        return ImpLoader(fullname, f, filename, etc)

    def iter_modules(self, prefix=''):
        if self.path is None or not os.path.isdir(self.path):
            return
        seen = set()
        for entry in sorted(os.listdir(self.path)):
            full = os.path.join(self.path, entry)
            name = entry[:-3] if entry.endswith('.py') else entry
            package = os.path.isdir(full) and '.' not in entry and os.path.isfile(os.path.join(full, '__init__.py'))
            if (package or entry.endswith('.py')) and name != '__init__' and '.' not in name and name not in seen:
                seen.add(name)
                yield prefix + name, package


def get_importer(path_item):
    """What finds modules in a folder."""
    for hook in sys.path_hooks:
        try:
            return hook(path_item)
        except ImportError:
            pass
    return ImpImporter(path_item)


def iter_importers(fullname=''):
    """What finds the modules of a package."""
    if fullname.startswith('.'):
        raise ImportError('Relative module names not supported')
    if '.' in fullname:
        package = '.'.join(fullname.split('.')[:-1])
        __import__(package)
        path = getattr(sys.modules[package], '__path__', None) or []
    else:
        for importer in sys.meta_path:
            yield importer
        path = sys.path
    for item in path:
        yield get_importer(item)
    if '.' not in fullname:
        yield ImpImporter()


def get_loader(module_or_name):
    """What would load a module."""
    if module_or_name in sys.modules:
        module_or_name = sys.modules[module_or_name]
    if isinstance(module_or_name, ModuleType):
        loader = getattr(module_or_name, '__loader__', None)
        if loader is not None:
            return loader
        return find_loader(module_or_name.__name__)
    return find_loader(module_or_name)


def find_loader(fullname):
    """The same, by name."""
    for importer in iter_importers(fullname):
        loader = importer.find_module(fullname)
        if loader is not None:
            return loader
    return None


def iter_modules(path=None, prefix=''):
    """(importer, name, is a package) of all modules in some folders."""
    seen = set()
    for importer in iter_importers() if path is None else map(get_importer, path):
        if not hasattr(importer, 'iter_modules'):
            continue
        for name, package in importer.iter_modules(prefix):
            if name not in seen:
                seen.add(name)
                yield importer, name, package


def walk_packages(path=None, prefix='', onerror=None):
    """The same with the modules of packages, which are imported."""
    seen = set()
    for importer, name, package in iter_modules(path, prefix):
        yield importer, name, package
        if not package:
            continue
        try:
            __import__(name)
        except Exception, e:
            if onerror is not None:
                onerror(name)
            elif not isinstance(e, ImportError):
                raise
            continue
        folders = [folder for folder in getattr(sys.modules[name], '__path__', None) or [] if folder not in seen]
        seen.update(folders)
        for item in walk_packages(folders, name + '.', onerror):
            yield item


def get_data(package, resource):
    """The bytes of a file beside a package's modules; None when that cannot be told."""
    __import__(package)
    module = sys.modules[package]
    if not hasattr(module, '__file__'):
        return None
    parts = resource.split('/')
    filename = os.path.join(os.path.dirname(module.__file__), *parts)
    loader = getattr(module, '__loader__', None)
    if hasattr(loader, 'get_data'):
        return loader.get_data(filename)
    f = open(filename, 'rb')
    try:
        return f.read()
    finally:
        f.close()


def extend_path(path, name):
    """A package's __path__ with the folders of that name that stand elsewhere in sys.path."""
    if not isinstance(path, list):
        return path
    path = path[:]
    for folder in sys.path:
        if not isinstance(folder, basestring):
            continue
        candidate = os.path.join(folder, *name.split('.'))
        if candidate not in path and os.path.isfile(os.path.join(candidate, '__init__.py')):
            path.append(candidate)
        listing = os.path.join(folder, name + '.pkg')
        if os.path.isfile(listing):
            f = open(listing)
            try:
                path.extend([line.strip() for line in f if line.strip() and not line.startswith('#')])
            finally:
                f.close()
    return path


def read_code(stream):
    """Compiled files are not read here."""
    return None
