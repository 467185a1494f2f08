"""What a C program needs besides its own text: headers, sources, libraries and options."""

import os
import sys


class CompilationError(Exception):
    """The C compiler refused something. `out` and `err` are what it said."""

    def __init__(self, out, err=None):
        self.out = out.replace('\r\n', '\n')
        self.err = (err or '').replace('\r\n', '\n')

    def __repr__(self):
        return '<%s instance>' % self.__class__.__name__

    def __str__(self):
        return self.err or self.out


# The parts, in the order that the toolchain expects.
_FIELDS = ['pre_include_bits', 'includes', 'include_dirs', 'post_include_bits', 'libraries', 'library_dirs', 'separate_module_sources',
           'separate_module_files', 'export_symbols', 'compile_extra', 'link_extra', 'frameworks', 'link_files']


def _unique(items):
    result = []
    for item in items:
        if item not in result:
            result.append(item)
    return result


class ExternalCompilationInfo(object):
    """How the C functions and types that carry it are found: what to include, to compile and to link.

    Headers declare functions and structures. What no header of it declares is declared from its low-level type.
    """

    _ATTRIBUTES = ['pre_include_bits', 'includes', 'include_dirs', 'post_include_bits', 'libraries', 'library_dirs', 'separate_module_sources',
                   'separate_module_files', 'compile_extra', 'link_extra', 'frameworks', 'link_files', 'testonly_libraries']
    _DUPLICATES_OK = ['compile_extra', 'link_extra']
    _EXTRA_ATTRIBUTES = ['use_cpp_linker', 'platform']

    def __init__(self, pre_include_bits=[], includes=[], include_dirs=[], post_include_bits=[], libraries=[], library_dirs=[],
                 separate_module_sources=[], separate_module_files=[], compile_extra=[], link_extra=[], frameworks=[], link_files=[],
                 testonly_libraries=[], export_symbols=[], use_cpp_linker=False, platform=None):
        given = locals()
        for name in _FIELDS + ['testonly_libraries']:
            value = given[name]
            if not isinstance(value, (list, tuple)):
                raise TypeError("ExternalCompilationInfo: %s must be a list or a tuple, not %r" % (name, value))
            setattr(self, name, tuple([str(item) for item in value]))
        self.use_cpp_linker = use_cpp_linker
        self.platform = platform

    @classmethod
    def from_compiler_flags(cls, flags):
        """What options of a C compiler say: -I folders, -D macros, others as they are."""
        pre_include_bits, include_dirs, compile_extra = [], [], []
        for option in _words(flags):
            if option.startswith('-I'):
                include_dirs.append(option[2:])
            elif option.startswith('-D'):
                name, _, value = option[2:].partition('=')
                pre_include_bits.append('#define %s %s' % (name, value or '1'))
            else:
                compile_extra.append(option)
        return cls(pre_include_bits=pre_include_bits, include_dirs=include_dirs, compile_extra=compile_extra)

    @classmethod
    def from_linker_flags(cls, flags):
        """What options of a linker say: -L folders, -l libraries, others as they are."""
        library_dirs, libraries, link_extra = [], [], []
        for option in _words(flags):
            if option.startswith('-L'):
                library_dirs.append(option[2:])
            elif option.startswith('-l'):
                libraries.append(option[2:])
            else:
                link_extra.append(option)
        return cls(libraries=libraries, library_dirs=library_dirs, link_extra=link_extra)

    @classmethod
    def from_config_tool(cls, execonfigtool):
        """What a tool in the manner of sdl-config says. ImportError where there is none."""
        path = _find_command(execonfigtool)
        if path is None:
            raise ImportError("cannot find %r" % (execonfigtool,))
        cflags, ok = _output([path, '--cflags'])
        if not ok:
            raise ImportError("error while running %s" % path)
        libs, ok = _output([path, '--libs'])
        if not ok:
            raise ImportError("error while running %s" % path)
        return cls.from_compiler_flags(cflags).merge(cls.from_linker_flags(libs))

    @classmethod
    def from_pkg_config(cls, pkgname, default=None):
        """What pkg-config knows of a package. ImportError where it does not know it."""
        path = _find_command('pkg-config')
        if path is None:
            raise ImportError("cannot find 'pkg-config'")
        cflags, ok = _output([path, pkgname, '--cflags'])
        if not ok:
            raise ImportError("pkg-config doesn't know of package %r" % (pkgname,))
        libs, ok = _output([path, pkgname, '--libs'])
        if not ok:
            raise ImportError("pkg-config doesn't know of package %r" % (pkgname,))
        return cls.from_compiler_flags(cflags).merge(cls.from_linker_flags(libs))

    @classmethod
    def from_missing_eci(cls, eci):
        return eci or cls()

    def _value(self):
        return tuple([getattr(self, name) for name in self._ATTRIBUTES + ['export_symbols', 'use_cpp_linker', 'platform']])

    def __hash__(self):
        return hash(self._value())

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self._value() == other._value()

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        info = ['%s=%r' % (name, getattr(self, name)) for name in self._ATTRIBUTES if getattr(self, name)]
        return '<ExternalCompilationInfo (%s)>' % ', '.join(info)

    def copy_without(self, *names):
        """The same but for some parts."""
        given = self._as_arguments()
        for name in names:
            given.pop(name, None)
        return ExternalCompilationInfo(**given)

    def _as_arguments(self):
        given = dict([(name, getattr(self, name)) for name in self._ATTRIBUTES + ['export_symbols']])
        given['use_cpp_linker'] = self.use_cpp_linker
        given['platform'] = self.platform
        return given

    def merge(self, *others):
        """All of this and of others; each item once."""
        merged = self._as_arguments()
        for other in others:
            for name in self._ATTRIBUTES + ['export_symbols']:
                merged[name] = tuple(merged[name]) + tuple(getattr(other, name))
            merged['use_cpp_linker'] = merged['use_cpp_linker'] or other.use_cpp_linker
            merged['platform'] = merged['platform'] or other.platform
        for name in self._ATTRIBUTES + ['export_symbols']:
            if name not in self._DUPLICATES_OK:
                merged[name] = _unique(merged[name])
        return ExternalCompilationInfo(**merged)

    def get_export_symbols(self):
        return set(self.export_symbols)

    def write_c_header(self, fileobj):
        """The lines that a C file begins with."""
        for piece in self.pre_include_bits:
            fileobj.write(piece + '\n')
        for path in self.includes:
            fileobj.write(_include_line(path) + '\n')
        for piece in self.post_include_bits:
            fileobj.write(piece + '\n')

    def _header_text(self):
        lines = list(self.pre_include_bits) + [_include_line(path) for path in self.includes] + list(self.post_include_bits)
        return ''.join([line + '\n' for line in lines])

    def convert_sources_to_files(self, cache_dir=None, being_main=False):
        """The same with its C sources written to files."""
        if not self.separate_module_sources:
            return self
        if cache_dir is None:
            from rpython.tool.udir import udir
            cache_dir = udir
        files = []
        for source in self.separate_module_sources:
            path = self._free_name(str(cache_dir))
            f = open(path, 'w')
            f.write('#define _GNU_SOURCE 1\n' + self._header_text() + str(source) + '\n')
            f.close()
            files.append(path)
        given = self._as_arguments()
        given['separate_module_sources'] = ()
        given['separate_module_files'] = tuple(self.separate_module_files) + tuple(files)
        return ExternalCompilationInfo(**given)

    def _free_name(self, folder):
        if not os.path.isdir(folder):
            os.makedirs(folder)
        number = 0
        while True:
            path = os.path.join(folder, 'module_%d.c' % number)
            if not os.path.exists(path):
                return path
            number += 1

    def compile_shared_lib(self, outputfilename=None, ignore_a_files=False, debug_mode=True, defines=[]):
        """The same with its C sources in a shared library, made now."""
        self = self.convert_sources_to_files()
        if not self.separate_module_files and not ignore_a_files:
            return self
        from rpython.translator.platform import platform
        lib = str(platform.compile(self.separate_module_files, self, outputfilename=outputfilename, standalone=False))
        given = self._as_arguments()
        given['libraries'] = tuple(self.libraries) + (lib,)
        given['separate_module_files'] = ()
        given['separate_module_sources'] = ()
        return ExternalCompilationInfo(**given)

    def get_module_files(self):
        return [], self

    def _as_text(self):
        """All of it in one string, for the toolchain."""
        return '\x1e'.join(['\x1f'.join(getattr(self, name)) for name in _FIELDS])


def _include_line(path):
    if path.startswith('<') or path.startswith('"'):
        return '#include %s' % path
    return '#include <%s>' % path


def _words(flags):
    if isinstance(flags, (list, tuple)):
        return list(flags)
    import shlex
    return shlex.split(flags)


def _find_command(name):
    for folder in os.environ.get('PATH', '').split(os.pathsep):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return path
    return None


def _output(args):
    """What a command says on standard output, and whether it ended well."""
    import subprocess
    process = subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, _ = process.communicate()
    return out.strip(), process.returncode == 0


if sys.platform == 'win32':
    STANDARD_DEFINES = '#define WIN32_LEAN_AND_MEAN\n'
else:
    STANDARD_DEFINES = '#define _GNU_SOURCE 1\n'
