# Strings: searching, replacing, stripping, characters' classes. Answers to these parts of upstream's lltypesystem/rstr.py.
# Written once for byte and unicode strings.

from rpython.rtyper.lltypesystem.lltype import typeOf
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
