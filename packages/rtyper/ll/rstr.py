# Strings: reading, comparing, hashing, concatenating, slicing. Answers to LLHelpers of upstream's lltypesystem/rstr.py. The functions are written once
# for byte and unicode strings: the type comes from the arguments. None is a null pointer.

from rpython.rtyper.lltypesystem.lltype import malloc, typeOf
from rpython.rtyper.ootypesystem.ootype import String, Unicode
from rpython.rtyper.ll.rcopy import ll_copy_array_to_chars, ll_copy_chars, ll_mallocstr, ll_times

HASH_OF_ZERO = 29872897


def ll_strlen(s):
    return len(s.chars)


def ll_strtruth(s):
    return bool(s) and len(s.chars) != 0


def ll_stritem_nonneg(s, i):
    return s.chars[i]


def ll_stritem(s, i):
    if i < 0:
        i += len(s.chars)
    return s.chars[i]


def ll_stritem_nonneg_checked(s, i):
    if i >= len(s.chars):
        raise IndexError
    return s.chars[i]


def ll_stritem_checked(s, i):
    length = len(s.chars)
    if i < 0:
        i += length
    if i < 0 or i >= length:
        raise IndexError
    return s.chars[i]


def ll_chr2str(STR, ch):
    s = ll_mallocstr(STR, 1)
    s.chars[0] = ch
    return s


def ll_chr_mul(STR, ch, times):
    if times < 0:
        times = 0
    s = ll_mallocstr(STR, times)
    i = 0
    while i < times:
        s.chars[i] = ch
        i += 1
    return s


def ll_str_mul(s, times):
    length = len(s.chars)
    result = ll_mallocstr(typeOf(s).TO, ll_times(length, times))
    i = 0
    at = 0
    while i < times:
        ll_copy_chars(s, 0, result, at, length)
        at += length
        i += 1
    return result


# ____________________________________________________________ comparing

def ll_streq(s1, s2):
    if s1 == s2:
        return True
    if not s1 or not s2:
        return False
    length = len(s1.chars)
    if length != len(s2.chars):
        return False
    i = 0
    while i < length:
        if s1.chars[i] != s2.chars[i]:
            return False
        i += 1
    return True


def ll_streq_char(s, ch):
    """Equality of a string and a character."""
    return bool(s) and len(s.chars) == 1 and s.chars[0] == ch


def ll_strcmp(s1, s2):
    if not s1 or not s2:
        if not s1:
            if not s2:
                return 0
            return -1
        return 1
    length1 = len(s1.chars)
    length2 = len(s2.chars)
    length = length1
    if length2 < length:
        length = length2
    i = 0
    while i < length:
        a = ord(s1.chars[i])
        b = ord(s2.chars[i])
        if a != b:
            return a - b
        i += 1
    return length1 - length2


def ll_min_str(s1, s2):
    if ll_strcmp(s1, s2) <= 0:
        return s1
    return s2


def ll_max_str(s1, s2):
    if ll_strcmp(s1, s2) >= 0:
        return s1
    return s2


def ll_strless(s1, s2):
    return ll_strcmp(s1, s2) < 0


def ll_charcmp(a, b):
    return ord(a) - ord(b)


def ll_strhash(s):
    """The hash, kept in the string. hashCodes() of rstr-types.ts computes the same for prebuilt strings."""
    if not s:
        return 0
    x = s.hash
    if x == 0:
        x = ll_compute_hash(s)
        s.hash = x
    return x


def ll_compute_hash(s):
    length = len(s.chars)
    if length == 0:
        return -1
    x = ord(s.chars[0]) << 7
    i = 0
    while i < length:
        x = (1000003 * x) ^ ord(s.chars[i])
        i += 1
    x ^= length
    if x == 0:
        x = HASH_OF_ZERO
    return x
ll_compute_hash._dont_inline_ = True


def ll_char_hash(ch):
    return ord(ch)


# ____________________________________________________________ concatenating

def ll_strconcat(s1, s2):
    length1 = len(s1.chars)
    length2 = len(s2.chars)
    result = ll_mallocstr(typeOf(s1).TO, length1 + length2)
    ll_copy_chars(s1, 0, result, 0, length1)
    ll_copy_chars(s2, 0, result, length1, length2)
    return result


def ll_concat_char(s, ch):
    length = len(s.chars)
    result = ll_mallocstr(typeOf(s).TO, length + 1)
    ll_copy_chars(s, 0, result, 0, length)
    result.chars[length] = ch
    return result


def ll_char_concat(ch, s):
    length = len(s.chars)
    result = ll_mallocstr(typeOf(s).TO, length + 1)
    result.chars[0] = ch
    ll_copy_chars(s, 0, result, 1, length)
    return result


def ll_concat_two_chars(STR, a, b):
    result = ll_mallocstr(STR, 2)
    result.chars[0] = a
    result.chars[1] = b
    return result


def ll_join_strs(num_items, items):
    """The strings of an array, one after the other."""
    length = 0
    i = 0
    while i < num_items:
        length += len(items[i].chars)
        i += 1
    result = ll_mallocstr(typeOf(items).TO.OF.TO, length)
    at = 0
    i = 0
    while i < num_items:
        item = items[i]
        n = len(item.chars)
        ll_copy_chars(item, 0, result, at, n)
        at += n
        i += 1
    return result


def ll_join_chars(STR, num_items, items):
    result = ll_mallocstr(STR, num_items)
    ll_copy_array_to_chars(items, 0, result, 0, num_items)
    return result


def ll_join(sep, num_items, items):
    if num_items == 0:
        return ll_mallocstr(typeOf(sep).TO, 0)
    sep_length = len(sep.chars)
    length = sep_length * (num_items - 1)
    i = 0
    while i < num_items:
        length += len(items[i].chars)
        i += 1
    result = ll_mallocstr(typeOf(sep).TO, length)
    item = items[0]
    at = len(item.chars)
    ll_copy_chars(item, 0, result, 0, at)
    i = 1
    while i < num_items:
        ll_copy_chars(sep, 0, result, at, sep_length)
        at += sep_length
        item = items[i]
        n = len(item.chars)
        ll_copy_chars(item, 0, result, at, n)
        at += n
        i += 1
    return result


def ll_join_chars_sep(sep, num_items, items):
    if num_items == 0:
        return ll_mallocstr(typeOf(sep).TO, 0)
    sep_length = len(sep.chars)
    result = ll_mallocstr(typeOf(sep).TO, sep_length * (num_items - 1) + num_items)
    result.chars[0] = items[0]
    at = 1
    i = 1
    while i < num_items:
        ll_copy_chars(sep, 0, result, at, sep_length)
        at += sep_length
        result.chars[at] = items[i]
        at += 1
        i += 1
    return result


# ____________________________________________________________ slicing

def ll_slice_copy(s, start, length):
    """Characters of a string as a new one, in either type system."""
    TYPE = typeOf(s).TO
    if TYPE is String or TYPE is Unicode:
        return s.ll_substring(start, length)
    result = ll_mallocstr(typeOf(s).TO, length)
    ll_copy_chars(s, start, result, 0, length)
    return result


def ll_stringslice_startonly(s, start):
    length = len(s.chars)
    if start <= 0:
        return s
    if start > length:
        start = length
    return ll_slice_copy(s, start, length - start)


def ll_stringslice_startstop(s, start, stop):
    length = len(s.chars)
    if stop >= length:
        if start == 0:
            return s
        stop = length
    if start > stop:
        start = stop
    return ll_slice_copy(s, start, stop - start)


def ll_stringslice_minusone(s):
    length = len(s.chars) - 1
    if length < 0:
        return s
    return ll_slice_copy(s, 0, length)


def ll_string_copy(s):
    return s


# ____________________________________________________________ between byte and unicode strings

def ll_str2unicode(UNICODE, s):
    length = len(s.chars)
    result = ll_mallocstr(UNICODE, length)
    i = 0
    while i < length:
        code = ord(s.chars[i])
        if code > 127:
            raise UnicodeDecodeError
        result.chars[i] = unichr(code)
        i += 1
    return result


def ll_latin2unicode(UNICODE, s):
    length = len(s.chars)
    result = ll_mallocstr(UNICODE, length)
    i = 0
    while i < length:
        result.chars[i] = unichr(ord(s.chars[i]))
        i += 1
    return result


def ll_unicode2bytes(STR, u, limit):
    """The bytes of a unicode string whose codes are all below the limit: ascii (128), latin-1 (256)."""
    length = len(u.chars)
    result = ll_mallocstr(STR, length)
    i = 0
    while i < length:
        code = ord(u.chars[i])
        if code >= limit:
            raise UnicodeEncodeError
        result.chars[i] = chr(code)
        i += 1
    return result


def ll_char2unichar(ch):
    code = ord(ch)
    if code > 127:
        raise UnicodeDecodeError
    return unichr(code)


# ____________________________________________________________ iteration

def ll_striter(ITER, s):
    iterator = malloc(ITER)
    iterator.string = s
    iterator.length = len(s.chars)
    iterator.index = 0
    return iterator


def ll_strnext(iterator):
    index = iterator.index
    if index >= iterator.length:
        raise StopIteration
    iterator.index = index + 1
    return iterator.string.chars[index]


def ll_str_or_none(s, none):
    if s:
        return s
    return none
