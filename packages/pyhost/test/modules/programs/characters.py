# -*- coding: utf-8 -*-
import unicodedata as u
for c in u'aÉ١½\u1100\u3042가ﬁ€\u0301 \n\U0001d400(²':
    print repr(c), u.category(c), u.name(c, '-'), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), u.decomposition(c)
for s in [u'é', u'e\u0301', u'가각', u'ﬁ²', u'a\u0323\u0307\u0301', u'\u1e9b\u0323', u'\u212b', u'\u1100\u1161\u11a8', u'', u'abc', u'\u0301a', u'\u0344', u'q\u0307\u0323\u0307']:
    print [repr(u.normalize(f, s)) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')]
print repr(u.lookup('GREEK SMALL LETTER ALPHA')), u.unidata_version
for f in (lambda: u.name(u'\n'), lambda: u.lookup('NOPE'), lambda: u.digit(u'a'), lambda: u.category(u'ab')):
    try: f()
    except Exception, e: print type(e).__name__, e
