# Case conversion and digit tests on whole strings.
# expect:
#  MIXED 42! mixed 42! True
#  hELLO wORLD 0
#  True False True
#  False False True
#  False False False
#  True False True
#  False False False
#  False True True
#  False False True

def is_number(s):
    return len(s) > 0 and s.isdigit()


def swap(s):
    out = []
    for c in s:
        if c.islower():
            out.append(c.upper())
        else:
            out.append(c.lower())
    return ''.join(out)


def entry_point(argv):
    print 'MiXed 42!'.upper(), 'MiXed 42!'.lower(), ''.upper() == ''
    print swap('Hello World'), len(swap(''))
    for s in ['123', '12a', '', '0', ' 1', 'abc', 'abc1']:
        print is_number(s), s.isalpha(), s.isalnum()
    return 0


def target(driver, args):
    return entry_point, None
