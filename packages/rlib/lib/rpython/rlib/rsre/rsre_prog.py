"""From the codes of CPython to the program that rsre_engine runs.

One pass over the codes makes instructions with absolute targets. Sets of characters become tables of 256, with the codes behind them for larger
characters. What is tested again and again is decided here: where a match can begin, and which repeats never have to be taken back."""
from rpython.rlib.rsre import rsre_char
from rpython.rlib.rsre.rsre_constants import *

# One character: (op, argument).
OP_CHAR = 1             # character
OP_SET = 2              # table
OP_ANY = 3              # -
OP_ANY_ALL = 4          # -
OP_END = 0
OP_AT = 5               # where
OP_MARK = 6             # slot
OP_CLOSE = 7            # slot, group: the end of a group
OP_SPLIT = 8            # other: goes on here, and there when that fails
OP_SPLIT_CHAR = 9       # character, other: only there when this is not the character
OP_SPLIT_SET = 10       # table, other
OP_JUMP = 11            # target
OP_LOOP_BEGIN = 12      # slot: the rounds; the next slot has the place where the last one began
OP_LOOP_GREEDY = 13     # slot, min, max, body
OP_LOOP_LAZY = 14       # slot, min, max, body; then OP_LAZY_ROUND
OP_LAZY_ROUND = 15      # slot, body
OP_ONE_GREEDY = 16      # min, max, op, argument, whether it is never taken back; then OP_LESS
OP_LESS = 17            # 1 + the character that follows, or 0
OP_ONE_LAZY = 18        # min, max, op, argument; then OP_MORE
OP_MORE = 19            # 1 + the character that follows, or 0
OP_BACKREF = 20         # slot of the start
OP_BACKREF_FOLD = 21
OP_LOOK = 22            # slot, width behind, whether behind
OP_LOOK_END = 23        # slot
OP_LOOK_NOT = 24        # slot, width behind, end
OP_LOOK_NOT_END = 25    # slot
OP_CONDITION = 26       # slot of the start, otherwise
OP_FAIL = 27

_ALTERNATIVE = 1
_LAST_ALTERNATIVE = 2
_BRANCH_END = 3
_LOOK_ENDS = 4
_LOOK_NOT_ENDS = 5
_NOTHING = 6


class Error(Exception):
    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class _OpenRepeat(object):
    def __init__(self, ppos, body, slot, outer):
        self.ppos = ppos
        self.body = body
        self.slot = slot
        self.outer = outer


class Translator(object):
    """Makes `prog`, `tables` and what goes with them."""

    def __init__(self, codes, flags):
        self.codes = codes
        self.flags = flags
        self.prog = []
        # The first is no table: a program without any is not to have lists of nothing.
        self.tables = ['']
        self.table_codes = [0]
        self.where = [0] * (len(codes) + 1)
        self.roles = [0] * (len(codes) + 1)
        self.role_slots = [0] * (len(codes) + 1)
        self.targets = []
        self.marks = 0
        self.registers = 0
        self.register_uses = []
        self.repeat = None
        self.has_references = False

    def emit(self, value):
        assert value >= 0
        self.prog.append(value)

    def emit_target(self, ppos):
        """A place in the codes, which becomes one in the program."""
        self.targets.append(len(self.prog))
        self.emit(ppos)

    def emit_slot(self, register):
        self.register_uses.append(len(self.prog))
        self.emit(register)

    def new_registers(self):
        register = self.registers
        self.registers += 2
        return register

    def mark_slot(self, mark):
        """Slot 0 has the group that was closed last; the marks follow."""
        if self.marks <= mark:
            self.marks = mark + 1 + (1 - mark & 1)
        return mark + 1

    def translate(self):
        ppos = 0
        while ppos < len(self.codes):
            self.where[ppos] = len(self.prog)
            if self.roles[ppos] != 0:
                ppos = self.in_role(ppos, self.roles[ppos])
            else:
                ppos = self.instruction(ppos, self.codes[ppos])
        self.where[len(self.codes)] = len(self.prog)
        self.emit(OP_FAIL)
        for use in self.targets:
            self.prog[use] = self.where[self.prog[use]]
        for use in self.register_uses:
            self.prog[use] += 1 + self.marks
        self.refine()

    # ---- one code after the other

    def in_role(self, ppos, role):
        """Words that belong to a branch, and ends of look-arounds."""
        if role == _ALTERNATIVE:
            self.emit(OP_SPLIT)
            self.emit(0)
            self.emit_target(ppos + self.codes[ppos])
        elif role == _BRANCH_END:
            self.emit(OP_FAIL)
        elif role == _LOOK_ENDS:
            self.emit(OP_LOOK_END)
            self.emit_slot(self.role_slots[ppos])
        elif role == _LOOK_NOT_ENDS:
            self.emit(OP_LOOK_NOT_END)
            self.emit_slot(self.role_slots[ppos])
        return ppos + 1

    def instruction(self, ppos, op):
        codes = self.codes
        if op == OPCODE_INFO:
            return ppos + 1 + codes[ppos + 1]
        if op == OPCODE_SUCCESS:
            self.emit(OP_END)
            return ppos + 1
        if op == OPCODE_FAILURE:
            self.emit(OP_FAIL)
            return ppos + 1
        if op == OPCODE_JUMP:
            self.emit(OP_JUMP)
            self.emit_target(ppos + 1 + codes[ppos + 1])
            return ppos + 2
        if op == OPCODE_AT:
            self.emit(OP_AT)
            self.emit(codes[ppos + 1])
            return ppos + 2
        if op == OPCODE_MARK:
            return self.mark(ppos)
        if op == OPCODE_BRANCH:
            return self.branch(ppos)
        if op == OPCODE_REPEAT_ONE or op == OPCODE_MIN_REPEAT_ONE:
            return self.repeat_one(ppos, op)
        if op == OPCODE_REPEAT:
            return self.begin_repeat(ppos)
        if op == OPCODE_MAX_UNTIL or op == OPCODE_MIN_UNTIL:
            return self.until(ppos, op)
        if op == OPCODE_GROUPREF or op == OPCODE_GROUPREF_IGNORE:
            self.has_references = True
            self.emit(OP_BACKREF if op == OPCODE_GROUPREF else OP_BACKREF_FOLD)
            self.emit(self.mark_slot(codes[ppos + 1] * 2))
            return ppos + 2
        if op == OPCODE_GROUPREF_EXISTS:
            self.has_references = True
            self.emit(OP_CONDITION)
            self.emit(self.mark_slot(codes[ppos + 1] * 2))
            self.emit_target(ppos + 2 + codes[ppos + 2] - 1)
            return ppos + 3
        if op == OPCODE_ASSERT or op == OPCODE_ASSERT_NOT:
            return self.look(ppos, op)
        return self.one(ppos)

    def mark(self, ppos):
        mark = self.codes[ppos + 1]
        slot = self.mark_slot(mark)
        if mark & 1:
            self.emit(OP_CLOSE)
            self.emit(slot)
            self.emit((mark >> 1) + 1)
        else:
            self.emit(OP_MARK)
            self.emit(slot)
        return ppos + 2

    def branch(self, ppos):
        ppos += 1
        at = ppos
        while self.codes[at] != 0:
            following = at + self.codes[at]
            self.roles[at] = _LAST_ALTERNATIVE if self.codes[following] == 0 else _ALTERNATIVE
            at = following
        self.roles[at] = _BRANCH_END
        return ppos

    def begin_repeat(self, ppos):
        slot = self.new_registers()
        self.emit(OP_LOOP_BEGIN)
        self.emit_slot(slot)
        self.emit(OP_JUMP)
        self.emit_target(ppos + 1 + self.codes[ppos + 1])
        self.repeat = _OpenRepeat(ppos, len(self.prog), slot, self.repeat)
        return ppos + 4

    def until(self, ppos, op):
        repeat = self.repeat
        if repeat is None:
            raise Error("bad regular expression: an end of a repeat without its start")
        self.repeat = repeat.outer
        self.emit(OP_LOOP_GREEDY if op == OPCODE_MAX_UNTIL else OP_LOOP_LAZY)
        self.emit_slot(repeat.slot)
        self.emit(self.codes[repeat.ppos + 2])
        self.emit(self.codes[repeat.ppos + 3])
        self.emit(repeat.body)
        if op == OPCODE_MIN_UNTIL:
            self.emit(OP_LAZY_ROUND)
            self.emit_slot(repeat.slot)
            self.emit(repeat.body)
        return ppos + 1

    def repeat_one(self, ppos, op):
        greedy = op == OPCODE_REPEAT_ONE
        self.emit(OP_ONE_GREEDY if greedy else OP_ONE_LAZY)
        self.emit(self.codes[ppos + 2])
        self.emit(self.codes[ppos + 3])
        after = self.one(ppos + 4)
        if after != ppos + self.codes[ppos + 1]:
            raise Error("bad regular expression: a short repeat of more than a character")
        if greedy:
            self.emit(0)
            self.emit(OP_LESS)
        else:
            self.emit(OP_MORE)
        self.emit(0)
        return after + 1

    def look(self, ppos, op):
        slot = self.new_registers()
        end = ppos + 1 + self.codes[ppos + 1]
        self.role_slots[end - 1] = slot
        if op == OPCODE_ASSERT:
            self.roles[end - 1] = _LOOK_ENDS
            self.emit(OP_LOOK)
            self.emit_slot(slot)
            self.emit(self.codes[ppos + 2])
            self.emit(0)
        else:
            self.roles[end - 1] = _LOOK_NOT_ENDS
            self.emit(OP_LOOK_NOT)
            self.emit_slot(slot)
            self.emit(self.codes[ppos + 2])
            self.emit_target(end)
        return ppos + 3

    def one(self, ppos):
        """One character; gives the place behind its codes."""
        op = self.codes[ppos]
        if op == OPCODE_LITERAL:
            self.emit(OP_CHAR)
            self.emit(self.codes[ppos + 1])
            return ppos + 2
        if op == OPCODE_ANY or op == OPCODE_ANY_ALL:
            self.emit(OP_ANY if op == OPCODE_ANY else OP_ANY_ALL)
            self.emit(0)
            return ppos + 1
        if op == OPCODE_IN or op == OPCODE_IN_IGNORE:
            after = ppos + 1 + self.codes[ppos + 1]
        elif op == OPCODE_NOT_LITERAL or op == OPCODE_LITERAL_IGNORE or op == OPCODE_NOT_LITERAL_IGNORE or op == OPCODE_CATEGORY:
            after = ppos + 2
        else:
            raise Error("bad regular expression: code %d" % op)
        self.emit(OP_SET)
        self.emit(len(self.tables))
        self.tables.append(make_table(self.codes, ppos, self.flags))
        self.table_codes.append(ppos)
        return after

    # ---- what is decided beforehand

    def refine(self):
        pc = 0
        prog = self.prog
        while pc < len(prog):
            op = prog[pc]
            if op == OP_SPLIT:
                self.refine_split(pc)
                pc += 3
            elif op == OP_ONE_GREEDY:
                follows = self.char_after(pc + 8)
                prog[pc + 7] = follows + 1
                prog[pc + 5] = int(self.never_taken_back(pc, follows))
                pc += 6
            elif op == OP_ONE_LAZY:
                prog[pc + 6] = self.char_after(pc + 7) + 1
                pc += 5
            else:
                pc += length_of(op)

    def refine_split(self, pc):
        """[OP_SPLIT, 0, other]: looks at the first character of this side."""
        prog = self.prog
        first = self.after_marks(pc + 3)
        if prog[first] == OP_CHAR:
            prog[pc] = OP_SPLIT_CHAR
            prog[pc + 1] = prog[first + 1]
        elif prog[first] == OP_SET:
            prog[pc] = OP_SPLIT_SET
            prog[pc + 1] = prog[first + 1]

    def after_marks(self, pc):
        prog = self.prog
        while True:
            op = prog[pc]
            if op == OP_MARK or op == OP_CLOSE:
                pc += length_of(op)
            elif op == OP_JUMP:
                pc = prog[pc + 1]
            else:
                return pc

    def char_after(self, pc):
        pc = self.after_marks(pc)
        if self.prog[pc] == OP_CHAR:
            return self.prog[pc + 1]
        return -1

    def never_taken_back(self, pc, follows):
        """Whether what follows a repeat begins with a character that the repeat never takes."""
        prog = self.prog
        op = prog[pc + 3]
        arg = prog[pc + 4]
        if follows >= 0:
            if op == OP_CHAR:
                return arg != follows
            return op == OP_SET and follows < 256 and self.tables[arg][follows] == '\x00'
        after = self.after_marks(pc + 8)
        if prog[after] == OP_SET:
            return self.are_disjoint(op, arg, prog[after + 1])
        return False

    def are_disjoint(self, op, arg, other):
        table = self.tables[other]
        if op == OP_CHAR:
            return arg < 256 and table[arg] == '\x00'
        if op != OP_SET:
            return False
        mine = self.tables[arg]
        for i in range(256):
            if mine[i] != '\x00' and table[i] != '\x00':
                return False
        return not (self.has_wide(self.table_codes[arg]) and self.has_wide(self.table_codes[other]))

    def has_wide(self, ppos):
        """Whether a set may have characters above 255."""
        codes = self.codes
        if codes[ppos] != OPCODE_IN:
            return True
        at = ppos + 2
        end = ppos + codes[ppos + 1]
        while at < end:
            if codes[at] == OPCODE_LITERAL:
                if codes[at + 1] > 255:
                    return True
                at += 2
            elif codes[at] == OPCODE_RANGE:
                if codes[at + 2] > 255:
                    return True
                at += 3
            elif codes[at] == OPCODE_CATEGORY and codes[at + 1] <= CATEGORY_LOC_WORD and codes[at + 1] & 1 == 0:
                at += 2
            else:
                return True
        return False


def length_of(op):
    """Words of an instruction."""
    if op == OP_END or op == OP_FAIL:
        return 1
    if op <= OP_MARK or op == OP_JUMP or op == OP_LOOP_BEGIN or op == OP_LESS or op == OP_MORE or op == OP_BACKREF or op == OP_BACKREF_FOLD:
        return 2
    if op == OP_LOOK_END or op == OP_LOOK_NOT_END:
        return 2
    if op == OP_LOOP_GREEDY or op == OP_LOOP_LAZY or op == OP_ONE_LAZY:
        return 5
    if op == OP_ONE_GREEDY:
        return 6
    if op == OP_LOOK or op == OP_LOOK_NOT:
        return 4
    return 3


# ---- sets


def accepts(codes, ppos, flags, char):
    """Whether the instruction of one character at a place in the codes takes a character."""
    op = codes[ppos]
    if op == OPCODE_IN:
        return rsre_char.check_codes(codes, ppos + 2, char)
    if op == OPCODE_IN_IGNORE:
        return rsre_char.check_codes(codes, ppos + 2, rsre_char.getlower(char, flags))
    if op == OPCODE_CATEGORY:
        return rsre_char.category_dispatch(codes[ppos + 1], char)
    if op == OPCODE_NOT_LITERAL:
        return char != codes[ppos + 1]
    char = rsre_char.getlower(char, flags)
    return (char == codes[ppos + 1]) == (op == OPCODE_LITERAL_IGNORE)


def make_table(codes, ppos, flags):
    """256 characters: 1 where the set has the character."""
    op = codes[ppos]
    simple = op == OPCODE_IN or op == OPCODE_IN_IGNORE
    row = ['\x00'] * 256
    if not simple or not _fill_row(row, codes, ppos + 2):
        for char in range(256):
            row[char] = '\x01' if accepts(codes, ppos, flags, char) else '\x00'
    elif op == OPCODE_IN_IGNORE:
        small = ['\x00'] * 256
        for char in range(256):
            lower = rsre_char.getlower(char, flags)
            if lower < 256:
                small[char] = row[lower]
            else:
                small[char] = '\x01' if rsre_char.check_codes(codes, ppos + 2, lower) else '\x00'
        row = small
    return ''.join(row)


def _fill_row(row, codes, ppos):
    """The short way for sets of literals, ranges and categories; False for others."""
    inside = '\x01'
    if codes[ppos] == OPCODE_NEGATE:
        inside = '\x00'
        for i in range(256):
            row[i] = '\x01'
        ppos += 1
    while codes[ppos] != OPCODE_FAILURE:
        op = codes[ppos]
        if op == OPCODE_LITERAL:
            if codes[ppos + 1] < 256:
                row[codes[ppos + 1]] = inside
            ppos += 2
        elif op == OPCODE_RANGE:
            for i in range(codes[ppos + 1], min(codes[ppos + 2], 255) + 1):
                row[i] = inside
            ppos += 3
        elif op == OPCODE_CATEGORY:
            for i in range(256):
                if rsre_char.category_dispatch(codes[ppos + 1], i):
                    row[i] = inside
            ppos += 2
        else:
            return False
    return True
