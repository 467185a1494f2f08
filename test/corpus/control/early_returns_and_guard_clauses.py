# Functions with many exits.
# expect:
#  scalene isosceles equilateral impossible invalid
#  b - -

def triangle(a, b, c):
    if a <= 0 or b <= 0 or c <= 0:
        return 'invalid'
    if a + b <= c or a + c <= b or b + c <= a:
        return 'impossible'
    if a == b == c:
        return 'equilateral'
    if a == b or b == c or a == c:
        return 'isosceles'
    return 'scalene'


def first_repeat(s):
    for i in range(len(s)):
        for j in range(i + 1, len(s)):
            if s[i] == s[j]:
                return s[i]
    return '-'


def entry_point(argv):
    print triangle(3, 4, 5), triangle(2, 2, 3), triangle(1, 1, 1), triangle(1, 2, 3), triangle(0, 1, 1)
    print first_repeat('abcdbe'), first_repeat('abc'), first_repeat('')
    return 0


def target(driver, args):
    return entry_point, None
