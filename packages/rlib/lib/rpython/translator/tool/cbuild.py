"""What a C program needs besides its own text."""


class ExternalCompilationInfo(object):
    """The libraries that functions of C come from. Functions are declared from their types, so that headers are not needed."""

    def __init__(self, pre_include_bits=[], includes=[], include_dirs=[], post_include_bits=[], libraries=[], library_dirs=[],
                 separate_module_sources=[], separate_module_files=[], compile_extra=[], link_extra=[], frameworks=[], link_files=[],
                 testonly_libraries=[], platform=None):
        if separate_module_sources or separate_module_files:
            raise NotImplementedError("ExternalCompilationInfo: C sources of the program's own cannot be compiled with it")
        self.includes = tuple(includes)
        self.libraries = tuple(libraries)
        self.library_dirs = tuple(library_dirs)

    def merge(self, *others):
        libraries = list(self.libraries)
        for other in others:
            libraries.extend([name for name in other.libraries if name not in libraries])
        return ExternalCompilationInfo(includes=self.includes, libraries=libraries)
