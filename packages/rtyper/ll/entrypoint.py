# What a stand-alone program starts with: the command line as a list of strings, the program, its output written out.

from rpython.rtyper.ll.rprint import print_flush


def charp2str(p):
    chars = []
    i = 0
    while p[i] != '\x00':
        chars.append(p[i])
        i += 1
    return ''.join(chars)


def make_main(entry_point):
    """The function that main() of C calls: the count of the arguments and the arguments."""
    def rpython_main(argc, argv):
        args = []
        i = 0
        while i < argc:
            args.append(charp2str(argv[i]))
            i += 1
        try:
            return entry_point(args)
        finally:
            print_flush()
    return rpython_main
