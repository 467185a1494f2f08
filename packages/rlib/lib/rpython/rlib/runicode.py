"""Codecs between byte strings and unicode strings. Each takes (text, size, errors, ..., errorhandler).

A decoder gives (unicode, position behind what it read). Its errorhandler(errors, encoding, msg, s, startpos, endpos) gives (unicode, position to go on at). That
of an encoder, errorhandler(errors, encoding, msg, u, startpos, endpos), gives (unicode or None, str or None, position): the str goes out as it is.
Where unicode strings have characters of 16 bits, characters beyond are pairs of surrogates.
"""
from rpython.rlib._runicode_base import BYTEORDER, MAXUNICODE, ORD, UNICHR, code_to_unichr, default_unicode_error_decode, default_unicode_error_encode
from rpython.rlib._runicode_base import allow_surrogate_by_default
from rpython.rlib._runicode_utf8 import str_decode_utf_8, str_decode_utf_8_impl, unicode_encode_utf_8, unicode_encode_utf_8_impl
from rpython.rlib._runicode_utf16 import str_decode_utf_16, str_decode_utf_16_be, str_decode_utf_16_helper, str_decode_utf_16_le
from rpython.rlib._runicode_utf16 import unicode_encode_utf_16, unicode_encode_utf_16_be, unicode_encode_utf_16_helper, unicode_encode_utf_16_le
from rpython.rlib._runicode_utf16 import str_decode_utf_32, str_decode_utf_32_be, str_decode_utf_32_helper, str_decode_utf_32_le
from rpython.rlib._runicode_utf16 import unicode_encode_utf_32, unicode_encode_utf_32_be, unicode_encode_utf_32_helper, unicode_encode_utf_32_le
from rpython.rlib._runicode_utf7 import str_decode_utf_7, unicode_encode_utf_7
from rpython.rlib._runicode_bytes import str_decode_ascii, str_decode_charmap, str_decode_latin_1, str_decode_unicode_internal, unicode_encode_ascii
from rpython.rlib._runicode_bytes import unicode_encode_charmap, unicode_encode_decimal, unicode_encode_latin_1, unicode_encode_unicode_internal
from rpython.rlib._runicode_escape import make_unicode_escape_function, str_decode_raw_unicode_escape, str_decode_unicode_escape
from rpython.rlib._runicode_escape import unicode_encode_raw_unicode_escape, unicode_encode_unicode_escape
