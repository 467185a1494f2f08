"""Grammars as text: NAME: "regular expression"; and rule: a | b ["dropped"] <stands for the rule> >its children go here< (c d)* e? "text";

The grammar is read while the program loads. A tree that a parser has made is brought into its final form by a transformer, in translated programs."""
from rpython.rlib.parsing.lexer import Lexer, SourcePos, Token
from rpython.rlib.parsing.parsing import ErrorInformation, LazyParseTable, PackratParser, ParseError, Rule
from rpython.rlib.parsing.regex import StringExpression
from rpython.rlib.parsing.regexparse import parse_regex, unescape
from rpython.rlib.parsing.tree import Nonterminal, RPythonVisitor, Symbol

KEEP = 0
DROP = 1
REPLACE = 2
INLINE = 3

_LETTERS = set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_')
_NAME_CHARS = _LETTERS | set('0123456789')
# Ways through optional parts become expansions of their own up to this number of parts.
_MOST_OPTIONAL = 6


class Item(object):
    """A name in an expansion, and what becomes of its node."""

    def __init__(self, symbol, action, optional=False):
        self.symbol = symbol
        self.action = action
        self.optional = optional


# ---- reading grammars


class _Scanner(object):
    def __init__(self, text):
        self.text = text
        self.pos = 0
        self.advance()

    def advance(self):
        text = self.text
        while self.pos < len(text) and (text[self.pos].isspace() or text[self.pos] == '#'):
            if text[self.pos] == '#':
                end = text.find('\n', self.pos)
                self.pos = len(text) if end < 0 else end
            else:
                self.pos += 1
        start = self.start = self.pos
        if start >= len(text):
            self.kind = self.value = 'EOF'
        elif text[start] in _LETTERS:
            while self.pos < len(text) and text[self.pos] in _NAME_CHARS:
                self.pos += 1
            self.kind = 'NAME'
            self.value = text[start:self.pos]
        elif text[start] in '"\'':
            self.pos = self.end_of_quoted(start)
            self.kind = 'QUOTE'
            self.value = text[start:self.pos]
        else:
            self.pos += 1
            self.kind = self.value = text[start]

    def end_of_quoted(self, start):
        """Behind a quotation: a double quote behind a backslash does not end it."""
        quote = self.text[start]
        end = start
        while True:
            end = self.text.find(quote, end + 1)
            if end < 0:
                self.fail(['QUOTE'], start)
            if quote == "'" or self.text[end - 1] != '\\':
                return end + 1

    def expect(self, kind):
        if self.kind != kind:
            self.fail([kind], self.start)
        value = self.value
        self.advance()
        return value

    def accept(self, kind):
        if self.kind != kind:
            return False
        self.advance()
        return True

    def fail(self, expected, at):
        before = self.text[:at]
        lineno = before.count('\n')
        raise ParseError(SourcePos(at, lineno, at - (before.rfind('\n') + 1)), ErrorInformation(at, expected))


class ParserBuilder(object):
    """Collects the rules of a grammar."""

    def __init__(self, text):
        self.scanner = _Scanner(text)
        self.names = []
        self.regexs = []
        self.literals = {}
        self.rules = []
        self.counters = {}

    def build(self):
        while self.scanner.kind != 'EOF':
            name = self.scanner.expect('NAME')
            self.scanner.expect(':')
            if name.upper() == name:
                self.names.append(name)
                self.regexs.append(parse_regex(self.scanner.expect('QUOTE')[1:-1].replace('\\"', '"')))
            else:
                index = len(self.rules)
                self.rules.append(None)
                self.rules[index] = name, self.body(KEEP)
            self.scanner.expect(';')

    def body(self, action):
        """Alternatives: a list of lists of items."""
        expansions = [self.expansion(action)]
        while self.scanner.accept('|'):
            expansions.append(self.expansion(action))
        return [way for expansion in expansions for way in _ways(expansion)]

    def expansion(self, action):
        items = []
        while self.scanner.kind in ('NAME', 'QUOTE', '(', '[', '<', '>'):
            items += self.enclosed(action)
        return items

    def enclosed(self, action):
        scanner = self.scanner
        for first, last, inner in [('[', ']', DROP), ('<', '>', REPLACE), ('>', '<', INLINE)]:
            if scanner.accept(first):
                items = []
                while scanner.kind != last:
                    if inner == DROP:
                        items += self.enclosed(inner)
                    else:
                        items += self.repeated(inner)
                scanner.expect(last)
                if inner == DROP:
                    return items
                return self.repeat(items)
        return self.repeated(action)

    def repeated(self, action):
        scanner = self.scanner
        if scanner.accept('('):
            ways = self.body(action)
            scanner.expect(')')
            if len(ways) == 1 and scanner.kind not in ('*', '+', '?'):
                return ways[0]
            return self.repeat([Item(self.hidden_rule('_group_symbol', ways), KEEP)], ways)
        if scanner.kind == 'QUOTE':
            return self.repeat([Item(self.literal(scanner.expect('QUOTE')), action)])
        return self.repeat([Item(scanner.expect('NAME'), action)])

    def repeat(self, items, ways=None):
        """Items with the * + ? that may follow; `ways`: what stands in parentheses."""
        scanner = self.scanner
        while scanner.kind in ('*', '+', '?'):
            kind = scanner.kind
            scanner.advance()
            if kind == '?':
                if ways is not None:
                    self.forget_rule(items[0].symbol)
                    items = [Item(self.hidden_rule('_maybe_symbol', ways), KEEP)]
                    ways = None
                elif len(items) != 1:
                    items = [Item(self.hidden_rule('_maybe_symbol', [items]), KEEP)]
                items = [Item(items[0].symbol, items[0].action, True)]
                continue
            body = items
            if ways is not None and len(ways) == 1:
                self.forget_rule(items[0].symbol)
                body = ways[0]
            ways = None
            prefix = '_star_symbol' if kind == '*' else '_plus_symbol'
            name = self.hidden_name(prefix)
            self.rules.append((name, [body + [Item(name, KEEP)], body]))
            items = [Item(name, KEEP, kind == '*')]
        return items

    def forget_rule(self, name):
        self.rules = [rule for rule in self.rules if rule is None or rule[0] != name]

    def hidden_name(self, prefix):
        number = self.counters.get(prefix, 0)
        self.counters[prefix] = number + 1
        return prefix + str(number)

    def hidden_rule(self, prefix, ways):
        name = self.hidden_name(prefix)
        self.rules.append((name, ways))
        return name

    def literal(self, quoted):
        """The name of a text in quotes."""
        text = unescape(quoted[1:-1])
        if text not in self.literals:
            name = "__%s_%s" % (len(self.literals), text)
            self.literals[text] = name
            self.names.insert(0, name)
            self.regexs.insert(0, StringExpression(text))
        return self.literals[text]


def _ways(items):
    """The expansions of a sequence with optional parts: those with a part before those without it."""
    ways = [[]]
    seen = 0
    for item in items:
        if not item.optional:
            ways = [way + [item] for way in ways]
            continue
        seen += 1
        if seen > _MOST_OPTIONAL:
            raise ValueError("more than %d optional parts in one expansion of a grammar: divide the rule" % _MOST_OPTIONAL)
        item = Item(item.symbol, item.action)
        ways = [longer for way in ways for longer in (way + [item], way)]
    return ways


# ---- transforming trees


class Expansion(object):
    """The names of an expansion, and what becomes of each node."""

    def __init__(self, items):
        self.symbols = [item.symbol for item in items]
        self.actions = [item.action for item in items]

    def fits(self, children):
        if len(children) != len(self.symbols):
            return False
        for i in range(len(children)):
            if children[i].symbol != self.symbols[i]:
                return False
        return True


class Transformer(object):
    """Makes final trees: drops, replaces and inlines nodes as the grammar says. transform(tree) gives the new tree."""

    def transform(self, tree):
        nodes = self.visit(tree)
        assert len(nodes) == 1
        return nodes[0]

    def visit(self, node):
        """The nodes that stand for a node."""
        if not isinstance(node, Nonterminal) or node.symbol not in self._table:
            return [node]
        children = []
        replaced = None
        hidden = node.symbol in self._hidden
        current = node
        while current is not None:
            following = None
            expansion = self._expansion_of(current)
            for i in range(len(current.children)):
                child = current.children[i]
                action = KEEP if expansion is None else expansion.actions[i]
                if action == DROP:
                    continue
                if hidden and i == len(current.children) - 1 and child.symbol == node.symbol and isinstance(child, Nonterminal):
                    # The next round of a repeat.
                    following = child
                    break
                nodes = self.visit(child)
                if action == REPLACE and not hidden:
                    assert len(nodes) == 1
                    replaced = nodes[0]
                    if isinstance(replaced, Nonterminal):
                        children.extend(replaced.children)
                elif action == INLINE:
                    self.inline(nodes, children)
                else:
                    children.extend(nodes)
            current = following
        if hidden:
            return children
        if replaced is not None:
            return [_replacement(replaced, children)]
        return [Nonterminal(node.symbol, children)]

    def inline(self, nodes, children):
        for node in nodes:
            if isinstance(node, Nonterminal):
                children.extend(node.children)
            else:
                children.append(node)

    def _expansion_of(self, node):
        for expansion in self._table[node.symbol]:
            if expansion.fits(node.children):
                return expansion
        return None


def _replacement(replaced, children):
    """The node in whose place a rule puts itself, with what else was kept."""
    if isinstance(replaced, Nonterminal) and len(replaced.children) != len(children):
        return Nonterminal(replaced.symbol, children)
    return replaced


def _make_transformer(rules):
    """A class of transformers for these rules."""
    table = {}
    hidden = {}
    for name, ways in rules:
        table[name] = [Expansion(way) for way in ways]
        if name.startswith(('_star_symbol', '_plus_symbol', '_maybe_symbol', '_group_symbol')):
            hidden[name] = True
    if not hidden:
        hidden['_star_symbol'] = True

    class ToAST(Transformer):
        _table = table
        _hidden = hidden
    return ToAST


# ---- what programs call


def parse_ebnf(s):
    """([(name, expression)], rules, class of transformers) of a grammar."""
    builder = ParserBuilder(s)
    builder.build()
    rules = [Rule(name, [[item.symbol for item in way] for way in ways]) for name, ways in builder.rules]
    return zip(builder.names, builder.regexs), rules, _make_transformer(builder.rules)


def check_for_missing_names(names, regexs, rules):
    """An assertion that each name in a rule is a rule or a token."""
    known = dict.fromkeys(names, True)
    known["EOF"] = True
    for rule in rules:
        known[rule.nonterminal] = True
    for rule in rules:
        for expansion in rule.expansions:
            for symbol in expansion:
                assert symbol in known, "symbol '%s' not known in rule '%s'" % (symbol, repr(rule))


def make_parse_function(regexs, rules, eof=False):
    """A function from a text to its tree: LexerError or ParseError where it has none. The token IGNORE is left out."""
    names, regexs = zip(*regexs)
    ignore = ["IGNORE"] if "IGNORE" in names else []
    check_for_missing_names(names, regexs, rules)
    lexer = Lexer(list(regexs), list(names), ignore=ignore)
    parser = PackratParser(rules, rules[0].nonterminal)

    def parse(s):
        tokens = lexer.tokenize(s, eof=eof)
        return parser.parse(tokens)
    parse.lexer = lexer
    parse.parser = parser
    return parse
