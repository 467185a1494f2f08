# The built-in types by name, taken from objects that have them.
import sys

NoneType = type(None)
TypeType = type
ObjectType = object

IntType = int
LongType = long
FloatType = float
BooleanType = bool
ComplexType = complex
StringType = str
UnicodeType = unicode
StringTypes = (str, unicode)
BufferType = buffer

TupleType = tuple
ListType = list
DictType = DictionaryType = dict
SliceType = slice
XRangeType = xrange
FileType = file


def _sample():
    yield 1

FunctionType = type(_sample)
LambdaType = type(lambda: None)
CodeType = type(_sample.func_code)
GeneratorType = type(_sample())


class _Sample:
    def method(self):
        pass

ClassType = type(_Sample)
InstanceType = type(_Sample())
MethodType = UnboundMethodType = type(_Sample().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
ModuleType = type(sys)

try:
    raise TypeError
except TypeError:
    TracebackType = type(sys.exc_info()[2])
    FrameType = type(sys.exc_info()[2].tb_frame)

EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)
DictProxyType = type(type.__dict__)
GetSetDescriptorType = type(FunctionType.func_code)
MemberDescriptorType = type(FunctionType.func_globals)

del sys, _sample, _Sample
