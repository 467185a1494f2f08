"""The part of py.path.local that touches files."""
import os
import shutil

from py import error

_call = error.checked_call


class Stat(object):
    """What stat() says, without the prefix of its names."""

    def __init__(self, path, osstat):
        self.path = path
        self._osstatresult = osstat

    def __getattr__(self, name):
        return getattr(self._osstatresult, 'st_' + name)

    def isdir(self):
        return self.mode & 0170000 == 0040000

    def isfile(self):
        return self.mode & 0170000 == 0100000

    def islink(self):
        return self.mode & 0170000 == 0120000

    @property
    def owner(self):
        import pwd
        return pwd.getpwuid(self.uid)[0]


class _Folder(object):
    """as_cwd(): a folder that is the current one for a while."""

    def __init__(self, path):
        self._path = path

    def __enter__(self):
        self._old = self._path.chdir()
        return self._old

    def __exit__(self, *exc):
        if self._old is not None:
            self._old.chdir()


class FileMethods(object):
    """Reading, writing, listing, removing."""

    def open(self, mode='r', ensure=False, encoding=None):
        """The file, opened; ensure=True makes the folders it is in."""
        if ensure:
            self.dirpath().ensure(dir=1)
        if encoding:
            import codecs
            return _call(codecs.open, self.strpath, mode, encoding)
        return _call(open, self.strpath, mode)

    def read(self, mode='r'):
        """What is in the file."""
        f = self.open(mode)
        try:
            return f.read()
        finally:
            f.close()

    def read_binary(self):
        """The bytes of the file."""
        return self.read('rb')

    def read_text(self, encoding):
        """The text of the file, as unicode."""
        return self.read('rb').decode(encoding)

    def readlines(self, cr=1):
        """The lines, with or without what ends them."""
        if cr:
            f = self.open('rU')
            try:
                return f.readlines()
            finally:
                f.close()
        return self.read('rU').split('\n')

    def write(self, data, mode='w', ensure=False):
        """Writes the file anew."""
        if 'b' in mode:
            if not isinstance(data, str):
                raise ValueError('can only process bytes')
        elif isinstance(data, unicode):
            data = data.encode('ascii')
        elif not isinstance(data, str):
            data = str(data)
        f = self.open(mode, ensure=ensure)
        try:
            f.write(data)
        finally:
            f.close()

    def write_binary(self, data, ensure=False):
        """Writes bytes."""
        self.write(data, 'wb', ensure)

    def write_text(self, data, encoding, ensure=False):
        """Writes unicode text."""
        self.write(data.encode(encoding), 'wb', ensure)

    def dump(self, obj, bin=1):
        """Writes a pickled object."""
        import pickle
        self.write(pickle.dumps(obj, bin), 'wb')

    def load(self):
        """The object that was pickled into the file."""
        import pickle
        return pickle.loads(self.read('rb'))

    def listdir(self, fil=None, sort=None):
        """The paths in the folder: those that match a pattern or a function, in order when sort is true."""
        if isinstance(fil, basestring):
            from py._local import FNMatcher
            fil = FNMatcher(fil)
        names = _call(os.listdir, self.strpath)
        paths = [self.join(name) for name in names]
        if fil is not None:
            paths = [path for path in paths if fil(path)]
        if callable(sort):
            paths.sort(key=sort)
        elif sort:
            paths.sort()
        return paths

    def __iter__(self):
        for path in self.listdir():
            yield path

    def __contains__(self, other):
        if isinstance(other, basestring):
            return self.join(other).check()
        return other.dirpath() == self and other.check()

    def visit(self, fil=None, rec=None, ignore=None, bf=False, sort=False):
        """All paths below, those that match; rec tells into which folders to go, bf to name a folder's entries before what is in them."""
        from py._local import FNMatcher
        fil = FNMatcher(fil) if isinstance(fil, basestring) else fil
        rec = FNMatcher(rec) if isinstance(rec, basestring) else rec
        return self._visit(fil, rec, ignore, bf, sort)

    def _visit(self, fil, rec, ignore, bf, sort):
        entries = self._entries(self, ignore, sort)
        chosen = [entry for entry in entries if fil is None or fil(entry)]
        if bf:
            for entry in chosen:
                yield entry
        for folder in [entry for entry in entries if _goes(entry, rec)]:
            for path in folder._visit(fil, rec, ignore, bf, sort):
                yield path
        if not bf:
            for entry in chosen:
                yield entry

    def _entries(self, path, ignore, sort):
        try:
            return path.listdir(sort=sort)
        except ignore or ():
            return []

    # Making and removing

    def mkdir(self, *args):
        """Makes a folder; the path of it."""
        path = self.join(*args)
        _call(os.mkdir, path.strpath)
        return path

    def ensure(self, *args, **kwargs):
        """The path, after making what is missing: a file, or a folder when dir=True, and the folders it is in."""
        path = self.join(*args)
        if kwargs.get('dir'):
            return path._ensure_folder()
        path.dirpath()._ensure_folder()
        if not path.check(file=1):
            path.open('w').close()
        return path

    def ensure_dir(self, *args):
        """ensure(dir=True)."""
        return self.ensure(*args, **{'dir': True})

    def _ensure_folder(self):
        if not os.path.isdir(self.strpath):
            try:
                _call(os.makedirs, self.strpath)
            except error.EEXIST:
                if not os.path.isdir(self.strpath):
                    raise
        return self

    def remove(self, rec=1, ignore_errors=False):
        """Removes the file, or the folder with all that is in it."""
        if self.check(dir=1, link=0):
            if rec:
                _call(shutil.rmtree, self.strpath, ignore_errors=ignore_errors)
            else:
                _call(os.rmdir, self.strpath)
        else:
            _call(os.remove, self.strpath)

    def rename(self, target):
        """Moves it to another path."""
        return _call(os.rename, self.strpath, str(target))

    def move(self, target):
        """Moves it, over file systems too."""
        try:
            self.rename(target)
        except error.EXDEV:
            self.copy(target)
            self.remove()

    def copy(self, target, mode=False, stat=False):
        """Copies a file, into the target when that is a folder; or a folder with all that is in it."""
        if self.check(file=1):
            if target.check(dir=1):
                target = target.join(self.basename)
            _call(shutil.copyfile, self.strpath, target.strpath)
            if mode or stat:
                shutil.copymode(self.strpath, target.strpath)
            return
        for path in list(self.visit(rec=lambda p: p.check(link=0))):
            goal = target.join(path.relto(self))
            goal.dirpath().ensure(dir=1)
            if path.check(link=1):
                goal.mksymlinkto(path.readlink())
            elif path.check(dir=1):
                goal.ensure(dir=1)
            else:
                path.copy(goal, mode, stat)

    def mksymlinkto(self, value, absolute=1):
        """Makes it a symbolic link to a path."""
        if absolute:
            _call(os.symlink, str(value), self.strpath)
        else:
            base = self.common(value)
            ups = os.sep.join([os.pardir] * self.dirpath().relto(base).count(os.sep))
            _call(os.symlink, os.path.join(ups, value.relto(base)), self.strpath)

    def readlink(self):
        """Where the symbolic link leads."""
        return _call(os.readlink, self.strpath)

    def chmod(self, mode, rec=0):
        """Sets the permissions."""
        if rec:
            for path in self.visit():
                _call(os.chmod, str(path), mode)
        _call(os.chmod, self.strpath, mode)

    # Facts

    def stat(self, raising=True):
        """What the system says of it."""
        if raising or os.path.exists(self.strpath):
            return Stat(self, _call(os.stat, self.strpath))
        return None

    def lstat(self):
        """The same, of the link itself."""
        return Stat(self, _call(os.lstat, self.strpath))

    def size(self):
        """Bytes in the file."""
        return self.stat().size

    def mtime(self):
        """When it was written last."""
        return self.stat().mtime

    def atime(self):
        """When it was read last."""
        return self.stat().atime

    def setmtime(self, mtime=None):
        """Sets that time, to now without an argument."""
        _call(os.utime, self.strpath, None if mtime is None else (-1 if mtime < 0 else mtime, mtime))

    def computehash(self, hashtype='md5', chunksize=524288):
        """The digest of the file, in hexadecimal digits."""
        import hashlib
        digest = hashlib.new(hashtype)
        digest.update(self.read('rb'))
        return digest.hexdigest()

    # The current folder

    def chdir(self):
        """Makes it the current folder; the one that was."""
        try:
            old = self.__class__()
        except error.ENOENT:
            old = None
        _call(os.chdir, self.strpath)
        return old

    def as_cwd(self):
        """For a with statement: the current folder while it lasts."""
        return _Folder(self)


def _goes(path, rec):
    return path.check(dir=1) and (rec is None or rec(path))
