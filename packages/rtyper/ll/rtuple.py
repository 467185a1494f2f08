# Tuples: equality and hash, made for each type of tuple on the host. Answers to gen_eq_function and gen_hash_function of upstream's rtyper/rtuple.py.
# rpython.rlib.objectmodel.compute_hash() must agree with the hash.

from rpython.rtyper.lltypesystem.lltype import malloc, nullptr, typeOf

EQ_TEXT = """
def ll_tupleeq(t1, t2):
    return %s
"""

HASH_TEXT = """
def ll_tuplehash(t):
    x = 0x345678
%s
    return x
"""


def make_tupleeq(count, functions):
    """Compares item by item."""
    parts = ['eq%d(t1.item%d, t2.item%d)' % (i, i, i) for i in range(count)]
    return make_function(EQ_TEXT % ' and '.join(parts), 'll_tupleeq', 'eq', functions)


def make_tuplehash(count, functions):
    """Mixes the hashes of the items."""
    lines = []
    for i in range(count):
        lines.append('    x = (1000003 * x) ^ hash%d(t.item%d)' % (i, i))
    return make_function(HASH_TEXT % '\n'.join(lines), 'll_tuplehash', 'hash', functions)


def make_function(text, name, prefix, functions):
    names = {'__name__': __name__}
    for i in range(len(functions)):
        names['%s%d' % (prefix, i)] = functions[i]
    exec compile(text, '<tuple %s>' % name, 'exec') in names
    return names[name]


def ll_or(a, b):
    return a or b


def ll_tupleiter(ITER, t):
    iterator = malloc(ITER)
    iterator.tuple = t
    return iterator


def ll_tuplenext(iterator):
    t = iterator.tuple
    if not t:
        raise StopIteration
    iterator.tuple = nullptr(typeOf(t).TO)
    return t
