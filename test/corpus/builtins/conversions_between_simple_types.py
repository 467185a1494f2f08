# int, float, str, bool and chr/ord convert between simple types.
# expect:
#  16
#  12Trues
#  False True False True True
#  3.000000 2.500000
#  True A 55
#  8 0 0

def entry_point(argv):
    print int('12') + int(3.9) + int(True)
    print str(12) + str(True) + str('s')
    print bool(0), bool(5), bool(''), bool('x'), bool(0.5)
    print '%f %f' % (float(3), float('2.5'))
    print int(str(99)) == 99, chr(int('65')), ord(str(7))
    print int(float(int('8'))), int(-0.5), int(False)
    return 0


def target(driver, args):
    return entry_point, None
