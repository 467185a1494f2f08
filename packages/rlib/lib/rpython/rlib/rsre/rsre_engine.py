"""The machine that matches. It backtracks with a stack of its own, so that the depth of a match costs no C stack.

The functions are copied into each class of contexts (see rsre_core), whose ways to read characters are then inlined. An entry of the stack has two
words, the upper one first looked at: (place in the text, place in the program) is a choice, (old value, ~slot) says what a slot had before.
Repeats of one character and lazy rounds have a third word below."""
from rpython.rlib.rsre import rsre_char
from rpython.rlib.rsre.rsre_prog import *
from rpython.rlib.rsre.rsre_constants import *

# No instruction puts more words on the stack.
_ROOM = 16


class StackPool(object):
    """A stack that waits for the next match."""
    stack = [0] * 128


pool = StackPool()


def take_stack():
    stack = pool.stack
    if stack is None:
        stack = [0] * 128
    pool.stack = None
    return stack


def give_stack(stack):
    if len(stack) <= 8192:
        pool.stack = stack


def grow_stack(stack):
    bigger = [0] * (len(stack) * 2)
    for i in range(len(stack)):
        bigger[i] = stack[i]
    return bigger


def _accepts(ctx, pattern, op, arg, ptr):
    """Whether an instruction of one character takes what stands at a place."""
    if op == OP_CHAR:
        return ctx.matches_literal(ptr, arg)
    if op == OP_SET:
        c = ctx.str(ptr)
        if ctx._is_wide(c):
            return pattern.accepts_wide(arg, c)
        return pattern.tables[arg][c] != '\x00'
    if op == OP_ANY:
        return not ctx.matches_literal(ptr, 10)
    return True


def _run_of(ctx, pattern, op, arg, ptr, limit):
    """The end of the characters from a place on that an instruction takes, `limit` at most."""
    end = ctx.end
    count = 0
    if op == OP_CHAR:
        while count < limit and ptr < end and ctx.matches_literal(ptr, arg):
            ptr = ctx.next(ptr)
            count += 1
    elif op == OP_SET:
        table = pattern.tables[arg]
        while count < limit and ptr < end:
            c = ctx.str(ptr)
            if ctx._is_wide(c):
                if not pattern.accepts_wide(arg, c):
                    break
            elif table[c] == '\x00':
                break
            ptr = ctx.next(ptr)
            count += 1
    elif op == OP_ANY:
        while count < limit and ptr < end and not ctx.matches_literal(ptr, 10):
            ptr = ctx.next(ptr)
            count += 1
    else:
        far = ctx.next_n(ptr, limit, end)
        ptr = end if far < 0 else far
    assert ptr >= 0
    return ptr


def _run(ctx, pattern, ptr):
    """Matches at a place: sets match_end and the marks."""
    stack = take_stack()
    code = pattern.prog
    slots = ctx._slots
    end = ctx.end
    sp = 0
    pc = 0
    while True:
        if sp + _ROOM > len(stack):
            stack = grow_stack(stack)
        assert sp >= 0
        assert pc >= 0
        assert ptr >= 0
        op = code[pc]
        if op == OP_CHAR:
            if ptr < end and ctx.matches_literal(ptr, code[pc + 1]):
                ptr = ctx.next(ptr)
                pc += 2
                continue
        elif op == OP_SET:
            if ptr < end:
                c = ctx.str(ptr)
                if ctx._is_wide(c):
                    found = pattern.accepts_wide(code[pc + 1], c)
                else:
                    found = pattern.tables[code[pc + 1]][c] != '\x00'
                if found:
                    ptr = ctx.next(ptr)
                    pc += 2
                    continue
        elif op == OP_ANY:
            if ptr < end and not ctx.matches_literal(ptr, 10):
                ptr = ctx.next(ptr)
                pc += 2
                continue
        elif op == OP_ANY_ALL:
            if ptr < end:
                ptr = ctx.next(ptr)
                pc += 2
                continue
        elif op == OP_MARK:
            slot = code[pc + 1]
            stack[sp] = slots[slot]
            stack[sp + 1] = ~slot
            sp += 2
            slots[slot] = ptr
            pc += 2
            continue
        elif op == OP_CLOSE:
            slot = code[pc + 1]
            stack[sp] = slots[slot]
            stack[sp + 1] = ~slot
            slots[slot] = ptr
            stack[sp + 2] = slots[0]
            stack[sp + 3] = ~0
            sp += 4
            slots[0] = code[pc + 2]
            pc += 3
            continue
        elif op == OP_SPLIT_CHAR:
            if ptr < end and ctx.matches_literal(ptr, code[pc + 1]):
                stack[sp] = ptr
                stack[sp + 1] = code[pc + 2]
                sp += 2
                pc += 3
            else:
                pc = code[pc + 2]
            continue
        elif op == OP_SPLIT_SET:
            if ptr < end and ctx._accepts(pattern, OP_SET, code[pc + 1], ptr):
                stack[sp] = ptr
                stack[sp + 1] = code[pc + 2]
                sp += 2
                pc += 3
            else:
                pc = code[pc + 2]
            continue
        elif op == OP_SPLIT:
            stack[sp] = ptr
            stack[sp + 1] = code[pc + 2]
            sp += 2
            pc += 3
            continue
        elif op == OP_JUMP:
            pc = code[pc + 1]
            continue
        elif op == OP_LOOP_BEGIN:
            slot = code[pc + 1]
            stack[sp] = slots[slot]
            stack[sp + 1] = ~slot
            stack[sp + 2] = slots[slot + 1]
            stack[sp + 3] = ~(slot + 1)
            sp += 4
            slots[slot] = 0
            slots[slot + 1] = -1
            pc += 2
            continue
        elif op == OP_LOOP_GREEDY:
            slot = code[pc + 1]
            count = slots[slot]
            if count < code[pc + 2]:
                stack[sp] = count
                stack[sp + 1] = ~slot
                sp += 2
                slots[slot] = count + 1
                pc = code[pc + 4]
            elif (count < code[pc + 3] or code[pc + 3] == rsre_char.MAXREPEAT) and slots[slot + 1] != ptr:
                # An empty round is not followed by another.
                stack[sp] = ptr
                stack[sp + 1] = pc + 5
                stack[sp + 2] = count
                stack[sp + 3] = ~slot
                stack[sp + 4] = slots[slot + 1]
                stack[sp + 5] = ~(slot + 1)
                sp += 6
                slots[slot] = count + 1
                slots[slot + 1] = ptr
                pc = code[pc + 4]
            else:
                pc += 5
            continue
        elif op == OP_LOOP_LAZY:
            slot = code[pc + 1]
            count = slots[slot]
            if count < code[pc + 2]:
                stack[sp] = count
                stack[sp + 1] = ~slot
                sp += 2
                slots[slot] = count + 1
                pc = code[pc + 4]
            else:
                if (count < code[pc + 3] or code[pc + 3] == rsre_char.MAXREPEAT) and slots[slot + 1] != ptr:
                    stack[sp] = count
                    stack[sp + 1] = ptr
                    stack[sp + 2] = pc + 5
                    sp += 3
                pc += 8
            continue
        elif op == OP_LAZY_ROUND:
            # Taken up from the stack.
            sp -= 1
            assert sp >= 0
            count = stack[sp]
            slot = code[pc + 1]
            stack[sp] = slots[slot]
            stack[sp + 1] = ~slot
            stack[sp + 2] = slots[slot + 1]
            stack[sp + 3] = ~(slot + 1)
            sp += 4
            slots[slot] = count + 1
            slots[slot + 1] = ptr
            pc = code[pc + 2]
            continue
        elif op == OP_ONE_GREEDY:
            least = code[pc + 1]
            begin = ptr
            if least > 0:
                begin = ctx.next_n(ptr, least, end)
            if begin >= 0:
                assert begin >= 0
                to = ctx._run_of(pattern, code[pc + 3], code[pc + 4], ptr, code[pc + 2])
                if to >= begin:
                    if to > begin and code[pc + 5] == 0:
                        stack[sp] = begin
                        stack[sp + 1] = to
                        stack[sp + 2] = pc + 6
                        sp += 3
                    ptr = to
                    pc += 8
                    continue
        elif op == OP_LESS:
            sp -= 1
            assert sp >= 0
            begin = stack[sp]
            follows = code[pc + 1]
            found = False
            while ptr > begin and not found:
                ptr = ctx.prev(ptr)
                assert ptr >= 0
                found = follows == 0 or ctx.matches_literal(ptr, follows - 1)
            if found:
                if ptr > begin:
                    stack[sp + 1] = ptr
                    stack[sp + 2] = pc
                    sp += 3
                pc += 2
                continue
        elif op == OP_ONE_LAZY:
            least = code[pc + 1]
            to = ctx._run_of(pattern, code[pc + 3], code[pc + 4], ptr, least)
            if least == 0 or ctx.next_n(ptr, least, end) == to:
                ptr = to
                stack[sp] = least
                stack[sp + 1] = ptr
                stack[sp + 2] = pc + 5
                sp += 3
                pc += 7
                continue
        elif op == OP_MORE:
            sp -= 1
            assert sp >= 0
            count = stack[sp]
            follows = code[pc + 1]
            most = code[pc - 3]
            found = False
            while (count < most or most == rsre_char.MAXREPEAT) and ptr < end and ctx._accepts(pattern, code[pc - 2], code[pc - 1], ptr):
                ptr = ctx.next(ptr)
                assert ptr >= 0
                count += 1
                if follows == 0 or (ptr < end and ctx.matches_literal(ptr, follows - 1)):
                    found = True
                    break
            if found:
                stack[sp] = count
                stack[sp + 1] = ptr
                stack[sp + 2] = pc
                sp += 3
                pc += 2
                continue
        elif op == OP_AT:
            if ctx._stands(code[pc + 1], ptr):
                pc += 2
                continue
        elif op == OP_BACKREF or op == OP_BACKREF_FOLD:
            to = ctx._backref(pattern, op == OP_BACKREF_FOLD, slots[code[pc + 1]], slots[code[pc + 1] + 1], ptr)
            if to >= 0:
                ptr = to
                pc += 2
                continue
        elif op == OP_LOOK:
            width = code[pc + 2]
            back = ptr
            if width > 0:
                back = ctx.prev_n(ptr, width, ctx.ZERO)
            if back >= 0:
                slot = code[pc + 1]
                stack[sp] = slots[slot]
                stack[sp + 1] = ~slot
                stack[sp + 2] = slots[slot + 1]
                stack[sp + 3] = ~(slot + 1)
                sp += 4
                slots[slot] = sp
                slots[slot + 1] = ptr
                ptr = back
                pc += 4
                continue
        elif op == OP_LOOK_END:
            slot = code[pc + 1]
            ptr = slots[slot + 1]
            sp = drop_choices(code, stack, slots[slot], sp)
            pc += 2
            continue
        elif op == OP_LOOK_NOT:
            width = code[pc + 2]
            back = ptr
            if width > 0:
                back = ctx.prev_n(ptr, width, ctx.ZERO)
            if back < 0:
                pc = code[pc + 3]
                continue
            slot = code[pc + 1]
            stack[sp] = slots[slot]
            stack[sp + 1] = ~slot
            sp += 2
            slots[slot] = sp
            stack[sp] = ptr
            stack[sp + 1] = code[pc + 3]
            sp += 2
            ptr = back
            pc += 4
            continue
        elif op == OP_LOOK_NOT_END:
            sp = unwind(code, stack, slots, slots[code[pc + 1]], sp)
        elif op == OP_CONDITION:
            slot = code[pc + 1]
            if slots[slot] >= 0 and slots[slot + 1] >= slots[slot]:
                pc += 3
            else:
                pc = code[pc + 2]
            continue
        elif op == OP_END:
            if not ctx.fullmatch_only or ptr == end:
                give_stack(stack)
                ctx.match_end = ptr
                return True
        # It does not match here: back to the latest choice.
        while True:
            if sp == 0:
                give_stack(stack)
                return False
            sp -= 2
            assert sp >= 0
            tag = stack[sp + 1]
            if tag >= 0:
                pc = tag
                ptr = stack[sp]
                break
            slots[~tag] = stack[sp]


def _words_of_choice(code, tag):
    op = code[tag]
    return 3 if op == OP_LESS or op == OP_MORE or op == OP_LAZY_ROUND else 2


def drop_choices(code, stack, base, sp):
    """Takes the choices above `base` from the stack; what slots had before stays. Gives the new top."""
    kept = []
    while sp > base:
        assert sp >= 2
        tag = stack[sp - 1]
        if tag < 0:
            kept.append(stack[sp - 2])
            kept.append(tag)
            sp -= 2
        else:
            sp -= _words_of_choice(code, tag)
    i = len(kept) - 2
    while i >= 0:
        assert sp >= 0
        stack[sp] = kept[i]
        stack[sp + 1] = kept[i + 1]
        sp += 2
        i -= 2
    return sp


def unwind(code, stack, slots, base, sp):
    """Back to `base`: slots get what they had."""
    while sp > base:
        assert sp >= 2
        tag = stack[sp - 1]
        if tag < 0:
            slots[~tag] = stack[sp - 2]
            sp -= 2
        else:
            sp -= _words_of_choice(code, tag)
    return sp


def _backref(ctx, pattern, fold, begin, end, ptr):
    """The place behind what a group has matched, found here again; -1 where it is not."""
    if begin < 0 or end < begin:
        return -1
    while begin < end:
        assert begin >= 0
        assert ptr >= 0
        if ptr >= ctx.end:
            return -1
        a = ctx.str(begin)
        b = ctx.str(ptr)
        if a != b:
            if not fold or rsre_char.getlower(a, pattern.flags) != rsre_char.getlower(b, pattern.flags):
                return -1
        begin = ctx.next(begin)
        ptr = ctx.next(ptr)
    return ptr


def _stands(ctx, where, ptr):
    """Whether a place is one of those that OPCODE_AT knows."""
    if where == AT_BEGINNING or where == AT_BEGINNING_STRING:
        return ptr == ctx.ZERO
    if where == AT_BEGINNING_LINE:
        return ptr == ctx.ZERO or ctx.str(ctx.prev(ptr)) == 10
    if where == AT_END:
        return ptr == ctx.end or (ctx.matches_literal(ptr, 10) and ctx.next(ptr) == ctx.end)
    if where == AT_END_LINE:
        return ptr == ctx.end or ctx.matches_literal(ptr, 10)
    if where == AT_END_STRING:
        return ptr == ctx.end
    # An empty text has neither boundaries nor places that are none.
    if ctx.end == ctx.ZERO:
        return False
    uni = where >= AT_UNI_BOUNDARY
    before = ptr > ctx.ZERO and _is_word(ctx.str(ctx.prev(ptr)), uni)
    after = ptr < ctx.end and _is_word(ctx.str(ptr), uni)
    wanted = where == AT_BOUNDARY or where == AT_LOC_BOUNDARY or where == AT_UNI_BOUNDARY
    return (before != after) == wanted


def _is_word(c, uni):
    if uni:
        return rsre_char.is_uni_word(c)
    return rsre_char.is_word(c)


def _search(ctx, pattern, ptr):
    """The first match from a place on: sets match_start."""
    prog = pattern.prog
    first = pattern.first
    op = prog[first]
    known = op == OP_CHAR or op == OP_SET
    end = ctx.end
    while ptr <= end:
        assert ptr >= 0
        if known:
            if op == OP_CHAR:
                while ptr < end and not ctx.matches_literal(ptr, prog[first + 1]):
                    ptr = ctx.next(ptr)
            else:
                while ptr < end and not ctx._accepts(pattern, OP_SET, prog[first + 1], ptr):
                    ptr = ctx.next(ptr)
            if ptr >= end:
                return False
        if ctx._run(pattern, ptr):
            ctx.match_start = ptr
            return True
        if pattern.skips_run:
            # A start within the characters that the first repeat took reaches no end that was not tried.
            ptr = ctx._run_of(pattern, prog[first + 3], prog[first + 4], ptr, rsre_char.MAXREPEAT)
        if ptr >= end:
            return False
        ptr = ctx.next(ptr)
    return False


ENGINE = [_accepts, _run_of, _run, _backref, _stands, _search]
