"""py.path.local: a path of the file system. Paths are absolute; two are equal when their text is."""
import fnmatch
import os
import sys

from py import error
from py._checks import holds
from py._localfiles import FileMethods

_call = error.checked_call


class FNMatcher(object):
    """Tells whether a path matches a pattern of the shell: its name, or all of it when the pattern has a slash."""

    def __init__(self, pattern):
        self.pattern = pattern

    def __call__(self, path):
        pattern = self.pattern
        if os.sep in pattern:
            text = str(path)
            if not os.path.isabs(pattern):
                pattern = '*' + os.sep + pattern
        else:
            text = path.basename
        return fnmatch.fnmatch(text, pattern)


class local(FileMethods):
    """A path of the file system."""
    sep = os.sep

    class Checkers(object):
        pass

    def __new__(cls, path=None, expanduser=False):
        self = object.__new__(cls)
        if path is None:
            self.strpath = _call(os.getcwd)
        elif isinstance(path, local):
            self.strpath = path.strpath
        elif isinstance(path, basestring):
            self.strpath = os.path.abspath(os.path.expanduser(path) if expanduser else path)
        elif hasattr(path, 'strpath'):
            self.strpath = str(path.strpath)
        else:
            raise ValueError('can only pass None, Path instances or non-empty strings to LocalPath')
        return self

    def __getnewargs__(self):
        return (self.strpath,)

    # Comparing

    def __hash__(self):
        return hash(self.strpath)

    def __eq__(self, other):
        return self.strpath == getattr(other, 'strpath', other)

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self.strpath < getattr(other, 'strpath', other)

    def __gt__(self, other):
        return self.strpath > getattr(other, 'strpath', other)

    def __le__(self, other):
        return self.strpath <= getattr(other, 'strpath', other)

    def __ge__(self, other):
        return self.strpath >= getattr(other, 'strpath', other)

    def samefile(self, other):
        """Whether both are the same file."""
        other = getattr(other, 'strpath', other)
        return self.strpath == other or _call(os.path.samefile, self.strpath, os.path.abspath(other))

    # Text

    def __str__(self):
        return self.strpath

    def __fspath__(self):
        return self.strpath

    def __repr__(self):
        return 'local(%r)' % self.strpath

    @property
    def basename(self):
        """The last part."""
        return os.path.basename(self.strpath)

    @property
    def dirname(self):
        """What stands before the last part."""
        return os.path.dirname(self.strpath)

    @property
    def purebasename(self):
        """The last part without its extension."""
        return os.path.splitext(self.basename)[0]

    @property
    def ext(self):
        """The extension, with its dot."""
        return os.path.splitext(self.basename)[1]

    # Other paths

    def _at(self, strpath):
        result = object.__new__(self.__class__)
        result.strpath = strpath
        return result

    def new(self, **kw):
        """The path with parts of it replaced: dirname, basename, or purebasename and ext."""
        dirname = kw.get('dirname', self.dirname)
        if 'drive' in kw and 'dirname' not in kw and not dirname:
            dirname = kw['drive']
        if 'basename' in kw:
            if 'purebasename' in kw or 'ext' in kw:
                raise ValueError('invalid specification %r' % (kw,))
            name = kw['basename']
        else:
            ext = kw.get('ext', self.ext)
            if ext and not ext.startswith('.'):
                ext = '.' + ext
            name = kw.get('purebasename', self.purebasename) + ext
        return self._at(os.path.normpath(os.path.join(str(dirname), name)))

    def join(self, *args, **kwargs):
        """The path with parts added. Absolute parts are taken as relative ones, unless abs=True."""
        strpath = self.strpath
        for arg in args:
            arg = str(getattr(arg, 'strpath', arg)) if not isinstance(arg, unicode) else arg
            if kwargs.get('abs') and os.path.isabs(arg):
                strpath = arg
            else:
                arg = arg.strip(os.sep)
                strpath = strpath + arg if strpath.endswith(os.sep) else strpath + os.sep + arg
        return self._at(os.path.normpath(strpath))

    def __div__(self, other):
        return self.join(getattr(other, 'strpath', other))
    __truediv__ = __div__

    def __add__(self, other):
        return self.new(basename=self.basename + str(other))

    def dirpath(self, *args, **kwargs):
        """The folder it is in; with further parts joined to that."""
        if not kwargs:
            path = self._at(os.path.dirname(self.strpath))
            return path.join(*args) if args else path
        absolute = kwargs.pop('abs', False)
        path = self.new(basename='', **kwargs)
        return path.join(*args, **{'abs': absolute})

    def relto(self, relpath):
        """The text of the path as seen from a folder; '' when it is not below it."""
        if not isinstance(relpath, (basestring, local)):
            raise TypeError('%r: not a string or path object' % (relpath,))
        start = str(relpath)
        if start and start[-1] != os.sep:
            start += os.sep
        return self.strpath[len(start):] if self.strpath.startswith(start) else ''

    def bestrelpath(self, dest):
        """The shortest text that leads from here to there."""
        base = self.common(dest)
        if not base:
            return str(dest)
        if self == base and dest == self:
            return os.curdir
        own = self.relto(base)
        theirs = dest.relto(base)
        ups = own.count(os.sep) + 1 if own else 0
        return os.sep.join([os.pardir] * ups + ([theirs] if theirs else []))

    def common(self, other):
        """The last path that both are in; None when there is none."""
        last = None
        for x, y in zip(self.parts(), other.parts()):
            if x != y:
                return last
            last = x
        return last

    def parts(self, reverse=False):
        """All paths from the root to this one."""
        result = [self]
        while result[-1].dirpath() != result[-1]:
            result.append(result[-1].dirpath())
        if not reverse:
            result.reverse()
        return result

    def realpath(self):
        """The path without symbolic links."""
        return self._at(os.path.realpath(self.strpath))

    def fnmatch(self, pattern):
        """Whether it matches a pattern of the shell."""
        return FNMatcher(pattern)(self)

    # Facts

    def check(self, **kw):
        """Whether all that the keywords say is so; that it exists, without any."""
        if not kw:
            return os.path.exists(self.strpath)
        for name, value in kw.items():
            if not holds(self, name, value):
                return False
        return True

    def exists(self):
        return self.check()

    def isdir(self):
        return self.check(dir=1)

    def isfile(self):
        return self.check(file=1)

    def islink(self):
        return os.path.islink(self.strpath)

    # Code

    def pypkgpath(self):
        """The outermost package that the path is in; None when it is in none."""
        found = None
        for parent in self.parts(reverse=True):
            if parent.isdir():
                if not parent.join('__init__.py').exists():
                    break
                found = parent
        return found

    def pyimport(self, modname=None, ensuresyspath=True):
        """The module of the file, imported."""
        if not self.check():
            raise error.ENOENT(self)
        if modname is not None:
            return __import__(modname, None, None, ['*'])
        package = self.pypkgpath()
        root = self.dirpath() if package is None else package.dirpath()
        names = self.new(ext='').relto(root).split(os.sep)
        if names[-1] == '__init__':
            names.pop()
        if ensuresyspath and str(root) not in sys.path:
            sys.path.insert(0, str(root))
        return __import__('.'.join(names), None, None, ['*'])

    def sysexec(self, *argv, **kwargs):
        """Runs the file with arguments; its output."""
        from subprocess import Popen, PIPE
        from py import process
        kwargs.update(stdout=PIPE, stderr=PIPE)
        child = Popen([self.strpath] + [str(arg) for arg in argv], **kwargs)
        out, err = child.communicate()
        if child.returncode:
            raise process.cmdexec.Error(child.returncode, child.returncode, str(self), out, err)
        return out

    @classmethod
    def sysfind(cls, name, checker=None, paths=None):
        """The program of a name, where PATH leads to one; None otherwise."""
        if os.path.isabs(name):
            path = cls(name)
            return path if path.check(file=1) else None
        for folder in os.environ.get('PATH', '').split(':') if paths is None else paths:
            path = cls(folder or '.').join(name, abs=True)
            if path.check(file=1) and os.access(path.strpath, os.X_OK) and (checker is None or checker(path)):
                return path
        return None

    # Places

    @classmethod
    def get_temproot(cls):
        """The folder for temporary files."""
        import tempfile
        return cls(tempfile.gettempdir())

    @classmethod
    def mkdtemp(cls, rootdir=None):
        """A new temporary folder."""
        import tempfile
        return cls(_call(tempfile.mkdtemp, dir=str(rootdir or cls.get_temproot())))

    @classmethod
    def _gethomedir(cls):
        return cls(os.environ['HOME']) if 'HOME' in os.environ else None

    @classmethod
    def make_numbered_dir(cls, prefix='session-', rootdir=None, keep=3, lock_timeout=172800):
        """A new folder with the next number behind a prefix; older ones but the last few are removed."""
        root = cls.get_temproot() if rootdir is None else rootdir
        taken = {}
        for path in root.listdir():
            tail = path.basename[len(prefix):]
            if path.basename.startswith(prefix) and tail.isdigit():
                taken[int(tail)] = path
        number = max(taken or [-1]) + 1
        folder = root.mkdir(prefix + str(number))
        for old in taken:
            if keep and old <= number - keep:
                taken[old].remove(rec=1, ignore_errors=True)
        return folder
