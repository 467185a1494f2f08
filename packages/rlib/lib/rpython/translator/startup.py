"""The outermost function of a translated program: from what the platform passes to entry_point(argv), and from its end to an exit status."""
import os

from rpython.rlib._exit_files import flush_all
from rpython.rlib.rprint import flush


def charp2str(charp):
    """A string from a zero-terminated array of characters."""
    chars = []
    i = 0
    while charp[i] != '\x00':
        chars.append(charp[i])
        i += 1
    return ''.join(chars)


def write_fatal(name):
    os.write(2, "Fatal RPython error: " + name + "\n")


def make_main(entry_point):
    """The main function of a program in C, from argc and argv."""

    def main(argc, argv):
        try:
            args = []
            for i in range(argc):
                args.append(charp2str(argv[i]))
            status = entry_point(args)
            flush()
            flush_all()
            return status
        except Exception as e:
            name = e.__class__.__name__
        try:
            flush()
            flush_all()
            write_fatal(name)
        except OSError:
            pass
        return 1
    return main


def make_main_oo(entry_point):
    """The main function of a program on a platform with objects, from a list of strings."""

    def main(args):
        try:
            status = entry_point(args)
            flush()
            flush_all()
            return status
        except Exception as e:
            name = e.__class__.__name__
        try:
            flush()
            flush_all()
            write_fatal(name)
        except OSError:
            pass
        return 1
    return main
