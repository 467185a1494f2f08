"""What made the program."""


def get_compiler_info():
    """A text for sys.version of interpreters: the compiler, or what stands for it."""
    return '[rpython.ts]'
