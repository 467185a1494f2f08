"""Paths in RPython: os.path's functions on strings and files, which raise nothing. `sep` and its kin are those of os."""
import os

sep = os.sep
altsep = os.altsep
pardir = os.pardir
curdir = os.curdir
pathsep = os.pathsep


def risabs(path):
    """Whether a path starts at the root."""
    return path.startswith('/')


def rjoin(path1, path2, path3=None, path4=None, path5=None):
    """Joins paths; one that is absolute begins anew."""
    path = _join2(path1, path2)
    if path3 is not None:
        path = _join2(path, path3)
    if path4 is not None:
        path = _join2(path, path4)
    if path5 is not None:
        path = _join2(path, path5)
    return path


def join(path1, path2=None, path3=None, path4=None, path5=None):
    """What os.path.join() is in translated programs."""
    if path2 is None:
        return path1
    return rjoin(path1, path2, path3, path4, path5)


def _join2(path1, path2):
    if path2.startswith('/'):
        return path2
    if path1 == '' or path1.endswith('/'):
        return path1 + path2
    return path1 + '/' + path2


def rsplit(path):
    """Folder and name."""
    i = path.rfind('/') + 1
    assert i >= 0
    head = path[:i]
    end = len(head)
    while end > 0 and head[end - 1] == '/':
        end -= 1
    # Slashes alone are the root.
    if end > 0:
        head = head[:end]
    return head, path[i:]


def rdirname(path):
    """The folder."""
    return rsplit(path)[0]


def rbasename(path):
    """The name in its folder."""
    i = path.rfind('/') + 1
    assert i >= 0
    return path[i:]


def rsplitext(path):
    """What is before the last dot of the name, and the rest."""
    start = path.rfind('/') + 1
    dot = path.rfind('.')
    i = start
    while i < dot and path[i] == '.':
        i += 1
    if dot <= start or i >= dot:
        return path, ''
    assert dot >= 0
    return path[:dot], path[dot:]


def rsplitdrive(path):
    """A drive, which is always '', and the path."""
    return '', path


def rnormpath(path):
    """Without double slashes, `.` and what `..` undoes."""
    if path == '':
        return '.'
    slashes = ''
    if path.startswith('/'):
        slashes = '/'
        if path.startswith('//') and not path.startswith('///'):
            slashes = '//'
    parts = []
    for part in path.split('/'):
        if part == '' or part == '.':
            continue
        if part != '..' or (slashes == '' and len(parts) == 0) or (len(parts) > 0 and parts[-1] == '..'):
            parts.append(part)
        elif len(parts) > 0:
            parts.pop()
    result = slashes + '/'.join(parts)
    if result == '':
        return '.'
    return result


def rabspath(path):
    """From the root, normalised. The path itself when there is no current folder."""
    try:
        if not risabs(path):
            path = rjoin(os.getcwd(), path)
        return rnormpath(path)
    except OSError:
        return path


def rexists(path):
    """Whether a file or folder is there."""
    return os.path.exists(path)


def risdir(path):
    """Whether a folder is there."""
    return os.path.isdir(path)


def risfile(path):
    """Whether a regular file is there."""
    return os.path.isfile(path)


def rislink(path):
    """Whether a symbolic link is there."""
    return os.path.islink(path)
