"""Locales: C's setlocale() and what depends on it. On platforms without C there is one locale, "C"."""
from rpython.rlib import _syscall
from rpython.rlib.objectmodel import we_are_translated
from rpython.rlib.rarithmetic import intmask
from rpython.rtyper.lltypesystem import rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
LC_PAPER = 7
LC_NAME = 8
LC_ADDRESS = 9
LC_TELEPHONE = 10
LC_MEASUREMENT = 11
LC_IDENTIFICATION = 12
CHAR_MAX = 127
HAVE_LANGINFO = True
HAVE_LIBINTL = False

CODESET = 14
RADIXCHAR = 0x10000
THOUSEP = 0x10001
ABDAY_1 = 0x20000
DAY_1 = 0x20007
ABMON_1 = 0x2000e
MON_1 = 0x2001a
AM_STR = 0x20026
PM_STR = 0x20027
D_T_FMT = 0x20028
D_FMT = 0x20029
T_FMT = 0x2002a
T_FMT_AMPM = 0x2002b
ERA = 0x2002c
ERA_D_FMT = 0x2002e
ALT_DIGITS = 0x2002f
ERA_D_T_FMT = 0x20030
ERA_T_FMT = 0x20031
CRNCYSTR = 0x4000f
YESEXPR = 0x50000
NOEXPR = 0x50001

LOCALE_CATEGORIES = ['LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES', 'LC_ALL', 'LC_PAPER', 'LC_NAME', 'LC_ADDRESS',
                     'LC_TELEPHONE', 'LC_MEASUREMENT', 'LC_IDENTIFICATION']
constants = dict([(name, globals()[name]) for name in LOCALE_CATEGORIES + ['CHAR_MAX']])
langinfo_names = ['CODESET', 'RADIXCHAR', 'THOUSEP', 'AM_STR', 'PM_STR', 'D_T_FMT', 'D_FMT', 'T_FMT', 'T_FMT_AMPM', 'ERA', 'ERA_D_FMT', 'ALT_DIGITS',
                  'ERA_D_T_FMT', 'ERA_T_FMT', 'CRNCYSTR', 'YESEXPR', 'NOEXPR']


def _number_names(name, first, count):
    for i in range(count):
        constants_name = '%s_%d' % (name, i + 1)
        globals()[constants_name] = first + i
        langinfo_names.append(constants_name)

_number_names('ABDAY', ABDAY_1, 7)
_number_names('DAY', DAY_1, 7)
_number_names('ABMON', ABMON_1, 12)
_number_names('MON', MON_1, 12)


class LocaleError(Exception):
    """What setlocale() refuses."""

    def __init__(self, message):
        self.message = message

    def __str__(self):
        return self.message


def setlocale(category, locale):
    """Sets the locale of a category, or tells it when `locale` is None; its name."""
    if not LC_CTYPE <= category <= LC_IDENTIFICATION:
        raise LocaleError('invalid locale category')
    if not we_are_translated():
        return _setlocale_on_host(category, locale)
    if locale is None:
        locale = '\x01'
    if _syscall.call('setlocale', category, locale) < 0:
        raise LocaleError('unsupported locale setting')
    return _syscall.text()


def _setlocale_on_host(category, locale):
    """The C locale only: others would change how the toolchain itself works."""
    if locale is None or locale == '' or locale == 'C' or locale == 'POSIX':
        return 'C'
    raise LocaleError('unsupported locale setting')


_TEXTS = 'decimal_point thousands_sep grouping int_curr_symbol currency_symbol mon_decimal_point mon_thousands_sep mon_grouping positive_sign negative_sign'
_NUMBERS = 'int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes n_sep_by_space p_sign_posn n_sign_posn'
_eci = ExternalCompilationInfo(includes=['locale.h'])
_fields = [(name, rffi.CCHARP) for name in _TEXTS.split()] + [(name, rffi.CHAR) for name in _NUMBERS.split()]
_lconv = rffi.CStructPtr('lconv', *_fields)
_localeconv = rffi.llexternal('localeconv', [], _lconv, compilation_info=_eci)


def localeconv():
    """How numbers and amounts of money look: a pointer to C's structure, with fields like c_decimal_point. Only where C is."""
    return _localeconv()


def numeric_formatting():
    """Decimal point, separator of thousands and sizes of groups in the locale of now."""
    if not we_are_translated():
        return '.', '', ''
    _syscall.call('localeconv')
    texts = _syscall.texts()
    return texts[0], texts[1], texts[2]


def money_formatting():
    """The texts and numbers about money: two lists, in the order of C's structure."""
    if not we_are_translated():
        return [''] * 7, [CHAR_MAX] * 8
    _syscall.call('localeconv')
    texts = _syscall.texts()[3:]
    _syscall.call('localeconv_numbers')
    return texts, [intmask(_syscall.number(i)) for i in range(8)]


def nl_langinfo(key):
    """A text that depends on the locale, by its number."""
    if not we_are_translated():
        return _langinfo_on_host(key)
    _syscall.call('nl_langinfo', key)
    return _syscall.text()


def _langinfo_on_host(key):
    """The texts of the C locale."""
    days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split()
    months = 'January February March April May June July August September October November December'.split()
    texts = {CODESET: 'ANSI_X3.4-1968', RADIXCHAR: '.', AM_STR: 'AM', PM_STR: 'PM', D_T_FMT: '%a %b %e %H:%M:%S %Y', D_FMT: '%m/%d/%y',
             T_FMT: '%H:%M:%S', T_FMT_AMPM: '%I:%M:%S %p', CRNCYSTR: '-', YESEXPR: '^[yY]', NOEXPR: '^[nN]'}
    for first, names in [(DAY_1, days), (MON_1, months), (ABDAY_1, [name[:3] for name in days]), (ABMON_1, [name[:3] for name in months])]:
        texts.update(dict([(first + i, name) for i, name in enumerate(names)]))
    return texts.get(key, '')


def isupper(c):
    """Whether the character with that code is a capital letter, in the C locale."""
    return 65 <= c <= 90


def islower(c):
    return 97 <= c <= 122


def isalpha(c):
    return isupper(c) or islower(c)


def isalnum(c):
    return isalpha(c) or 48 <= c <= 57


def tolower(c):
    if isupper(c):
        return c + 32
    return c


def toupper(c):
    if islower(c):
        return c - 32
    return c
