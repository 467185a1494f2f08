# The names that modules had before: pypy.rlib and its like are the modules of today.
# expect:
#  True True True
#  No module named nothing
#  cannot import name nothing
#  No module named rlib
#  5 ab 7

from pypy.rlib.jit import JitDriver, hint
from pypy.rlib.objectmodel import specialize
from pypy.rlib import rarithmetic
from pypy.rpython.lltypesystem import lltype
from pypy.annotation import model
from pypy.tool.pairtype import extendabletype
from pypy.translator.tool.cbuild import ExternalCompilationInfo
import pypy.rlib.rstring
import rpython.rlib.rstring
from rpython.rlib import rarithmetic as rarithmetic_today
from rpython.rtyper.lltypesystem import lltype as lltype_today

SAME = [pypy.rlib.rstring is rpython.rlib.rstring, rarithmetic is rarithmetic_today, lltype is lltype_today]


def message(work):
    try:
        work()
    except ImportError, e:
        return str(e).split(' (this toolchain')[0]


def missing():
    import pypy.rlib.nothing


def missing_name():
    from pypy.rlib import nothing


def missing_package():
    import pypy.rpython.rlib.nothing

MESSAGES = [message(missing), message(missing_name), message(missing_package)]
driver = JitDriver(greens=[], reds=['n'])


@specialize.argtype(0)
def twice(x):
    return x


def entry_point(argv):
    print SAME[0], SAME[1], SAME[2]
    for text in MESSAGES:
        print text
    n = len(argv)
    while n < 5:
        driver.jit_merge_point(n=n)
        n = hint(n + 1, promote=True)
    builder = pypy.rlib.rstring.StringBuilder()
    builder.append(twice('ab'))
    print n, builder.build(), rarithmetic.intmask(twice(7))
    return 0


def target(driver, args):
    return entry_point, None
