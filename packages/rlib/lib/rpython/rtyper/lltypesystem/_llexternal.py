"""Calls of C functions: rffi.llexternal(), callbacks, external variables and constants."""

from rpython.rlib.objectmodel import we_are_translated
from rpython.rtyper.annlowlevel import llhelper
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.lltypesystem.lltype import Bool, Float, FuncType, Signed, Void, nullptr
from rpython.rtyper.lltypesystem.rffi import (
    CCHARP, CWCHARP, VOIDP, cast, free_charp, free_wcharp, str2charp, unicode2wcharp)
from rpython.translator.tool.cbuild import ExternalCompilationInfo

RFFI_ERR_NONE = 0
RFFI_SAVE_ERRNO = 1
RFFI_READSAVED_ERRNO = 2
RFFI_ZERO_ERRNO_BEFORE = 4
RFFI_FULL_ERRNO = RFFI_SAVE_ERRNO | RFFI_READSAVED_ERRNO
RFFI_FULL_ERRNO_ZERO = RFFI_SAVE_ERRNO | RFFI_ZERO_ERRNO_BEFORE
RFFI_SAVE_LASTERROR = 8
RFFI_READSAVED_LASTERROR = 16
RFFI_SAVE_WSALASTERROR = 32
RFFI_FULL_LASTERROR = RFFI_SAVE_LASTERROR | RFFI_READSAVED_LASTERROR
RFFI_ERR_ALL = RFFI_FULL_ERRNO | RFFI_FULL_LASTERROR
RFFI_ALT_ERRNO = 64


def _to_charp(value):
    if value is None:
        return nullptr(CCHARP.TO)
    elif isinstance(value, str):
        return str2charp(value)
    else:
        return cast(CCHARP, value)


_to_charp._annspecialcase_ = 'specialize:ll'


def _done_with_charp(value, p):
    if isinstance(value, str):
        free_charp(p)


_done_with_charp._annspecialcase_ = 'specialize:ll'


def _to_voidp(value):
    if value is None:
        return nullptr(VOIDP.TO)
    elif isinstance(value, str):
        return cast(VOIDP, str2charp(value))
    else:
        return cast(VOIDP, value)


_to_voidp._annspecialcase_ = 'specialize:ll'


def _done_with_voidp(value, p):
    if isinstance(value, str):
        free_charp(cast(CCHARP, p))


_done_with_voidp._annspecialcase_ = 'specialize:ll'


def _to_wcharp(value):
    if value is None:
        return nullptr(CWCHARP.TO)
    elif isinstance(value, unicode):
        return unicode2wcharp(value)
    else:
        return cast(CWCHARP, value)


_to_wcharp._annspecialcase_ = 'specialize:ll'


def _done_with_wcharp(value, p):
    if isinstance(value, unicode):
        free_wcharp(p)


_done_with_wcharp._annspecialcase_ = 'specialize:ll'

# Arguments of these types may be strings: how they become raw memory, and how that is given back.
_STRINGS = [(CCHARP, _to_charp, _done_with_charp), (VOIDP, _to_voidp, _done_with_voidp), (CWCHARP, _to_wcharp, _done_with_wcharp)]


def _string_conversion(TYPE):
    for KNOWN, convert, done in _STRINGS:
        if TYPE == KNOWN:
            return convert, done
    return None, None


def llexternal(name, args, result, _callable=None, compilation_info=None, sandboxsafe=False, releasegil='auto', _nowrapper=False,
               calling_conv=None, elidable_function=False, macro=None, random_effects_on_gcobjs='auto', save_err=RFFI_ERR_NONE):
    """A function of C: a Python function that converts its arguments, or with _nowrapper the bare pointer to it.

    Numbers become numbers of the types asked for; a str where CCHARP or VOIDP is asked for becomes a raw string for the time of the call, None a null;
    a function where a pointer to one is asked for can be called back. Headers of compilation_info declare the function; macro=True calls a macro of
    that name, macro='text' one of another. save_err says what happens with errno.
    """
    if calling_conv not in (None, 'c', 'win', 'unknown'):
        raise ValueError("llexternal('%s'): there is no calling convention %r" % (name, calling_conv))
    if releasegil == 'auto':
        releasegil = not sandboxsafe and not _nowrapper and not elidable_function
    facts = {'external': 'C', 'save_err': save_err, 'releasegil': bool(releasegil)}
    if compilation_info is not None:
        facts['compilation_info'] = compilation_info
    if macro is not None:
        facts['macro'] = name if macro is True else macro
    if elidable_function:
        facts['elidable_function'] = True
        facts['sideeffects'] = False
    if _callable is not None:
        facts['_callable'] = _callable
    pointer = lltype.functionptr(FuncType(args, result), name, **facts)
    if _nowrapper:
        return pointer
    wrapper = _make_wrapper(name, pointer, args, result, bool(releasegil))
    wrapper._ptr = pointer
    if elidable_function:
        wrapper._elidable_function_ = True
    return wrapper


def _make_wrapper(name, pointer, args, result, releasegil):
    namespace = {'pointer': pointer, 'cast': cast, '__name__': __name__}
    before, passed, after = [], [], []
    for i, TYPE in enumerate(args):
        namespace['T%d' % i] = TYPE
        convert, done = _string_conversion(TYPE)
        if convert is not None:
            namespace['convert%d' % i], namespace['done%d' % i] = convert, done
            before.append('    b%d = convert%d(a%d)' % (i, i, i))
            after.append('    done%d(a%d, b%d)' % (i, i, i))
        elif lltype._is_function_pointer(TYPE):
            namespace['callback'] = _callback_pointer
            before.append('    b%d = callback(T%d, a%d)' % (i, i, i))
        elif lltype._is_number(TYPE):
            before.append('    b%d = cast(T%d, a%d)' % (i, i, i))
        else:
            before.append('    b%d = a%d' % (i, i))
        passed.append('b%d' % i)
    lines = ['def wrapper(%s):' % ', '.join(['a%d' % i for i in range(len(args))])]
    lines.extend(before)
    lines.append('    result = pointer(%s)' % ', '.join(passed))
    lines.extend(after)
    lines.append('    return result' if result != Void else '    return None')
    exec compile('\n'.join(lines) + '\n', '<call of %s>' % name, 'exec') in namespace
    wrapper = namespace['wrapper']
    wrapper.__name__ = name
    if args:
        wrapper._annspecialcase_ = 'specialize:ll'
    return wrapper


def llexternal_use_eci(compilation_info):
    """Something whose call makes a translated program include and link what a compilation info says."""
    eci = compilation_info.merge(ExternalCompilationInfo(post_include_bits=['#define RPY_USE_ECI() ((void)0)']))
    return llexternal('RPY_USE_ECI', [], Void, compilation_info=eci, _nowrapper=True, sandboxsafe=True, macro='RPY_USE_ECI()')


# ---- callbacks

class CallbackHolder:
    """Functions that C may call."""

    def __init__(self):
        self.callbacks = {}



def _error_result(TYPE, function):
    """What a callback gives to C when it raises."""
    given = getattr(function, '_errorcode_', None)
    if TYPE == Void:
        return None
    if given is not None:
        return cast(TYPE, given)
    if TYPE == Float:
        return -1.0
    if TYPE == Bool:
        return False
    if lltype._is_number(TYPE):
        return cast(TYPE, -1)
    return nullptr(TYPE.TO)


_c_enter_callback = lltype.functionptr(FuncType([], Signed), 'll_thread.enter_callback', external='ll_thread.enter_callback')
_c_leave_callback = lltype.functionptr(FuncType([Signed], Signed), 'll_thread.leave_callback', external='ll_thread.leave_callback')


def _enter_callback():
    """Takes the interpreter lock, where a thread calls that has it not."""
    if we_are_translated():
        return _c_enter_callback()
    return 0


def _leave_callback(state):
    if we_are_translated():
        _c_leave_callback(state)


def _make_wrapper_for(TP, function, callbackholder=None, use_gil=False):
    """The function that C calls for one of the program: an exception ends there, with a message, and C gets an error code."""
    import os
    args = ', '.join(['a%d' % i for i in range(len(TP.TO.ARGS))])
    name = getattr(function, '__name__', 'function')
    namespace = {'function': function, 'error': _error_result(TP.TO.RESULT, function), 'write': os.write, '__name__': __name__,
                 'message': 'Warning: uncaught exception in callback: %s\n' % name, 'enter': _enter_callback, 'leave': _leave_callback}
    result = 'result = function(%s)' if TP.TO.RESULT != Void else 'function(%s)'
    lines = ['def callback(%s):' % args,
             '    state = enter()',
             '    try:',
             '        ' + result % args,
             '    except Exception:',
             '        write(2, message)',
             '        leave(state)',
             '        return error',
             '    leave(state)']
    if TP.TO.RESULT != Void:
        lines.append('    return result')
    exec compile('\n'.join(lines) + '\n', '<callback>', 'exec') in namespace
    callback = namespace['callback']
    callback.__name__ = 'callback_' + name
    return callback


_wrappers = {}


def _callback_wrapper(TP, function):
    """The wrapper of a function; one per type."""
    known = _wrappers.setdefault(function, [])
    for KNOWN, wrapper in known:
        if KNOWN == TP:
            return wrapper
    wrapper = _make_wrapper_for(TP, function)
    known.append((TP, wrapper))
    return wrapper


def _callback_pointer(TP, value):
    """What C gets where it expects a pointer to a function: pointers stay, None is null, for functions of the program a pointer is made."""
    if value is None:
        return nullptr(TP.TO)
    if isinstance(value, (type(_callback_wrapper), type([].append))):
        return llhelper(TP, _callback_wrapper(TP, value))
    return value


# ---- variables and constants of C

def CExternVariable(TYPE, name, eci, _CConstantClass=None, sandboxsafe=False, _nowrapper=False, c_type=None, getter_only=False, declare_as_extern=True):
    """A variable of C: the functions that get it and set it."""
    if declare_as_extern and (c_type is not None or not eci.includes):
        eci = eci.merge(ExternalCompilationInfo(post_include_bits=['extern %s %s;' % (c_type or lltype._c_type_name(TYPE), name)]))
    getter = llexternal('get_' + name, [], TYPE, compilation_info=eci, sandboxsafe=sandboxsafe, _nowrapper=_nowrapper, macro='(%s)' % name)
    if getter_only:
        return getter
    setter = llexternal('set_' + name, [TYPE], Void, compilation_info=eci, sandboxsafe=sandboxsafe, _nowrapper=_nowrapper,
                        macro='(%s = a0)' % name)
    return getter, setter


def CConstant(c_name, TP):
    """A whole number that an expression of C gives, known to the C compiler only."""
    return lltype._c_constant(c_name, TP)
