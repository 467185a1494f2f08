"""The machine that programs are translated for, as far as C compilers go: compiling and running C while a program loads."""

import os
import sys

from rpython.translator.tool.cbuild import CompilationError


class ExecutionResult(object):
    """How a command ended, and what it printed."""

    def __init__(self, returncode, out, err):
        self.returncode = returncode
        self.out = out.replace('\r\n', '\n')
        self.err = err.replace('\r\n', '\n')

    def __repr__(self):
        return '<ExecutionResult retcode=%d>' % (self.returncode,)


def _run(args, cwd=None, env=None):
    """Runs a command to its end. CompilationError where there is no such command."""
    import subprocess
    try:
        process = subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd, env=env)
    except OSError as e:
        raise CompilationError('', 'the command %s cannot be run: %s' % (args[0], e.strerror))
    out, err = process.communicate()
    return ExecutionResult(process.returncode, out, err)


class Platform(object):
    """A kind of machine and its C compiler."""

    name = 'abstract platform'
    so_ext = 'so'
    exe_ext = ''
    c_environ = None
    standalone_only = ()
    shared_only = ('-fPIC',)
    cflags = ('-O2', '-w')
    link_flags = ('-pthread',)

    def __init__(self, cc=None):
        self._cc = cc

    @property
    def cc(self):
        return self._cc or os.environ.get('CC') or 'gcc'

    def __repr__(self):
        return '<%s cc=%s>' % (self.__class__.__name__, self.cc)

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self.cc == other.cc

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash((self.__class__.__name__, self.cc))

    def key(self):
        return '%s CC=%r' % (self.__class__.__name__, self.cc)

    def _command(self):
        return [word for word in self.cc.split(' ') if word]

    def _include_options(self, eci):
        return ['-I%s' % folder for folder in eci.include_dirs]

    def _link_options(self, eci):
        options = ['-L%s' % folder for folder in eci.library_dirs]
        options.extend(eci.link_files)
        for name in eci.libraries:
            options.append(name if '/' in name else '-l%s' % name)
        for name in eci.frameworks:
            options.extend(['-framework', name])
        return options + list(eci.link_extra)

    def compile(self, cfiles, eci, outputfilename=None, standalone=True):
        """Compiles C files and links them to a program, or to a shared library. Gives the path."""
        files = [str(path) for path in cfiles]
        folder = os.path.dirname(files[0]) if files else '.'
        if outputfilename is None:
            outputfilename = os.path.splitext(os.path.basename(files[0]))[0]
        extension = self.exe_ext if standalone else '.' + self.so_ext
        target = os.path.join(folder, str(outputfilename))
        if extension and not target.endswith(extension):
            target += extension
        eci = eci.convert_sources_to_files(folder or '.')
        kind = list(self.standalone_only) if standalone else list(self.shared_only) + self._shared_options()
        args = self._command() + list(self.cflags) + kind + list(eci.compile_extra) + self._include_options(eci)
        args += files + [path for path in eci.separate_module_files if path not in files]
        args += ['-o', target] + list(self.link_flags) + self._link_options(eci)
        self._checked(args)
        return target

    def _shared_options(self):
        return ['-shared']

    def _checked(self, args):
        result = _run(args)
        if result.returncode != 0:
            raise CompilationError(result.out, result.err)
        return result

    def execute(self, executable, args=None, env=None, compilation_info=None):
        """Runs a program and gives what it printed."""
        command = [str(executable)]
        if isinstance(args, str):
            command.append(args)
        elif args is not None:
            command.extend([str(arg) for arg in args])
        if env is None:
            env = dict(os.environ)
            if compilation_info is not None and compilation_info.library_dirs:
                name = 'DYLD_LIBRARY_PATH' if sys.platform == 'darwin' else 'LD_LIBRARY_PATH'
                env[name] = ':'.join(list(compilation_info.library_dirs) + [env[name]] if name in env else list(compilation_info.library_dirs))
        return _run(command, env=env)

    execute_program = execute

    def preprocess_include_dirs(self, include_dirs):
        return include_dirs

    def preprocess_library_dirs(self, library_dirs):
        return library_dirs

    def include_dirs_for_libffi(self):
        return []

    def library_dirs_for_libffi(self):
        return []

    def library_dirs_for_libffi_a(self):
        return []

    def check___thread(self):
        return True

    def gen_makefile(self, cfiles, eci, exe_name=None, path=None, shared=False, headers_to_precompile=[], no_precompile_cfiles=[], profopt=False, config=None):
        raise NotImplementedError("the Makefile of a program is made by the toolchain itself")


class Posix(Platform):
    name = 'posix'


class Linux(Posix):
    name = 'linux'
    link_flags = ('-pthread', '-lrt')


class Darwin(Posix):
    name = 'darwin'
    so_ext = 'dylib'

    def _shared_options(self):
        return ['-dynamiclib', '-undefined', 'dynamic_lookup']


def host_factory(cc=None):
    """The platform of this machine with a C compiler."""
    return Darwin(cc) if sys.platform == 'darwin' else Linux(cc)


def pick_platform(new_platform, cc):
    """A platform by its name: only 'host' is there."""
    if new_platform in ('host', None):
        return host_factory(cc)
    raise ValueError('platform = %s' % (new_platform,))


def is_host_build():
    return True


host = host_factory()
platform = host


def get_platform():
    return platform


def set_platform(new_platform, cc):
    """Takes another C compiler for what follows."""
    platform._cc = cc
