"""Exceptions of distutils."""


class DistutilsError(Exception):
    pass


class CCompilerError(Exception):
    pass

for _name in '''ModuleError ClassError GetoptError ArgError FileError OptionError SetupError PlatformError ExecError InternalError TemplateError
ByteCompileError'''.split():
    globals()['Distutils' + _name] = type('Distutils' + _name, (DistutilsError,), {'__module__': __name__})
for _name in 'PreprocessError CompileError LibError LinkError UnknownFileError'.split():
    globals()[_name] = type(_name, (CCompilerError,), {'__module__': __name__})
del _name
