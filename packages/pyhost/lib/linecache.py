# Lines of source files, kept once read.
import posixpath
import posix
import sys

__all__ = ['getline', 'clearcache', 'checkcache']

cache = {}


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    if 1 <= lineno <= len(lines):
        return lines[lineno - 1]
    return ''


def clearcache():
    cache.clear()


def getlines(filename, module_globals=None):
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    names = cache.keys() if filename is None else [filename]
    for name in names:
        entry = cache.get(name)
        if entry is None or entry[1] is None:
            continue
        try:
            stat = posix.stat(entry[3])
        except OSError:
            del cache[name]
            continue
        if entry[0] != stat.st_size or entry[1] != stat.st_mtime:
            del cache[name]


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    fullname = filename
    if not posixpath.isfile(fullname):
        lines = _from_loader(filename, module_globals)
        if lines is not None:
            return lines
        if posixpath.isabs(filename):
            return []
        for folder in sys.path:
            fullname = posixpath.join(folder, filename) if isinstance(folder, basestring) else ''
            if fullname and posixpath.isfile(fullname):
                break
        else:
            return []
    try:
        f = open(fullname, 'rU')
        try:
            lines = f.readlines()
        finally:
            f.close()
        stat = posix.stat(fullname)
    except (IOError, OSError):
        return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = stat.st_size, stat.st_mtime, lines, fullname
    return lines


def _from_loader(filename, module_globals):
    if not module_globals or '__loader__' not in module_globals:
        return None
    get_source = getattr(module_globals['__loader__'], 'get_source', None)
    if get_source is None or not module_globals.get('__name__'):
        return None
    try:
        text = get_source(module_globals['__name__'])
    except (ImportError, IOError):
        return None
    if text is None:
        return []
    lines = [line + '\n' for line in text.splitlines()]
    cache[filename] = len(text), None, lines, filename
    return lines
