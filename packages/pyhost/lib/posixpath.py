# os.path on POSIX systems. The functions on strings keep to RPython, so that programs can call them when translated too.
import posix
from _posixpath import exists, isdir, isfile, islink, lexists, getsize, getmtime, getatime, getctime, ismount

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = ':/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'split', 'splitext', 'basename', 'dirname', 'commonprefix', 'getsize', 'getmtime',
           'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'walk', 'expanduser', 'expandvars',
           'normpath', 'abspath', 'samefile', 'samestat', 'sameopenfile', 'realpath', 'relpath', 'curdir', 'pardir', 'sep', 'pathsep',
           'defpath', 'altsep', 'extsep', 'devnull', 'supports_unicode_filenames']


def normcase(s):
    return s


def isabs(s):
    return s.startswith('/')


def join(a, *p):
    path = a
    for part in p:
        if part.startswith('/'):
            path = part
        elif path == '' or path.endswith('/'):
            path = path + part
        else:
            path = path + '/' + part
    return path


def split(p):
    i = p.rfind('/') + 1
    assert i >= 0
    head = p[:i]
    tail = p[i:]
    end = len(head)
    while end > 0 and head[end - 1] == '/':
        end -= 1
    assert end >= 0
    # A head of slashes only is kept.
    if end > 0:
        head = head[:end]
    return head, tail


def basename(p):
    i = p.rfind('/') + 1
    assert i >= 0
    return p[i:]


def dirname(p):
    return split(p)[0]


def splitdrive(p):
    return '', p


def splitext(p):
    start = p.rfind('/') + 1
    dot = p.rfind('.')
    i = start
    # Leading dots belong to the name.
    while i < dot and p[i] == '.':
        i += 1
    if dot <= start or i >= dot:
        return p, ''
    assert dot >= 0
    return p[:dot], p[dot:]


def commonprefix(m):
    if not m:
        return ''
    low = min(m)
    high = max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def normpath(path):
    if path == '':
        return '.'
    slashes = 0
    if path.startswith('/'):
        slashes = 1
        # POSIX gives two leading slashes a meaning of their own.
        if path.startswith('//') and not path.startswith('///'):
            slashes = 2
    parts = []
    for part in path.split('/'):
        if part == '' or part == '.':
            continue
        if part != '..' or (slashes == 0 and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    result = '/'.join(parts)
    if slashes == 1:
        result = '/' + result
    elif slashes == 2:
        result = '//' + result
    if result == '':
        return '.'
    return result


def abspath(path):
    if not isabs(path):
        if isinstance(path, unicode):
            cwd = posix.getcwdu()
        else:
            cwd = posix.getcwd()
        path = join(cwd, path)
    return normpath(path)


def relpath(path, start=curdir):
    if not path:
        raise ValueError('no path specified')
    origin = [x for x in abspath(start).split(sep) if x]
    target = [x for x in abspath(path).split(sep) if x]
    shared = len(commonprefix([origin, target]))
    parts = [pardir] * (len(origin) - shared) + target[shared:]
    if not parts:
        return curdir
    return join(*parts)


def realpath(filename):
    path = abspath(filename)
    rest = path.split('/')
    rest.reverse()
    done = '/'
    seen = {}
    while rest:
        name = rest.pop()
        if name == '' or name == '.':
            continue
        if name == '..':
            done = dirname(done)
            continue
        here = join(done, name)
        if not islink(here) or seen.get(here, 0) > 40:
            done = here
            continue
        seen[here] = seen.get(here, 0) + 1
        target = posix.readlink(here)
        if isabs(target):
            done = '/'
        more = target.split('/')
        more.reverse()
        rest.extend(more)
    return done


def expanduser(path):
    if not path.startswith('~'):
        return path
    i = path.find('/', 1)
    if i < 0:
        i = len(path)
    if i == 1:
        home = posix.environ.get('HOME')
        if home is None:
            import pwd
            home = pwd.getpwuid(posix.getuid()).pw_dir
    else:
        import pwd
        try:
            home = pwd.getpwnam(path[1:i]).pw_dir
        except KeyError:
            return path
    home = home.rstrip('/')
    return (home + path[i:]) or '/'


def expandvars(path):
    out = []
    i = 0
    n = len(path)
    while i < n:
        c = path[i]
        if c != '$':
            out.append(c)
            i += 1
            continue
        j = i + 1
        if j < n and path[j] == '{':
            end = path.find('}', j)
            name = path[j + 1:end] if end >= 0 else ''
            j = end + 1
        else:
            while j < n and (path[j].isalnum() or path[j] == '_'):
                j += 1
            name = path[i + 1:j]
        if name and name in posix.environ:
            out.append(posix.environ[name])
            i = j
        else:
            out.append(c)
            i += 1
    return ''.join(out)


def samefile(f1, f2):
    return samestat(posix.stat(f1), posix.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(posix.fstat(fp1), posix.fstat(fp2))


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def walk(top, func, arg):
    todo = [top]
    while todo:
        here = todo.pop()
        try:
            names = posix.listdir(here)
        except posix.error:
            continue
        func(arg, here, names)
        below = [join(here, name) for name in names]
        below.reverse()
        todo.extend([p for p in below if isdir(p) and not islink(p)])
