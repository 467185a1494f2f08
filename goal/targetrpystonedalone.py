"""Pystone and Richards as one stand-alone program.

    targetrpystonedalone-c [LOOPS]
    targetrpystonedalone-c richards [ITERATIONS]
"""

import richards
import rpystone

# Some half a second each in a program compiled through C.
DEFAULT_LOOPS = 30000000
DEFAULT_ITERATIONS = 1000


def usage(program):
    print "usage: %s [LOOPS]" % program
    print "       %s richards [ITERATIONS]" % program
    return 2


def positive_argument(argv, index, default):
    """The number argv[index], or the default; 0 for what is no number > 0."""
    if len(argv) <= index:
        return default
    try:
        number = int(argv[index])
    except ValueError:
        return 0
    if number < 0:
        return 0
    return number


def entry_point(argv):
    if len(argv) > 1 and argv[1] == 'richards':
        iterations = positive_argument(argv, 2, DEFAULT_ITERATIONS)
        if iterations == 0 or len(argv) > 3:
            return usage(argv[0])
        return richards.main(iterations)
    loops = positive_argument(argv, 1, DEFAULT_LOOPS)
    if loops == 0 or len(argv) > 2:
        return usage(argv[0])
    return rpystone.main(loops)


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
