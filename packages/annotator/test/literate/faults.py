# main: int
class A(object):
    def __init__(self, x):
        self.x = x
    def double(self):
        return self.x * 2

class Fixed(object):
    _attrs_ = ['a']
    def __init__(self):
        self.a = 1

def mix(n):
    items = [1]
    items.append('text')    # error: [annotator/union-error]
    return items

def missing(n):
    return A(n).trible()    # error: [annotator/unknown-attribute]

def arity(n):
    return A()              # error: [annotator/wrong-arguments]

def unordered(n):
    return {} < {}          # error: [annotator/unsupported-operation]

def undeclared(n):
    f = Fixed()
    f.b = n                 # error: [annotator/unknown-attribute]
    return f

def called(n):
    return n(1)             # error: [annotator/not-callable]

def too_long(n):
    return 0xFFFFFFFFFFFFFFFFFF     # error: [annotator/long-integer]

def hashed(n):
    return hash(n)          # error: [annotator/not-rpython]

def ordered(n):
    return sorted([n])      # error: [annotator/unsupported-builtin]

def main(n):
    if n == 1:
        mix(n)
    elif n == 2:
        missing(n)
    elif n == 3:
        arity(n)
    elif n == 4:
        unordered(n)
    elif n == 5:
        undeclared(n)
    elif n == 6:
        called(n)
    elif n == 7:
        too_long(n)
    elif n == 8:
        hashed(n)
    elif n == 9:
        ordered(n)
    return n
