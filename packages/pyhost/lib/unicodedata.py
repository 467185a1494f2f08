"""The properties of characters, as of Unicode 5.2.0: those of rpython.rlib.unicodedata."""

unidata_version = '5.2.0'


def _db():
    from rpython.rlib.unicodedata import unicodedb_5_2_0
    return unicodedb_5_2_0


def _code(unichr):
    if not isinstance(unichr, unicode):
        raise TypeError('must be unicode, not %s' % type(unichr).__name__)
    if len(unichr) == 2 and u'\ud800' <= unichr[0] < u'\udc00' <= unichr[1] < u'\ue000':
        return (ord(unichr[0]) - 0xd800 << 10) + ord(unichr[1]) - 0xdc00 + 0x10000
    if len(unichr) != 1:
        raise TypeError('need a single Unicode character as parameter')
    return ord(unichr)


def _text(code):
    if code < 0x10000:
        return unichr(code)
    return ('\\U%08x' % code).decode('unicode_escape')


def _or_default(function, char, default, message):
    try:
        return function(_code(char))
    except KeyError:
        if default:
            return default[0]
        raise ValueError(message)


def name(unichr, *default):
    """The name of a character."""
    return _or_default(_db().name, unichr, default, 'no such name')


def lookup(name):
    """The character of a name."""
    try:
        return _text(_db().lookup(name.upper()))
    except KeyError:
        raise KeyError("undefined character name '%s'" % name)


def decimal(unichr, *default):
    """The value of a decimal digit."""
    return _or_default(_db().decimal, unichr, default, 'not a decimal')


def digit(unichr, *default):
    """The value of a digit."""
    return _or_default(_db().digit, unichr, default, 'not a digit')


def numeric(unichr, *default):
    """The value of a numeral, as a float."""
    return _or_default(_db().numeric, unichr, default, 'not a numeric character')


def category(unichr):
    """The category: two letters."""
    return _db().category(_code(unichr))


def bidirectional(unichr):
    """The class for text in both directions."""
    return _db().bidirectional(_code(unichr))


def combining(unichr):
    """The class for the order of marks."""
    return _db().combining(_code(unichr))


def east_asian_width(unichr):
    """How wide it is among ideographs."""
    return _db().east_asian_width(_code(unichr))


def mirrored(unichr):
    """1 where it is turned round in text from right to left."""
    return int(_db().mirrored(_code(unichr)))


def decomposition(unichr):
    """One step of its decomposition."""
    return _db().decomposition(_code(unichr))

_S, _L, _V, _T = 0xac00, 0x1100, 0x1161, 0x11a7


def _codes(text):
    result = []
    for char in text:
        code = ord(char)
        if result and 0xdc00 <= code < 0xe000 and 0xd800 <= result[-1] < 0xdc00:
            code = (result.pop() - 0xd800 << 10) + code - 0xdc00 + 0x10000
        result.append(code)
    return result


def _decomposed(text, compatible):
    """All characters taken apart, with marks in their order."""
    db = _db()
    whole = db.compat_decomposition if compatible else db.canon_decomposition
    result, marks = [], []
    for code in _codes(text):
        if _S <= code < _S + 11172:
            index = code - _S
            parts = [_L + index // 588, _V + index % 588 // 28] + ([_T + index % 28] if index % 28 else [])
        else:
            parts = whole(code) or [code]
        for part in parts:
            rank = db.combining(part)
            if rank == 0:
                result.extend([mark for _, mark in sorted(marks, key=lambda item: item[0])])
                marks = []
                result.append(part)
            else:
                marks.append((rank, part))
    return result + [mark for _, mark in sorted(marks, key=lambda item: item[0])]


def _pair(first, second):
    """What two characters are together; None for nothing."""
    if _L <= first < _L + 19 and _V <= second < _V + 21:
        return _S + ((first - _L) * 21 + second - _V) * 28
    if _S <= first < _S + 11172 and (first - _S) % 28 == 0 and _T < second < _T + 28:
        return first + second - _T
    try:
        return _db().composition(first, second)
    except KeyError:
        return None


def _composed(codes):
    combining = _db().combining
    result, starter, last = [], -1, 0
    for code in codes:
        rank = combining(code)
        # A mark is blocked from its base by one of the same or a higher rank between them.
        if starter >= 0 and (last < rank or last == 0 and starter == len(result) - 1):
            joined = _pair(result[starter], code)
            if joined is not None:
                result[starter] = joined
                continue
        result.append(code)
        last = rank
        if rank == 0:
            starter = len(result) - 1
    return result


def normalize(form, unistr):
    """The text in NFC, NFD, NFKC or NFKD."""
    if not isinstance(unistr, unicode):
        raise TypeError('normalize() argument 2 must be unicode, not %s' % type(unistr).__name__)
    if form not in ('NFC', 'NFD', 'NFKC', 'NFKD'):
        raise ValueError('invalid normalization form')
    codes = _decomposed(unistr, 'K' in form)
    return u''.join([_text(code) for code in (_composed(codes) if form[-1] == 'C' else codes)])
