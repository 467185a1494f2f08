# time.time() is a float that does not run backwards.
# expect:
#  True
#  True True True

import time


def work(n):
    total = 0
    for i in range(n):
        total = (total * 31 + i) % 10007
    return total


def entry_point(argv):
    start = time.time()
    print work(1000) == work(1000)
    end = time.time()
    print end >= start, end - start < 3600.0, start > 1000000000.0
    return 0


def target(driver, args):
    return entry_point, None
