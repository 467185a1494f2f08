# C sources and headers in files beside the program, options of the compiler, inline functions, and what merge() and the flag parsers make of them.
# expect:
#  == parsed flags
#  ['/a b/include'] ['#define X 1', '#define Y 2'] ['-pthread']
#  ['/lib x'] ['foo', 'bar'] ['-static']
#  == merged
#  ['a.h', 'b.h'] True False
#  == functions of the file
#  60 3
#  == an inline function
#  20
import os
from rpython.rlib.rarithmetic import widen
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'c_files')
eci = ExternalCompilationInfo(includes=['adder.h'], include_dirs=[folder], separate_module_files=[os.path.join(folder, 'adder.c')])
eci = eci.merge(ExternalCompilationInfo(compile_extra=['-DSCALE=10']))
ADDER = rffi.CStruct('adder_t', ('total', rffi.INT), ('count', rffi.INT), hints={'typedef': True, 'eci': eci})
add = rffi.llexternal('adder_add', [lltype.Ptr(ADDER), rffi.INT], lltype.Void, compilation_info=eci)
mean = rffi.llexternal('adder_mean', [lltype.Ptr(ADDER)], rffi.INT, compilation_info=eci)

compiler = ExternalCompilationInfo.from_compiler_flags('-I"/a b/include" -DX -DY=2 -pthread')
linker = ExternalCompilationInfo.from_linker_flags("-L'/lib x' -lfoo -lbar -static")
merged = ExternalCompilationInfo(includes=['a.h']).merge(ExternalCompilationInfo(includes=['b.h', 'a.h']))
parsed = [str(list(compiler.include_dirs)) + ' ' + str(list(compiler.pre_include_bits)) + ' ' + str(list(compiler.compile_extra)),
          str(list(linker.library_dirs)) + ' ' + str(list(linker.libraries)) + ' ' + str(list(linker.link_extra))]
includes = str(list(merged.includes))
same = ExternalCompilationInfo(includes=['a.h']) == ExternalCompilationInfo(includes=['a.h'])
other = ExternalCompilationInfo(includes=['a.h']) == ExternalCompilationInfo(includes=['c.h'])


def entry_point(argv):
    print '== parsed flags'
    print parsed[0]
    print parsed[1]
    print '== merged'
    print includes, same, other
    with lltype.scoped_alloc(ADDER, zero=True) as adder:
        for i in range(3):
            add(adder, i + len(argv))
        print '== functions of the file'
        print widen(adder.c_total), widen(adder.c_count)
        print '== an inline function'
        print widen(mean(adder))
    return 0


def target(driver, args):
    return entry_point, None
