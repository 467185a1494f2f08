# File names found by shell patterns.
import os
import re
import fnmatch

__all__ = ['glob', 'iglob']

_MAGIC = re.compile('[*?[]')


def has_magic(s):
    return _MAGIC.search(s) is not None


def glob(pathname):
    return list(iglob(pathname))


def iglob(pathname):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if os.path.lexists(pathname) if basename else os.path.isdir(dirname):
            yield pathname
        return
    if not dirname:
        for name in _names(os.curdir, basename):
            yield name
        return
    folders = iglob(dirname) if dirname != pathname and has_magic(dirname) else [dirname]
    for folder in folders:
        if has_magic(basename):
            names = _names(folder, basename)
        elif not basename:
            names = [basename] if os.path.isdir(folder) else []
        else:
            names = [basename] if os.path.lexists(os.path.join(folder, basename)) else []
        for name in names:
            yield os.path.join(folder, name)


def _names(folder, pattern):
    try:
        names = os.listdir(folder or os.curdir)
    except os.error:
        return []
    if pattern[0] != '.':
        names = [name for name in names if name[0] != '.']
    return fnmatch.filter(names, pattern)
