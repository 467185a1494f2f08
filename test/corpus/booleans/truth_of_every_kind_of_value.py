# What counts as true: numbers, strings, containers, instances and None.
# expect:
#  no yes yes
#  no yes no
#  no yes yes
#  yes no
#  yes no
#  True False False True

class Thing(object):
    pass


def maybe(flag):
    if flag:
        return Thing()
    return None


def truth_of_int(n):
    if n:
        return 'yes'
    return 'no'


def truth_of_float(x):
    if x:
        return 'yes'
    return 'no'


def truth_of_str(s):
    if s:
        return 'yes'
    return 'no'


def truth_of_list(l):
    if l:
        return 'yes'
    return 'no'


def truth_of_dict(d):
    if not d:
        return 'no'
    return 'yes'


def entry_point(argv):
    print truth_of_int(0), truth_of_int(1), truth_of_int(-1)
    print truth_of_float(0.0), truth_of_float(0.001), truth_of_float(-0.0)
    print truth_of_str(''), truth_of_str('0'), truth_of_str('False')
    l = [1]
    print truth_of_list(l), truth_of_list(l[1:])
    d = {'a': 1}
    print truth_of_dict(d),
    del d['a']
    print truth_of_dict(d)
    print bool(maybe(True)), bool(maybe(False)), not maybe(True), not maybe(False)
    return 0


def target(driver, args):
    return entry_point, None
