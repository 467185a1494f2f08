# Overriding methods call the base class explicitly, in constructors too.
# expect:
#  ann: 0 100 ann: 100
#  bob: 0 at 2% 100 bob: 100 at 2%
#  young cy: 10 at 5% 111 young cy: 111 at 5%

class Account(object):
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def describe(self):
        return '%s: %d' % (self.owner, self.balance)

    def deposit(self, n):
        self.balance += n
        return self.balance


class Savings(Account):
    def __init__(self, owner, rate, balance=0):
        Account.__init__(self, owner, balance)
        self.rate = rate

    def describe(self):
        return Account.describe(self) + ' at %d%%' % self.rate


class Youth(Savings):
    def __init__(self, owner):
        Savings.__init__(self, owner, 5, balance=10)

    def deposit(self, n):
        return Savings.deposit(self, n + 1)

    def describe(self):
        return 'young ' + Savings.describe(self)


def entry_point(argv):
    for a in [Account('ann'), Savings('bob', 2), Youth('cy')]:
        print a.describe(), a.deposit(100), a.describe()
    return 0


def target(driver, args):
    return entry_point, None
