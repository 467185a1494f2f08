"""Reads the log that PYPYLOG makes: nested sections with times and lines of output."""
import re


class DebugLogParser(object):
    pass


_START = re.compile(r'\[([0-9a-fA-F]+)\] \{([\w-]+)$')
_STOP = re.compile(r'\[([0-9a-fA-F]+)\] ([\w-]+)\}$')


def parse_log_file(filename, verbose=False):
    """The entries of a log file."""
    f = open(filename, 'r')
    try:
        lines = f.read().splitlines()
    finally:
        f.close()
    return parse_log(lines)


def parse_log(lines, verbose=False):
    """Entries of a log: ('debug_print', text) for output, (name, start, stop, entries) for sections."""
    result = []
    stack = []
    start_time = None
    for line in lines:
        line = line.rstrip('\n')
        match = _START.match(line)
        if match:
            time = int(match.group(1), 16)
            if start_time is None:
                start_time = time
            stack.append((match.group(2), time - start_time, result))
            result = []
            continue
        match = _STOP.match(line)
        if match:
            if not stack or stack[-1][0] != match.group(2):
                raise ValueError("the log ends a section that it did not begin: %s" % (line,))
            name, begun, outer = stack.pop()
            outer.append((name, begun, int(match.group(1), 16) - start_time, result))
            result = outer
            continue
        result.append(('debug_print', line))
    while stack:
        name, begun, outer = stack.pop()
        outer.append((name, begun, None, result))
        result = outer
    return result


def extract_category(log, catprefix='', toplevel=False):
    """The texts of all sections whose names start with a prefix."""
    got = []
    resulttext = []
    for entry in log:
        if entry[0] == 'debug_print':
            resulttext.append('%s\n' % (entry[1],))
        elif len(entry) == 4:
            got.extend(extract_category(entry[3], catprefix, toplevel=entry[0].startswith(catprefix)))
            resulttext.append('... entry: %s\n' % (entry[0],))
        else:
            resulttext.append('... %s\n' % (entry,))
    if toplevel:
        resulttext = ''.join(resulttext)
        got.insert(0, resulttext)
    return got


def print_log(log):
    """Writes the entries as text, indented."""
    _print(log, '')


def _print(log, indent):
    for entry in log:
        if entry[0] == 'debug_print':
            print '%s%s' % (indent, entry[1])
        else:
            print '%s{%s' % (indent, entry[0])
            _print(entry[3], indent + '  ')
            print '%s%s}' % (indent, entry[0])


def gettotaltimes(log):
    """Time spent by section, without that of the sections inside."""
    result = {}

    def count(log, total, name):
        for entry in log:
            if len(entry) == 4:
                begun, ended = entry[1], entry[2]
                spent = (ended or begun) - begun
                total -= spent
                count(entry[3], spent, entry[0])
        result[name] = result.get(name, 0) + total
    count(log, 0, None)
    return result
