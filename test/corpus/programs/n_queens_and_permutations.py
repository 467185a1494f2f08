# Backtracking: queens on a board, permutations in order, subsets with a given sum.
# expect:
#  1 1 0
#  2 0 none
#  3 0 none
#  4 2 1302
#  6 4 135024
#  7 40 0246135
#  abc acb bac bca cab cba
#  3 baa
#  1+2+4 1+6 2+5 3+4

class Queens(object):
    def __init__(self, n):
        self.n = n
        self.columns = [-1] * n
        self.solutions = 0
        self.first = None

    def safe(self, row, column):
        for r in range(row):
            c = self.columns[r]
            if c == column or c - r == column - row or c + r == column + row:
                return False
        return True

    def solve(self, row=0):
        if row == self.n:
            self.solutions += 1
            if self.first is None:
                self.first = self.columns[:]
            return
        for column in range(self.n):
            if self.safe(row, column):
                self.columns[row] = column
                self.solve(row + 1)


def next_permutation(l):
    i = len(l) - 2
    while i >= 0 and l[i] >= l[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(l) - 1
    while l[j] <= l[i]:
        j -= 1
    l[i], l[j] = l[j], l[i]
    a = i + 1
    b = len(l) - 1
    while a < b:
        l[a], l[b] = l[b], l[a]
        a += 1
        b -= 1
    return True


def subsets(items, target, start, chosen, found):
    if target == 0:
        found.append('+'.join([str(x) for x in chosen]))
        return
    for i in range(start, len(items)):
        if items[i] <= target:
            chosen.append(items[i])
            subsets(items, target - items[i], i + 1, chosen, found)
            chosen.pop()


def entry_point(argv):
    for n in [1, 2, 3, 4, 6, 7]:
        q = Queens(n)
        q.solve()
        first = q.first
        if first is None:
            print n, q.solutions, 'none'
        else:
            print n, q.solutions, ''.join([str(c) for c in first])
    l = list('abc')
    words = [''.join(l)]
    while next_permutation(l):
        words.append(''.join(l))
    print ' '.join(words)
    l = list('aab')
    n = 1
    while next_permutation(l):
        n += 1
    print n, ''.join(l)
    found = []
    subsets([1, 2, 3, 4, 5, 6], 7, 0, [], found)
    print ' '.join(found)
    return 0


def target(driver, args):
    return entry_point, None
