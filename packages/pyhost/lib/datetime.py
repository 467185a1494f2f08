# Dates and times.
import math
import time as _time

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059
_DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
_MONTHS = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
_DAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS_IN_MONTH[month]


def _ymd2ord(year, month, day):
    return _days_before_year(year) + _BEFORE_MONTH[month] + (month > 2 and _is_leap(year)) + day


def _ord2ymd(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    month = 1
    while n >= _days_in_month(year, month):
        n -= _days_in_month(year, month)
        month += 1
    return year, month, n + 1


def _int(value):
    if isinstance(value, float):
        raise TypeError('integer argument expected, got float')
    return int(value)


def _check_date(year, month, day):
    year, month, day = _int(year), _int(month), _int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond):
    hour, minute, second, microsecond = _int(hour), _int(minute), _int(second), _int(microsecond)
    for name, value, limit in (('hour', hour, 23), ('minute', minute, 59), ('second', second, 59), ('microsecond', microsecond, 999999)):
        if not 0 <= value <= limit:
            raise ValueError('%s must be in 0..%d' % (name, limit))
    return hour, minute, second, microsecond


def _check_tz(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError('tzinfo argument must be None or of a tzinfo subclass')


def _time_text(hour, minute, second, microsecond):
    text = '%02d:%02d:%02d' % (hour, minute, second)
    return text + '.%06d' % microsecond if microsecond else text


def _offset_text(offset, separator=':'):
    if offset is None:
        return ''
    minutes = offset.days * 1440 + offset.seconds // 60
    sign = '-' if minutes < 0 else '+'
    return '%s%02d%s%02d' % (sign, abs(minutes) // 60, separator, abs(minutes) % 60)


def _strftime(obj, format, fields):
    out = []
    i = 0
    while i < len(format):
        c = format[i:i + 2]
        if c == '%f':
            out.append('%06d' % getattr(obj, 'microsecond', 0))
        elif c == '%z':
            out.append(_offset_text(obj.utcoffset(), '') if hasattr(obj, 'utcoffset') else '')
        elif c == '%Z':
            out.append((obj.tzname() or '').replace('%', '%%') if hasattr(obj, 'tzname') else '')
        else:
            if c[0] != '%':
                c = c[0]
            out.append(c)
            i += len(c)
            continue
        i += 2
    if fields[0] < 1900:
        raise ValueError('year=%d is before 1900; the datetime strftime() methods require year >= 1900' % fields[0])
    return _time.strftime(''.join(out), fields)


class timedelta(object):
    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        for value, unit in ((microseconds, 1), (seconds, 10 ** 6), (milliseconds, 1000), (minutes, 60 * 10 ** 6), (hours, 3600 * 10 ** 6),
                            (days, 86400 * 10 ** 6), (weeks, 7 * 86400 * 10 ** 6)):
            if isinstance(value, float):
                # Whole units exactly, the fraction rounded once.
                fraction, whole = math.modf(value)
                total += int(whole) * unit + _round(fraction * unit)
            else:
                total += value * unit
        return cls._of(total)

    @classmethod
    def _of(cls, total):
        self = object.__new__(cls)
        seconds, micro = divmod(total, 10 ** 6)
        days, seconds = divmod(seconds, 86400)
        if abs(days) > 999999999:
            raise OverflowError('days=%d; must have magnitude <= 999999999' % days)
        self._days, self._seconds, self._microseconds = int(days), int(seconds), int(micro)
        return self

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def _total(self):
        return (self._days * 86400 + self._seconds) * 10 ** 6 + self._microseconds

    def total_seconds(self):
        return self._total() / 10.0 ** 6

    def __repr__(self):
        if self._microseconds:
            return 'datetime.timedelta(%d, %d, %d)' % (self._days, self._seconds, self._microseconds)
        if self._seconds:
            return 'datetime.timedelta(%d, %d)' % (self._days, self._seconds)
        return 'datetime.timedelta(%d)' % self._days

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = '%d:%02d:%02d' % (hours, minutes, seconds)
        if self._days:
            text = '%d day%s, %s' % (self._days, '' if abs(self._days) == 1 else 's', text)
        return text + '.%06d' % self._microseconds if self._microseconds else text

    def __add__(self, other):
        return timedelta._of(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented
    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._of(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._of(-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta._of(abs(self._total()))

    def __mul__(self, other):
        return timedelta._of(self._total() * other) if isinstance(other, (int, long)) else NotImplemented
    __rmul__ = __mul__

    def __floordiv__(self, other):
        return timedelta._of(self._total() // other) if isinstance(other, (int, long)) else NotImplemented
    __div__ = __floordiv__

    def _compare(self, other):
        if not isinstance(other, timedelta):
            raise TypeError("can't compare datetime.timedelta to %s" % type(other).__name__)
        return cmp(self._total(), other._total())

    def __eq__(self, other):
        return isinstance(other, timedelta) and self._total() == other._total()

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self._compare(other) < 0

    def __le__(self, other):
        return self._compare(other) <= 0

    def __gt__(self, other):
        return self._compare(other) > 0

    def __ge__(self, other):
        return self._compare(other) >= 0

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __nonzero__(self):
        return self._total() != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _round(x):
    # Half away from zero, as round() does.
    return int(round(x))

timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo(object):
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        offset = dt.utcoffset()
        saving = dt.dst()
        if offset is None or saving is None:
            raise ValueError('fromutc: non-None utcoffset() and dst() results required')
        standard = dt + (offset - saving)
        return standard + (standard.dst() or timedelta())


class date(object):
    def __new__(cls, year, month, day):
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_time.localtime(t)[:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= _MAXORDINAL:
            raise ValueError('ordinal must be >= 1' if n < 1 else 'year is out of range')
        return cls(*_ord2ymd(n))

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % (self._year, self._month, self._day)

    def ctime(self):
        return '%s %s %2d 00:00:00 %04d' % (_DAYS[self.isoweekday()], _MONTHS[self._month], self._day, self._year)

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def _struct(self, hour, minute, second, dst):
        yearday = self.toordinal() - _days_before_year(self._year)
        return _time.struct_time((self._year, self._month, self._day, hour, minute, second, self.weekday(), yearday, dst))

    def timetuple(self):
        return self._struct(0, 0, 0, -1)

    def toordinal(self):
        return _ymd2ord(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return date(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        year = self._year
        today = _ymd2ord(year, self._month, self._day)
        week, day = divmod(today - _first_monday(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_monday(year), 7)
        elif week >= 52 and today >= _first_monday(year + 1):
            year += 1
            week = 0
        return year, week + 1, day + 1

    def __eq__(self, other):
        return self._key() == other._key() if type(other) is type(self) or self._comparable(other) else False

    def __ne__(self, other):
        return not self == other

    def _comparable(self, other):
        return isinstance(other, date) and isinstance(other, datetime) == isinstance(self, datetime)

    def _key(self):
        return self._year, self._month, self._day

    def _compare(self, other):
        if not self._comparable(other):
            raise TypeError("can't compare %s.%s to %s" % (self.__class__.__module__, self.__class__.__name__, type(other).__name__))
        return cmp(self._key(), other._key())

    def __lt__(self, other):
        return self._compare(other) < 0

    def __le__(self, other):
        return self._compare(other) <= 0

    def __gt__(self, other):
        return self._compare(other) > 0

    def __ge__(self, other):
        return self._compare(other) >= 0

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 1 <= n <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        return date.fromordinal(n)
    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day)


def _first_monday(year):
    """The Monday of the week that holds the year's first Thursday."""
    first = _ymd2ord(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)

date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class time(object):
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond)
        _check_tz(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def _key(self):
        offset = self.utcoffset() or timedelta()
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 10 ** 6 + self._microsecond - offset._total()

    def __cmp__(self, other):
        if not isinstance(other, time):
            raise TypeError("can't compare datetime.time to %s" % type(other).__name__)
        return cmp(self._key(), other._key())

    def __eq__(self, other):
        return isinstance(other, time) and self._key() == other._key()

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self._key())

    def __nonzero__(self):
        return self._key() != 0

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join(map(str, parts))
        if self._tzinfo is not None:
            text += ', tzinfo=%r' % self._tzinfo
        return 'datetime.time(%s)' % text

    def isoformat(self):
        return _time_text(self._hour, self._minute, self._second, self._microsecond) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format):
        return self.strftime(format) if format else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
        return time(self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                    self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo)

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
        self = date.__new__(cls, year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond)
        _check_tz(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)

    @classmethod
    def _from(cls, t, convert):
        fraction, whole = math.modf(t)
        micro = _round(fraction * 1e6)
        if micro < 0:
            whole -= 1
            micro += 10 ** 6
        elif micro == 10 ** 6:
            whole += 1
            micro = 0
        fields = convert(whole)
        return cls(*(fields[:5] + (min(fields[5], 59), micro)))

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        if tz is None:
            return cls._from(t, _time.localtime)
        _check_tz(tz)
        return tz.fromutc(cls._from(t, _time.gmtime).replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls._from(t, _time.gmtime)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, time.tzinfo)

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_time.strptime(date_string, format)[:6])

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def timetuple(self):
        saving = self.dst()
        return self._struct(self._hour, self._minute, self._second, -1 if saving is None else int(bool(saving)))

    def utctimetuple(self):
        return (self - (self.utcoffset() or timedelta()))._struct_of_utc()

    def _struct_of_utc(self):
        return self._struct(self._hour, self._minute, self._second, 0)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
        given = (year, month, day, hour, minute, second, microsecond)
        own = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)
        fields = [b if a is None else a for a, b in zip(given, own)]
        return datetime(*(fields + [self._tzinfo if tzinfo is True else tzinfo]))

    def astimezone(self, tz):
        _check_tz(tz)
        offset = self.utcoffset()
        if offset is None:
            raise ValueError('astimezone() cannot be applied to a naive datetime')
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        return '%s %s %2d %02d:%02d:%02d %04d' % (_DAYS[self.isoweekday()], _MONTHS[self._month], self._day, self._hour, self._minute, self._second, self._year)

    def isoformat(self, sep='T'):
        return date.isoformat(self) + sep + _time_text(self._hour, self._minute, self._second, self._microsecond) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(parts) > 5 and parts[-1] == 0:
            parts.pop()
        text = ', '.join(map(str, parts))
        if self._tzinfo is not None:
            text += ', tzinfo=%r' % self._tzinfo
        return 'datetime.datetime(%s)' % text

    def _micros(self):
        return (self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60 + self._second) * 10 ** 6 + self._microsecond

    def _key(self):
        return self._micros() - (self.utcoffset() or timedelta())._total()

    def _compare(self, other):
        if isinstance(other, datetime) and (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return date._compare(self, other)
    __hash__ = date.__hash__

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        seconds, micro = divmod(self._micros() + other._total(), 10 ** 6)
        days, seconds = divmod(seconds, 86400)
        if not 1 <= days <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        year, month, day = _ord2ymd(int(days))
        return datetime(year, month, day, int(seconds // 3600), int(seconds // 60 % 60), int(seconds % 60), int(micro), self._tzinfo)
    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(self._key() - other._key())

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
