"""Patterns as codes."""
from rpython.rlib.rsre import rsre_char
from rpython.rlib.rsre.rsre_char import CODESIZE, MAGIC, MAXREPEAT, getlower


def get_code(regexp, flags=0, allargs=False):
    """While the program loads: the CompiledPattern of a pattern. With `allargs` (pattern, flags, (groups, {name: group}, [names])): flags with
    those that stand in the pattern. Raises the error of `re`."""
    from rpython.rlib.rsre.rpy import sre_compile
    from rpython.rlib.rsre.rsre_core import CompiledPattern
    codes, flags, groups, groupindex = sre_compile.compile_codes(regexp, flags)
    if flags & rsre_char.SRE_FLAG_UNICODE:
        rsre_char.need_unicode_db()
    pattern = CompiledPattern(codes, flags)
    if not allargs:
        return pattern
    indexgroup = [None] * (groups + 1)
    for name, group in groupindex.items():
        indexgroup[group] = name
    return pattern, flags, (groups, groupindex, indexgroup)
