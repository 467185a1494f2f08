# A prebuilt dict from names to functions drives a small calculator.
# expect:
#  1 2 + = 3
#  10 4 - dup + = 12
#  1 2 swap - = 1
#  5 6 drop = 5
#  7 = 7
#  5 True False

def op_add(stack):
    stack.append(stack.pop() + stack.pop())


def op_sub(stack):
    b = stack.pop()
    stack.append(stack.pop() - b)


def op_dup(stack):
    stack.append(stack[-1])


def op_swap(stack):
    a = stack.pop()
    b = stack.pop()
    stack.append(a)
    stack.append(b)


def op_drop(stack):
    stack.pop()


TABLE = {'+': op_add, '-': op_sub, 'dup': op_dup, 'swap': op_swap, 'drop': op_drop}


def run(program):
    stack = []
    for word in program.split(' '):
        if word in TABLE:
            TABLE[word](stack)
        else:
            stack.append(int(word))
    return stack


def entry_point(argv):
    for program in ['1 2 +', '10 4 - dup +', '1 2 swap -', '5 6 drop', '7']:
        print program, '=', ' '.join([str(x) for x in run(program)])
    print len(TABLE), 'dup' in TABLE, 'over' in TABLE
    return 0


def target(driver, args):
    return entry_point, None
