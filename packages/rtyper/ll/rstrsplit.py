# Strings: splitting. Answers to the ll_split functions of upstream's lltypesystem/rstr.py. ARRAY is the type of the resulting array of strings. The parts are
# counted first.

from rpython.rtyper.lltypesystem.lltype import malloc
from rpython.rtyper.ll.rstr import ll_slice_copy
from rpython.rtyper.ll.rstrsearch import ll_char_isspace, ll_count, ll_find, ll_rfind, ll_unichar_isspace


def ll_split_chr(ARRAY, s, ch, limit):
    length = len(s.chars)
    count = 1
    i = 0
    while i < length:
        if s.chars[i] == ch:
            if limit == 0:
                break
            limit -= 1
            count += 1
        i += 1
    items = malloc(ARRAY, count)
    start = 0
    at = 0
    while at < count - 1:
        i = start
        while s.chars[i] != ch:
            i += 1
        items[at] = ll_slice_copy(s, start, i - start)
        at += 1
        start = i + 1
    items[at] = ll_slice_copy(s, start, length - start)
    return items


def ll_split(ARRAY, s, sep, limit):
    length = len(s.chars)
    sep_length = len(sep.chars)
    if sep_length == 0:
        raise ValueError
    if sep_length == 1:
        return ll_split_chr(ARRAY, s, sep.chars[0], limit)
    count = ll_count(s, sep, 0, length)
    if limit >= 0 and count > limit:
        count = limit
    count += 1
    items = malloc(ARRAY, count)
    start = 0
    at = 0
    while at < count - 1:
        i = ll_find(s, sep, start, length)
        items[at] = ll_slice_copy(s, start, i - start)
        at += 1
        start = i + sep_length
    items[at] = ll_slice_copy(s, start, length - start)
    return items


def ll_rsplit_chr(ARRAY, s, ch, limit):
    length = len(s.chars)
    count = 1
    i = length
    while i > 0:
        i -= 1
        if s.chars[i] == ch:
            if limit == 0:
                break
            limit -= 1
            count += 1
    items = malloc(ARRAY, count)
    end = length
    at = count - 1
    while at > 0:
        i = end - 1
        while s.chars[i] != ch:
            i -= 1
        items[at] = ll_slice_copy(s, i + 1, end - i - 1)
        at -= 1
        end = i
    items[0] = ll_slice_copy(s, 0, end)
    return items


def ll_rsplit(ARRAY, s, sep, limit):
    length = len(s.chars)
    sep_length = len(sep.chars)
    if sep_length == 0:
        raise ValueError
    if sep_length == 1:
        return ll_rsplit_chr(ARRAY, s, sep.chars[0], limit)
    count = 1
    end = length
    while limit != 0:
        i = ll_rfind(s, sep, 0, end)
        if i < 0:
            break
        count += 1
        limit -= 1
        end = i
    items = malloc(ARRAY, count)
    end = length
    at = count - 1
    while at > 0:
        i = ll_rfind(s, sep, 0, end)
        items[at] = ll_slice_copy(s, i + sep_length, end - i - sep_length)
        at -= 1
        end = i
    items[0] = ll_slice_copy(s, 0, end)
    return items


def ll_split_whitespace(ARRAY, s, limit):
    return ll_split_blanks(ARRAY, s, limit, ll_char_isspace)


def ll_split_whitespace_unicode(ARRAY, s, limit):
    return ll_split_blanks(ARRAY, s, limit, ll_unichar_isspace)


def ll_split_blanks(ARRAY, s, limit, isspace):
    length = len(s.chars)
    count = 0
    i = 0
    left = limit
    while True:
        while i < length and isspace(s.chars[i]):
            i += 1
        if i >= length:
            break
        count += 1
        if left == 0:
            break
        left -= 1
        while i < length and not isspace(s.chars[i]):
            i += 1
    items = malloc(ARRAY, count)
    i = 0
    at = 0
    left = limit
    while at < count:
        while isspace(s.chars[i]):
            i += 1
        start = i
        if left == 0:
            # What follows the last split keeps its inner and final blanks.
            i = length
        else:
            while i < length and not isspace(s.chars[i]):
                i += 1
        left -= 1
        items[at] = ll_slice_copy(s, start, i - start)
        at += 1
    return items


def ll_rsplit_whitespace(ARRAY, s, limit):
    return ll_rsplit_blanks(ARRAY, s, limit, ll_char_isspace)


def ll_rsplit_whitespace_unicode(ARRAY, s, limit):
    return ll_rsplit_blanks(ARRAY, s, limit, ll_unichar_isspace)


def ll_rsplit_blanks(ARRAY, s, limit, isspace):
    length = len(s.chars)
    count = 0
    i = length
    left = limit
    while True:
        while i > 0 and isspace(s.chars[i - 1]):
            i -= 1
        if i <= 0:
            break
        count += 1
        if left == 0:
            break
        left -= 1
        while i > 0 and not isspace(s.chars[i - 1]):
            i -= 1
    items = malloc(ARRAY, count)
    i = length
    at = count - 1
    left = limit
    while at >= 0:
        while isspace(s.chars[i - 1]):
            i -= 1
        end = i
        if left == 0:
            # What stands before the last split keeps its first and inner blanks.
            i = 0
        else:
            while i > 0 and not isspace(s.chars[i - 1]):
                i -= 1
        left -= 1
        items[at] = ll_slice_copy(s, i, end - i)
        at -= 1
    return items


def ll_splitlines(ARRAY, s, keep_newlines):
    length = len(s.chars)
    count = 0
    i = 0
    while i < length:
        i = ll_line_end(s, i, length)
        i = ll_after_newline(s, i, length)
        count += 1
    items = malloc(ARRAY, count)
    at = 0
    i = 0
    while at < count:
        end = ll_line_end(s, i, length)
        after = ll_after_newline(s, end, length)
        if keep_newlines:
            end = after
        items[at] = ll_slice_copy(s, i, end - i)
        i = after
        at += 1
    return items


def ll_line_end(s, i, length):
    while i < length and ord(s.chars[i]) != 10 and ord(s.chars[i]) != 13:
        i += 1
    return i


def ll_after_newline(s, i, length):
    if i < length:
        i += 1
        if ord(s.chars[i - 1]) == 13 and i < length and ord(s.chars[i]) == 10:
            i += 1
    return i


def ll_split_or_blanks(ARRAY, s, separator, limit, unicode):
    """The separator may be None."""
    if separator:
        return ll_split(ARRAY, s, separator, limit)
    if unicode:
        return ll_split_whitespace_unicode(ARRAY, s, limit)
    return ll_split_whitespace(ARRAY, s, limit)


def ll_rsplit_or_blanks(ARRAY, s, separator, limit, unicode):
    if separator:
        return ll_rsplit(ARRAY, s, separator, limit)
    if unicode:
        return ll_rsplit_whitespace_unicode(ARRAY, s, limit)
    return ll_rsplit_whitespace(ARRAY, s, limit)
