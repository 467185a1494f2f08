"""The pystone workload (Dhrystone 1.1 in Python): records, calls, strings, lists. `main(loops)` runs it; what it leaves behind is checked."""

(IDENT1, IDENT2, IDENT3, IDENT4, IDENT5) = range(1, 6)


class Record(object):
    def __init__(self, next=None, discr=0, enum=0, integer=0, string=''):
        self.next = next
        self.discr = discr
        self.enum = enum
        self.integer = integer
        self.string = string

    def copy(self):
        return Record(self.next, self.discr, self.enum, self.integer, self.string)


int_global = 0
bool_global = False
char1_global = '\0'
char2_global = '\0'
array1 = [0] * 51
array2 = [array1[:] for _ in range(51)]
record = None
record_next = None


def main(loops):
    global int_global, bool_global, char1_global, char2_global, record, record_next
    record_next = Record()
    record = Record(record_next, IDENT1, IDENT3, 40, "DHRYSTONE PROGRAM, SOME STRING")
    string1 = "DHRYSTONE PROGRAM, 1'ST STRING"
    array2[8][7] = 10
    for i in xrange(loops):
        proc5()
        proc4()
        int1 = 2
        int2 = 3
        string2 = "DHRYSTONE PROGRAM, 2'ND STRING"
        enum = IDENT2
        bool_global = not func2(string1, string2)
        while int1 < int2:
            int3 = 5 * int1 - int2
            int3 = proc7(int1, int2)
            int1 = int1 + 1
        proc8(array1, array2, int1, int3)
        record = proc1(record)
        char = 'A'
        while char <= char2_global:
            if enum == func1(char, 'C'):
                enum = proc6(IDENT1)
            char = chr(ord(char) + 1)
        int3 = int2 * int1
        int2 = int3 / int1
        int2 = 7 * (int3 - int2) - int1
        int1 = proc2(int1)
    assert (int_global, bool_global, char1_global, char2_global) == (5, True, 'A', 'B')
    assert array1[8] == 7 and array2[8][7] == loops + 10
    assert (int1, int2, int3, enum) == (7, 39, 9, IDENT2)


def proc1(rec):
    rec.next = following = record.copy()
    rec.integer = 5
    following.integer = rec.integer
    following.next = rec.next
    following.next = proc3(following.next)
    if following.discr == IDENT1:
        following.integer = 6
        following.enum = proc6(rec.enum)
        following.next = record.next
        following.integer = proc7(following.integer, 10)
    else:
        rec = following.copy()
    following.next = None
    return rec


def proc2(value):
    enum = 0
    int1 = value + 10
    while True:
        if char1_global == 'A':
            int1 = int1 - 1
            value = int1 - int_global
            enum = IDENT1
        if enum == IDENT1:
            break
    return value


def proc3(rec):
    global int_global
    if record is not None:
        rec = record.next
    else:
        int_global = 100
    record.integer = proc7(10, int_global)
    return rec


def proc4():
    global char2_global
    flag = char1_global == 'A'
    flag = flag or bool_global
    char2_global = 'B'


def proc5():
    global char1_global, bool_global
    char1_global = 'A'
    bool_global = False


def proc6(enum):
    result = enum
    if not func3(enum):
        result = IDENT4
    if enum == IDENT1:
        result = IDENT1
    elif enum == IDENT2:
        if int_global > 100:
            result = IDENT1
        else:
            result = IDENT4
    elif enum == IDENT3:
        result = IDENT2
    elif enum == IDENT5:
        result = IDENT3
    return result


def proc7(a, b):
    value = a + 2
    return b + value


def proc8(first, second, a, b):
    global int_global
    at = a + 5
    first[at] = b
    first[at + 1] = first[at]
    first[at + 30] = at
    for i in range(at, at + 2):
        second[at][i] = at
    second[at][at - 1] = second[at][at - 1] + 1
    second[at + 20][at] = first[at]
    int_global = 5


def func1(a, b):
    char1 = a
    char2 = char1
    if char2 != b:
        return IDENT1
    return IDENT2


def func2(a, b):
    at = 1
    while at <= 1:
        if func1(a[at], b[at + 1]) == IDENT1:
            char = 'A'
            at = at + 1
    if char >= 'W' and char <= 'Z':
        at = 7
    if char == 'X':
        return True
    if a > b:
        at = at + 7
        return True
    return False


def func3(enum):
    return enum == IDENT3
