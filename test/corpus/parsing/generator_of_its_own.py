# A parser generator that a program brings along, with what such packages do: decorators, tables cached as JSON under a hash, weak references, mappings
# expect:
#  == tokens
#  NAME ab 0 1 1
#  NUMBER 12 4 1 5
#  PLUS + 12 2 1
#  NAME Z 13 2 2
#  == values
#  7
#  512
#  5
#  9
#  4
#  16
#  == faults
#  unexpected $end at the end
#  unexpected NUMBER 1 3
#  unexpected $end at the end
#  no token 4 1 5
#  unexpected $end at the end
import errno
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import warnings
import weakref
from collections import MutableMapping
from functools import wraps

try:
    from rpython.rlib.objectmodel import we_are_translated
    from rpython.rlib.rsre import rsre_core
    from rpython.rlib.rsre.rpy import get_code
    rpython = True
except ImportError:
    rpython = None

PY2 = sys.version_info[0] == 2
if PY2:
    text_types = (str, unicode)

    def iteritems(d):
        return d.iteritems()
else:
    text_types = (str, )

    def iteritems(d):
        return iter(d.items())


CACHE_HOME = tempfile.mkdtemp()


def user_cache_dir(appname):
    base = CACHE_HOME or os.environ.get('XDG_CACHE_HOME') or '~/.cache'
    return os.path.join(os.path.expanduser(base), appname)


class IdentityMapping(MutableMapping):
    def __init__(self):
        self._items = {}

    def __getitem__(self, key):
        return self._items[id(key)][1]

    def __setitem__(self, key, value):
        self._items[id(key)] = key, value

    def __delitem__(self, key):
        del self._items[id(key)]

    def __iter__(self):
        return iter([key for key, _ in self._items.values()])

    def __len__(self):
        return len(self._items)


class lazy(object):
    """A property that is computed once for each object."""

    def __init__(self, func):
        self.func = func
        self.known = weakref.WeakKeyDictionary()
        self.__name__ = func.__name__

    def __get__(self, obj, cls):
        if obj is None:
            return self
        if obj not in self.known:
            self.known[obj] = self.func(obj)
        return self.known[obj]


# ---- the package: values and lexers


class BaseBox(object):
    _attrs_ = []


class SourcePosition(object):
    def __init__(self, idx, lineno, colno):
        self.idx = idx
        self.lineno = lineno
        self.colno = colno


class Token(BaseBox):
    def __init__(self, name, value, source_pos=None):
        self.name = name
        self.value = value
        self.source_pos = source_pos

    def __eq__(self, other):
        if not isinstance(other, Token):
            return NotImplemented
        return self.name == other.name and self.value == other.value

    def gettokentype(self):
        return self.name

    def getstr(self):
        return self.value

    def getsourcepos(self):
        return self.source_pos


class LexingError(Exception):
    def __init__(self, source_pos):
        self.source_pos = source_pos


class ParsingError(Exception):
    def __init__(self, message, source_pos):
        self.message = message
        self.source_pos = source_pos


class Match(object):
    _attrs_ = ['start', 'end']

    def __init__(self, start, end):
        self.start = start
        self.end = end


class LexerRule(object):
    _attrs_ = ['name', '_pattern', 'flags']

    def __init__(self, name, pattern, flags=0):
        self.name = name
        self.flags = flags
        self.re = re.compile(pattern, flags=flags)
        if rpython:
            self._pattern = get_code(pattern, flags)

    def _freeze_(self):
        return True

    def matches(self, s, pos):
        if not we_are_translated():
            m = self.re.match(s, pos)
            return Match(*m.span(0)) if m is not None else None
        assert pos >= 0
        ctx = rsre_core.StrMatchContext(s, pos, len(s))
        if rsre_core.match_context(ctx, self._pattern):
            return Match(ctx.match_start, ctx.match_end)
        return None

    def matches_as_before(self, s, pos):
        assert pos >= 0
        ctx = rsre_core.StrMatchContext(self._pattern, s, pos, len(s), self.flags)
        if rsre_core.match_context(ctx):
            return Match(ctx.match_start, ctx.match_end)
        return None


class Lexer(object):
    def __init__(self, rules, ignore_rules):
        self.rules = rules
        self.ignore_rules = ignore_rules

    def lex(self, s):
        return LexerStream(self, s)


class LexerStream(object):
    def __init__(self, lexer, s):
        self.lexer = lexer
        self.s = s
        self.idx = 0
        self._lineno = 1

    def __iter__(self):
        return self

    def _position(self, start):
        before = self.s.rfind('\n', 0, start)
        self._lineno = self.s.count('\n', 0, start) + 1
        return SourcePosition(start, self._lineno, start - before)

    def next(self):
        while True:
            if self.idx >= len(self.s):
                raise StopIteration
            ignored = False
            for rule in self.lexer.ignore_rules:
                match = rule.matches_as_before(self.s, self.idx)
                if match:
                    self.idx = match.end
                    ignored = True
                    break
            if not ignored:
                break
        for rule in self.lexer.rules:
            match = rule.matches(self.s, self.idx)
            if match:
                start = match.start
                end = match.end
                assert start >= 0
                assert end >= 0
                self.idx = end
                return Token(rule.name, self.s[start:end], self._position(start))
        raise LexingError(self._position(self.idx))

    def __next__(self):
        return self.next()


class LexerGenerator(object):
    def __init__(self):
        self.rules = []
        self.ignore_rules = []

    def add(self, name, pattern, flags=0):
        self.rules.append(LexerRule(name, pattern, flags=flags))

    def ignore(self, pattern, flags=0):
        self.ignore_rules.append(LexerRule("", pattern, flags=flags))

    def build(self):
        return Lexer(self.rules, self.ignore_rules)


# ---- the package: parsers


class Production(object):
    def __init__(self, number, name, prod, func=None, precedence=('right', 0)):
        self.number = number
        self.name = name
        self.prod = prod
        self.func = func
        self.prec = precedence

    def getlength(self):
        return len(self.prod)


class ParserGenerator(object):
    VERSION = 1

    def __init__(self, tokens, precedence=[], cache_id=None):
        self.tokens = tokens
        self.precedence = precedence
        self.cache_id = cache_id
        self.productions = []
        self.error_handler = None
        self.memory = IdentityMapping()

    def production(self, rule):
        parts = rule.split()
        name = parts[0]
        if parts[1] != ':':
            raise ValueError("no colon in a production")

        def decorate(func):
            @wraps(func)
            def checked(*args):
                return func(*args)
            self.memory[func] = checked
            start = 2
            for i in range(2, len(parts) + 1):
                if i == len(parts) or parts[i] == '|':
                    self.productions.append((name, parts[start:i], func))
                    start = i + 1
            return func
        return decorate

    def error(self, func):
        self.error_handler = func
        return func

    @lazy
    def levels(self):
        result = {}
        for i, (assoc, names) in enumerate(self.precedence, 1):
            for name in names:
                result[name] = (assoc, i)
        return result

    def digest(self):
        hasher = hashlib.sha1()
        hasher.update(json.dumps([self.VERSION, self.tokens, self.precedence]).encode('utf-8'))
        for name, prod, _ in self.productions:
            hasher.update(('%s : %s\n' % (name, ' '.join(prod))).encode('utf-8'))
        return hasher.hexdigest()

    def build(self):
        productions = [Production(0, "S'", [self.productions[0][0]])]
        for i, (name, prod, func) in enumerate(self.productions, 1):
            terminals = [t for t in prod if t in self.tokens]
            level = self.levels.get(terminals[-1], ('right', 0)) if terminals else ('right', 0)
            productions.append(Production(i, name, prod, func, level))
        data = self.load()
        if data is None:
            data = Tables(self, productions).data()
            self.store(data)
        actions = [dict([(str(k), v) for k, v in iteritems(row)]) for row in data['actions']]
        gotos = [dict([(str(k), v) for k, v in iteritems(row)]) for row in data['gotos']]
        return LRParser(actions, gotos, data['defaults'], productions, self.error_handler)

    def cache_file(self):
        return os.path.join(user_cache_dir('corpus-generator'), '%s-%d-%s.json' % (self.cache_id, self.VERSION, self.digest()))

    def load(self):
        try:
            with open(self.cache_file()) as f:
                return json.load(f)
        except (IOError, ValueError):
            return None

    def store(self, data):
        name = self.cache_file()
        try:
            try:
                os.makedirs(os.path.dirname(name), 0o700)
            except OSError as e:
                if e.errno != errno.EEXIST:
                    raise
            with tempfile.NamedTemporaryFile(mode='w', dir=os.path.dirname(name), delete=False) as f:
                json.dump(data, f)
            os.rename(f.name, name)
        except (IOError, OSError):
            warnings.warn("no cache for tables")


class Tables(object):
    """SLR(1), conflicts settled by precedence."""

    def __init__(self, generator, productions):
        self.levels = generator.levels
        self.productions = productions
        self.by_name = {}
        for p in productions:
            self.by_name.setdefault(p.name, []).append(p)
        self.follow_sets()

    def first_of(self, symbol):
        return self.first[symbol] if symbol in self.by_name else set([symbol])

    def follow_sets(self):
        self.first = dict([(name, set()) for name in self.by_name])
        self.follow = dict([(name, set()) for name in self.by_name])
        self.follow["S'"].add('$end')
        changed = True
        while changed:
            before = sum([len(s) for s in self.first.values() + self.follow.values()])
            for p in self.productions:
                self.first[p.name] |= self.first_of(p.prod[0])
                for i, symbol in enumerate(p.prod):
                    if symbol in self.by_name:
                        self.follow[symbol] |= self.first_of(p.prod[i + 1]) if i + 1 < len(p.prod) else self.follow[p.name]
            changed = before != sum([len(s) for s in self.first.values() + self.follow.values()])

    def closure(self, items):
        items = set(items)
        work = list(items)
        while work:
            number, dot = work.pop()
            prod = self.productions[number].prod
            if dot < len(prod):
                for p in self.by_name.get(prod[dot], []):
                    if (p.number, 0) not in items:
                        items.add((p.number, 0))
                        work.append((p.number, 0))
        return frozenset(items)

    def data(self):
        states = [self.closure([(0, 0)])]
        numbers = {states[0]: 0}
        actions = []
        gotos = []
        for items in states:
            moves = {}
            for number, dot in sorted(items):
                prod = self.productions[number].prod
                if dot < len(prod):
                    moves.setdefault(prod[dot], []).append((number, dot + 1))
            row = {}
            jumps = {}
            for symbol in sorted(moves):
                target = self.closure(moves[symbol])
                if target not in numbers:
                    numbers[target] = len(states)
                    states.append(target)
                (jumps if symbol in self.by_name else row)[symbol] = numbers[target]
            for number, dot in sorted(items):
                if dot == len(self.productions[number].prod):
                    self.reduce(row, number)
            actions.append(row)
            gotos.append(jumps)
        return {'actions': actions, 'gotos': gotos, 'defaults': [self.default(row) for row in actions]}

    def reduce(self, row, number):
        p = self.productions[number]
        for symbol in self.follow[p.name]:
            if symbol in row and number > 0:
                assoc, level = self.levels.get(symbol, ('right', 0))
                if level > p.prec[1] or (level == p.prec[1] and assoc == 'right'):
                    continue
            row[symbol] = -number

    def default(self, row):
        values = set(row.values())
        if len(values) == 1 and min(values) < 0:
            return min(values)
        return 0


class LRParser(object):
    def __init__(self, actions, gotos, defaults, productions, error_handler):
        self.actions = actions
        self.gotos = gotos
        self.defaults = defaults
        self.productions = productions
        self.error_handler = error_handler

    def parse(self, tokenizer, state=None):
        lookahead = None
        states = [0]
        symbols = [Token("$end", "$end")]
        current = 0
        while True:
            t = self.defaults[current]
            if t == 0:
                if lookahead is None:
                    try:
                        lookahead = next(tokenizer)
                    except StopIteration:
                        lookahead = Token("$end", "$end")
                kind = lookahead.gettokentype()
                if kind not in self.actions[current]:
                    if self.error_handler is not None:
                        self.error_handler(state, lookahead)
                        raise AssertionError("an error handler must raise")
                    raise ParsingError(None, lookahead.getsourcepos())
                t = self.actions[current][kind]
                if t > 0:
                    states.append(t)
                    symbols.append(lookahead)
                    lookahead = None
                    current = t
                    continue
                if t == 0:
                    return symbols[-1]
            current = self._reduce(t, symbols, states, state)

    def _reduce(self, t, symbols, states, state):
        p = self.productions[-t]
        start = len(symbols) - p.getlength()
        assert start >= 0
        args = symbols[start:]
        del symbols[start:]
        del states[start:]
        symbols.append(p.func(state, args))
        current = self.gotos[states[-1]][p.name]
        states.append(current)
        return current


# ---- a program that uses it

lg = LexerGenerator()
lg.add("NUMBER", r"\d+")
lg.add("NAME", r"[a-z]\w*", re.I)
for _name, _pattern in [("PLUS", r"\+"), ("MINUS", "-"), ("TIMES", r"\*"), ("POWER", r"\^"), ("ASSIGN", "="), ("OPEN", r"\("), ("CLOSE", r"\)")]:
    lg.add(_name, _pattern)
lg.ignore(r"\s+")
lg.ignore(r"#[^\n]*")
lexer = lg.build()

pg = ParserGenerator(["NUMBER", "NAME", "PLUS", "MINUS", "TIMES", "POWER", "ASSIGN", "OPEN", "CLOSE"],
                     precedence=[("right", ["ASSIGN"]), ("left", ["PLUS", "MINUS"]), ("left", ["TIMES"]), ("right", ["POWER"])], cache_id="calc")


class IntBox(BaseBox):
    def __init__(self, value):
        self.value = value

    def getint(self):
        return self.value


class Environment(object):
    def __init__(self):
        self.values = {}


def value_of(box):
    assert isinstance(box, IntBox)
    return box.getint()


def text_of(box):
    assert isinstance(box, Token)
    return box.getstr()


@pg.production("expr : expr PLUS expr | expr MINUS expr")
@pg.production("expr : expr TIMES expr")
@pg.production("expr : expr POWER expr")
def binary(state, p):
    left = value_of(p[0])
    right = value_of(p[2])
    op = p[1].gettokentype()
    if op == "PLUS":
        return IntBox(left + right)
    if op == "MINUS":
        return IntBox(left - right)
    if op == "TIMES":
        return IntBox(left * right)
    result = 1
    for i in range(right):
        result *= left
    return IntBox(result)


@pg.production("expr : NAME ASSIGN expr")
def assign(state, p):
    state.values[text_of(p[0])] = value_of(p[2])
    return p[2]


@pg.production("expr : OPEN expr CLOSE")
def parens(state, p):
    return p[1]


@pg.production("expr : NUMBER")
def number(state, p):
    return IntBox(int(text_of(p[0])))


@pg.production("expr : NAME")
def variable(state, p):
    return IntBox(state.values.get(text_of(p[0]), 0))


@pg.error
def fault(state, token):
    raise ParsingError("unexpected " + token.gettokentype(), token.getsourcepos())


parser = pg.build()
again = pg.build()
assert os.path.exists(pg.cache_file())
shutil.rmtree(CACHE_HOME)
assert again.actions == parser.actions and again.gotos == parser.gotos
assert Token("A", "b") == Token("A", "b") and len(pg.memory) == 5 and binary in pg.memory


def evaluate(text, state):
    try:
        print value_of(parser.parse(lexer.lex(text), state))
    except ParsingError as e:
        pos = e.source_pos
        if pos is None:
            print e.message, 'at the end'
        else:
            print e.message, pos.lineno, pos.colno
    except LexingError as e:
        print 'no token', e.source_pos.idx, e.source_pos.lineno, e.source_pos.colno


def entry_point(argv):
    print '== tokens'
    for token in lexer.lex('ab  12 # no\n+Z'):
        print token.gettokentype(), token.getstr(), token.getsourcepos().idx, token.getsourcepos().lineno, token.getsourcepos().colno
    print '== values'
    state = Environment()
    for text in ['1 + 2 * 3', '2 ^ 3 ^ 2', '10 - 3 - 2', '(1 + 2) * 3', 'x = y = 4', 'x * y + unknown']:
        evaluate(text, state)
    print '== faults'
    for text in ['1 +', '1 2', '\n (', '1 + ?', '']:
        evaluate(text, state)
    return 0


def target(driver, args):
    return entry_point, None
