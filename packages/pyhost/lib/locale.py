# The C locale, which is the only one.

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale in (None, '', 'C', 'POSIX') or locale == (None, None):
        return 'C'
    raise Error('unsupported locale setting')


def localeconv():
    result = {'decimal_point': '.', 'grouping': [], 'mon_grouping': []}
    for name in ('currency_symbol', 'int_curr_symbol', 'mon_decimal_point', 'mon_thousands_sep', 'negative_sign', 'positive_sign', 'thousands_sep'):
        result[name] = ''
    for name in ('frac_digits', 'int_frac_digits', 'n_cs_precedes', 'n_sep_by_space', 'n_sign_posn', 'p_cs_precedes', 'p_sep_by_space', 'p_sign_posn'):
        result[name] = CHAR_MAX
    return result


def getlocale(category=LC_CTYPE):
    return None, None


def getdefaultlocale(envvars=()):
    return None, None


def resetlocale(category=LC_ALL):
    pass


def getpreferredencoding(do_setlocale=True):
    return 'ANSI_X3.4-1968'


def normalize(localename):
    return localename


def strcoll(a, b):
    return cmp(a, b)


def strxfrm(s):
    return s


def format(percent, value, grouping=False, monetary=False, *additional):
    return percent % ((value,) + additional if additional else value)


def format_string(f, val, grouping=False):
    return f % val


def str(val):
    return '%.12g' % val


def atof(string, func=float):
    return func(string)


def atoi(string):
    return int(string)
