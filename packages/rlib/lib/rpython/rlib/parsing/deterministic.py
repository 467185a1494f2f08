"""Automata, and the functions that are made of them. Made while the program loads; the functions are RPython."""

EPSILON = object()


def compress_char_set(chars):
    """Characters as [(first, how many)], runs of three or more first."""
    runs = []
    for char in sorted(chars):
        if runs and ord(char) == ord(runs[-1][0]) + runs[-1][1]:
            runs[-1] = runs[-1][0], runs[-1][1] + 1
        else:
            runs.append((char, 1))
    return [run for run in runs if run[1] > 2] + [(chr(ord(c) + i), 1) for c, n in runs if n <= 2 for i in range(n)]


def make_nice_charset_repr(chars):
    """Characters as a set is written."""
    result = []
    for first, number in compress_char_set(chars):
        if number > 1:
            result.append("%s-%s" % (repr(first)[1:-1], repr(chr(ord(first) + number - 1))[1:-1]))
        else:
            result.append(repr(first)[1:-1])
    return "".join(result)


class LexerError(Exception):
    """A text that is no token: `source_pos` says where."""

    def __init__(self, input, state, source_pos):
        self.input = input
        self.state = state
        self.source_pos = source_pos
        self.args = (input, state, source_pos)

    def nice_error_message(self, filename="<unknown>"):
        """The line with a mark below the place."""
        result = ["  File %s, line %d" % (filename, self.source_pos.lineno)]
        result.append(self.input.split("\n")[self.source_pos.lineno])
        result.append(" " * self.source_pos.columnno + "^")
        result.append("LexerError")
        return "\n".join(result)

    def __str__(self):
        return self.nice_error_message()


class DFA(object):
    """States are numbers, 0 is the start; transitions = {(state, character): state}; each state has a name."""

    def __init__(self, num_states=0, transitions=None, final_states=None, unmergeable_states=None, names=None):
        self.num_states = 0
        self.names = []
        self.transitions = {} if transitions is None else transitions
        self.final_states = {} if final_states is None else final_states
        self.unmergeable_states = {} if unmergeable_states is None else unmergeable_states
        self.num_states = num_states
        self.names = [str(i) for i in range(num_states)] if names is None else names

    def _freeze_(self):
        return True

    def __repr__(self):
        return "DFA(%r,\n %r,\n %r,\n %r,\n %r)" % (self.num_states, self.transitions, self.final_states, self.unmergeable_states, self.names)

    def add_state(self, name=None, final=False, unmergeable=False):
        state = self.num_states
        self.num_states += 1
        if final:
            self.final_states = set(self.final_states) | set([state])
        if unmergeable:
            self.unmergeable_states = set(self.unmergeable_states) | set([state])
        self.names.append(str(state) if name is None else name)
        return state

    def __setitem__(self, (state, input), next_state):
        self.transitions[state, input] = next_state

    def __getitem__(self, (state, input)):
        return self.transitions[state, input]

    def __contains__(self, (state, input)):
        return (state, input) in self.transitions

    def get_all_chars(self):
        return set([char for _, char in self.transitions])

    def rows(self):
        """For each state its transitions as {character: state}."""
        rows = [{} for _ in range(self.num_states)]
        for (state, char), following in self.transitions.iteritems():
            rows[state][char] = following
        return rows

    def optimize(self):
        """Merges states that cannot be told apart. Final states with different names are."""
        rows = self.rows()
        blocks = [self._kind(state) for state in range(self.num_states)]
        blocks = _numbered(blocks)
        while True:
            keys = [(blocks[state], _seen_through(rows[state], blocks)) for state in range(self.num_states)]
            finer = _numbered(keys)
            if len(set(finer)) == len(set(blocks)):
                break
            blocks = finer
        if len(set(finer)) == self.num_states:
            return False
        self._merge(finer)
        return True

    def _kind(self, state):
        if state in self.unmergeable_states or state in self.final_states:
            return state in self.final_states, self.names[state]
        return False, None

    def _merge(self, blocks):
        names = [None] * len(set(blocks))
        for state in range(self.num_states):
            if names[blocks[state]] is None:
                names[blocks[state]] = self.names[state]
        self.transitions = dict([((blocks[state], char), blocks[following]) for (state, char), following in self.transitions.iteritems()])
        self.final_states = set([blocks[state] for state in self.final_states])
        self.unmergeable_states = set([blocks[state] for state in self.unmergeable_states])
        self.names = names
        self.num_states = len(names)

    def get_runner(self):
        return DFARunner(self)

    def make_code(self):
        """A function recognize(text) that says whether the whole text is matched."""
        return _compile(self._code("recognize(input)", ["i = 0"], _plain_start, "return False"), self)

    def make_lexing_code(self):
        """A function recognize(runner, i) that goes on from place i of runner.text: notes the last final state and its place; gives the place where
        the text ends in a final state, else ~i."""
        return _compile(self._code("recognize(runner, i)", ["assert i >= 0", "input = runner.text"], _lexing_start, "runner.state = state\n    return ~i"), self)

    def _code(self, head, first, start, end):
        lines = ["def %s:" % head] + ["    " + line for line in first] + ["    state = 0", "    while True:"]
        rows = self.rows()
        for state in range(self.num_states):
            lines.append("        %s state == %d:" % ("if" if state == 0 else "elif", state))
            lines += ["            " + line for line in start(state, state in self.final_states)]
            lines += ["            " + line for line in _choices(state, rows[state])]
        lines.append("        else:")
        lines.append("            break")
        return "\n".join(lines) + "\n    " + end + "\n"

    def view(self):
        """Shows the automaton, where there is a viewer: there is none here."""

    def dot(self):
        """The automaton in the language of Graphviz."""
        lines = ["digraph G {"]
        for state in range(self.num_states):
            shape = "doublecircle" if state in self.final_states else "circle"
            lines.append('%d [label="%s", shape=%s];' % (state, self.names[state].replace('"', '\\"'), shape))
        for state, row in enumerate(self.rows()):
            for following, chars in _by_target(row):
                lines.append('%d -> %d [label="%s"];' % (state, following, make_nice_charset_repr(chars).replace('\\', '\\\\').replace('"', '\\"')))
        return "\n".join(lines + ["}"])

    to_dot = dot


def _numbered(keys):
    """Equal keys get the same number, in the order of their first appearance."""
    numbers = {}
    result = []
    for key in keys:
        if key not in numbers:
            numbers[key] = len(numbers)
        result.append(numbers[key])
    return result


def _seen_through(row, blocks):
    return frozenset([(char, blocks[following]) for char, following in row.iteritems()])


def _plain_start(state, is_final):
    return ["if i >= len(input):", "    return %s" % is_final, "char = input[i]", "i += 1"]


def _lexing_start(state, is_final):
    lines = []
    if is_final:
        lines += ["runner.last_matched_index = i - 1", "runner.last_matched_state = %d" % state]
    lines += ["if i >= len(input):", "    runner.state = %d" % state, "    return %s" % ("i" if is_final else "~i")]
    return lines + ["char = input[i]", "i += 1"]


def _by_target(row):
    targets = {}
    for char, following in row.iteritems():
        targets.setdefault(following, []).append(char)
    return sorted(targets.items())


def _choices(state, row):
    """Lines that choose the next state by `char`."""
    lines = []
    for following, chars in _by_target(row):
        tests = []
        for first, number in compress_char_set(chars):
            if number > 2:
                tests.append("%r <= char <= %r" % (first, chr(ord(first) + number - 1)))
            else:
                tests.append("char == %r" % (first, ))
        for test in tests:
            lines.append("%s %s:" % ("elif" if lines else "if", test))
            lines.append("    state = %d" % following)
    if not lines:
        return ["break"]
    return lines + ["else:", "    break"]


def _compile(source, automaton):
    namespace = {}
    exec compile(source, "<automaton of %d states>" % automaton.num_states, "exec") in namespace
    return namespace["recognize"]


class DFARunner(object):
    """Runs an automaton character by character."""

    def __init__(self, automaton):
        self.automaton = automaton
        self.state = 0

    def nextstate(self, char):
        self.state = self.automaton[self.state, char]
        return self.state

    def recognize(self, s):
        self.state = 0
        try:
            for char in s:
                self.nextstate(char)
        except KeyError:
            return False
        return self.state in self.automaton.final_states


class NFA(object):
    """Several states at a time, and transitions that take no character."""

    def __init__(self):
        self.num_states = 0
        self.names = []
        self.start_states = set()
        self.final_states = set()
        self.unmergeable_states = set()
        self.transitions = []
        self.epsilons = []

    def add_state(self, name=None, final=False, start=False, unmergeable=False):
        state = self.num_states
        self.num_states += 1
        for wanted, states in [(final, self.final_states), (start, self.start_states), (unmergeable, self.unmergeable_states)]:
            if wanted:
                states.add(state)
        self.names.append(str(state) if name is None else name)
        self.transitions.append([])
        self.epsilons.append([])
        return state

    def add_transition(self, state, next_state, input=EPSILON):
        if input is EPSILON:
            self.epsilons[state].append(next_state)
        else:
            self.add_charset(state, next_state, input)

    def add_charset(self, state, next_state, chars):
        """A transition for each of several characters."""
        self.transitions[state].append((chars, next_state))

    def get_next_states(self, state, char):
        return set([following for chars, following in self.transitions[state] if char in chars])

    def epsilon_closure(self, states):
        """The states with all that are reached without a character."""
        result = set(states)
        stack = list(states)
        while stack:
            for following in self.epsilons[stack.pop()]:
                if following not in result:
                    result.add(following)
                    stack.append(following)
        return result

    def _classes(self):
        """One list of characters for each kind that no transition tells apart."""
        members = [[] for _ in range(256)]
        numbers = {}
        for row in self.transitions:
            for chars, _ in row:
                if chars not in numbers:
                    number = numbers[chars] = len(numbers)
                    for char in chars:
                        members[ord(char)].append(number)
        classes = {}
        for i in range(256):
            if members[i]:
                classes.setdefault(tuple(members[i]), []).append(chr(i))
        return classes.values()

    def make_deterministic(self, name_precedence=None):
        """The DFA. Where several named states are final the first in `name_precedence` gives its name."""
        classes = self._classes()
        dfa = DFA()
        known = {}
        work = []

        def number(states):
            key = frozenset(self.epsilon_closure(states))
            if key not in known:
                known[key] = self._add_to(dfa, key, name_precedence)
                work.append(key)
            return known[key]
        number(self.start_states)
        while work:
            states = work.pop(0)
            moves = [move for state in states for move in self.transitions[state]]
            for chars in classes:
                following = [target for accepted, target in moves if chars[0] in accepted]
                if following:
                    target = number(following)
                    for char in chars:
                        dfa[known[states], char] = target
        return dfa

    def _add_to(self, dfa, states, name_precedence):
        finals = sorted(states & self.final_states)
        if not finals:
            return dfa.add_state()
        names = [self.names[state] for state in finals]
        name = names[0]
        if name_precedence is not None:
            name = min(names, key=list(name_precedence).index)
        return dfa.add_state(name, final=True, unmergeable=bool(states & self.unmergeable_states))

    def get_runner(self):
        return NFARunner(self)

    def view(self):
        """As DFA.view()."""


class NFARunner(object):
    """Runs with sets of states."""

    def __init__(self, automaton):
        self.automaton = automaton

    def recognize(self, s):
        states = self.automaton.epsilon_closure(self.automaton.start_states)
        for char in s:
            following = set()
            for state in states:
                following |= self.automaton.get_next_states(state, char)
            states = self.automaton.epsilon_closure(following)
        return bool(states & self.automaton.final_states)


SetNFARunner = BacktrackingNFARunner = NFARunner
