"""Small functions in RPython: a walk through what the language has.

    translate snippets.py && ./snippets-c

Each function can also be tried on its own, in translatorshell:

    >>> from snippets import gcd
    >>> t = Translation(gcd, [int, int])
    >>> t.interpret([12, 18])
    6

There are no type declarations: the types follow from the calls.
"""

# ____________________________________________________________
# Numbers

def gcd(a, b):
    """The greatest common divisor, after Euclid."""
    while b:
        a, b = b, a % b
    return a


def is_perfect_number(n):
    """Is n the sum of its smaller divisors?"""
    total = 0
    for i in range(1, n):
        if n % i == 0:
            total += i
    return total == n


def is_prime(n):
    """Trial division by 2 and odd numbers."""
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    divisor = 3
    while divisor * divisor <= n:
        if n % divisor == 0:
            return False
        divisor += 2
    return True


def factorial(n):
    """n!, by recursion; an int wraps around where Python takes a long."""
    if n <= 1:
        return 1
    return n * factorial(n - 1)


def fibonacci(n):
    """The n-th Fibonacci number, without recursion."""
    a, b = 0, 1
    for i in range(n):
        a, b = b, a + b
    return a


def ackermann(m, n):
    """Grows fast, and calls itself in three ways."""
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def power(base, exponent):
    """base ** exponent for exponent >= 0, by squaring."""
    result = 1
    while exponent > 0:
        if exponent & 1:
            result *= base
        base *= base
        exponent >>= 1
    return result


def collatz_length(n):
    """Steps from n to 1: halve the even numbers, else take 3 * n + 1."""
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def integer_sqrt(n):
    """The largest r with r * r <= n, after Newton."""
    guess = n
    while guess * guess > n:
        guess = (guess + n // guess) // 2
    return guess


def pi_by_machin():
    """16 arctan(1/5) - 4 arctan(1/239), in floats."""
    return 16.0 * arctan_inverse(5) - 4.0 * arctan_inverse(239)


def arctan_inverse(n):
    """arctan(1/n), by its series."""
    term = 1.0 / n
    total = term
    for k in range(3, 40, 2):
        term = -term / (n * n)
        total += term / k
    return total


# ____________________________________________________________
# Lists: all items of one list are of one type

def sieve(limit):
    """The primes below limit, after Eratosthenes."""
    composite = [False] * limit
    primes = []
    for i in range(2, limit):
        if not composite[i]:
            primes.append(i)
            for multiple in range(i * i, limit, i):
                composite[multiple] = True
    return primes


def quicksort(items):
    """A sorted copy of a list."""
    if len(items) <= 1:
        return items
    pivot = items[0]
    rest = items[1:]
    smaller = [x for x in rest if x < pivot]
    others = [x for x in rest if x >= pivot]
    return quicksort(smaller) + [pivot] + quicksort(others)


def insertion_sort(items):
    """Sorts a list in place."""
    for i in range(1, len(items)):
        item = items[i]
        j = i - 1
        while j >= 0 and items[j] > item:
            items[j + 1] = items[j]
            j -= 1
        items[j + 1] = item


def binary_search(items, wanted):
    """The index of a number in a sorted list, or -1."""
    low = 0
    high = len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    if low < len(items) and items[low] == wanted:
        return low
    return -1


def matrix_mult(a, b):
    """The product of two matrices, lists of rows."""
    return [[dot_product(row, b, j) for j in range(len(b[0]))] for row in a]


def dot_product(row, matrix, column):
    total = 0
    for i in range(len(row)):
        total += row[i] * matrix[i][column]
    return total


def minimum_and_maximum(items):
    """A tuple may mix types, and has a fixed length."""
    low = high = items[0]
    for item in items:
        low = min(low, item)
        high = max(high, item)
    return low, high


# ____________________________________________________________
# Strings: s[i] is a single character; text is built in a list and joined

def reverse_string(s):
    chars = []
    i = len(s) - 1
    while i >= 0:
        chars.append(s[i])
        i -= 1
    return ''.join(chars)


def is_palindrome(s):
    """Compares letters from both ends."""
    for i in range(len(s) // 2):
        if s[i] != s[len(s) - 1 - i]:
            return False
    return True


def caesar(text, shift):
    """Shift the letters in the alphabet; other characters stay."""
    result = []
    for c in text:
        if 'a' <= c <= 'z':
            c = chr((ord(c) - ord('a') + shift) % 26 + ord('a'))
        elif 'A' <= c <= 'Z':
            c = chr((ord(c) - ord('A') + shift) % 26 + ord('A'))
        result.append(c)
    return ''.join(result)


# Global lists like this one are constants: a translated program never has to
# build them, but must not grow them either.
ROMAN_NUMERALS = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'),
                  (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'),
                  (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]


def roman(n):
    """A positive number in Roman numerals."""
    result = ''
    for value, numeral in ROMAN_NUMERALS:
        while n >= value:
            result += numeral
            n -= value
    return result


def to_base(n, base):
    """The digits of n >= 0 in a base up to 16."""
    digits = '0123456789abcdef'
    result = digits[n % base]
    n //= base
    while n > 0:
        result = digits[n % base] + result
        n //= base
    return result


# ____________________________________________________________
# Dictionaries: all keys of one type, and all values of one type

def word_count(text):
    """How often each word occurs, as lines in the order of the text."""
    counts = {}
    words = []
    for word in text.split(' '):
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
            words.append(word)
    return ', '.join(['%s: %d' % (word, counts[word]) for word in words])


def fibonacci_memo(n, known):
    """Fibonacci by recursion: fast, because `known` keeps the results."""
    if n < 2:
        return n
    if n not in known:
        known[n] = (fibonacci_memo(n - 1, known) +
                    fibonacci_memo(n - 2, known))
    return known[n]


# ____________________________________________________________
# Classes: attributes and methods are found at translation; methods are virtual

class Shape(object):
    def area(self):
        raise NotImplementedError

    def describe(self):
        return "%s of area %f" % (self.name(), self.area())

    def name(self):
        return "shape"


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def name(self):
        return "rectangle"


class Square(Rectangle):
    def __init__(self, side):
        Rectangle.__init__(self, side, side)

    def name(self):
        return "square"


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.14159265358979 * self.radius * self.radius


def total_area(shapes):
    total = 0.0
    for shape in shapes:
        total += shape.area()
    return total


class Link(object):
    """A linked list: `next` is None or a Link, which is fine in RPython."""

    def __init__(self, value, next):
        self.value = value
        self.next = next


def sum_of_links(link):
    total = 0
    while link is not None:
        total += link.value
        link = link.next
    return total


def hanoi(disks, source, target, spare, moves):
    """Move a tower of disks; the moves are appended to a list."""
    if disks > 0:
        hanoi(disks - 1, source, spare, target, moves)
        moves.append(source + target)
        hanoi(disks - 1, spare, target, source, moves)


# ____________________________________________________________
# Functions are values, where all that may be called there fit together

def double(n):
    return 2 * n


def square(n):
    return n * n


def apply_all(functions, n):
    """Call one function on the result of the one before."""
    for function in functions:
        n = function(n)
    return n


# ____________________________________________________________
# Exceptions

class EmptyStack(Exception):
    pass


class Stack(object):
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        if len(self.items) == 0:
            raise EmptyStack
        return self.items.pop()


def evaluate(expression):
    """A number from reverse Polish notation, such as '3 4 + 2 *'."""
    stack = Stack()
    for word in expression.split(' '):
        if word == '+':
            stack.push(stack.pop() + stack.pop())
        elif word == '*':
            stack.push(stack.pop() * stack.pop())
        elif word == '-':
            right = stack.pop()
            stack.push(stack.pop() - right)
        else:
            stack.push(int(word))
    return stack.pop()


def evaluate_or_complain(expression):
    """The result as text; what goes wrong arrives here as an exception."""
    try:
        return str(evaluate(expression))
    except EmptyStack:
        return "an operand is missing"
    except ValueError:
        return "that is no number"


# ____________________________________________________________

def join_numbers(numbers):
    return ' '.join([str(n) for n in numbers])


def yes_or_no(flag):
    if flag:
        return "yes"
    return "no"


def show_numbers():
    print "gcd(252, 105) = %d" % gcd(252, 105)
    print "is 28 a perfect number? %s" % yes_or_no(is_perfect_number(28))
    print "is 1001 a prime? %s" % yes_or_no(is_prime(1001))
    print "factorial(12) = %d" % factorial(12)
    print "fibonacci(40) = %d" % fibonacci(40)
    print "ackermann(2, 3) = %d" % ackermann(2, 3)
    print "power(3, 13) = %d" % power(3, 13)
    print "collatz_length(27) = %d" % collatz_length(27)
    print "integer_sqrt(2000) = %d" % integer_sqrt(2000)
    print "pi = %f" % pi_by_machin()


def show_lists():
    numbers = [31, 4, 15, 92, 65, 35, 8]
    low, high = minimum_and_maximum(numbers)
    print "primes: %s" % join_numbers(sieve(50))
    print "quicksort: %s" % join_numbers(quicksort(numbers))
    insertion_sort(numbers)
    print "insertion sort: %s" % join_numbers(numbers)
    print "index of 65: %d, of 66: %d" % (binary_search(numbers, 65),
                                          binary_search(numbers, 66))
    print "from %d to %d" % (low, high)
    for row in matrix_mult([[1, 2], [3, 4]], [[0, 1, 2], [1, 0, 3]]):
        print "matrix row: %s" % join_numbers(row)


def show_strings():
    print "reversed: %s" % reverse_string("stressed")
    print "is rotator a palindrome? %s" % yes_or_no(is_palindrome("rotator"))
    secret = caesar("Attack at Dawn!", 3)
    print "caesar: %s = %s" % (secret, caesar(secret, -3))
    print "1994 is %s" % roman(1994)
    print "1994 is %s in base 16, %s in base 2" % (to_base(1994, 16),
                                                   to_base(1994, 2))


def show_dicts():
    print "words: %s" % word_count("the cat and the dog and the bird")
    print "fibonacci_memo(40) = %d" % fibonacci_memo(40, {})


def show_classes():
    shapes = [Rectangle(2.0, 3.0), Square(1.5), Circle(1.0)]
    for shape in shapes:
        print shape.describe()
    print "total area: %f" % total_area(shapes)
    print "sum of links: %d" % sum_of_links(Link(1, Link(2, Link(3, None))))
    moves = []
    hanoi(3, 'A', 'C', 'B', moves)
    print "hanoi: %s" % ' '.join(moves)
    print "apply_all: %d" % apply_all([double, square, double], 3)


def show_exceptions():
    for expression in ["3 4 + 2 *", "1 +", "6 seven *"]:
        print "%s: %s" % (expression, evaluate_or_complain(expression))


def entry_point(argv):
    show_numbers()
    show_lists()
    show_strings()
    show_dicts()
    show_classes()
    show_exceptions()
    return 0


def target(driver, args):
    return entry_point, None


if __name__ == '__main__':
    import sys
    sys.exit(entry_point(sys.argv))
