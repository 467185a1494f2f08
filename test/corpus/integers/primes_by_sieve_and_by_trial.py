# A sieve over a list of flags agrees with trial division.
# expect:
#  46 2 3 199
#  True
#  0 1 0

def sieve(limit):
    composite = [False] * (limit + 1)
    primes = []
    for n in range(2, limit + 1):
        if composite[n]:
            continue
        primes.append(n)
        for multiple in range(n * n, limit + 1, n):
            composite[multiple] = True
    return primes


def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    d = 3
    while d * d <= n:
        if n % d == 0:
            return False
        d += 2
    return True


def entry_point(argv):
    primes = sieve(200)
    print len(primes), primes[0], primes[1], primes[-1]
    found = 0
    for n in range(-3, 201):
        if is_prime(n):
            if primes[found] != n:
                print 'mismatch at', n
            found += 1
    print found == len(primes)
    print len(sieve(1)), len(sieve(2)), len(sieve(0))
    return 0


def target(driver, args):
    return entry_point, None
