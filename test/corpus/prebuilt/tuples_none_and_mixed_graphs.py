# Prebuilt tuples with instances, None, strings and nested tuples.
# expect:
#  1 plain hi
#  2 loud HI
#  3 nothing
#  0 0 origin True
#  111 True

class Rule(object):
    def __init__(self, name, action=None):
        self.name = name
        self.action = action
        self.next = None


def shout(s):
    return s.upper()


RULES = [(1, Rule('plain')), (2, Rule('loud', shout)), (3, None)]
RULES[0][1].next = RULES[1][1]
ORIGIN = ((0, 0), 'origin', None)
PATHS = {'home': [(0, 0), (1, 2)], 'away': [(9, 9)]}


def use(rule, text):
    if rule is None:
        return 'nothing'
    if rule.action is None:
        return rule.name + ' ' + text
    return rule.name + ' ' + rule.action(text)


def entry_point(argv):
    for n, rule in RULES:
        print n, use(rule, 'hi')
    (x, y), name, nothing = ORIGIN
    print x, y, name, nothing is None
    total = 0
    for px, py in PATHS['home'] + PATHS['away']:
        total += px * 10 + py
    print total, RULES[0][1].next is RULES[1][1]
    return 0


def target(driver, args):
    return entry_point, None
