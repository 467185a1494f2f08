"""The first program to translate.

    translate hello.py
    ./hello-c Ada

A program starts at entry_point: `argv` is a list of strings, argv[0] the name
of the program, and the result its exit code.
"""


def entry_point(argv):
    if len(argv) > 1:
        name = argv[1]
    else:
        name = "world"
    print "Hello, %s!" % name
    return 0


# translate loads this file, calls target(), and follows the program from the
# function which target() names.

def target(driver, args):
    return entry_point, None


# So that `python2.7 hello.py` works too, without translation.

if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
