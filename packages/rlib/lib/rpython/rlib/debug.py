"""Assertions about annotations, and debugging output."""


def ll_assert(condition, message):
    """An assertion that is checked only in debug builds of the translated program."""
    assert condition, message


def ll_assert_not_none(x):
    assert x is not None, "ll_assert_not_none(): got None"
    return x


def fatalerror(message):
    """Ends the program with a message."""
    import sys
    sys.stderr.write("Fatal RPython error: %s\n" % message)
    raise SystemExit(1)


fatalerror_notb = fatalerror


def debug_print(*args):
    """Prints to the log, where there is one."""


def debug_start(category, timestamp=False):
    return 0


def debug_stop(category, timestamp=False):
    return 0


def have_debug_prints():
    return False


def have_debug_prints_for(category_prefix):
    return False


def debug_offset():
    return -1


def debug_flush():
    pass


def debug_print_traceback():
    pass


def check_annotation(value, checker):
    """The annotator calls the checker; on the host nothing happens."""
    return value


def check_nonneg(x):
    """Tells the annotator, and asserts on the host, that x is not negative."""
    assert x >= 0
    return x


def check_regular_int(x):
    """Asserts that x is a plain int."""
    return x


def check_list_of_chars(lst):
    return lst


def make_sure_not_resized(lst):
    """The list keeps its length: anything in the program that resizes it is an error of the program."""
    return lst


def make_sure_not_modified(lst):
    return lst


def mark_dict_non_null(d):
    return d


def list_get_physical_size(lst):
    return len(lst)


def attach_gdb():
    """Stops for a debugger."""
