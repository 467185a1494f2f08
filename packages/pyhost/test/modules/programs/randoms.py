import random
for seed in [0, 1, 42, -5, 2**70, 10L**30, 'text', 1.5, None.__class__.__name__]:
    r = random.Random(seed)
    print seed, r.random(), r.randrange(10), r.randrange(5, 50, 3), r.randint(1, 6), r.choice('abcdef'), r.getrandbits(70), r.uniform(2, 5)
r = random.Random(7)
x = range(20); r.shuffle(x); print x
print r.sample(range(100), 5), r.sample('abcdefghij', 3), r.sample(xrange(10**6), 4)
print r.gauss(0, 1), r.gauss(5, 2), r.normalvariate(0, 1), r.expovariate(2), r.betavariate(1, 2), r.gammavariate(2, 3), r.gammavariate(0.5, 1), r.triangular(), r.lognormvariate(0, 1), r.vonmisesvariate(1, 2), r.paretovariate(3), r.weibullvariate(1, 2)
s = r.getstate(); a = r.random(); r.setstate(s); print a == r.random(), s[0], len(s[1]), s[1][:2]
r.jumpahead(1000); print r.random()
random.seed(3); print random.random(), random.randrange(2**80), random.randint(-10**20, 10**20)
print random.WichmannHill(5).random()
for f in [lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.randrange(1.5), lambda: r.getrandbits(0)]:
    try:
        print f()
    except Exception, e:
        print type(e).__name__, e
