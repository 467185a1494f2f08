# Entries of programs for the translation: rpython.rtyper.extregistry, with annotations as rpython.annotator.model makes them.
# expect:
#  == a function
#  -1 5 0
#  == questions
#  False True False
#  == helpers that raise
#  21 7 9
#  ValueError
#  == objects of a class
#  8 -1 41
#  == functions as arguments
#  42

from rpython.annotator import model as annmodel
from rpython.annotator.bookkeeper import getbookkeeper
from rpython.annotator.model import SomeBool, SomeInteger, SomeTuple
from rpython.rlib.rarithmetic import r_uint
from rpython.rtyper.extregistry import ExtRegistryEntry
from rpython.rtyper.lltypesystem import lltype


def negated(x):
    return -x


class NegatedEntry(ExtRegistryEntry):
    _about_ = negated

    def compute_result_annotation(self, s_x):
        assert isinstance(s_x, annmodel.SomeInteger)
        return SomeInteger()

    def specialize_call(self, hop):
        v_x, = hop.inputargs(lltype.Signed)
        hop.exception_cannot_occur()
        return hop.genop('int_neg', [v_x], resulttype=lltype.Signed)


def is_constant(x):
    return False


def is_number(x):
    return isinstance(x, int)


class QuestionEntry(ExtRegistryEntry):
    _about_ = is_constant, is_number

    def compute_result_annotation(self, s_x):
        if self.instance is is_constant:
            return getbookkeeper().immutablevalue(s_x.is_constant())
        return self.bookkeeper.immutablevalue(s_x.knowntype is int)

    def specialize_call(self, hop):
        hop.exception_cannot_occur()
        return hop.inputconst(lltype.Bool, hop.s_result.const)


def ll_weighted(a, b, factor):
    if factor < 0:
        raise ValueError
    return a + b * factor


def weighted(a, b, factor=10):
    if factor < 0:
        raise ValueError
    return a + b * factor


class WeightedEntry(ExtRegistryEntry):
    _about_ = weighted

    def compute_result_annotation(self, s_a, s_b, s_factor=None):
        return annmodel.unionof(s_a, s_b)

    def specialize_call(self, hop, i_factor=2):
        args = [hop.inputarg(hop.r_result, 0), hop.inputarg(hop.r_result, 1)]
        if hop.nb_args == 3:
            args.append(hop.inputarg(lltype.Signed, i_factor))
        else:
            args.append(hop.inputconst(lltype.Signed, 10))
        hop.exception_is_here()
        return hop.gendirectcall(ll_weighted, *args)


class Constants(object):
    """Values of a class of their own: known when the program is translated."""

    def __init__(self, value):
        self.value = value

    def __call__(self, n):
        return n + self.value


class ConstantsEntry(ExtRegistryEntry):
    _type_ = Constants

    def compute_result_annotation(self, s_n):
        return SomeInteger(nonneg=s_n.nonneg and self.instance.value >= 0)

    def specialize_call(self, hop):
        v_n = hop.inputarg(lltype.Signed, 0)
        v_value = hop.inputconst(lltype.Signed, self.instance.value)
        hop.exception_cannot_occur()
        return hop.genop('int_add', [v_n, v_value], resulttype=hop.r_result)


class Symbolic(object):
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return self.value + other


class SymbolicEntry(ExtRegistryEntry):
    _type_ = Symbolic

    def compute_annotation(self):
        return self.bookkeeper.immutablevalue(self.instance.value)


def apply(function, x):
    return function(x)


class ApplyEntry(ExtRegistryEntry):
    _about_ = apply

    def compute_result_annotation(self, s_function, s_x):
        bookkeeper = getbookkeeper()
        return bookkeeper.emulate_pbc_call('apply', s_function, [s_x])

    def specialize_call(self, hop):
        function = hop.args_s[0].const
        hop.exception_is_here()
        return hop.gendirectcall(function, hop.inputarg(hop.args_r[1], 1))


def doubled(x):
    return x * 2


add_seven = Constants(7)
add_minus = Constants(-2)
LIMIT = Symbolic(40)


def entry_point(argv):
    n = len(argv)
    print '== a function'
    print negated(n), negated(-n - 4), negated(0)
    print '== questions'
    print is_constant(n), is_number(n), is_number('x')
    print '== helpers that raise'
    print weighted(n, 2), weighted(n, 2, 3), weighted(n, 2, factor=4)
    try:
        print weighted(n, 2, -n)
    except ValueError:
        print 'ValueError'
    print '== objects of a class'
    print add_seven(n), add_minus(n), LIMIT + n
    print '== functions as arguments'
    print apply(doubled, n + 20)
    return 0


def target(driver, args):
    return entry_point, None
