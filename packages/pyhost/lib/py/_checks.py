"""What path.check() asks, by the names of its keywords."""
import os


def _dir(path, value):
    return os.path.isdir(path.strpath)


def _file(path, value):
    return os.path.isfile(path.strpath)


def _link(path, value):
    return os.path.islink(path.strpath)


def _exists(path, value):
    return os.path.exists(path.strpath)


def _dotfile(path, value):
    return path.basename.startswith('.')


def _ext(path, value):
    if not value.startswith('.'):
        value = '.' + value
    return path.ext == value


def _basename(path, value):
    return path.basename == value


def _basestarts(path, value):
    return path.basename.startswith(value)


def _relto(path, value):
    return path.relto(value)


def _fnmatch(path, value):
    return path.fnmatch(value)


def _endswith(path, value):
    return str(path).endswith(value)

_FLAGS = {'dir': _dir, 'file': _file, 'link': _link, 'exists': _exists, 'dotfile': _dotfile}
_VALUES = {'ext': _ext, 'basename': _basename, 'basestarts': _basestarts, 'relto': _relto, 'fnmatch': _fnmatch, 'endswith': _endswith, 'fnm': _fnmatch}


def holds(path, name, value):
    """Whether what a keyword of check() says is so."""
    if name in _FLAGS:
        return bool(_FLAGS[name](path, value)) == bool(value)
    if name in _VALUES:
        return bool(_VALUES[name](path, value))
    if name.startswith('not'):
        rest = name[3:]
        if rest in _FLAGS or rest in _VALUES:
            return not holds(path, rest, value)
    raise TypeError('no %r checker available for %r' % (name, path))
