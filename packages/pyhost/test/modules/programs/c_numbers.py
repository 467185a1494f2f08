import ctypes, ctypes.util, distutils.version as v, distutils.sysconfig, distutils.spawn, distutils.core, distutils.util, distutils.ccompiler, multiprocessing
print ctypes.sizeof(ctypes.c_int), ctypes.sizeof(ctypes.c_long), ctypes.c_int(2**31).value, ctypes.c_uint32(-1).value, ctypes.c_uint8(300), ctypes.c_double(1.5), ctypes.c_float(0.1).value, ctypes.c_long(-1), ctypes.c_ulong(-1).value, ctypes.c_longlong(1<<63).value
class S(ctypes.Structure):
    _fields_ = [('a', ctypes.c_char), ('b', ctypes.c_int), ('c', ctypes.c_short), ('d', ctypes.c_double)]
s = S('x', 5, d=2.5)
print ctypes.sizeof(S), s.a, s.b, s.c, s.d, ctypes.sizeof(ctypes.c_int * 5), list((ctypes.c_int * 3)(1, 2)), ctypes.alignment(S)
s.b = 7; print s.b
a = ctypes.create_string_buffer('abc', 5); print repr(a.raw), a.value, len(a)
print ctypes.c_bool(3), ctypes.c_char_p(None).value, ctypes.c_void_p(None), ctypes.c_int.from_buffer_copy('\1\2\0\0')
print v.StrictVersion('1.2') < '1.2.1', v.StrictVersion('1.2a1') < '1.2', v.LooseVersion('1.10') > v.LooseVersion('1.9'), repr(v.LooseVersion('2.7.18-x')), str(v.StrictVersion('1.0.0b2'))
try: v.StrictVersion('1')
except ValueError, e: print e
print distutils.spawn.find_executable('nosuchthing'), distutils.spawn.find_executable('sh') is not None, distutils.util.strtobool('yes')
print multiprocessing.cpu_count() > 0
try: distutils.spawn.spawn(['false'])
except distutils.spawn.DistutilsExecError, e: print e
