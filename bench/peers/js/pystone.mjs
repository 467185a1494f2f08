// The pystone workload, version 1.1, procedure by procedure as goal/rpystone.py, in idiomatic modern JavaScript.
//
//     pystone [LOOPS]

const Ident1 = 1;
const Ident2 = 2;
const Ident3 = 3;
const Ident4 = 4;
const Ident5 = 5;

class Record {
  constructor(PtrComp, Discr, EnumComp, IntComp, StringComp) {
    this.PtrComp = PtrComp;
    this.Discr = Discr;
    this.EnumComp = EnumComp;
    this.IntComp = IntComp;
    this.StringComp = StringComp;
  }

  copy() {
    return new Record(this.PtrComp, this.Discr, this.EnumComp, this.IntComp, this.StringComp);
  }
}

let IntGlob = 0;
let BoolGlob = false;
let Char1Glob = "\0";
let Char2Glob = "\0";
const Array1Glob = new Array(51).fill(0);
const Array2Glob = Array.from({ length: 51 }, () => new Array(51).fill(0));
let PtrGlb = null;
let PtrGlbNext = null;

function Func1(CharPar1, CharPar2) {
  const CharLoc1 = CharPar1;
  const CharLoc2 = CharLoc1;
  return CharLoc2 !== CharPar2 ? Ident1 : Ident2;
}

function Func2(StrParI1, StrParI2) {
  let IntLoc = 1;
  let CharLoc = "\0";
  while (IntLoc <= 1) {
    if (Func1(StrParI1[IntLoc], StrParI2[IntLoc + 1]) === Ident1) {
      CharLoc = "A";
      IntLoc++;
    }
  }
  if (CharLoc >= "W" && CharLoc <= "Z") IntLoc = 7;
  if (CharLoc === "X") return true;
  if (StrParI1 > StrParI2) {
    IntLoc += 7;
    return true;
  }
  return false;
}

function Func3(EnumParIn) {
  const EnumLoc = EnumParIn;
  return EnumLoc === Ident3;
}

function Proc6(EnumParIn) {
  let EnumParOut = EnumParIn;
  if (!Func3(EnumParIn)) EnumParOut = Ident4;
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
    case Ident5:
      EnumParOut = Ident3;
      break;
  }
  return EnumParOut;
}

function Proc7(IntParI1, IntParI2) {
  const IntLoc = IntParI1 + 2;
  return IntParI2 + IntLoc;
}

function Proc8(Array1Par, Array2Par, IntParI1, IntParI2) {
  const IntLoc = IntParI1 + 5;
  Array1Par[IntLoc] = IntParI2;
  Array1Par[IntLoc + 1] = Array1Par[IntLoc];
  Array1Par[IntLoc + 30] = IntLoc;
  for (let IntIndex = IntLoc; IntIndex < IntLoc + 2; IntIndex++) Array2Par[IntLoc][IntIndex] = IntLoc;
  Array2Par[IntLoc][IntLoc - 1] += 1;
  Array2Par[IntLoc + 20][IntLoc] = Array1Par[IntLoc];
  IntGlob = 5;
}

function Proc3(PtrParOut) {
  if (PtrGlb !== null) PtrParOut = PtrGlb.PtrComp;
  else IntGlob = 100;
  PtrGlb.IntComp = Proc7(10, IntGlob);
  return PtrParOut;
}

function Proc1(PtrParIn) {
  const NextRecord = PtrGlb.copy();
  PtrParIn.PtrComp = NextRecord;
  PtrParIn.IntComp = 5;
  NextRecord.IntComp = PtrParIn.IntComp;
  NextRecord.PtrComp = PtrParIn.PtrComp;
  NextRecord.PtrComp = Proc3(NextRecord.PtrComp);
  if (NextRecord.Discr === Ident1) {
    NextRecord.IntComp = 6;
    NextRecord.EnumComp = Proc6(PtrParIn.EnumComp);
    NextRecord.PtrComp = PtrGlb.PtrComp;
    NextRecord.IntComp = Proc7(NextRecord.IntComp, 10);
  } else {
    PtrParIn = NextRecord.copy();
  }
  NextRecord.PtrComp = null;
  return PtrParIn;
}

function Proc2(IntParIO) {
  let IntLoc = IntParIO + 10;
  let EnumLoc = Ident2;
  for (;;) {
    if (Char1Glob === "A") {
      IntLoc--;
      IntParIO = IntLoc - IntGlob;
      EnumLoc = Ident1;
    }
    if (EnumLoc === Ident1) break;
  }
  return IntParIO;
}

function Proc4() {
  let BoolLoc = Char1Glob === "A";
  BoolLoc = BoolLoc || BoolGlob;
  Char2Glob = "B";
}

function Proc5() {
  Char1Glob = "A";
  BoolGlob = false;
}

function resultsAreRight(loops) {
  return (
    IntGlob === 5 && BoolGlob && Char1Glob === "A" && Char2Glob === "B" && Array1Glob[8] === 7 &&
    Array2Glob[8][7] === 10 + loops && PtrGlb.IntComp === 17 && PtrGlb.PtrComp.IntComp === 18
  );
}

function Proc0(loops) {
  let start = performance.now();
  for (let i = 0; i < loops; i++);
  const nulltime = performance.now() - start;

  PtrGlbNext = new Record(null, 0, 0, 0, "");
  PtrGlb = new Record(PtrGlbNext, Ident1, Ident3, 40, "DHRYSTONE PROGRAM, SOME STRING");
  const String1Loc = "DHRYSTONE PROGRAM, 1'ST STRING";
  Array2Glob[8][7] = 10;

  start = performance.now();
  for (let i = 0; i < loops; i++) {
    Proc5();
    Proc4();
    let IntLoc1 = 2;
    let IntLoc2 = 3;
    const String2Loc = "DHRYSTONE PROGRAM, 2'ND STRING";
    let EnumLoc = Ident2;
    BoolGlob = !Func2(String1Loc, String2Loc);
    let IntLoc3 = 0;
    while (IntLoc1 < IntLoc2) {
      IntLoc3 = 5 * IntLoc1 - IntLoc2;
      IntLoc3 = Proc7(IntLoc1, IntLoc2);
      IntLoc1++;
    }
    Proc8(Array1Glob, Array2Glob, IntLoc1, IntLoc3);
    PtrGlb = Proc1(PtrGlb);
    let CharIndex = "A";
    while (CharIndex <= Char2Glob) {
      if (EnumLoc === Func1(CharIndex, "C")) EnumLoc = Proc6(Ident1);
      CharIndex = String.fromCharCode(CharIndex.charCodeAt(0) + 1);
    }
    IntLoc3 = IntLoc2 * IntLoc1;
    IntLoc2 = Math.floor(IntLoc3 / IntLoc1);
    IntLoc2 = 7 * (IntLoc3 - IntLoc2) - IntLoc1;
    IntLoc1 = Proc2(IntLoc1);
  }
  return performance.now() - start - nulltime;
}

const loops = Number(process.argv[2] ?? 30000000);
const milliseconds = Proc0(loops);
if (!resultsAreRight(loops)) {
  console.log("Pystone: incorrect");
  process.exit(1);
}
console.log(`Pystone(1.1) time for ${loops} passes = ${(milliseconds / 1000).toFixed(6)}`);
console.log(`pystone ${((milliseconds * 1e6) / loops).toFixed(6)} ns/pass`);
