"""The Richards benchmark alone, with its counts.

    targetrichards-c [ITERATIONS]
"""

import richards

DEFAULT_ITERATIONS = 1000


def entry_point(argv):
    iterations = DEFAULT_ITERATIONS
    if len(argv) > 1:
        try:
            iterations = int(argv[1])
        except ValueError:
            iterations = 0
    if iterations < 1 or len(argv) > 2:
        print "usage: %s [ITERATIONS]" % argv[0]
        return 2
    status = richards.main(iterations)
    print "queue count %d, hold count %d" % (richards.world.queue_count,
                                             richards.world.hold_count)
    return status


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
