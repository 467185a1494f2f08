import struct
def t(*a):
    try: print a, repr(struct.pack(*a))
    except Exception as e: print a, type(e).__name__, e
for a in [('ii',1),('b',300),('B',-1),('h',40000),('H',70000),('i',2**40),('I',-1),('I',2**32),('l',2**63),('L',-1),('L',2**64),('q',2**63),('Q',-1),('<i',2**31),('<I',-1),('<I',2**32),('<h',40000),('<H',-1),('<b',200),('<q',2**63),('<Q',-1),('>L',2**40),('i','a'),('i',1.5),('<i',1.5),('d','a'),('s',1),('c','ab'),('z',1),('<P',1),('3',),('?',5),('p','abc'),('5p','abc'),('0s','abc'),('x',),('bi',1,2),('bq',1,2),('ib',1,2),('iq0q',1,2),('f',1e300),('<f',1e300),('P',5),('n',3),('I',1.5),('Q',1.5),('Q','a'),('H',1.7),('<H',1.7),('h','a'),('<h','a'),('b',u'a'),('s',u'a'),('c',u'a'),(u'i',5),('10000000000000000000000i',),('=bq',1,2),('!h',1), ('b',None),('L',1.5),('l',1.5),('P',-1),('P',2**64)]: t(*a)
for f,s in [('i','abc'),('<i','abcde')]:
    try: struct.unpack(f,s)
    except Exception as e: print type(e),e
try: struct.unpack_from('i','abc',0)
except Exception as e: print e
try: struct.unpack_from('i','abcdef',5)
except Exception as e: print e
try: struct.unpack('i',5)
except Exception as e: print type(e),e
print struct.unpack_from('i','abcdefgh',-4), struct.unpack('I','\xff'*4), struct.unpack('<I','\xff'*4), struct.unpack('<Q','\xff'*8), struct.unpack('<L','\1'*4),struct.unpack('B','\1'), struct.unpack('H','\1\2'),struct.unpack('L','\1'*8),struct.unpack('l','\1'*8), struct.unpack('P','\1'*8), struct.unpack('?','\5')
s=struct.Struct('i'); print type(s).__name__, s.format, s.size
import array
a=array.array('c','x'*8)
try: struct.pack_into('i',a,6,1)
except Exception as e: print type(e),e
try: struct.pack_into('i','abcdefgh',0,1)
except Exception as e: print type(e),e
struct.pack_into('i',a,-4,1); print a
