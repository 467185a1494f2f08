# Strings of the object-oriented type system: what rstr.py, rstrsearch.py and runicode.py do by filling new strings is done here by the platform's own
# methods and by builders. Names and arguments are theirs; what only reads strings stands there, for both type systems. TYPE is String or Unicode.

from rpython.rtyper.lltypesystem.lltype import typeOf
from rpython.rtyper.ootypesystem.ootype import String, StringBuilder, UnicodeBuilder, external, make_string, make_unicode, new
from rpython.rtyper.ll.rcopy import ll_times
from rpython.rtyper.ll.rstr import ll_compute_hash
from rpython.rtyper.ll.runicode import ll_utf8_code_at, ll_utf8_length_at

c_chr2str = external('oo_chr2str')
c_unichr2unicode = external('oo_unichr2unicode')

EMPTY = make_string('')
EMPTY_UNICODE = make_unicode(u'')


def ll_builder(TYPE):
    if TYPE is String:
        return new(StringBuilder)
    return new(UnicodeBuilder)
ll_builder._always_inline_ = True


def ll_chr2str(TYPE, ch):
    if TYPE is String:
        return c_chr2str(ch)
    return c_unichr2unicode(ch)
ll_chr2str._always_inline_ = True


def ll_code2str(TYPE, code):
    """The string of one character, which is given by its code."""
    if TYPE is String:
        return c_chr2str(chr(code))
    return c_unichr2unicode(unichr(code))
ll_code2str._always_inline_ = True


def ll_chr_mul(TYPE, ch, times):
    return ll_chr2str(TYPE, ch).ll_str_mul(times)


def ll_str_mul(s, times):
    ll_times(len(s.chars), times)
    return s.ll_str_mul(times)


# ____________________________________________________________ comparing

def ll_streq(s1, s2):
    return s1.ll_streq(s2)
ll_streq._always_inline_ = True


def ll_strcmp(s1, s2):
    if not s1 or not s2:
        if not s1:
            if not s2:
                return 0
            return -1
        return 1
    return s1.ll_strcmp(s2)


def ll_strhash(s):
    """The same number as in the low-level type system; nothing keeps it."""
    if not s:
        return 0
    return ll_compute_hash(s)


# ____________________________________________________________ concatenating

def ll_concat_char(s, ch):
    return s.ll_strconcat(ll_chr2str(typeOf(s), ch))


def ll_char_concat(ch, s):
    return ll_chr2str(typeOf(s), ch).ll_strconcat(s)


def ll_concat_two_chars(TYPE, a, b):
    return ll_chr2str(TYPE, a).ll_strconcat(ll_chr2str(TYPE, b))


def ll_join_strs(num_items, items):
    if typeOf(items).ITEM is String:
        return EMPTY.ll_join(items)
    return EMPTY_UNICODE.ll_join(items)


def ll_join_chars(TYPE, num_items, items):
    builder = ll_builder(TYPE)
    i = 0
    while i < num_items:
        builder.ll_append_char(items[i])
        i += 1
    return builder.ll_build()


def ll_join(sep, num_items, items):
    return sep.ll_join(items)


def ll_join_chars_sep(sep, num_items, items):
    builder = ll_builder(typeOf(sep))
    i = 0
    while i < num_items:
        if i > 0:
            builder.ll_append(sep)
        builder.ll_append_char(items[i])
        i += 1
    return builder.ll_build()


# ____________________________________________________________ searching and replacing

def ll_find(s, what, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    if start > end:
        return -1
    return s.ll_find(what, start, end)


def ll_rfind(s, what, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    if start > end:
        return -1
    return s.ll_rfind(what, start, end)


def ll_count(s, what, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    if start > end:
        return 0
    return s.ll_count(what, start, end)


def ll_find_char(s, ch, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    if start > end:
        return -1
    return s.ll_find_char(ch, start, end)


def ll_rfind_char(s, ch, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    if start > end:
        return -1
    return s.ll_rfind_char(ch, start, end)


def ll_count_char(s, ch, start, end):
    if end > len(s.chars):
        end = len(s.chars)
    if start > end:
        return 0
    return s.ll_count_char(ch, start, end)


def ll_contains(s, what):
    return s.ll_find(what, 0, len(s.chars)) >= 0


def ll_contains_char(s, ch):
    return s.ll_find_char(ch, 0, len(s.chars)) >= 0


def ll_replace(s, old, new, count):
    """Replaces the first `count` occurrences, all of them when it is negative."""
    length = len(s.chars)
    if length == 0 and count >= 0:
        return s
    old_length = len(old.chars)
    if old_length == 0:
        return ll_replace_nothing(s, new, count)
    at = s.ll_find(old, 0, length)
    if at < 0 or count == 0:
        return s
    builder = ll_builder(typeOf(s))
    src = 0
    while at >= 0 and count != 0:
        builder.ll_append_slice(s, src, at)
        builder.ll_append(new)
        src = at + old_length
        count -= 1
        at = s.ll_find(old, src, length)
    builder.ll_append_slice(s, src, length)
    return builder.ll_build()


def ll_replace_nothing(s, new, count):
    """'ab'.replace('', '-') is '-a-b-'."""
    length = len(s.chars)
    if count < 0 or count > length + 1:
        count = length + 1
    if count == 0:
        return s
    builder = ll_builder(typeOf(s))
    i = 0
    while i < count:
        builder.ll_append(new)
        if i < length:
            builder.ll_append_char(s.chars[i])
        i += 1
    if i < length:
        builder.ll_append_slice(s, i, length)
    return builder.ll_build()


# ____________________________________________________________ between byte and unicode strings

def ll_str2unicode(TYPE, s):
    i = 0
    while i < len(s.chars):
        if ord(s.chars[i]) > 127:
            raise UnicodeDecodeError
        i += 1
    return s.ll_to_unicode()


def ll_latin2unicode(TYPE, s):
    return s.ll_to_unicode()


def ll_unicode2bytes(TYPE, u, limit):
    """The bytes of a unicode string whose codes are all below the limit: ascii (128), latin-1 (256)."""
    i = 0
    while i < len(u.chars):
        if ord(u.chars[i]) >= limit:
            raise UnicodeEncodeError
        i += 1
    return u.ll_to_string()


def ll_append_code(builder, code):
    builder.ll_append_char(chr(code))


def ll_encode_utf8(TYPE, u):
    """The two halves of a surrogate pair are one character."""
    builder = new(StringBuilder)
    length = len(u.chars)
    i = 0
    while i < length:
        code = ord(u.chars[i])
        i += 1
        if 0xd800 <= code < 0xdc00 and i < length:
            low = ord(u.chars[i])
            if 0xdc00 <= low < 0xe000:
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                i += 1
        if code < 0x80:
            ll_append_code(builder, code)
        else:
            if code < 0x800:
                ll_append_code(builder, 0xc0 | (code >> 6))
            else:
                if code < 0x10000:
                    ll_append_code(builder, 0xe0 | (code >> 12))
                else:
                    ll_append_code(builder, 0xf0 | (code >> 18))
                    ll_append_code(builder, 0x80 | ((code >> 12) & 0x3f))
                ll_append_code(builder, 0x80 | ((code >> 6) & 0x3f))
            ll_append_code(builder, 0x80 | (code & 0x3f))
    return builder.ll_build()


def ll_decode_utf8(TYPE, s):
    builder = new(UnicodeBuilder)
    length = len(s.chars)
    at = 0
    while at < length:
        count = ll_utf8_length_at(s, at, length)
        code = ll_utf8_code_at(s, at, count)
        if code >= 0x10000:
            code -= 0x10000
            builder.ll_append_char(unichr(0xd800 + (code >> 10)))
            code = 0xdc00 + (code & 0x3ff)
        builder.ll_append_char(unichr(code))
        at += count
    return builder.ll_build()


# ____________________________________________________________ builders

def ll_append_slice(builder, s, start, end):
    assert 0 <= start <= end <= len(s.chars)
    builder.ll_append_slice(s, start, end)


def ll_append_items(builder, items, size):
    """The first characters of anything with items."""
    i = 0
    while i < size:
        builder.ll_append_char(items[i])
        i += 1
