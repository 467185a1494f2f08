# Numbers of any length as lists of digits: addition, multiplication, comparison, factorial.
# expect:
#  1 2432902008176640000
#  30414093201713378043612608166064768844377641568960512000000000000
#  354224848179261915075 222232244629420445529739893461909967206666939096499764990979600
#  100000000000000000000 9999999999999999999800000000000000000001
#  12 0 10000 0
#  1 0 True

BASE = 10000


class Big(object):
    def __init__(self, digits):
        while len(digits) > 1 and digits[-1] == 0:
            digits.pop()
        self.digits = digits

    def add(self, other):
        out = []
        carry = 0
        n = max(len(self.digits), len(other.digits))
        for i in range(n):
            s = carry
            if i < len(self.digits):
                s += self.digits[i]
            if i < len(other.digits):
                s += other.digits[i]
            out.append(s % BASE)
            carry = s // BASE
        if carry:
            out.append(carry)
        return Big(out)

    def mul(self, other):
        out = [0] * (len(self.digits) + len(other.digits) + 1)
        for i in range(len(self.digits)):
            carry = 0
            for j in range(len(other.digits)):
                s = out[i + j] + self.digits[i] * other.digits[j] + carry
                out[i + j] = s % BASE
                carry = s // BASE
            k = i + len(other.digits)
            while carry:
                s = out[k] + carry
                out[k] = s % BASE
                carry = s // BASE
                k += 1
        return Big(out)

    def compare(self, other):
        if len(self.digits) != len(other.digits):
            return len(self.digits) - len(other.digits)
        i = len(self.digits) - 1
        while i >= 0:
            if self.digits[i] != other.digits[i]:
                return self.digits[i] - other.digits[i]
            i -= 1
        return 0

    def text(self):
        parts = [str(self.digits[-1])]
        i = len(self.digits) - 2
        while i >= 0:
            s = str(self.digits[i])
            parts.append('0' * (4 - len(s)) + s)
            i -= 1
        return ''.join(parts)


def from_int(n):
    if n == 0:
        return Big([0])
    digits = []
    while n:
        digits.append(n % BASE)
        n //= BASE
    return Big(digits)


def parse(text):
    digits = []
    end = len(text)
    while end > 0:
        start = max(end - 4, 0)
        digits.append(int(text[start:end]))
        end = start
    return Big(digits)


def factorial(n):
    result = from_int(1)
    for i in range(2, n + 1):
        result = result.mul(from_int(i))
    return result


def fibonacci(n):
    a = from_int(0)
    b = from_int(1)
    for i in range(n):
        a, b = b, a.add(b)
    return a


def entry_point(argv):
    print factorial(0).text(), factorial(20).text()
    print factorial(50).text()
    print fibonacci(100).text(), fibonacci(300).text()
    a = parse('99999999999999999999')
    print a.add(from_int(1)).text(), a.mul(a).text()
    print parse('00012').text(), parse('0').text(), from_int(10000).text(), from_int(0).mul(a).text()
    print a.compare(parse('99999999999999999998')), a.compare(a), from_int(5).compare(a) < 0
    return 0


def target(driver, args):
    return entry_point, None
