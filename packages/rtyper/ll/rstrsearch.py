# Strings: searching, splitting, replacing, stripping, characters' classes, numbers. Answers to the rest of upstream's lltypesystem/rstr.py.
# Written once for byte and unicode strings.

from sys import maxint

from rpython.rtyper.lltypesystem.lltype import malloc, typeOf
from rpython.rtyper.ll.rcopy import ll_copy_chars, ll_mallocstr
from rpython.rtyper.ll.rstr import ll_slice_copy

# ____________________________________________________________ find

def ll_find_char(s, ch, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    i = start
    while i < end:
        if s.chars[i] == ch:
            return i
        i += 1
    return -1


def ll_rfind_char(s, ch, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    i = end
    while i > start:
        i -= 1
        if s.chars[i] == ch:
            return i
    return -1


def ll_count_char(s, ch, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    count = 0
    i = start
    while i < end:
        if s.chars[i] == ch:
            count += 1
        i += 1
    return count


def ll_matches_at(s, at, what):
    """Whether `what` stands in `s` at a place where it has room."""
    length = len(what.chars)
    j = 0
    while j < length:
        if s.chars[at + j] != what.chars[j]:
            return False
        j += 1
    return True


def ll_find(s, what, start, end):
    length = len(what.chars)
    if end > len(s.chars):
        end = len(s.chars)
    if end - start < length:
        return -1
    if length == 0:
        return start
    if length == 1:
        return ll_find_char(s, what.chars[0], start, end)
    last = what.chars[length - 1]
    # How far to go on after a mismatch under the last item: to where it stands before.
    skip = length - 1
    seen = 0
    i = 0
    while i < length - 1:
        seen |= 1 << (ord(what.chars[i]) & 31)
        if what.chars[i] == last:
            skip = length - 2 - i
        i += 1
    seen |= 1 << (ord(last) & 31)
    i = start
    end -= length
    while i <= end:
        if s.chars[i + length - 1] == last:
            if ll_matches_at(s, i, what):
                return i
            if i < end and not (seen >> (ord(s.chars[i + length]) & 31)) & 1:
                i += length
            else:
                i += skip
        elif i < end and not (seen >> (ord(s.chars[i + length]) & 31)) & 1:
            i += length
        i += 1
    return -1


def ll_rfind(s, what, start, end):
    length = len(what.chars)
    if end > len(s.chars):
        end = len(s.chars)
    i = end - length
    if i < start:
        return -1
    if length == 0:
        return end
    first = what.chars[0]
    while i >= start:
        if s.chars[i] == first and ll_matches_at(s, i, what):
            return i
        i -= 1
    return -1


def ll_count(s, what, start, end):
    length = len(what.chars)
    if end > len(s.chars):
        end = len(s.chars)
    if length == 0:
        if start > end:
            return 0
        return end - start + 1
    if length == 1:
        return ll_count_char(s, what.chars[0], start, end)
    count = 0
    at = ll_find(s, what, start, end)
    while at >= 0:
        count += 1
        at = ll_find(s, what, at + length, end)
    return count


def ll_contains(s, what):
    return ll_find(s, what, 0, len(s.chars)) >= 0


def ll_contains_char(s, ch):
    return ll_find_char(s, ch, 0, len(s.chars)) >= 0


def ll_startswith(s, what):
    if len(what.chars) > len(s.chars):
        return False
    return ll_matches_at(s, 0, what)


def ll_startswith_char(s, ch):
    return len(s.chars) > 0 and s.chars[0] == ch


def ll_endswith(s, what):
    at = len(s.chars) - len(what.chars)
    if at < 0:
        return False
    return ll_matches_at(s, at, what)


def ll_endswith_char(s, ch):
    length = len(s.chars)
    return length > 0 and s.chars[length - 1] == ch


# ____________________________________________________________ strip, upper, lower

def ll_isspace_code(code):
    return code == 32 or (9 <= code and code <= 13)
ll_isspace_code._always_inline_ = True


def ll_strip_char(s, ch, left, right):
    start = 0
    end = len(s.chars)
    if left:
        while start < end and s.chars[start] == ch:
            start += 1
    if right:
        while end > start and s.chars[end - 1] == ch:
            end -= 1
    return ll_slice_copy(s, start, end - start)


def ll_strip_default(s, left, right):
    start = 0
    end = len(s.chars)
    if left:
        while start < end and ll_isspace_code(ord(s.chars[start])):
            start += 1
    if right:
        while end > start and ll_isspace_code(ord(s.chars[end - 1])):
            end -= 1
    return ll_slice_copy(s, start, end - start)


def ll_strip_unicode(s, left, right):
    start = 0
    end = len(s.chars)
    if left:
        while start < end and ll_unichar_isspace(s.chars[start]):
            start += 1
    if right:
        while end > start and ll_unichar_isspace(s.chars[end - 1]):
            end -= 1
    return ll_slice_copy(s, start, end - start)


def ll_strip_multiple(s, chars, left, right):
    start = 0
    end = len(s.chars)
    if left:
        while start < end and ll_find_char(chars, s.chars[start], 0, len(chars.chars)) >= 0:
            start += 1
    if right:
        while end > start and ll_find_char(chars, s.chars[end - 1], 0, len(chars.chars)) >= 0:
            end -= 1
    return ll_slice_copy(s, start, end - start)


def ll_upper_char(ch):
    if 'a' <= ch <= 'z':
        return chr(ord(ch) - 32)
    return ch


def ll_lower_char(ch):
    if 'A' <= ch <= 'Z':
        return chr(ord(ch) + 32)
    return ch


def ll_upper(s):
    length = len(s.chars)
    result = ll_mallocstr(typeOf(s).TO, length)
    i = 0
    while i < length:
        result.chars[i] = ll_upper_char(s.chars[i])
        i += 1
    return result


def ll_lower(s):
    length = len(s.chars)
    result = ll_mallocstr(typeOf(s).TO, length)
    i = 0
    while i < length:
        result.chars[i] = ll_lower_char(s.chars[i])
        i += 1
    return result


# ____________________________________________________________ classes of characters

def ll_char_isspace(ch):
    code = ord(ch)
    return code == 32 or (9 <= code and code <= 13)


def ll_unichar_isspace(ch):
    code = ord(ch)
    if code < 128:
        return code == 32 or (9 <= code and code <= 13) or (28 <= code and code <= 31)
    return (code == 0x85 or code == 0xa0 or code == 0x1680 or code == 0x180e or (0x2000 <= code and code <= 0x200a) or code == 0x2028
            or code == 0x2029 or code == 0x202f or code == 0x205f or code == 0x3000)


def ll_char_isdigit(ch):
    code = ord(ch)
    return 48 <= code and code <= 57


def ll_char_isupper(ch):
    code = ord(ch)
    return 65 <= code and code <= 90


def ll_char_islower(ch):
    code = ord(ch)
    return 97 <= code and code <= 122


def ll_char_isalpha(ch):
    code = ord(ch)
    if code >= 97:
        return code <= 122
    return 65 <= code and code <= 90


def ll_char_isalnum(ch):
    code = ord(ch)
    if code >= 65:
        if code >= 97:
            return code <= 122
        return code <= 90
    return 48 <= code and code <= 57


def ll_isdigit(s):
    return ll_all(s, ll_char_isdigit)


def ll_isalpha(s):
    return ll_all(s, ll_char_isalpha)


def ll_isalnum(s):
    return ll_all(s, ll_char_isalnum)


def ll_isspace(s):
    return ll_all(s, ll_char_isspace)


def ll_unicode_isspace(s):
    return ll_all(s, ll_unichar_isspace)


def ll_all(s, test):
    length = len(s.chars)
    i = 0
    while i < length:
        if not test(s.chars[i]):
            return False
        i += 1
    return length > 0


def ll_isupper(s):
    return ll_cased(s, ll_char_isupper, ll_char_islower)


def ll_islower(s):
    return ll_cased(s, ll_char_islower, ll_char_isupper)


def ll_cased(s, wanted, other):
    length = len(s.chars)
    found = False
    i = 0
    while i < length:
        ch = s.chars[i]
        if other(ch):
            return False
        if wanted(ch):
            found = True
        i += 1
    return found


# ____________________________________________________________ replace

def ll_replace_chr_chr(s, old, new):
    length = len(s.chars)
    result = ll_mallocstr(typeOf(s).TO, length)
    i = 0
    while i < length:
        ch = s.chars[i]
        if ch == old:
            ch = new
        result.chars[i] = ch
        i += 1
    return result


def ll_replace(s, old, new, count):
    """Replaces the first `count` occurrences, all of them when it is negative."""
    old_length = len(old.chars)
    new_length = len(new.chars)
    length = len(s.chars)
    if length == 0 and count >= 0:
        return s
    if old_length == 0:
        return ll_replace_nothing(s, new, count)
    found = ll_count(s, old, 0, length)
    if count >= 0 and found > count:
        found = count
    if found == 0:
        return s
    result = ll_mallocstr(typeOf(s).TO, length + found * (new_length - old_length))
    src = 0
    dst = 0
    while found > 0:
        at = ll_find(s, old, src, length)
        ll_copy_chars(s, src, result, dst, at - src)
        dst += at - src
        ll_copy_chars(new, 0, result, dst, new_length)
        dst += new_length
        src = at + old_length
        found -= 1
    ll_copy_chars(s, src, result, dst, length - src)
    return result


def ll_replace_nothing(s, new, count):
    """'ab'.replace('', '-') is '-a-b-'."""
    length = len(s.chars)
    new_length = len(new.chars)
    if count < 0 or count > length + 1:
        count = length + 1
    if count == 0:
        return s
    result = ll_mallocstr(typeOf(s).TO, length + count * new_length)
    dst = 0
    i = 0
    while i < count:
        ll_copy_chars(new, 0, result, dst, new_length)
        dst += new_length
        if i < length:
            result.chars[dst] = s.chars[i]
            dst += 1
        i += 1
    if i < length:
        ll_copy_chars(s, i, result, dst, length - i)
    return result


# ____________________________________________________________ split: ARRAY is the type of the resulting array of strings

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
    length = len(s.chars)
    count = 0
    i = 0
    left = limit
    while True:
        while i < length and ll_isspace_code(ord(s.chars[i])):
            i += 1
        if i >= length:
            break
        count += 1
        if left == 0:
            break
        left -= 1
        while i < length and not ll_isspace_code(ord(s.chars[i])):
            i += 1
    items = malloc(ARRAY, count)
    i = 0
    at = 0
    left = limit
    while at < count:
        while ll_isspace_code(ord(s.chars[i])):
            i += 1
        start = i
        if left == 0:
            # What follows the last split keeps its inner and final blanks.
            i = length
        else:
            while i < length and not ll_isspace_code(ord(s.chars[i])):
                i += 1
        left -= 1
        items[at] = ll_slice_copy(s, start, i - start)
        at += 1
    return items


def ll_rsplit_whitespace(ARRAY, s, limit):
    length = len(s.chars)
    count = 0
    i = length
    left = limit
    while True:
        while i > 0 and ll_isspace_code(ord(s.chars[i - 1])):
            i -= 1
        if i <= 0:
            break
        count += 1
        if left == 0:
            break
        left -= 1
        while i > 0 and not ll_isspace_code(ord(s.chars[i - 1])):
            i -= 1
    items = malloc(ARRAY, count)
    i = length
    at = count - 1
    left = limit
    while at >= 0:
        while ll_isspace_code(ord(s.chars[i - 1])):
            i -= 1
        end = i
        if left == 0:
            # What stands before the last split keeps its first and inner blanks.
            i = 0
        else:
            while i > 0 and not ll_isspace_code(ord(s.chars[i - 1])):
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


# ____________________________________________________________ int(s, base)

def ll_digit_value(code):
    if 48 <= code and code <= 57:
        return code - 48
    if 97 <= code and code <= 122:
        return code - 87
    if 65 <= code and code <= 90:
        return code - 55
    return 99


def ll_int(s, base):
    """int(s, base): ValueError for bad text, OverflowError is a ValueError for numbers that do not fit a word."""
    if not 2 <= base <= 36 and base != 0:
        raise ValueError
    length = len(s.chars)
    i = 0
    while i < length and ll_isspace_code(ord(s.chars[i])):
        i += 1
    if i >= length:
        raise ValueError
    negative = False
    code = ord(s.chars[i])
    if code == 45:
        negative = True
        i += 1
    elif code == 43:
        i += 1
    while i < length and ll_isspace_code(ord(s.chars[i])):
        i += 1
    # 0x, 0o, 0b and the old 0 of octal numbers.
    if i < length and ord(s.chars[i]) == 48:
        prefix = 0
        if i + 1 < length:
            prefix = ord(s.chars[i + 1]) | 32
        if prefix == 120 and (base == 16 or base == 0):
            base = 16
            i += 2
        elif prefix == 111 and (base == 8 or base == 0):
            base = 8
            i += 2
        elif prefix == 98 and (base == 2 or base == 0):
            base = 2
            i += 2
        elif base == 0:
            base = 8
    if base == 0:
        base = 10
    start = i
    # The number grows downwards, since there is one negative number more: down to -(quotient * base + remainder), the smallest word.
    quotient = (maxint - base + 1) // base + 1
    remainder = maxint - quotient * base + 1
    value = 0
    while i < length:
        digit = ll_digit_value(ord(s.chars[i]))
        if digit >= base:
            break
        if value < -quotient or (value == -quotient and digit > remainder):
            raise ValueError
        value = value * base - digit
        i += 1
    if i == start:
        raise ValueError
    while i < length and ll_isspace_code(ord(s.chars[i])):
        i += 1
    if i < length:
        raise ValueError
    if negative:
        return value
    if value < -maxint:
        raise ValueError
    return -value

