"""Packrat parsers over tokens: rules are made while the program loads, texts are parsed in translated programs."""
from rpython.rlib.parsing.lexer import SourcePos
from rpython.rlib.parsing.tree import Nonterminal, Symbol


class SyntaxError(Exception):
    """A text that does not follow the rules."""

    def __init__(self, source_pos):
        self.source_pos = source_pos

    def nice_error_message(self, filename='<filename>', source=""):
        return '  File %s, line %s' % (filename, self.source_pos.lineno)


class ParseError(Exception):
    """Where no rule goes on, and what might have stood there."""

    def __init__(self, source_pos, errorinformation):
        self.source_pos = source_pos
        self.errorinformation = errorinformation
        self.args = (source_pos, errorinformation)

    def nice_error_message(self, filename="<filename>", source=""):
        """File and line, the line with a mark below the place, and what was expected."""
        result = ["  File %s, line %d" % (filename, self.source_pos.lineno)]
        if source:
            lines = source.split("\n")
            lineno = self.source_pos.lineno
            result.append(lines[lineno] if 0 <= lineno < len(lines) else "")
            result.append(" " * self.source_pos.columnno + "^")
        else:
            result.append("<couldn't get source>")
        if self.errorinformation:
            reasons = self.errorinformation.failure_reasons
            expected = ""
            if len(reasons) > 1:
                last = len(reasons) - 1
                expected = ", ".join(["'%s'" % reasons[i] for i in range(last)])
                expected = "%s or '%s'" % (expected, reasons[last])
            elif len(reasons) == 1:
                expected = "'%s'" % (reasons[0], )
            if expected:
                result.append("ParseError: expected %s" % (expected, ))
            else:
                result.append("ParseError")
        return "\n".join(result)

    def __str__(self):
        return self.nice_error_message()


class ErrorInformation(object):
    """The furthest place where something failed, and the names that were tried there."""

    def __init__(self, pos, failure_reasons=None):
        if failure_reasons is None:
            failure_reasons = []
        self.failure_reasons = failure_reasons
        self.pos = pos


def combine_errors(self, other):
    """The one that is further; both where they are as far."""
    if self is None:
        return other
    if other is None or self.pos > other.pos or (self.pos == other.pos and len(other.failure_reasons) == 0):
        return self
    if other.pos > self.pos or len(self.failure_reasons) == 0:
        return other
    reasons = []
    known = {}
    for info in [self, other]:
        for reason in info.failure_reasons:
            if reason not in known:
                known[reason] = True
                reasons.append(reason)
    return ErrorInformation(self.pos, reasons)


class LazyInputStream(object):
    """Tokens that are asked for when they are needed."""

    def __init__(self, iterator):
        self.iterator = iterator
        self.data = []

    def __getitem__(self, index):
        if index < 0:
            raise IndexError
        while len(self.data) <= index:
            try:
                self.data.append(self.iterator.next())
            except StopIteration:
                raise IndexError("%d >= len of the stream" % index)
        return self.data[index]


class Rule(object):
    """A name and the sequences of names that it stands for, the first one that fits taken."""

    def __init__(self, nonterminal, expansions):
        self.nonterminal = nonterminal
        self.expansions = expansions

    def getkey(self):
        return (self.nonterminal, tuple([tuple(e) for e in self.expansions]))

    def __hash__(self):
        return hash(self.getkey())

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.getkey() == other.getkey()

    def __ne__(self, other):
        return not self == other

    def __str__(self):
        return "%s: %s" % (self.nonterminal, " | ".join([" ".join([str(s) for s in e]) for e in self.expansions]))

    def __repr__(self):
        return "Rule(%r, %r)" % (self.nonterminal, self.expansions)


class LazyParseTable(object):
    """What matches where, found when it is asked for."""

    def __init__(self, input, parser):
        self.parser = parser
        self.input = input
        self.matched = {}

    def match_symbol(self, i, symbol):
        """(node, place behind it, error) of a name at a place; the node is None where it does not match."""
        if (i, symbol) in self.matched:
            return self.matched[i, symbol]
        if not self.parser.is_nonterminal(symbol):
            return self.match_terminal(i, symbol)
        rule = self.parser.get_rule(symbol)
        if self.parser.is_repeated(symbol):
            result = self.match_repeated(i, symbol, rule)
        else:
            result = self.match_rule(i, symbol, rule)
        self.matched[i, symbol] = result
        return result

    def match_terminal(self, i, symbol):
        error = None  # in RPython all results have three parts of the same types
        try:
            input = self.input[i]
        except IndexError:
            return None, 0, ErrorInformation(i)
        if self.terminal_equality(symbol, input):
            result = (Symbol(symbol, input.source, input), i + 1, error)
            self.matched[i, symbol] = result
            return result
        return None, 0, ErrorInformation(i, [symbol])

    def match_rule(self, i, symbol, rule):
        error = None
        for expansion in rule.expansions:
            curr = i
            children = []
            failed = False
            for subsymbol in expansion:
                node, next, suberror = self.match_symbol(curr, subsymbol)
                error = combine_errors(error, suberror)
                if node is None:
                    failed = True
                    break
                children.append(node)
                curr = next
            if not failed:
                return Nonterminal(symbol, children), curr, error
        return None, 0, error

    def match_repeated(self, i, symbol, rule):
        """A rule `x: a b x | a b`, without a call for each round."""
        body = rule.expansions[1]
        rounds = []
        starts = []
        error = None
        curr = i
        while True:
            children = []
            start = curr
            for subsymbol in body:
                node, next, suberror = self.match_symbol(curr, subsymbol)
                error = combine_errors(error, suberror)
                if node is None:
                    break
                children.append(node)
                curr = next
            if len(children) < len(body):
                curr = start
                break
            rounds.append(children)
            starts.append(start)
            if curr == start:
                break
        if len(rounds) == 0:
            return None, 0, error
        last = len(rounds) - 1
        result = Nonterminal(symbol, rounds[last])
        while last > 0:
            self.matched[starts[last], symbol] = result, curr, error
            last -= 1
            children = rounds[last]
            children.append(result)
            result = Nonterminal(symbol, children)
        return result, curr, error

    def terminal_equality(self, symbol, input):
        """Whether a token is what a name asks for; may be overridden."""
        return symbol == input.name


class PackratParser(object):
    """PackratParser(rules, name of the first one)."""

    def __init__(self, rules, startsymbol, parsetablefactory=LazyParseTable, check_for_left_recursion=True):
        self.rules = rules
        self.nonterminal_to_rule = {}
        self.repeated = {}
        for rule in rules:
            self.nonterminal_to_rule[rule.nonterminal] = rule
            self.repeated[rule.nonterminal] = _is_repeated(rule)
        self.startsymbol = startsymbol
        if check_for_left_recursion:
            assert not self.has_left_recursion(), "a rule begins with itself"
        self.parsetablefactory = parsetablefactory

    def is_nonterminal(self, symbol):
        return symbol in self.nonterminal_to_rule

    def is_repeated(self, symbol):
        return self.repeated[symbol]

    def get_rule(self, symbol):
        return self.nonterminal_to_rule[symbol]

    def parse(self, tokeniterator, lazy=False):
        """The tree of a list of tokens; ParseError where there is none. `lazy`: tokens of an iterator, on the host."""
        if lazy:
            input = LazyInputStream(tokeniterator)
            table = self.parsetablefactory(input, self)
        else:
            input = list(tokeniterator)
            table = self.parsetablefactory(input, self)
        node, _, error = table.match_symbol(0, self.startsymbol)
        if node is None:
            assert error is not None
            raise ParseError(_place_of(input, error.pos), error)
        return node

    def has_left_recursion(self):
        """Whether a rule reaches itself without a token read."""
        empty = self._empty_symbols()
        firsts = {}
        for rule in self.rules:
            found = []
            for expansion in rule.expansions:
                for symbol in expansion:
                    if self.is_nonterminal(symbol):
                        found.append(symbol)
                    if symbol not in empty:
                        break
            firsts[rule.nonterminal] = found
        for rule in self.rules:
            if _reaches_itself(firsts, rule.nonterminal):
                return True
        return False

    def _empty_symbols(self):
        """The names that match nothing at all."""
        empty = {}
        before = -1
        while len(empty) > before:
            before = len(empty)
            for rule in self.rules:
                for expansion in rule.expansions:
                    missing = [symbol for symbol in expansion if symbol not in empty]
                    if len(missing) == 0:
                        empty[rule.nonterminal] = True
        return empty

    def __repr__(self):
        return "%s(%r, %r)" % (self.__class__.__name__, self.rules, self.startsymbol)


def _place_of(input, pos):
    """Where a token stands; behind the last one where there is none."""
    try:
        return input[pos].source_pos
    except IndexError:
        pass
    if pos > 0:
        last = input[pos - 1]
        place = last.source_pos
        return SourcePos(place.i + len(last.source), place.lineno, place.columnno + len(last.source))
    return SourcePos(0, 0, 0)


def _is_repeated(rule):
    """Whether a rule is `x: a b x | a b`."""
    if len(rule.expansions) != 2:
        return False
    first = rule.expansions[0]
    second = rule.expansions[1]
    if len(second) == 0 or len(first) != len(second) + 1:
        return False
    for i in range(len(second)):
        if first[i] != second[i]:
            return False
    return first[len(second)] == rule.nonterminal


def _reaches_itself(firsts, name):
    seen = {}
    stack = [name]
    while len(stack) > 0:
        for symbol in firsts[stack.pop()]:
            if symbol == name:
                return True
            if symbol not in seen:
                seen[symbol] = True
                stack.append(symbol)
    return False
