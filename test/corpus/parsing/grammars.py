# What grammars can say: repeats, optional parts, groups, dropped, replaced and inlined nodes, both kinds of quotes, comments; and faults in grammars.
# expect:
#  == statements
#  program(assignment(x expression(1)))
#  program(call(f) call(g arguments(expression(1) expression(y + 2 - call(f arguments(expression(3)))))))
#  program(block(assignment(a expression(b)) block() block(call(c))))
#  program(assignment(x expression(expression(expression(1 + 2)) + 3)))
#  == faults of texts
#  error 4 0 3 NUMBER
#  error 5 1 4 __7_+
#  error 0 0 2 NAME
#  == optional parts
#  start(c d EOF)
#  start(a b b c d c d e EOF)
#  start(b b c d f EOF)
#  error 3 0 1 __3_d
#  error 1 0 2 __1_b
#  conditional(if condition(true) { } _maybe_symbol0(else { })) conditional(if condition(false) { })
#  == names
#  __8_- __7_+ __6_, __5_) __4_( __3_} __2_{ __1_= __0_; NAME NUMBER IGNORE
#  == faults of grammars
#  ParseError at 13, line 1, column 5
#  ParseError at 9, line 0, column 9
#  RegexSyntaxError: expected ) at character 1 of the regular expression '('
#  ParseError at 2, line 0, column 2
#  AssertionError: symbol 'C' not known in rule 'Rule('b', [['A', 'C']])'
#  AssertionError: a rule begins with itself
#  fine
#  RegexSyntaxError: a repeat whose limits are the wrong way round at character 6 of the regular expression 'a{3,1}'
#  RegexSyntaxError: expected ] at character 2 of the regular expression '[a'
#  RegexSyntaxError: unbalanced ) at character 1 of the regular expression 'a)'
#  RegexSyntaxError: nothing to repeat at character 0 of the regular expression '*'
#  == automata
#  True
#  True
#  False
#  False
#  False
#  [('a', 4), ('x', 1), ('z', 1)] 0-9\na 250 (RangeExpression('a', 'c') | ((StringExpression('') + StringExpression('x')) + StringExpression('x'))) digraph G {
#  4 1 3 True True a: b c | d
#  IF BLANK NAME BLANK NAME BLANK IF EOF
from rpython.rlib.parsing.ebnfparse import check_for_missing_names, make_parse_function, parse_ebnf
from rpython.rlib.parsing.parsing import PackratParser, ParseError, Rule
from rpython.rlib.parsing.regex import LexingOrExpression, RangeExpression, StringExpression
from rpython.rlib.parsing.regexparse import parse_regex
from rpython.rlib.parsing.deterministic import compress_char_set, make_nice_charset_repr
from rpython.rlib.parsing.lexer import Lexer
from rpython.rlib.parsing.tree import Nonterminal, Symbol


class Language(object):
    def __init__(self, grammar):
        regexs, rules, self.transformer = parse_ebnf(grammar)
        self.parse = make_parse_function(regexs, rules, eof=True)
        self.names = [name for name, _ in regexs]
        self.rules = rules

    def _freeze_(self):
        return True


STATEMENTS = Language(r"""
    # words and numbers
    NAME: "[a-z]+";
    NUMBER: "[0-9]+";
    IGNORE: "[ \n]|//[^\n]*";
    program: statement+ [EOF];
    statement: <assignment> | <block> | <call> [";"];
    assignment: NAME ["="] expression [";"];
    block: ["{"] >statements< ["}"] | ["{" "}"];
    statements: statement*;
    call: NAME ["("] arguments? [")"];
    arguments: expression ([","] expression)*;
    expression: term (("+" | '-') term)*;
    term: <NUMBER> | <call> | <NAME> | ["("] <expression> [")"];
""")

OPTIONAL = Language(r"""
    IGNORE: " ";
    start: "a"? "b"* ("c" "d")+ ("e" | "f")? EOF;
""")

IFELSE = Language("""
    IGNORE: " ";
    conditional: "if" condition "{" "}" ("else" "{" "}")?;
    condition: "true" | "false";
""")


def shape(node):
    if isinstance(node, Nonterminal):
        return '%s(%s)' % (node.symbol, ' '.join([shape(child) for child in node.children]))
    return node.additional_info


def parsed(language, text):
    try:
        return language.parse(text)
    except ParseError as e:
        reasons = e.errorinformation.failure_reasons
        print 'error', e.source_pos.i, e.source_pos.lineno, len(reasons), 'unknown' if len(reasons) == 0 else reasons[0]
        return None


def statements(text):
    tree = parsed(STATEMENTS, text)
    if tree is not None:
        print shape(STATEMENTS.transformer().transform(tree))


def optional(text):
    tree = parsed(OPTIONAL, text)
    if tree is not None:
        print shape(OPTIONAL.transformer().transform(tree))


def attempt(function, *args):
    """While the program loads."""
    try:
        function(*args)
    except ParseError as e:
        return 'ParseError at %d, line %d, column %d' % (e.source_pos.i, e.source_pos.lineno, e.source_pos.columnno)
    except (ValueError, AssertionError) as e:
        return '%s: %s' % (e.__class__.__name__, e)
    return 'fine'


FAULTS = [
    attempt(parse_ebnf, 'A: "a";\n b: A'), attempt(parse_ebnf, 'b: "x" | ) ;'), attempt(parse_ebnf, 'A: "(";'), attempt(parse_ebnf, 'A "a";'),
    attempt(check_for_missing_names, ['A'], [None], [Rule('b', [['A', 'C']])]),
    attempt(PackratParser, [Rule('a', [['b', 'X']]), Rule('b', [['a'], ['Y']])], 'a'),
    attempt(PackratParser, [Rule('a', [['X', 'a'], ['X']])], 'a'),
    attempt(parse_regex, 'a{3,1}'), attempt(parse_regex, '[a'), attempt(parse_regex, 'a)'), attempt(parse_regex, '*'),
]
NOT_STARS = (StringExpression('/*') + ~(parse_regex('.*\\*/.*')) + StringExpression('*/')).make_automaton().make_deterministic()
NOT_STARS.optimize()
is_comment = NOT_STARS.make_code()
SETS = [str(compress_char_set('abcdxz')), make_nice_charset_repr('0123456789a\n'), str(len(parse_regex('[^\\s]').chars)), repr(RangeExpression('a', 'c') | StringExpression('x') * 2)]
DOT = LexingOrExpression([parse_regex('ab|ac')], ['AB']).make_automaton().make_deterministic()
DOT_TEXT = DOT.dot().split('\n')[0]
MERGED = [DOT.num_states, int(DOT.optimize()), DOT.num_states]
SAME = parse_regex('a|b') == parse_regex('a|b'), Rule('a', [['b']]) == Rule('a', [['b']]), str(Rule('a', [['b', 'c'], ['d']]))
KEYWORDS = Lexer([StringExpression('if'), parse_regex('[a-z]+'), StringExpression(' ')], ['IF', 'NAME', 'BLANK'])


def entry_point(argv):
    print '== statements'
    statements('x = 1;')
    statements('f(); g(1, y + 2 - f(3));')
    statements('{ a = b; { } { c(); } } // end')
    statements('x = ((1 + 2)) + 3;')
    print '== faults of texts'
    statements('x = ;')
    statements('\n f(1')
    statements('')
    print '== optional parts'
    for text in ['cd', 'a b b cd cd e', 'bbcdf', 'abc', 'a']:
        optional(text)
    print shape(IFELSE.parse('if true { } else { }')), shape(IFELSE.parse('if false {}'))
    print '== names'
    print ' '.join(STATEMENTS.names)
    print '== faults of grammars'
    for fault in FAULTS:
        print fault
    print '== automata'
    for text in ['/**/', '/* a * / b */', '/* a */ b */', '/*', '']:
        print is_comment(text)
    print SETS[0], SETS[1], SETS[2], SETS[3], DOT_TEXT
    print MERGED[0], MERGED[1], MERGED[2], SAME[0], SAME[1], SAME[2]
    print ' '.join([token.name for token in KEYWORDS.tokenize('if iff i if', eof=True)])
    return 0


def target(driver, args):
    return entry_point, None
