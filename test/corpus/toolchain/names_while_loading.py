# Names of the toolchain that programs use while they load, and what is left of them at run time.
# expect:
#  == folders and files
#  True True True
#  == classes to derive from
#  hook JitPolicy policy True
#  == options
#  True False
#  == low-level names
#  True True True True
#  == pictures
#  True True
#  == numbers made by hand
#  255 0 44 -56 True

import os
from rpython import conftest
from rpython.annotator.model import SomeBool, SomeInteger, SomePBC, SomeTuple
from rpython.annotator.policy import AnnotatorPolicy
from rpython.config.config import BoolOption, OptionDescription, Config, SUPPRESS_USAGE, to_optparse
from rpython.config.translationoption import get_combined_translation_config, set_opt_level
from rpython.jit.codewriter.policy import JitPolicy
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.memory.lltypelayout import sizeof
from rpython.rlib.jit import JitHookInterface
from rpython.rlib.parsing.lexer import LexingDFARunner
from rpython.rlib.parsing.parsing import ErrorInformation, ParseError
from rpython.rlib.rarithmetic import build_int
from rpython.rlib.streamio import Stream, open_file_as_stream
from rpython.rtyper.llinterp import LLInterpreter
from rpython.rtyper.lltypesystem import lltype
from rpython.rtyper.lltypesystem.rffi import r_uchar
from rpython.rtyper.lltypesystem.rstr import STR, copy_string_to_raw, string_repr
from rpython.rtyper.rclass import OBJECT
from rpython.tool.ann_override import PyPyAnnotatorPolicy
from rpython.tool.jitlogparser.parser import TraceForOpcode
from rpython.tool.jitlogparser.storage import LoopStorage
from rpython.tool.udir import udir
from rpython.translator import cdir
from rpython.translator.goal import unixcheckpoint
from rpython.translator.platform import host_factory
from rpython.translator.tool.make_dot import DotGen

scratch = udir.join('names_while_loading.txt')
scratch.write('scratch')
SCRATCH_IS_THERE = scratch.read() == 'scratch' and conftest is not None
CDIR_IS_THERE = os.path.isdir(cdir)


class Policy(AnnotatorPolicy):
    pass


class Hooks(JitHookInterface):
    def on_abort(self, *args):
        raise NotImplementedError


class MyJitPolicy(JitPolicy):
    def look_inside_function(self, func):
        return False


MADE = [Hooks().__class__.__mro__[1] is JitHookInterface, MyJitPolicy(Hooks()).jithookiface is not None]

config = get_combined_translation_config(OptionDescription('program', 'the options of the program', [
    BoolOption('fast', 'be fast', default=True, cmdline=SUPPRESS_USAGE)]), translating=True)
set_opt_level(config, '1')
FAST = config.program.fast

POINTERS = [lltype.typeOf(string_repr.convert_const('abc')) == lltype.Ptr(STR), OBJECT is not None, sizeof(lltype.Signed) >= 4,
            LLInterpreter is not None and copy_string_to_raw is not None]

dot = DotGen('graph')
dot.emit_node('a', shape='box', label='first')
dot.emit_node('b', shape='box', label='second')
dot.emit_edge('a', 'b')
PICTURE = dot.generate(target=None)

r_byte = build_int('r_byte', False, 8)
r_small = build_int('r_small', True, 8)


def entry_point(argv):
    print '== folders and files'
    print SCRATCH_IS_THERE, CDIR_IS_THERE, os.path.exists(argv[0]) or True
    print '== classes to derive from'
    print 'hook' if MADE[0] else '?', 'JitPolicy' if MADE[1] else '?', 'policy', MADE[0] and MADE[1]
    print '== options'
    print FAST, not FAST
    print '== low-level names'
    print POINTERS[0], POINTERS[1], POINTERS[2], POINTERS[3]
    print '== pictures'
    print 'digraph' in PICTURE, '"a" -> "b"' in PICTURE or 'a -> b' in PICTURE
    print '== numbers made by hand'
    n = len(argv) + 254
    print int(r_byte(n)), int(r_byte(n + 1)), int(r_byte(300)), int(r_small(200)), int(r_uchar(n)) == n
    return 0


def target(driver, args):
    return entry_point, None
