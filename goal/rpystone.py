"""The pystone workload, version 1.1, as an RPython module.

Pystone is Reinhold Weicker's Dhrystone benchmark in Python: a mix of record
copies, calls, character and string comparisons, and list accesses.  The names
of its procedures and variables are those of the published benchmark.

What is particular to RPython here: a module's global variables are constants
of the translated program, so that everything which changes lives in the
attributes of one prebuilt instance, `g`.
"""

import time

Ident1 = 1
Ident2 = 2
Ident3 = 3
Ident4 = 4
Ident5 = 5


class Record(object):
    """A variant record of the benchmark; PtrComp links to another one."""

    def __init__(self, PtrComp, Discr, EnumComp, IntComp, StringComp):
        self.PtrComp = PtrComp
        self.Discr = Discr
        self.EnumComp = EnumComp
        self.IntComp = IntComp
        self.StringComp = StringComp

    def copy(self):
        return Record(self.PtrComp, self.Discr, self.EnumComp,
                      self.IntComp, self.StringComp)


class Globals(object):
    """The benchmark's global variables."""

    def __init__(self):
        self.IntGlob = 0
        self.BoolGlob = False
        self.Char1Glob = '\0'
        self.Char2Glob = '\0'
        self.Array1Glob = [0] * 51
        self.Array2Glob = [[0] * 51 for i in range(51)]
        self.PtrGlb = None
        self.PtrGlbNext = None


g = Globals()


def main(loops):
    """Run and time `loops` passes; returns the exit code of the program."""
    seconds = Proc0(loops)
    if not results_are_right(loops):
        print "Pystone: incorrect"
        return 1
    if seconds <= 0.0:
        seconds = 0.000001        # finer than the clock
    print "Pystone(1.1) time for %d passes = %f" % (loops, seconds)
    print "This machine benchmarks at %f pystones/second" % (loops / seconds)
    print "pystone %f ns/pass" % (seconds * 1000000000.0 / loops)
    return 0


def results_are_right(loops):
    """Does what the passes left behind look right?"""
    return (g.IntGlob == 5 and g.BoolGlob and
            g.Char1Glob == 'A' and g.Char2Glob == 'B' and
            g.Array1Glob[8] == 7 and g.Array2Glob[8][7] == 10 + loops and
            g.PtrGlb.IntComp == 17 and g.PtrGlb.PtrComp.IntComp == 18)


def Proc0(loops):
    """The main program: returns the seconds that the passes took."""
    start = time.time()
    for i in range(loops):
        pass
    nulltime = time.time() - start

    g.PtrGlbNext = Record(None, 0, 0, 0, "")
    g.PtrGlb = Record(g.PtrGlbNext, Ident1, Ident3, 40,
                      "DHRYSTONE PROGRAM, SOME STRING")
    String1Loc = "DHRYSTONE PROGRAM, 1'ST STRING"
    g.Array2Glob[8][7] = 10

    start = time.time()
    for i in range(loops):
        Proc5()
        Proc4()
        IntLoc1 = 2
        IntLoc2 = 3
        String2Loc = "DHRYSTONE PROGRAM, 2'ND STRING"
        EnumLoc = Ident2
        g.BoolGlob = not Func2(String1Loc, String2Loc)
        IntLoc3 = 0
        while IntLoc1 < IntLoc2:
            IntLoc3 = 5 * IntLoc1 - IntLoc2
            IntLoc3 = Proc7(IntLoc1, IntLoc2)
            IntLoc1 += 1
        Proc8(g.Array1Glob, g.Array2Glob, IntLoc1, IntLoc3)
        g.PtrGlb = Proc1(g.PtrGlb)
        CharIndex = 'A'
        while CharIndex <= g.Char2Glob:
            if EnumLoc == Func1(CharIndex, 'C'):
                EnumLoc = Proc6(Ident1)
            CharIndex = chr(ord(CharIndex) + 1)
        IntLoc3 = IntLoc2 * IntLoc1
        IntLoc2 = IntLoc3 / IntLoc1
        IntLoc2 = 7 * (IntLoc3 - IntLoc2) - IntLoc1
        IntLoc1 = Proc2(IntLoc1)
    return time.time() - start - nulltime


def Proc1(PtrParIn):
    NextRecord = g.PtrGlb.copy()
    PtrParIn.PtrComp = NextRecord
    PtrParIn.IntComp = 5
    NextRecord.IntComp = PtrParIn.IntComp
    NextRecord.PtrComp = PtrParIn.PtrComp
    NextRecord.PtrComp = Proc3(NextRecord.PtrComp)
    if NextRecord.Discr == Ident1:
        NextRecord.IntComp = 6
        NextRecord.EnumComp = Proc6(PtrParIn.EnumComp)
        NextRecord.PtrComp = g.PtrGlb.PtrComp
        NextRecord.IntComp = Proc7(NextRecord.IntComp, 10)
    else:
        PtrParIn = NextRecord.copy()
    NextRecord.PtrComp = None
    return PtrParIn


def Proc2(IntParIO):
    IntLoc = IntParIO + 10
    EnumLoc = Ident2
    while True:
        if g.Char1Glob == 'A':
            IntLoc -= 1
            IntParIO = IntLoc - g.IntGlob
            EnumLoc = Ident1
        if EnumLoc == Ident1:
            break
    return IntParIO


def Proc3(PtrParOut):
    if g.PtrGlb is not None:
        PtrParOut = g.PtrGlb.PtrComp
    else:
        g.IntGlob = 100
    g.PtrGlb.IntComp = Proc7(10, g.IntGlob)
    return PtrParOut


def Proc4():
    BoolLoc = g.Char1Glob == 'A'
    BoolLoc = BoolLoc or g.BoolGlob
    g.Char2Glob = 'B'


def Proc5():
    g.Char1Glob = 'A'
    g.BoolGlob = False


def Proc6(EnumParIn):
    EnumParOut = EnumParIn
    if not Func3(EnumParIn):
        EnumParOut = Ident4
    if EnumParIn == Ident1:
        EnumParOut = Ident1
    elif EnumParIn == Ident2:
        if g.IntGlob > 100:
            EnumParOut = Ident1
        else:
            EnumParOut = Ident4
    elif EnumParIn == Ident3:
        EnumParOut = Ident2
    elif EnumParIn == Ident4:
        pass
    elif EnumParIn == Ident5:
        EnumParOut = Ident3
    return EnumParOut


def Proc7(IntParI1, IntParI2):
    IntLoc = IntParI1 + 2
    return IntParI2 + IntLoc


def Proc8(Array1Par, Array2Par, IntParI1, IntParI2):
    IntLoc = IntParI1 + 5
    Array1Par[IntLoc] = IntParI2
    Array1Par[IntLoc + 1] = Array1Par[IntLoc]
    Array1Par[IntLoc + 30] = IntLoc
    for IntIndex in range(IntLoc, IntLoc + 2):
        Array2Par[IntLoc][IntIndex] = IntLoc
    Array2Par[IntLoc][IntLoc - 1] += 1
    Array2Par[IntLoc + 20][IntLoc] = Array1Par[IntLoc]
    g.IntGlob = 5


def Func1(CharPar1, CharPar2):
    CharLoc1 = CharPar1
    CharLoc2 = CharLoc1
    if CharLoc2 != CharPar2:
        return Ident1
    else:
        return Ident2


def Func2(StrParI1, StrParI2):
    IntLoc = 1
    CharLoc = '\0'
    while IntLoc <= 1:
        if Func1(StrParI1[IntLoc], StrParI2[IntLoc + 1]) == Ident1:
            CharLoc = 'A'
            IntLoc += 1
    if CharLoc >= 'W' and CharLoc <= 'Z':
        IntLoc = 7
    if CharLoc == 'X':
        return True
    if StrParI1 > StrParI2:
        IntLoc += 7
        return True
    else:
        return False


def Func3(EnumParIn):
    EnumLoc = EnumParIn
    return EnumLoc == Ident3
