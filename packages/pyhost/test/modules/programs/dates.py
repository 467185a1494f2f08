from datetime import *
d = date(2009, 2, 13); t = datetime(2009, 2, 13, 23, 31, 30, 5); x = timedelta(1, 5, 7)
print d, repr(d), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.strftime('%d/%m/%y %A'), d.replace(day=1), d + x, d - date(2000, 1, 1), d < date(2010, 1, 1), tuple(d.timetuple()), d.ctime(), date.fromordinal(730000), date.max, '{0:%Y}'.format(d)
print t, repr(t), t.isoformat(), t.date(), t.time(), t + x, t - x, t - datetime(2000, 1, 1), t.strftime('%H:%M:%S.%f'), t.replace(year=2000), datetime.strptime('2001-02-03 04:05', '%Y-%m-%d %H:%M'), t == datetime(2009, 2, 13, 23, 31, 30, 5), t < t + x, datetime.utcfromtimestamp(1234567890.5), datetime.combine(d, time(1, 2)), t.ctime()
print x, repr(x), x * 3, x // 2, -x, abs(-x), x.total_seconds(), timedelta(hours=-1), timedelta(milliseconds=1.5), timedelta(weeks=1, days=-7), bool(timedelta()), timedelta(days=1.5), x + x, x < x * 2, repr(timedelta(seconds=3)), timedelta.max
print time(1, 2, 3), repr(time(1, 2)), time(1, 2) < time(3), time(23, 59, 59, 5).isoformat()
class Z(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return 'ZZ'
z = datetime(2009, 1, 1, 12, tzinfo=Z()); print z, z.strftime('%z %Z'), z.utcoffset(), z.astimezone(Z()), tuple(z.utctimetuple()), hash(z) == hash(z.replace())
for f in [lambda: date(2009, 2, 29), lambda: date(0, 1, 1), lambda: datetime(2009, 1, 1, 25), lambda: t - z, lambda: t < z, lambda: d < 5, lambda: date(1800, 1, 1).strftime('%Y'), lambda: date.max + x, lambda: time(1.5)]:
    try: print f()
    except Exception, e: print type(e).__name__, e
for y in (2000, 2004, 2008, 2009, 2010, 2015, 2016): print [date(y, 1, k).isocalendar() for k in (1, 3, 4)], date(y, 12, 31).isocalendar()
