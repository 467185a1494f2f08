# Long if/elif chains on integers and strings.
# expect:
#  0 31 29 31 30 31 30 31 31 30 31 30 31 0
#  366
#  op-2 halt nop load store add op4 op5 op6 jump op8

def month_length(m, leap):
    if m == 2:
        if leap:
            return 29
        return 28
    elif m == 4 or m == 6 or m == 9 or m == 11:
        return 30
    elif 1 <= m <= 12:
        return 31
    else:
        return 0


def opcode_name(n):
    if n == 0:
        name = 'nop'
    elif n == 1:
        name = 'load'
    elif n == 2:
        name = 'store'
    elif n == 3:
        name = 'add'
    elif n == 7:
        name = 'jump'
    elif n == -1:
        name = 'halt'
    else:
        name = 'op' + str(n)
    return name


def entry_point(argv):
    total = 0
    for m in range(0, 14):
        total += month_length(m, m % 2 == 0)
        print month_length(m, True),
    print
    print total
    for n in range(-2, 9):
        print opcode_name(n),
    print
    return 0


def target(driver, args):
    return entry_point, None
