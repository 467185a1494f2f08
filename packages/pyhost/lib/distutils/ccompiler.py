"""A C compiler behind methods."""
import os
from distutils.errors import *
from distutils.spawn import spawn


class CCompiler(object):
    """The system's compiler."""
    compiler_type = 'unix'

    def __init__(self, verbose=0, dry_run=0, force=0):
        self.compiler = self.compiler_so = ['cc']
        self.linker_so = ['cc', '-shared']
        self.linker_exe = ['cc']
        self.archiver = ['ar', 'rc']
        self.include_dirs, self.libraries, self.library_dirs = [], [], []

    def set_executables(self, **args):
        for name in args:
            setattr(self, name, args[name].split() if isinstance(args[name], str) else args[name])

    def object_filenames(self, source_filenames, strip_dir=0, output_dir=''):
        names = [os.path.splitext(name)[0] + '.o' for name in source_filenames]
        return [os.path.join(output_dir or '', os.path.basename(name) if strip_dir else name) for name in names]

    def compile(self, sources, output_dir=None, macros=None, include_dirs=None, debug=0, extra_preargs=None, extra_postargs=None, depends=None):
        objects = self.object_filenames(sources, 0, output_dir)
        flags = ['-I' + folder for folder in list(include_dirs or []) + self.include_dirs]
        flags += ['-D' + m[0] if m[1] is None else '-D%s=%s' % m for m in macros or []]
        for source, obj in zip(sources, objects):
            try:
                spawn(self.compiler_so + flags + ['-c', source, '-o', obj] + list(extra_postargs or []))
            except DistutilsExecError, e:
                raise CompileError(e)
        return objects

    def _link(self, command, objects, output, libraries, library_dirs, extra):
        flags = ['-L' + folder for folder in list(library_dirs or []) + self.library_dirs] + ['-l' + name for name in list(libraries or []) + self.libraries]
        try:
            spawn(command + list(objects) + ['-o', output] + flags + list(extra or []))
        except DistutilsExecError, e:
            raise LinkError(e)

    def link_executable(self, objects, output_progname, output_dir=None, libraries=None, library_dirs=None, runtime_library_dirs=None, debug=0,
                        extra_preargs=None, extra_postargs=None, target_lang=None):
        self._link(self.linker_exe, objects, os.path.join(output_dir or '', output_progname), libraries, library_dirs, extra_postargs)

    def link_shared_object(self, objects, output_filename, output_dir=None, libraries=None, library_dirs=None, runtime_library_dirs=None, export_symbols=None,
                           debug=0, extra_preargs=None, extra_postargs=None, build_temp=None, target_lang=None):
        self._link(self.linker_so, objects, os.path.join(output_dir or '', output_filename), libraries, library_dirs, extra_postargs)


def get_default_compiler(osname=None, platform=None):
    return 'unix'


def new_compiler(plat=None, compiler=None, verbose=0, dry_run=0, force=0):
    """The system's compiler."""
    return CCompiler(verbose, dry_run, force)
