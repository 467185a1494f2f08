# Statements in all their forms.
# expect:
#  == chained comparisons
#  True False True True
#  1
#  == short circuits
#  0
#  5 7 0 x
#  True 2
#  == conditional expressions
#  one 5
#  == while else
#  else 3
#  6
#  == for else
#  else 2
#  == nested breaks
#  00 02 10 12 20
#  == deleted variables
#  6 5
#  == multiple targets
#  3 4 3
#  1 2 3 4
#  == augmented assignments
#  7
#  ababab
#  2.250000
#  == truth of values
#  False True False True False False True False True
#  == asserts that hold
#  ok
#  == print forms
#
#  1 a True
#  x y
#  tab	here "quotes"
#  1 3
#  == global constants
#  42 n! True
#  == dispatch by strings
#  1 2 3 -1
#  == large switch
#  364
#  == switch on characters
#  111
#  == default arguments
#  123 153 127 231
#  == many arguments
#  -5
#  == star arguments
#  10 13 14
#  46 36
#  == recursion
#  9 3628800
#  == mutual recursion
#  True False
#  == unreachable code
#  1
#  == string building loop
#  abcde
#  == nested conditions
#  ab a b -

class Box(object):
    value = 0


def chained_comparisons(argv):
    n = len(argv)
    print 0 < n < 2, 0 < n <= 0, 1 == n == 1, 5 > n < 3 != 9
    calls = Box()
    if 0 <= bump(calls) < 5:
        print calls.value


def bump(box):
    box.value += 1
    return box.value


def short_circuits():
    b = Box()
    if False and bump(b):
        print 'no'
    if True or bump(b):
        print b.value
    print (0 or 5), (3 and 7), (0 and 1), ('' or 'x')
    print bool(bump(b) and bump(b)), b.value


def conditional_expressions(argv):
    n = len(argv)
    print 'one' if n == 1 else 'many', (1 if n > 1 else 2) + (3 if n else 4)


def while_else():
    i = 0
    while i < 3:
        if i == 5:
            break
        i += 1
    else:
        print 'else', i
    while True:
        i += 1
        if i > 5:
            break
    else:
        print 'never'
    print i


def for_else():
    x = 0
    for x in [1, 2]:
        if x == 2:
            break
    else:
        print 'never'
    for x in [1, 2]:
        pass
    else:
        print 'else', x


def nested_breaks():
    for i in range(3):
        for j in range(3):
            if j == 1:
                continue
            if i == j == 2:
                break
            print '%d%d' % (i, j),
    print


def deleted_variables():
    x = 5
    y = x
    del x
    x = 6
    print x, y


def multiple_targets():
    a = b = c = 3
    b += 1
    print a, b, c
    (a, b), [c, d] = (1, 2), (3, 4)
    print a, b, c, d


def augmented_assignments():
    n = 7
    n += 3
    n -= 1
    n *= 4
    n //= 5
    n %= 5
    n <<= 4
    n >>= 1
    n |= 3
    n &= 14
    n ^= 5
    print n
    s = 'a'
    s += 'b'
    s *= 3
    print s
    f = 1.5
    f *= 3
    f /= 2.0
    print '%f' % f


def truth_of_values():
    for s in ['', 'a']:
        print bool(s),
    for n in [0, -1]:
        print bool(n),
    for f in [0.0, -0.0, 0.1]:
        print bool(f),
    for lst in [[], [0]]:
        print bool(lst),
    print


def asserts_that_hold():
    assert True
    assert 1 < 2, 'message'
    print 'ok'


def print_forms():
    print
    print 1, 'a', 2.5 > 1
    print 'x',
    print 'y'
    print 'tab\there', '"quotes"'
    print (1, 2)[0], [3][0]


def global_constants():
    print LIMIT * 2, NAME + '!', FLAG


LIMIT = 21
NAME = 'n'
FLAG = True


def dispatch_by_strings():
    for op in ['add', 'sub', 'mul', 'x']:
        if op == 'add':
            r = 1
        elif op == 'sub':
            r = 2
        elif op in ('mul', 'div'):
            r = 3
        else:
            r = -1
        print r,
    print


def large_switch():
    total = 0
    for i in range(12):
        if i == 0:
            total += 1
        elif i == 1:
            total += 20
        elif i == 2:
            total += 300
        elif i == 3:
            total += 7
        elif i == 4:
            total += 11
        elif i == 5:
            total += 13
        elif i == 9:
            total += 17
        else:
            total -= 1
    print total


def switch_on_characters():
    n = 0
    for c in 'a+b-c*d':
        if c == '+':
            n += 1
        elif c == '-':
            n += 10
        elif c == '*':
            n += 100
    print n


def default_arguments():
    print defaults(1), defaults(1, 5), defaults(1, c=7), defaults(c=1, a=2, b=3)


def defaults(a, b=2, c=3):
    return a * 100 + b * 10 + c


def many_arguments():
    print many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)


def many(a, b, c, d, e, f, g, h, i, j):
    return a - b + c - d + e - f + g - h + i - j


def star_arguments():
    print star(1), star(1, 2), star(1, 2, 3)
    t = (4, 5)
    print star(*t), star(3, *t)


def star(a, *args):
    n = a * 10 + len(args)
    if len(args) > 0:
        n += args[0]
    return n


def recursion():
    print ack(2, 3), fact(10)


def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)


def mutual_recursion():
    print is_even(10), is_even(7)


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def unreachable_code():
    print early(1)


def early(n):
    return n
    print 'never'


def string_building_loop():
    s = ''
    for i in range(5):
        s += chr(ord('a') + i)
    print s


def nested_conditions():
    for a in [True, False]:
        for b in [True, False]:
            if a:
                if b:
                    print 'ab',
                else:
                    print 'a',
            elif b:
                print 'b',
            else:
                print '-',
    print


def entry_point(argv):
    print '== chained comparisons'
    chained_comparisons(argv)
    print '== short circuits'
    short_circuits()
    print '== conditional expressions'
    conditional_expressions(argv)
    print '== while else'
    while_else()
    print '== for else'
    for_else()
    print '== nested breaks'
    nested_breaks()
    print '== deleted variables'
    deleted_variables()
    print '== multiple targets'
    multiple_targets()
    print '== augmented assignments'
    augmented_assignments()
    print '== truth of values'
    truth_of_values()
    print '== asserts that hold'
    asserts_that_hold()
    print '== print forms'
    print_forms()
    print '== global constants'
    global_constants()
    print '== dispatch by strings'
    dispatch_by_strings()
    print '== large switch'
    large_switch()
    print '== switch on characters'
    switch_on_characters()
    print '== default arguments'
    default_arguments()
    print '== many arguments'
    many_arguments()
    print '== star arguments'
    star_arguments()
    print '== recursion'
    recursion()
    print '== mutual recursion'
    mutual_recursion()
    print '== unreachable code'
    unreachable_code()
    print '== string building loop'
    string_building_loop()
    print '== nested conditions'
    nested_conditions()
    return 0


def target(driver, args):
    return entry_point, None
