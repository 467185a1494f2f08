# A reader of Prolog terms: a lexer and rules by hand, operators of a table of the program's own, trees transformed by hand, faults.
# expect:
#  == tokens
#  ATOM foo 0 0 0
#  ( ( 3 0 3
#  VAR X 4 0 4
#  ) ) 5 0 5
#  . . 14 1 1
#  EOF EOF 15 1 2
#  ab c def
#  a b
#  end
#  ATOM 3 0
#  == terms
#  foo(X,bar,[|{1,2,T}])
#  ={+{a,-{b,c}},+{+{x,1},Y}}
#  ={'quoted atom',[]}
#  f(g(h(1.5)))
#  _
#  == faults
#    File terms, line 0
#  foo(
#      ^
#  ParseError: expected 'ATOM', 'VAR', 'NUMBER', '(' or '['
#    File terms, line 0
#  foo(a b).
#        ^
#  ParseError: expected '(', '+', '-', '=', ',' or ')'
#    File terms, line 0
#  a &
#    ^
#  LexerError
#    File terms, line 1
#    ..
#     ^
#  ParseError: expected 'EOF'
#  == automata
#  TWO BLANK ONE BLANK TWO ONE BLANK HEX BLANK OTHER BLANK OTHER BLANK ONE
#  True
#  True
#  False
#  False
#  False
#  True False True
#  == visitors
#  3
#  no visit of VAR
#  == at run time
#  query go
#  0 go
from rpython.rlib.parsing.deterministic import DFA, LexerError
from rpython.rlib.parsing.lexer import DummyLexer, Lexer, SourcePos, Token
from rpython.rlib.parsing.parsing import LazyParseTable, PackratParser, ParseError, Rule
from rpython.rlib.parsing.regex import StringExpression
from rpython.rlib.parsing.regexparse import make_runner, parse_regex
from rpython.rlib.parsing.tree import Nonterminal, RPythonVisitor, Symbol, VisitError


def make_regexes():
    regexs = [
        ("VAR", parse_regex("[A-Z_]([a-zA-Z0-9]|_)*|_")),
        ("NUMBER", parse_regex("(0|[1-9][0-9]*)(\.[0-9]+)?")),
        ("IGNORE", parse_regex("[ \\n\\t\\r]|(/\\*[^\\*]*(\\*[^/][^\\*]*)*\\*/)|(%[^\\n]*)")),
        ("ATOM", parse_regex("([a-z]([a-zA-Z0-9]|_)*)|('[^']*')|\[\]|!|\+|\-|=|:\-")),
        ("(", parse_regex("\(")), (")", parse_regex("\)")), ("[", parse_regex("\[")), ("]", parse_regex("\]")),
        (",", parse_regex(",")), (".", StringExpression(".")), ("|", parse_regex("\|")),
    ]
    return zip(*regexs)


basic_rules = [
    Rule('query', [['term700', '.', 'EOF']]),
    Rule('complexterm', [['ATOM', '(', 'args', ')'], ['expr']]),
    Rule('args', [['term700', ',', 'args'], ['term700']]),
    Rule('expr', [['VAR'], ['NUMBER'], ['ATOM'], ['(', 'term700', ')'], ['listexpr']]),
    Rule('listexpr', [['[', 'listbody', ']']]),
    Rule('listbody', [['args', '|', 'term700'], ['args']]),
]


def operators():
    return [Rule('term700', [['term500', '=', 'term500'], ['term500']]),
            Rule('term500', [['complexterm', '+', 'term500'], ['complexterm', '-', 'term500'], ['complexterm']])]


class PrologParseTable(LazyParseTable):
    def terminal_equality(self, symbol, input):
        if input.name == "ATOM":
            return symbol == "ATOM" or symbol == input.source
        return symbol == input.name


class PrologPackratParser(PackratParser):
    def __init__(self, rules, startsymbol):
        PackratParser.__init__(self, rules, startsymbol, PrologParseTable, check_for_left_recursion=False)


names, regexs = make_regexes()
lexer = Lexer(list(regexs), list(names), ignore=["IGNORE"])
parser = PrologPackratParser(basic_rules + operators(), 'query')


def recognize(runner, i):
    # a lexer that was made before: words and blanks
    assert i >= 0
    input = runner.text
    state = 0
    while 1:
        if state == 0:
            try:
                char = input[i]
                i += 1
            except IndexError:
                runner.state = 0
                return ~i
            if 'a' <= char <= 'z':
                state = 1
            elif char == ' ':
                state = 2
            else:
                break
        if state == 1:
            runner.last_matched_index = i - 1
            runner.last_matched_state = state
            try:
                char = input[i]
                i += 1
            except IndexError:
                runner.state = 1
                return i
            if 'a' <= char <= 'z':
                state = 1
                continue
            else:
                break
        if state == 2:
            runner.last_matched_index = i - 1
            runner.last_matched_state = state
            return ~i
    runner.state = state
    return ~i


words = DummyLexer(recognize, DFA(3, {(0, 'a'): 1}, set([1, 2]), set([1, 2]), ['START', 'WORD', 'IGNORE']), {'IGNORE': None})


class TermBuilder(RPythonVisitor):
    def visit_query(self, node):
        return self.dispatch(node.children[0])

    def visit_complexterm(self, node):
        if len(node.children) == 1:
            return self.dispatch(node.children[0])
        name = node.children[0].additional_info
        return name + '(' + self.dispatch(node.children[2]) + ')'

    def visit_args(self, node):
        if len(node.children) == 1:
            return self.dispatch(node.children[0])
        return self.dispatch(node.children[0]) + ',' + self.dispatch(node.children[2])

    def visit_listexpr(self, node):
        return '[' + self.dispatch(node.children[1]) + ']'

    def visit_expr(self, node):
        if len(node.children) == 3:
            return self.dispatch(node.children[1])
        return self.dispatch(node.children[0])

    def general_nonterminal_visit(self, node):
        if len(node.children) == 1:
            return self.dispatch(node.children[0])
        return node.children[1].symbol + '{' + self.dispatch(node.children[0]) + ',' + self.dispatch(node.children[2]) + '}'

    def general_symbol_visit(self, node):
        return node.additional_info


class OnlyNumbers(RPythonVisitor):
    def visit_NUMBER(self, node):
        return len(node.additional_info)


def read(text):
    try:
        tree = parser.parse(lexer.tokenize(text, eof=True))
    except ParseError as e:
        print e.nice_error_message('terms', text)
        return
    except LexerError as e:
        print e.nice_error_message('terms')
        return
    print TermBuilder().dispatch(tree)


def tokens():
    for token in lexer.tokenize('foo(X) % why\n .', True):
        pos = token.source_pos
        print token.name, token.source, pos.i, pos.lineno, pos.columnno
    print ' '.join([token.source for token in words.tokenize('ab c  def')])
    runner = lexer.get_runner('a b')
    first = runner.find_next_token()
    second = runner.next()
    print first.source, second.source
    try:
        runner.next()
    except StopIteration:
        print 'end'
    copy = first.copy()
    print copy.name, SourcePos(1, 2, 3).copy().columnno, Token('A', 'a', copy.source_pos).source_pos.i


NUMBERS = Lexer([parse_regex(p) for p in ['[0-9]{2,3}', '0x[\\da-f]+', '[^0-9 ]+', '\\d', ' ', '"([^"\\\\]|\\\\.)*"']], ['TWO', 'HEX', 'OTHER', 'ONE', 'BLANK', 'TEXT'])
matches_float = parse_regex(r'(\+|\-)?\d*\.\d+(e\d+)?').make_automaton().make_deterministic().make_code()
HOST = [make_runner('(a|b)*abb').recognize('ababb'), make_runner('(a|b)*abb').recognize('abab'), parse_regex('a|b').make_automaton().get_runner().recognize('b')]


def automata():
    print ' '.join([token.name for token in NUMBERS.tokenize('12 1 1234 0xff ab- "q\\"" 0')])
    for text in ['1.5', '-.25e10', '1.', '', 'x']:
        print matches_float(text)
    print HOST[0], HOST[1], HOST[2]


def at_run_time(word):
    # a parser that is made while the program runs
    own = PrologPackratParser([Rule('query', [[word, 'rest'], [word]]), Rule('rest', [['NUMBER', 'rest'], ['NUMBER']])], 'query')
    tree = own.parse(lexer.tokenize(word + ' 1 2 3'))
    print tree.symbol, tree.children[0].additional_info
    try:
        own.parse(lexer.tokenize('other'))
    except ParseError as e:
        print e.errorinformation.pos, e.errorinformation.failure_reasons[0]


def entry_point(argv):
    print '== tokens'
    tokens()
    print '== terms'
    for text in ['foo(X, bar, [1,2|T]) .', 'a + b - c = (x + 1) + Y.', "'quoted atom' = [].", 'f(g(h(1.5))). % done', '/* c */ _.']:
        read(text)
    print '== faults'
    for text in ['foo(', 'foo(a b).', 'a &', 'f(x)\n  ..']:
        read(text)
    print '== automata'
    automata()
    print '== visitors'
    print OnlyNumbers().dispatch(Symbol('NUMBER', '123', None))
    try:
        OnlyNumbers().dispatch(Symbol('VAR', 'X', None))
    except VisitError as e:
        print 'no visit of', e.node.symbol
    print '== at run time'
    at_run_time('go')
    return 0


def target(driver, args):
    return entry_point, None
