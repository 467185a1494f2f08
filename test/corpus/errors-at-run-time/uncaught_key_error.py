# A missing dict key without a handler ends the program.
# exit: 1
# stderr: KeyError
# expect:
#  3
#  4

PRICES = {'apple': 3, 'pear': 4}


def price(name):
    return PRICES[name]


def entry_point(argv):
    print price('apple')
    print price('pear')
    print price('melon')
    return 0


def target(driver, args):
    return entry_point, None
