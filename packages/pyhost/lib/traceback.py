# Tracebacks as text.
import linecache
import sys
import types

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb',
           'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'tb_lineno']


def _limit(limit):
    if limit is None:
        return getattr(sys, 'tracebacklimit', None)
    return limit


def _out(file):
    return sys.stderr if file is None else file


def _entry(frame, lineno):
    code = frame.f_code
    linecache.checkcache(code.co_filename)
    line = linecache.getline(code.co_filename, lineno, frame.f_globals).strip()
    return code.co_filename, lineno, code.co_name, line or None


def extract_tb(tb, limit=None):
    limit = _limit(limit)
    result = []
    while tb is not None and (limit is None or len(result) < limit):
        result.append(_entry(tb.tb_frame, tb.tb_lineno))
        tb = tb.tb_next
    return result


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(1)
    limit = _limit(limit)
    result = []
    while f is not None and (limit is None or len(result) < limit):
        result.append(_entry(f, f.f_lineno))
        f = f.f_back
    result.reverse()
    return result


def format_list(extracted_list):
    result = []
    for filename, lineno, name, line in extracted_list:
        item = '  File "%s", line %d, in %s\n' % (filename, lineno, name)
        if line:
            item += '    %s\n' % line.strip()
        result.append(item)
    return result


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def format_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe(1)
    return format_list(extract_stack(f, limit))


def _text(value):
    try:
        return str(value)
    except Exception:
        pass
    try:
        return unicode(value).encode('ascii', 'backslashreplace')
    except Exception:
        return '<unprintable %s object>' % type(value).__name__


def _final_line(name, value):
    text = '' if value is None else _text(value)
    return '%s: %s\n' % (name, text) if text else '%s\n' % name


def format_exception_only(etype, value):
    if isinstance(etype, BaseException) or isinstance(etype, types.InstanceType) or etype is None or type(etype) is str:
        return [_final_line(etype, value)]
    name = etype.__name__
    if not issubclass(etype, SyntaxError):
        return [_final_line(name, value)]
    try:
        msg, (filename, lineno, offset, badline) = value.args
    except Exception:
        return [_final_line(name, value)]
    lines = ['  File "%s", line %d\n' % (filename or '<string>', lineno)]
    if badline is not None:
        lines.append('    %s\n' % badline.strip())
        if offset is not None:
            before = badline.rstrip('\n')[:offset].lstrip()[:-1]
            lines.append('    %s^\n' % ''.join([c if c.isspace() else ' ' for c in before]))
    lines.append(_final_line(name, msg))
    return lines


def format_exception(etype, value, tb, limit=None):
    head = ['Traceback (most recent call last):\n'] + format_tb(tb, limit) if tb else []
    return head + format_exception_only(etype, value)


def format_exc(limit=None):
    etype, value, tb = sys.exc_info()
    return ''.join(format_exception(etype, value, tb, limit))


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        _out(file).write(item)


def print_tb(tb, limit=None, file=None):
    for item in format_tb(tb, limit):
        _out(file).write(item)


def print_exception(etype, value, tb, limit=None, file=None):
    for line in format_exception(etype, value, tb, limit):
        _out(file).write(line)


def print_exc(limit=None, file=None):
    etype, value, tb = sys.exc_info()
    print_exception(etype, value, tb, limit, file)


def print_last(limit=None, file=None):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file)


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe(1)
    print_list(extract_stack(f, limit), file)


def tb_lineno(tb):
    return tb.tb_lineno
