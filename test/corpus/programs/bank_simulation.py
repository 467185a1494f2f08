# Accounts, transfers and exceptions that undo half-done work.
# expect:
#  True ann -> bob: ann lacks 20
#  False
#  True bob -> cy: bob lacks 90
#  False
#  bob -> eve: no account for eve
#  False
#  cy -> di: bank error
#  False di -> cy: bank error
#  False 1200
#  1160 5
#  ann 40 [-60]
#  bob -95 [60 -200]
#  cy 1236 [200 36]
#  di 10 []
#  1191

class BankError(Exception):
    def message(self):
        return 'bank error'


class InsufficientFunds(BankError):
    def __init__(self, account, missing):
        self.account = account
        self.missing = missing

    def message(self):
        return '%s lacks %d' % (self.account.owner, self.missing)


class UnknownAccount(BankError):
    def __init__(self, owner):
        self.owner = owner

    def message(self):
        return 'no account for ' + self.owner


class Frozen(BankError):
    pass


class Account(object):
    overdraft = 0

    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.frozen = False
        self.history = []

    def withdraw(self, amount):
        if self.frozen:
            raise Frozen
        if self.balance + self.overdraft < amount:
            raise InsufficientFunds(self, amount - self.balance - self.overdraft)
        self.balance -= amount
        self.history.append(-amount)

    def deposit(self, amount):
        if self.frozen:
            raise Frozen()
        self.balance += amount
        self.history.append(amount)

    def month_end(self):
        pass


class Giro(Account):
    overdraft = 100

    def month_end(self):
        if self.balance < 0:
            self.balance -= 5


class Savings(Account):
    def __init__(self, owner, balance, rate=2):
        Account.__init__(self, owner, balance)
        self.rate = rate

    def month_end(self):
        interest = self.balance * self.rate // 100
        if interest:
            self.deposit(interest)


class Bank(object):
    def __init__(self):
        self.accounts = {}
        self.order = []
        self.failed = 0

    def open(self, account):
        self.accounts[account.owner] = account
        self.order.append(account)

    def find(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise UnknownAccount(owner)

    def transfer(self, source, target, amount):
        a = self.find(source)
        b = self.find(target)
        a.withdraw(amount)
        try:
            b.deposit(amount)
        except Frozen:
            a.balance += amount
            a.history.pop()
            raise

    def attempt(self, source, target, amount):
        ok = False
        try:
            try:
                self.transfer(source, target, amount)
                ok = True
            except BankError, e:
                print '%s -> %s: %s' % (source, target, e.message())
        finally:
            if not ok:
                self.failed += 1
        return ok

    def total(self):
        total = 0
        for a in self.order:
            total += a.balance
        return total

    def report(self):
        for a in self.order:
            moves = ' '.join([str(m) for m in a.history])
            print a.owner, a.balance, '[' + moves + ']'


def entry_point(argv):
    bank = Bank()
    bank.open(Account('ann', 100))
    bank.open(Giro('bob', 50))
    bank.open(Savings('cy', 1000, rate=3))
    bank.open(Savings('di', 10))
    print bank.attempt('ann', 'bob', 60), bank.attempt('ann', 'bob', 60)
    print bank.attempt('bob', 'cy', 200), bank.attempt('bob', 'cy', 100)
    print bank.attempt('bob', 'eve', 1)
    bank.find('di').frozen = True
    print bank.attempt('cy', 'di', 7), bank.attempt('di', 'cy', 1), bank.find('cy').balance
    print bank.total(), bank.failed
    for a in bank.order:
        a.month_end()
    bank.report()
    print bank.total()
    return 0


def target(driver, args):
    return entry_point, None
