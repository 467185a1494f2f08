# Tables with separators.

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab', 'reader', 'writer',
           'register_dialect', 'get_dialect', 'list_dialects', 'unregister_dialect', 'DictReader', 'DictWriter']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


class Dialect:
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'

_dialects = {'excel': excel, 'excel-tab': excel_tab}


def register_dialect(name, dialect=None, **fmtparams):
    _dialects[name] = _settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return _dialects.keys()


def _settings(dialect, fmtparams):
    if isinstance(dialect, basestring):
        dialect = get_dialect(dialect)
    elif dialect is None:
        dialect = excel

    class settings(Dialect):
        pass
    for name in ('delimiter', 'quotechar', 'escapechar', 'doublequote', 'skipinitialspace', 'lineterminator', 'quoting'):
        value = getattr(dialect, name, None)
        if value is None:
            value = getattr(excel, name)
        setattr(settings, name, fmtparams.pop(name, value))
    settings.strict = fmtparams.pop('strict', False)
    if fmtparams:
        raise TypeError("'%s' is an invalid keyword argument for this function" % fmtparams.keys()[0])
    if not isinstance(settings.delimiter, str) or len(settings.delimiter) != 1:
        raise TypeError('"delimiter" must be an 1-character string')
    return settings


class reader(object):
    def __init__(self, csvfile, dialect=None, **fmtparams):
        self._lines = iter(csvfile)
        self.dialect = _settings(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def next(self):
        d = self.dialect
        row = []
        field = []
        quoted = False
        # start: of a field; plain; inside: of quotes; after: a quote within quotes; escape.
        state = 'start'
        while True:
            if state in ('inside', 'escape-inside') or row == [] and field == [] and state == 'start':
                try:
                    line = self._lines.next()
                except StopIteration:
                    if state == 'inside' and (field or quoted):
                        row.append(''.join(field))
                        return row
                    raise
                self.line_num += 1
            for c in line:
                if c == '\0':
                    raise Error('line contains NULL byte')
                if state == 'start':
                    if c in '\r\n':
                        continue
                    if c == d.quotechar and d.quoting != QUOTE_NONE:
                        quoted = True
                        state = 'inside'
                    elif c == d.escapechar:
                        state = 'escape'
                    elif c == ' ' and d.skipinitialspace:
                        pass
                    elif c == d.delimiter:
                        row.append('')
                    else:
                        field.append(c)
                        state = 'plain'
                elif state == 'plain':
                    if c in '\r\n':
                        continue
                    if c == d.escapechar:
                        state = 'escape'
                    elif c == d.delimiter:
                        row.append(self._finish(field, quoted))
                        field, quoted, state = [], False, 'start'
                    else:
                        field.append(c)
                elif state == 'inside':
                    if c == d.escapechar:
                        state = 'escape-inside'
                    elif c == d.quotechar:
                        state = 'after'
                    else:
                        field.append(c)
                elif state == 'after':
                    if c == d.quotechar and d.doublequote:
                        field.append(c)
                        state = 'inside'
                    elif c == d.delimiter:
                        row.append(self._finish(field, quoted))
                        field, quoted, state = [], False, 'start'
                    elif c not in '\r\n':
                        if d.strict:
                            raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
                        field.append(c)
                        state = 'plain'
                else:
                    field.append(c)
                    state = 'inside' if state == 'escape-inside' else 'plain'
            if state in ('inside', 'escape-inside'):
                continue
            if state == 'start' and not row:
                return row
            row.append(self._finish(field, quoted))
            return row

    def _finish(self, field, quoted):
        text = ''.join(field)
        if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted:
            return float(text)
        return text


class writer(object):
    def __init__(self, csvfile, dialect=None, **fmtparams):
        self._write = csvfile.write
        self.dialect = _settings(dialect, fmtparams)

    def _field(self, value, alone):
        d = self.dialect
        text = '' if value is None else repr(value) if isinstance(value, float) else str(value)
        quote = d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, long, float))
        special = [d.delimiter, d.quotechar, d.escapechar, '\r', '\n'] + list(d.lineterminator)
        if d.quoting == QUOTE_NONE:
            out = ''
            for c in text:
                if c in special:
                    if not d.escapechar:
                        raise Error('need to escape, but no escapechar set')
                    out += d.escapechar
                out += c
            return out
        for c in text:
            if c in special:
                quote = True
        if not text and alone:
            quote = True
        if not quote:
            return text
        if d.doublequote:
            text = text.replace(d.quotechar, d.quotechar * 2)
        elif d.escapechar:
            text = text.replace(d.quotechar, d.escapechar + d.quotechar)
        elif d.quotechar in text:
            raise Error('need to escape, but no escapechar set')
        return d.quotechar + text + d.quotechar

    def writerow(self, row):
        row = list(row)
        line = self.dialect.delimiter.join([self._field(value, len(row) == 1) for value in row])
        return self._write(line + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect

    def __iter__(self):
        return self

    @property
    def line_num(self):
        return self.reader.line_num

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = self.reader.next()
            except StopIteration:
                pass
        return self._fieldnames

    def next(self):
        names = self.fieldnames
        row = self.reader.next()
        while row == []:
            row = self.reader.next()
        result = dict(zip(names, row))
        if len(row) > len(names):
            result[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            result[name] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(name) for name in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._row(row) for row in rowdicts])
