"""The old name of the toolchain: pypy.rlib is rpython.rlib, pypy.rpython is rpython.rtyper, and so on. The import system knows; the modules are the same."""
