/*
 * The pystone workload, version 1.1: the peer of goal/rpystone.py, procedure
 * by procedure.
 *
 *     pystone [LOOPS]
 *
 * Records are allocated, and copied, where the Python program does it; an
 * integer is a long as Python's int is; a string carries its length.
 *
 * gcc computes the comparison of two constant strings once and for all, when
 * it compiles.  With -DOPAQUE_STRINGS the strings are variables that another
 * file might change, so that the program compares them in each pass.
 */

#include <stdbool.h>
#include <string.h>

#include "memory.h"
#include "timing.h"

enum { DEFAULT_LOOPS = 30000000, ARRAY_LENGTH = 51 };

typedef enum { Ident1 = 1, Ident2, Ident3, Ident4, Ident5 } Ident;

typedef struct {
    long length;
    const char *chars;
} String;

#ifdef OPAQUE_STRINGS
#define STRING(name, literal) String name = {sizeof(literal) - 1, literal}
#else
#define STRING(name, literal) \
    static const String name = {sizeof(literal) - 1, literal}
#endif

typedef struct record {
    struct record *PtrComp;
    Ident Discr;
    Ident EnumComp;
    long IntComp;
    const String *StringComp;
} Record;

STRING(empty_string, "");
STRING(some_string, "DHRYSTONE PROGRAM, SOME STRING");
STRING(first_string, "DHRYSTONE PROGRAM, 1'ST STRING");
STRING(second_string, "DHRYSTONE PROGRAM, 2'ND STRING");

static long IntGlob;
static bool BoolGlob;
static char Char1Glob;
static char Char2Glob;
static long *Array1Glob;
static long **Array2Glob;
static Record *PtrGlb;
static Record *PtrGlbNext;

static Record *new_record(Record *ptr_comp, Ident discr, Ident enum_comp,
                          long int_comp, const String *string_comp)
{
    Record *record = allocate(sizeof(Record));
    record->PtrComp = ptr_comp;
    record->Discr = discr;
    record->EnumComp = enum_comp;
    record->IntComp = int_comp;
    record->StringComp = string_comp;
    return record;
}

static Record *copy_record(const Record *original)
{
    Record *record = allocate(sizeof(Record));
    *record = *original;
    return record;
}

static long *new_list(void)
{
    long *list = allocate_atomic(ARRAY_LENGTH * sizeof(long));
    memset(list, 0, ARRAY_LENGTH * sizeof(long));
    return list;
}

static void create_arrays(void)
{
    Array1Glob = new_list();
    Array2Glob = allocate(ARRAY_LENGTH * sizeof(long *));
    for (int i = 0; i < ARRAY_LENGTH; i++)
        Array2Glob[i] = new_list();
}

static int compare(const String *left, const String *right)
{
    long shorter = left->length < right->length ? left->length : right->length;
    int order = memcmp(left->chars, right->chars, shorter);
    if (order != 0)
        return order;
    return (left->length > right->length) - (left->length < right->length);
}

static Ident Func1(char CharPar1, char CharPar2)
{
    char CharLoc1 = CharPar1;
    char CharLoc2 = CharLoc1;
    if (CharLoc2 != CharPar2)
        return Ident1;
    else
        return Ident2;
}

static bool Func2(const String *StrParI1, const String *StrParI2)
{
    long IntLoc = 1;
    char CharLoc = '\0';
    while (IntLoc <= 1) {
        if (Func1(StrParI1->chars[IntLoc], StrParI2->chars[IntLoc + 1]) ==
            Ident1) {
            CharLoc = 'A';
            IntLoc++;
        }
    }
    if (CharLoc >= 'W' && CharLoc <= 'Z')
        IntLoc = 7;
    if (CharLoc == 'X')
        return true;
    if (compare(StrParI1, StrParI2) > 0) {
        IntLoc += 7;
        return true;
    }
    return false;
}

static bool Func3(Ident EnumParIn)
{
    Ident EnumLoc = EnumParIn;
    return EnumLoc == Ident3;
}

static Ident Proc6(Ident EnumParIn)
{
    Ident EnumParOut = EnumParIn;
    if (!Func3(EnumParIn))
        EnumParOut = Ident4;
    switch (EnumParIn) {
    case Ident1:
        EnumParOut = Ident1;
        break;
    case Ident2:
        EnumParOut = IntGlob > 100 ? Ident1 : Ident4;
        break;
    case Ident3:
        EnumParOut = Ident2;
        break;
    case Ident4:
        break;
    case Ident5:
        EnumParOut = Ident3;
        break;
    }
    return EnumParOut;
}

static long Proc7(long IntParI1, long IntParI2)
{
    long IntLoc = IntParI1 + 2;
    return IntParI2 + IntLoc;
}

static void Proc8(long *Array1Par, long **Array2Par, long IntParI1,
                  long IntParI2)
{
    long IntLoc = IntParI1 + 5;
    Array1Par[IntLoc] = IntParI2;
    Array1Par[IntLoc + 1] = Array1Par[IntLoc];
    Array1Par[IntLoc + 30] = IntLoc;
    for (long IntIndex = IntLoc; IntIndex < IntLoc + 2; IntIndex++)
        Array2Par[IntLoc][IntIndex] = IntLoc;
    Array2Par[IntLoc][IntLoc - 1] += 1;
    Array2Par[IntLoc + 20][IntLoc] = Array1Par[IntLoc];
    IntGlob = 5;
}

static Record *Proc3(Record *PtrParOut)
{
    if (PtrGlb)
        PtrParOut = PtrGlb->PtrComp;
    else
        IntGlob = 100;
    PtrGlb->IntComp = Proc7(10, IntGlob);
    return PtrParOut;
}

static Record *Proc1(Record *PtrParIn)
{
    Record *NextRecord = copy_record(PtrGlb);
    Record *Result = PtrParIn;
    PtrParIn->PtrComp = NextRecord;
    PtrParIn->IntComp = 5;
    NextRecord->IntComp = PtrParIn->IntComp;
    NextRecord->PtrComp = PtrParIn->PtrComp;
    NextRecord->PtrComp = Proc3(NextRecord->PtrComp);
    if (NextRecord->Discr == Ident1) {
        NextRecord->IntComp = 6;
        NextRecord->EnumComp = Proc6(PtrParIn->EnumComp);
        NextRecord->PtrComp = PtrGlb->PtrComp;
        NextRecord->IntComp = Proc7(NextRecord->IntComp, 10);
    } else {
        Result = copy_record(NextRecord);
    }
    NextRecord->PtrComp = NULL;
    return Result;
}

static long Proc2(long IntParIO)
{
    long IntLoc = IntParIO + 10;
    Ident EnumLoc = Ident2;
    do {
        if (Char1Glob == 'A') {
            IntLoc--;
            IntParIO = IntLoc - IntGlob;
            EnumLoc = Ident1;
        }
    } while (EnumLoc != Ident1);
    return IntParIO;
}

static void Proc4(void)
{
    bool BoolLoc = Char1Glob == 'A';
    BoolLoc = BoolLoc || BoolGlob;
    (void)BoolLoc;
    Char2Glob = 'B';
}

static void Proc5(void)
{
    Char1Glob = 'A';
    BoolGlob = false;
}

/* Does what the passes left behind look right? */
static bool results_are_right(long loops)
{
    return IntGlob == 5 && BoolGlob && Char1Glob == 'A' && Char2Glob == 'B' &&
           Array1Glob[8] == 7 && Array2Glob[8][7] == 10 + loops &&
           PtrGlb->IntComp == 17 && PtrGlb->PtrComp->IntComp == 18;
}

static double Proc0(long loops)
{
    double start = now();
    for (long i = 0; i < loops; i++)
        ;
    double nulltime = now() - start;

    PtrGlbNext = new_record(NULL, 0, 0, 0, &empty_string);
    PtrGlb = new_record(PtrGlbNext, Ident1, Ident3, 40, &some_string);
    const String *String1Loc = &first_string;
    create_arrays();
    Array2Glob[8][7] = 10;

    start = now();
    for (long i = 0; i < loops; i++) {
        Proc5();
        Proc4();
        long IntLoc1 = 2;
        long IntLoc2 = 3;
        long IntLoc3 = 0;
        const String *String2Loc = &second_string;
        Ident EnumLoc = Ident2;
        BoolGlob = !Func2(String1Loc, String2Loc);
        while (IntLoc1 < IntLoc2) {
            IntLoc3 = 5 * IntLoc1 - IntLoc2;
            IntLoc3 = Proc7(IntLoc1, IntLoc2);
            IntLoc1++;
        }
        Proc8(Array1Glob, Array2Glob, IntLoc1, IntLoc3);
        PtrGlb = Proc1(PtrGlb);
        for (char CharIndex = 'A'; CharIndex <= Char2Glob; CharIndex++) {
            if (EnumLoc == Func1(CharIndex, 'C'))
                EnumLoc = Proc6(Ident1);
        }
        IntLoc3 = IntLoc2 * IntLoc1;
        IntLoc2 = IntLoc3 / IntLoc1;
        IntLoc2 = 7 * (IntLoc3 - IntLoc2) - IntLoc1;
        IntLoc1 = Proc2(IntLoc1);
    }
    return now() - start - nulltime;
}

int main(int argc, char **argv)
{
    memory_init();
    long loops = argc > 1 ? atol(argv[1]) : DEFAULT_LOOPS;
    if (loops < 1) {
        printf("usage: %s [LOOPS]\n", argv[0]);
        return 2;
    }
    double seconds = Proc0(loops);
    if (!results_are_right(loops)) {
        printf("Pystone: incorrect\n");
        return 1;
    }
    if (seconds <= 0.0)
        seconds = 0.000001;
    printf("Pystone(1.1) time for %ld passes = %f\n", loops, seconds);
    printf("This machine benchmarks at %f pystones/second\n", loops / seconds);
    printf("pystone %f ns/pass\n", seconds * 1e9 / loops);
    return 0;
}
