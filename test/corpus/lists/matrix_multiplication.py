# Multiplication and powers of small matrices.
# expect:
#  7 8
#  16 17
#  10946 6765
#  6765 4181
#  1 0
#  0 1
#  True

def multiply(a, b):
    rows = len(a)
    inner = len(b)
    columns = len(b[0])
    result = [[0] * columns for i in range(rows)]
    for i in range(rows):
        for j in range(columns):
            s = 0
            for k in range(inner):
                s += a[i][k] * b[k][j]
            result[i][j] = s
    return result


def identity(n):
    m = [[0] * n for i in range(n)]
    for i in range(n):
        m[i][i] = 1
    return m


def power(m, n):
    result = identity(len(m))
    while n > 0:
        if n & 1:
            result = multiply(result, m)
        m = multiply(m, m)
        n >>= 1
    return result


def show(m):
    for row in m:
        print ' '.join([str(x) for x in row])


def entry_point(argv):
    show(multiply([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 1], [2, 2]]))
    show(power([[1, 1], [1, 0]], 20))
    show(power([[2, 1], [7, 4]], 0))
    print multiply(identity(2), [[5, 6], [7, 8]]) == [[5, 6], [7, 8]]
    return 0


def target(driver, args):
    return entry_point, None
