import time
t = 1234567890.5
g = time.gmtime(t); print tuple(g), g.tm_year, g[0], g
print time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %y %p %I %% %d %e %D %T %R %V %G %u', g)
for s in (0, 951782400, 1104537600, 1230768000, 1293839999): print time.strftime('%Y %j %U %W %V %G %a', time.gmtime(s)),
print time.asctime(g)
print tuple(time.strptime('2009-02-13 23:31:30', '%Y-%m-%d %H:%M:%S')), tuple(time.strptime('13 Feb 99', '%d %b %y')), tuple(time.strptime('10:05 PM', '%I:%M %p'))
for bad in [('x', '%Y'), ('2009 x', '%Y'), ('31 Feb 2001', '%d %b %Y')]:
    try: time.strptime(*bad)
    except ValueError, e: print e
a = time.time(); time.sleep(0.01); print 0.005 < time.time() - a < 1, time.clock() >= 0, type(time.time()), type(time.clock())
