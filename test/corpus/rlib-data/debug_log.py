# debug: what is printed outside of sections goes to standard error; sections without PYPYLOG print nothing; checks of annotations.
# stderr: begin 1 2.500000 None xyz True
# expect:
#  == outside
#  True False -1
#  == sections
#  False True
#  True True False
#  True
#  == checks
#  1 1 ab 3 5 b
from rpython.rlib.debug import check_list_of_chars, check_nonneg, check_regular_int, debug_flush, debug_offset, debug_print, debug_start, debug_stop, have_debug_prints
from rpython.rlib.debug import have_debug_prints_for, ll_assert, make_sure_not_modified, make_sure_not_resized, mark_dict_non_null
from rpython.rlib.rarithmetic import r_longlong


def text_or_none(n):
    if n > 5:
        return 'text'
    return None


def entry_point(argv):
    n = len(argv)
    print '== outside'
    print have_debug_prints(), have_debug_prints_for('gc'), debug_offset()
    debug_print('begin', n, '%f' % 2.5, text_or_none(n), 'xyz', n == 1)
    debug_print()
    print '== sections'
    a = debug_start('mine')
    print have_debug_prints(), a == r_longlong(-42)
    debug_print('hidden', n)
    b = debug_start('inner', timestamp=True)
    c = debug_stop('inner', timestamp=True)
    print b > 0, c >= b, have_debug_prints()
    debug_stop('mine')
    print have_debug_prints()
    debug_flush()
    print '== checks'
    chars = check_list_of_chars(['a', 'b'])
    fixed = make_sure_not_resized([1, 2, n])
    constant = make_sure_not_modified([4, 5])
    table = mark_dict_non_null({'a': 'b'})
    ll_assert(n > 0, 'no arguments')
    print check_nonneg(n), check_regular_int(n), ''.join(chars), len(fixed), constant[1], table['a']
    return 0


def target(driver, args):
    return entry_point, None
