"""The smallest program: it does nothing, and ends with exit code 0.

Good for looking at what the toolchain itself brings along, and for trying out
a construct: write it into entry_point() and translate.
"""

import os


def debug(msg):
    """Print a line to stderr; here for experiments, nothing calls it."""
    os.write(2, "debug: " + msg + '\n')


def entry_point(argv):
    return 0


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
