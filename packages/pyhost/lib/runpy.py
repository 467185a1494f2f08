"""Modules and files run as programs."""
import imp
import os
import pkgutil
import sys

__all__ = ['run_module', 'run_path']


def _run(code, namespace, init_globals, name, filename, loader, package):
    if init_globals is not None:
        namespace.update(init_globals)
    namespace.update(__name__=name, __file__=filename, __loader__=loader, __package__=package)
    exec code in namespace
    return namespace


def _run_as_module(code, init_globals, name, filename, loader, package):
    """With an entry in sys.modules, and sys.argv[0] the file, while it runs."""
    module = imp.new_module(name)
    old = sys.modules.get(name)
    old_argv0 = sys.argv[0] if sys.argv else None
    sys.modules[name] = module
    if sys.argv:
        sys.argv[0] = filename
    try:
        return _run(code, module.__dict__, init_globals, name, filename, loader, package).copy()
    finally:
        if old is None:
            del sys.modules[name]
        else:
            sys.modules[name] = old
        if sys.argv:
            sys.argv[0] = old_argv0


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module, or the __main__ of a package; its namespace."""
    filename = pkgutil._source_file(mod_name)
    if filename is None:
        raise ImportError('No module named %s' % mod_name)
    if os.path.basename(filename) == '__init__.py':
        if mod_name.endswith('.__main__'):
            raise ImportError('Cannot use package as __main__ module')
        main = mod_name + '.__main__'
        if pkgutil._source_file(main) is None:
            raise ImportError('%s; %r is a package and cannot be directly executed' % ('No module named ' + main, mod_name))
        return run_module(main, init_globals, run_name or mod_name, alter_sys)
    f = open(filename, 'rU')
    try:
        code = compile(f.read(), filename, 'exec', 0, 1)
    finally:
        f.close()
    name = run_name or mod_name
    runner = _run_as_module if alter_sys else _run_plain
    return runner(code, init_globals, name, filename, None, mod_name.rpartition('.')[0])


def _run_plain(code, init_globals, name, filename, loader, package):
    return _run(code, {}, init_globals, name, filename, loader, package)


def run_path(path_name, init_globals=None, run_name=None):
    """Runs a file, or the __main__.py of a folder; its namespace."""
    if os.path.isdir(path_name):
        sys.path.insert(0, path_name)
        try:
            return run_module('__main__', init_globals, run_name or '<run_path>', True)
        finally:
            sys.path.remove(path_name)
    f = open(path_name, 'rU')
    try:
        code = compile(f.read(), path_name, 'exec', 0, 1)
    finally:
        f.close()
    name = run_name or '<run_path>'
    return _run_as_module(code, init_globals, name, path_name, None, None)
