# The types of functions, classes and code, under their old names.
from types import (ClassType as classobj, FunctionType as function, InstanceType as instance, MethodType as instancemethod, ModuleType as module,
                   CodeType as code)
