"""The functions of unicodedata, for each version of Unicode anew: closures that know their version."""

from rpython.rlib.unicodedata import _data, _name_tables, _normal, _tables
from rpython.rlib.unicodedata._tables import PAGE, PAGED, PAGE_SIZE


def record_of(table, code):
    """The number of the record of a character in the newest version."""
    if code < PAGED:
        if code < 0:
            return 0
        page = code >> PAGE
        at = (ord(table.pages_low[page]) | ord(table.pages_high[page]) << 8) << PAGE | code & (PAGE_SIZE - 1)
        return ord(table.low[at]) | ord(table.high[at]) << 8
    if code > 0x10ffff:
        return 0
    low = 0
    high = len(table.starts) - 1
    while low < high:
        middle = (low + high + 1) >> 1
        if table.starts[middle] <= code:
            low = middle
        else:
            high = middle - 1
    return table.records[low]


def is_linebreak(code):
    return 0x0a <= code <= 0x0d or 0x1c <= code <= 0x1e or code == 0x85 or code == 0x2028 or code == 0x2029


def make_properties(version):
    """What each character has."""
    age = _data.VERSIONS.index(version)
    newest = version == _data.VERSIONS[-1]
    by_category = version < '6' and not version.startswith('1')

    def record(code):
        r = record_of(_tables.records(version), code)
        if newest or r == 0:
            return r
        if ord(_tables.byte_column(6).values[r]) > age:
            return 0
        if _tables.byte_column(7).values[r] != '\x00':
            return _tables.changes(version).records.get(code, r)
        return r

    def has(code, bit):
        return _tables.kinds(by_category).values[record(code)] & bit != 0

    def category(code):
        """Two letters; Cn for what is not assigned."""
        return _tables.text_column(0).values[record(code)]

    def bidirectional(code):
        return _tables.text_column(1).values[record(code)]

    def east_asian_width(code):
        return _tables.text_column(4).values[record(code)]

    def mirrored(code):
        return ord(_tables.byte_column(3).values[record(code)])

    def combining(code):
        return ord(_tables.byte_column(2).values[record(code)])

    def isspace(code):
        return has(code, _tables.SPACE)

    def isalpha(code):
        return has(code, _tables.ALPHA)

    def islinebreak(code):
        return is_linebreak(code)

    def isupper(code):
        return has(code, _tables.UPPER)

    def islower(code):
        return has(code, _tables.LOWER)

    def istitle(code):
        return has(code, _tables.TITLE)

    def iscased(code):
        return has(code, _tables.UPPER | _tables.LOWER | _tables.TITLE)

    def iscaseignorable(code):
        return has(code, _tables.CASE_IGNORABLE)

    def isxidstart(code):
        return has(code, _tables.XID_START)

    def isxidcontinue(code):
        return has(code, _tables.XID_CONTINUE)

    def isprintable(code):
        return code == 0x20 or has(code, _tables.PRINTABLE)

    _get_record = record
    return dict([(name, value) for name, value in locals().items() if name not in ('age', 'newest', 'by_category', 'has')])


def make_numbers(version, record):
    """Characters that are numbers. KeyError for others."""

    def numeric(code):
        """The number, as a float."""
        if record(code) == 0:
            raise KeyError
        return _tables.numeric_values(version).by_code[code]

    def decimal(code):
        """The value of a decimal digit."""
        if record(code) == 0:
            raise KeyError
        return _tables.digit_values(True).by_code[code]

    def digit(code):
        """The value of a digit, raised and circled ones too."""
        if record(code) == 0:
            raise KeyError
        return _tables.digit_values(False).by_code[code]

    def isnumeric(code):
        return code in _tables.numeric_values(version).by_code and record(code) != 0

    def isdecimal(code):
        return code in _tables.digit_values(True).by_code and record(code) != 0

    def isdigit(code):
        return code in _tables.digit_values(False).by_code and record(code) != 0

    return dict([(name, value) for name, value in locals().items() if name not in ('version', 'record')])


def make_cases(version, record):
    """Capitals, small letters and titles."""

    def checked(other, code):
        """The other form, where the version has it."""
        return other if record(other) != 0 and record(code) != 0 else code

    def toupper(code):
        return checked(_tables.simple_case('upper').by_code.get(code, code), code)

    def tolower(code):
        return checked(_tables.simple_case('lower').by_code.get(code, code), code)

    def totitle(code):
        other = _tables.simple_case('title').by_code.get(code, -1)
        if other < 0:
            return toupper(code)
        return checked(other, code)

    def tolower_full(code):
        """The small form as a list of characters."""
        table = _tables.full_case(1).by_code
        return table[code] if code in table else [tolower(code)]

    def totitle_full(code):
        table = _tables.full_case(2).by_code
        return table[code] if code in table else [totitle(code)]

    def toupper_full(code):
        table = _tables.full_case(3).by_code
        return table[code] if code in table else [toupper(code)]

    def casefold_lookup(code):
        """The form to compare by; None where that is the small letter."""
        table = _tables.folding(version).by_code
        if record(code) == 0:
            return None
        if code not in table:
            # Small letters that are younger than their capitals fold upwards.
            return [code] if tolower(code) != code else None
        folded = table[code]
        if len(folded) == 1 and folded[0] == tolower(code):
            return None
        for c in folded:
            if record(c) == 0:
                return None
        return folded

    return dict([(name, value) for name, value in locals().items() if name not in ('version', 'record', 'checked')])


def make_normal_forms(version, record):
    """Decomposition and composition."""

    def decomposition(code):
        """The text of one step: maybe a tag, and hexadecimal codes; '' without one."""
        if record(code) == 0:
            return ''
        return _normal.decompositions(version).text.get(code, '')

    def canon_decomposition(code):
        """All of it, as a list; empty without one."""
        table = _normal.decompositions(version).canonical
        if record(code) != 0 and code in table:
            return table[code]
        return []

    def compat_decomposition(code):
        """The same with forms that are only alike."""
        table = _normal.decompositions(version).compatible
        if record(code) != 0 and code in table:
            return table[code]
        return []

    def composition(current, next):
        """What two characters are together; KeyError for nothing."""
        code = _normal.compositions(version).by_pair[current, next]
        if record(code) == 0:
            raise KeyError
        return code

    return dict([(name, value) for name, value in locals().items() if name not in ('version', 'record')])


def make_names(version, record):
    """Names. KeyError for characters and names that have none."""

    def name(code):
        """The name of a character."""
        if record(code) == 0:
            raise KeyError
        return _name_tables.name_of(version, code)

    def lookup(name, with_named_sequence=False, with_alias=False):
        """The character of a name; a number from NAMED_SEQUENCES_START on for several together."""
        code = _name_tables.code_of(version, name)
        if code < 0 and with_alias:
            code = _name_tables.alias(version, name)
        if code < 0 and with_named_sequence:
            code = _name_tables.sequence(version, name)
            if code >= 0:
                return code
        if code < 0 or record(code) == 0:
            raise KeyError(name)
        return code

    def lookup_with_alias(name, with_named_sequence=False):
        """The same with other names too."""
        return lookup(name, with_named_sequence, True)

    def name_to_code_point(name):
        return lookup(name)

    def lookup_named_sequence(code):
        """The characters of such a number, in UTF-8; None for others."""
        return _name_tables.sequence_text(version, code)

    def lookup_named_sequence_length(code):
        """How many these are."""
        return _name_tables.sequence_length(version, code)

    return dict([(key, value) for key, value in locals().items() if key not in ('version', 'record')])


def make_database(version):
    """All functions of a version, by their names."""
    result = make_properties(version)
    record = result.pop('record')
    for make in [make_numbers, make_cases, make_normal_forms, make_names]:
        result.update(make(version, record))
    is_letter, is_number = result['isalpha'], result['isnumeric']

    def isalnum(code):
        return is_letter(code) or is_number(code)
    result['isalnum'] = isalnum
    result['version'] = version
    result['NAMED_SEQUENCES_START'] = _name_tables.NAMED_SEQUENCES_START
    return result
