"""Writes the methods of parsers of makepackrat, while the program loads."""
from rpython.rlib.parsing.deterministic import compress_char_set
from rpython.rlib.parsing.makepackrat import BacktrackException, ErrorInformation, Status, combine_errors
from rpython.rlib.parsing._packratgrammar import GrammarParser
from rpython.rlib.parsing.regexparse import parse_regex


def make_methods(grammar, globals, name):
    """{name: function} for the rules of a grammar; expressions in it see these globals."""
    rules = GrammarParser(grammar).rules()
    writer = Writer(rules)
    source = writer.source()
    local = {}
    exec compile(source, "<parser %s>" % name, "exec") in globals, local
    return local['_make_parser'](BacktrackException, ErrorInformation, Status, combine_errors)


_HEAD = '''
def _make_parser(BacktrackException, _ErrorInformation, Status, _combine_errors):
'''

# One rule. {key} is what it is remembered by; {body} leaves its result in _result.
_RULE = '''
    class _Status_{name}(object):
        def __init__(self, pos):
            self.pos = pos
            self.status = 2
            self.error = None
    def _{name}(self{params}):
        _key = {key}
        _start = self._pos
        _status = self._memory_{name}.get(_key, None)
        if _status is None:
            _status = _Status_{name}(_start)
            self._memory_{name}[_key] = _status
        else:
            if _status.status == 2:
                _status.status = 3
            if _status.status == 0 or _status.status == 4:
                self._pos = _status.pos
                return _status
            raise BacktrackException(_status.error)
        while 1:
            try:
                _result, _error = self._body_{name}({args})
            except BacktrackException as _exc:
                if _status.status != 4:
                    _status.status = 1
                    _status.error = _exc.error
                    raise BacktrackException(_exc.error)
                _status.error = _combine_errors(_status.error, _exc.error)
                break
            if _status.status == 4 and self._pos <= _status.pos:
                _status.error = _combine_errors(_status.error, _error)
                break
            _status.pos = self._pos
            _status.result = _result
            _status.error = _error
            if _status.status == 2:
                break
            _status.status = 4
            self._forget(_start)
            self._pos = _start
        _status.status = 0
        self._pos = _status.pos
        return _status
    def {name}(self{params}):
        return self._{name}({args}).result
    def _body_{name}(self{params}):
        _error = None
        try:
{body}
        except BacktrackException as _exc:
            raise BacktrackException(_combine_errors(_error, _exc.error))
        return _result, _error
'''


class Writer(object):
    """Lines of code. `wanted`: whether what a node finds is used; only then it goes to _result."""

    def __init__(self, rules):
        self.rules = rules
        self.lines = []
        self.indent = 0
        self.counter = 0
        self.regexs = {}

    def emit(self, line):
        self.lines.append('    ' * self.indent + line)

    def fresh(self, prefix):
        self.counter += 1
        return '_%s%d' % (prefix, self.counter)

    def source(self):
        parts = [_HEAD]
        names = []
        for name, args, node in self.rules:
            parts.append(self.rule(name, args, node))
            names += ['_' + name, name, '_body_' + name]
        parts += [self.regex_source(text, name) for text, name in sorted(self.regexs.items(), key=lambda item: item[1])]
        parts.append(self.memory())
        parts.append('    return dict([%s])\n' % ', '.join(['(%r, %s)' % (name, name) for name in names + ['_init_memory', '_forget']]))
        return ''.join(parts)

    def rule(self, name, args, node):
        self.lines = []
        self.indent = 3
        if not self.has_value(node):
            self.emit('_result = None')
            self.write(node, False)
        else:
            self.write(node, True)
        key = 'self._pos' if not args else '(self._pos, %s)' % ', '.join(args)
        params = ''.join([', ' + arg for arg in args])
        return _RULE.format(name=name, params=params, args=', '.join(args), key=key, body='\n'.join(self.lines))

    def memory(self):
        lines = ['def _init_memory(self):']
        lines += ['    self._memory_%s = {}' % name for name, _, _ in self.rules]
        lines += ['def _forget(self, pos):']
        for name, args, _ in self.rules:
            # What was found with an earlier solution of a rule that begins with itself.
            if args:
                lines += ['    for key in self._memory_%s.keys():' % name]
                lines += ['        if key[0] == pos and self._memory_%s[key].status < 2:' % name, '            del self._memory_%s[key]' % name]
            else:
                lines += ['    if pos in self._memory_%s and self._memory_%s[pos].status < 2:' % (name, name), '        del self._memory_%s[pos]' % name]
        return '\n'.join(['    ' + line for line in lines]) + '\n'

    def has_value(self, node):
        kind = node[0]
        if kind in ('ignore', 'not'):
            return False
        if kind == 'sequence':
            return _valued(node[1]) is not None
        if kind == 'or':
            return all([self.has_value(option) for option in node[1]])
        return True

    # ---- nodes

    def write(self, node, wanted):
        getattr(self, 'write_' + node[0])(wanted, *node[1:])

    def fails(self, expected):
        return 'raise BacktrackException(_ErrorInformation(self._pos, [%r]))' % (expected, )

    def caught(self):
        """What failed may have come further than what will fail in the end."""
        self.emit('except BacktrackException as _exc:')
        self.emit('    _error = _combine_errors(_error, _exc.error)')

    def write_sequence(self, wanted, commands):
        valued = _valued(commands) if wanted else None
        if wanted and valued is None:
            self.emit('_result = None')
        saved = None
        for i, command in enumerate(commands):
            self.write(command, i == valued)
            if i == valued and i < len(commands) - 1:
                saved = self.fresh('value')
                self.emit('%s = _result' % saved)
        if saved is not None:
            self.emit('_result = %s' % saved)

    def write_or(self, wanted, options):
        choice = self.fresh('choice')
        self.emit('while 1:')
        self.indent += 1
        self.emit('%s = self._pos' % choice)
        for option in options:
            self.emit('try:')
            self.indent += 1
            if wanted and not self.has_value(option):
                self.write(option, False)
                self.emit('_result = None')
            else:
                self.write(option, wanted)
            self.emit('break')
            self.indent -= 1
            self.caught()
            self.emit('    self._pos = %s' % choice)
        self.emit('raise BacktrackException(_error)')
        self.indent -= 1

    def write_repeat(self, wanted, kind, node):
        found = self.fresh('list')
        choice = self.fresh('choice')
        if wanted:
            self.emit('%s = []' % found)
        if kind == '+':
            self.write(node, wanted)
            if wanted:
                self.emit('%s.append(_result)' % found)
        self.emit('while 1:')
        self.indent += 1
        self.emit('%s = self._pos' % choice)
        self.emit('try:')
        self.indent += 1
        self.write(node, wanted)
        self.indent -= 1
        self.caught()
        self.emit('    self._pos = %s' % choice)
        self.emit('    break')
        self.emit('if self._pos == %s:' % choice)
        self.emit('    break')
        if wanted:
            self.emit('%s.append(_result)' % found)
        self.indent -= 1
        if wanted:
            self.emit('_result = %s' % found)

    def write_maybe(self, wanted, node):
        choice = self.fresh('choice')
        self.emit('%s = self._pos' % choice)
        self.emit('try:')
        self.indent += 1
        self.write(node, wanted)
        self.indent -= 1
        self.caught()
        self.emit('    self._pos = %s' % choice)
        if wanted:
            self.emit('    _result = None')

    def write_not(self, wanted, node):
        choice = self.fresh('choice')
        found = self.fresh('found')
        self.emit('%s = self._pos' % choice)
        self.emit('try:')
        self.indent += 1
        self.write(node, False)
        self.emit('%s = True' % found)
        self.indent -= 1
        self.emit('except BacktrackException:')
        self.emit('    %s = False' % found)
        self.emit('self._pos = %s' % choice)
        self.emit('if %s:' % found)
        self.emit('    ' + self.fails('NOT ' + _name_of(node)))
        if wanted:
            self.emit('_result = None')

    def write_ignore(self, wanted, node):
        self.write(node, False)
        if wanted:
            self.emit('_result = None')

    def write_exclusive(self, wanted, node):
        self.write(node, wanted)

    def write_return(self, wanted, code):
        self.emit('_result = (%s)' % code.strip())

    def write_if(self, wanted, node, condition):
        self.write(node, wanted)
        self.emit('if not (%s):' % condition.strip())
        self.emit('    ' + self.fails('condition not met'))

    def write_choose(self, wanted, name, values, node):
        choice = self.fresh('choice')
        done = self.fresh('found')
        self.emit('%s = self._pos' % choice)
        self.emit('%s = False' % done)
        if wanted:
            self.emit('_result = None')
        self.emit('for %s in (%s):' % (name, values.strip()))
        self.indent += 1
        self.emit('try:')
        self.indent += 1
        self.write(node, wanted)
        self.emit('%s = True' % done)
        self.emit('break')
        self.indent -= 1
        self.caught()
        self.emit('    self._pos = %s' % choice)
        self.indent -= 1
        self.emit('if not %s:' % done)
        self.emit('    raise BacktrackException(_error)')

    def write_assign(self, wanted, name, node):
        self.write(node, True)
        self.emit('%s = _result' % name)

    def write_quote(self, wanted, text):
        self.emit('%sself.__chars__(%r)' % ('_result = ' if wanted else '', text))

    def write_regex(self, wanted, text):
        if text not in self.regexs:
            self.regexs[text] = '_regex%d' % len(self.regexs)
        call = 'self._read_to(%s(self._inputstream, self._pos), %r)' % (self.regexs[text], text)
        self.emit('%s%s' % ('_result = ' if wanted else '', call))

    def write_call(self, wanted, name, args):
        if name.startswith('__'):
            self.emit('%sself.%s(%s)' % ('_result = ' if wanted else '', name, ', '.join(args)))
            return
        status = self.fresh('status')
        self.emit('%s = self._%s(%s)' % (status, name, ', '.join(args)))
        self.emit('_error = _combine_errors(_error, %s.error)' % status)
        if wanted:
            self.emit('_result = %s.result' % status)

    # ---- regular expressions

    def regex_source(self, text, name):
        """A function (text, place) -> end of the longest match, or -1."""
        dfa = parse_regex(text).make_automaton().make_deterministic()
        dfa.optimize()
        lines = ['def %s(input, i):' % name, '    assert i >= 0', '    end = -1', '    state = 0', '    while 1:']
        rows = dfa.rows()
        for state in range(dfa.num_states):
            lines.append('        %s state == %d:' % ('if' if state == 0 else 'elif', state))
            if state in dfa.final_states:
                lines.append('            end = i')
            lines += ['            if i >= len(input):', '                break', '            char = input[i]', '            i += 1']
            lines += ['            ' + line for line in _choices(rows[state])]
        lines += ['        else:', '            break', '    return end']
        return '\n'.join(['    ' + line for line in lines]) + '\n'


def _choices(row):
    targets = {}
    for char, following in row.items():
        targets.setdefault(following, []).append(char)
    lines = []
    for following, chars in sorted(targets.items()):
        for first, number in compress_char_set(chars):
            last = chr(ord(first) + number - 1)
            test = 'char == %r' % first if number == 1 else '%r <= char <= %r' % (first, last)
            lines += ['%s %s:' % ('elif' if lines else 'if', test), '    state = %d' % following]
    if not lines:
        return ['break']
    return lines + ['else:', '    break']


def _valued(commands):
    """Which command of a sequence gives its result; None where none does."""
    last = None
    for i, command in enumerate(commands):
        if command[0] == 'exclusive':
            return i
        if command[0] not in ('ignore', 'not'):
            last = i
    return last


def _name_of(node):
    if node[0] in ('call', 'quote', 'regex'):
        return node[1]
    return node[0]
