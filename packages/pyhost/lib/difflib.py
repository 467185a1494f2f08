"""What differs between two sequences. Matching blocks are found after Ratcliff and Obershelp: the longest one, then those on both sides of it."""
from collections import namedtuple
import heapq

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK', 'context_diff', 'unified_diff', 'Match']

Match = namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher(object):
    """Compares a with b. What isjunk(x) holds for, and in long sequences what is frequent, does not begin a match."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Sets both."""
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        """Sets the first."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Sets the second, of which an index is kept."""
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            self._index()

    def _index(self):
        places = self.b2j = {}
        for i, item in enumerate(self.b):
            places.setdefault(item, []).append(i)
        junk = dict([(item, 1) for item in places if self.isjunk and self.isjunk(item)])
        for item in junk:
            del places[item]
        popular = {}
        count = len(self.b)
        if self.autojunk and count >= 200:
            limit = count // 100 + 1
            popular = dict([(item, 1) for item in places if len(places[item]) > limit])
            for item in popular:
                del places[item]
        self.isbjunk = junk.__contains__
        self.isbpopular = popular.__contains__

    def find_longest_match(self, alo, ahi, blo, bhi):
        """The longest match in a part of both; the earliest in a, then in b."""
        a, b, places = self.a, self.b, self.b2j
        best = alo, blo, 0
        lengths = {}
        for i in xrange(alo, ahi):
            new = {}
            for j in places.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = new[j] = lengths.get(j - 1, 0) + 1
                if size > best[2]:
                    best = i - size + 1, j - size + 1, size
            lengths = new
        for junk in (False, True):
            best = self._grown(best, junk, (alo, ahi, blo, bhi))
        return Match(*best)

    def _grown(self, match, junk, bounds):
        """The match with equal items at both ends that are junk, or are not."""
        a, b, isjunk = self.a, self.b, self.isbjunk
        i, j, size = match
        while i > bounds[0] and j > bounds[2] and isjunk(b[j - 1]) == junk and a[i - 1] == b[j - 1]:
            i, j, size = i - 1, j - 1, size + 1
        while i + size < bounds[1] and j + size < bounds[3] and isjunk(b[j + size]) == junk and a[i + size] == b[j + size]:
            size += 1
        return i, j, size

    def get_matching_blocks(self):
        """All matches in order, and an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        todo = [(0, len(self.a), 0, len(self.b))]
        found = []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    todo.append((i + size, ahi, j + size, bhi))
        joined = []
        for i, j, size in sorted(found):
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1] = joined[-1][0], joined[-1][1], joined[-1][2] + size
            else:
                joined.append((i, j, size))
        joined.append((len(self.a), len(self.b), 0))
        self.matching_blocks = [Match(*block) for block in joined]
        return self.matching_blocks

    def get_opcodes(self):
        """How a becomes b: (tag, i1, i2, j1, j2) with replace, delete, insert or equal."""
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = answer = []
        for ai, bj, size in self.get_matching_blocks():
            tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert' if j < bj else ''
            if tag:
                answer.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                answer.append(('equal', ai, i, bj, j))
        return answer

    def get_grouped_opcodes(self, n=3):
        """The same in groups, with n equal items around each."""
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        """How alike they are, from 0 to 1."""
        return _ratio(sum([block[2] for block in self.get_matching_blocks()]), len(self.a) + len(self.b))

    def quick_ratio(self):
        """No less than that, found faster: by the items alone."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left = dict(self.fullbcount)
        matches = 0
        for item in self.a:
            if left.get(item, 0) > 0:
                matches += 1
                left[item] -= 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """No less than that: by the lengths alone."""
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The most alike of some words, best first."""
    if not n > 0:
        raise ValueError('n must be > 0: %r' % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    result = []
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            result.append((matcher.ratio(), candidate))
    return [candidate for score, candidate in heapq.nlargest(n, result)]


def _count_leading(line, char):
    return len(line) - len(line.lstrip(char))


class Differ(object):
    """Compares lines, and the characters of lines that are alike."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        """Lines with '- ', '+ ', '  ' or '? ' before them."""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                lines = self._replaced(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                lines = self._marked('-', a, alo, ahi)
            elif tag == 'insert':
                lines = self._marked('+', b, blo, bhi)
            else:
                lines = self._marked(' ', a, alo, ahi)
            for line in lines:
                yield line

    def _marked(self, mark, lines, low, high):
        for i in xrange(low, high):
            yield '%s %s' % (mark, lines[i])

    def _plain(self, a, alo, ahi, b, blo, bhi):
        first = self._marked('+', b, blo, bhi) if bhi - blo < ahi - alo else self._marked('-', a, alo, ahi)
        second = self._marked('-', a, alo, ahi) if bhi - blo < ahi - alo else self._marked('+', b, blo, bhi)
        for line in list(first) + list(second):
            yield line

    def _most_alike(self, a, alo, ahi, b, blo, bhi):
        """Ratio and places of the two lines most alike; the places of the first two that are equal."""
        best, cutoff = (0.74, None, None), 0.75
        equal = None
        matcher = SequenceMatcher(self.charjunk)
        for j in xrange(blo, bhi):
            matcher.set_seq2(b[j])
            for i in xrange(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best[0] and matcher.quick_ratio() > best[0] and matcher.ratio() > best[0]:
                    best = matcher.ratio(), i, j
        return best, equal, cutoff

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        best, equal, cutoff = self._most_alike(a, alo, ahi, b, blo, bhi)
        ratio, i, j = best
        if ratio < cutoff:
            if equal is None:
                return self._plain(a, alo, ahi, b, blo, bhi)
            i, j = equal
            middle = ['  ' + a[i]]
        else:
            middle = self._intraline(a[i], b[j]) if equal is None or ratio >= cutoff else []
        return list(self._around(a, alo, i, b, blo, j)) + list(middle) + list(self._around(a, i + 1, ahi, b, j + 1, bhi))

    def _around(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            return self._replaced(a, alo, ahi, b, blo, bhi) if blo < bhi else self._marked('-', a, alo, ahi)
        return self._marked('+', b, blo, bhi) if blo < bhi else []

    def _intraline(self, aline, bline):
        atags = btags = ''
        for tag, ai1, ai2, bj1, bj2 in SequenceMatcher(self.charjunk, aline, bline).get_opcodes():
            la, lb = ai2 - ai1, bj2 - bj1
            marks = {'replace': ('^', '^'), 'delete': ('-', ''), 'insert': ('', '+'), 'equal': (' ', ' ')}[tag]
            atags += marks[0] * la
            btags += marks[1] * lb
        return self._questions(aline, bline, atags, btags)

    def _questions(self, aline, bline, atags, btags):
        common = min(_count_leading(aline, '\t'), _count_leading(bline, '\t'))
        common = min(common, _count_leading(atags[:common], ' '), _count_leading(btags[:common], ' '))
        atags, btags = atags[common:].rstrip(), btags[common:].rstrip()
        yield '- ' + aline
        if atags:
            yield '? %s%s\n' % ('\t' * common, atags)
        yield '+ ' + bline
        if btags:
            yield '? %s%s\n' % ('\t' * common, btags)


def IS_LINE_JUNK(line):
    """Blank, or a # alone."""
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """A space or tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The lines of Differ.compare()."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The lines of the first or second sequence, from those of ndiff()."""
    marks = {1: '- ', 2: '+ '}.get(int(which))
    if marks is None:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which)
    for line in delta:
        if line[:2] in ('  ', marks):
            yield line[2:]


def _range_unified(start, stop):
    length = stop - start
    if length == 1:
        return '%d' % (start + 1)
    return '%d,%d' % (start + 1 if length else start, length)


def _range_context(start, stop):
    length = stop - start
    beginning = start + 1 if length else start
    return '%d' % beginning if length <= 1 else '%d,%d' % (beginning, beginning + length - 1)


def _dated(name, date):
    return name + ('\t' + date if date else '')


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """Lines as diff -u writes them."""
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield '--- %s%s' % (_dated(fromfile, fromfiledate), lineterm)
            yield '+++ %s%s' % (_dated(tofile, tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield '@@ -%s +%s @@%s' % (_range_unified(first[1], last[2]), _range_unified(first[3], last[4]), lineterm)
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            if tag != 'insert':
                for line in a[i1:i2]:
                    yield '-' + line
            if tag != 'delete':
                for line in b[j1:j2]:
                    yield '+' + line


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    """Lines as diff -c writes them."""
    marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield '*** %s%s' % (_dated(fromfile, fromfiledate), lineterm)
            yield '--- %s%s' % (_dated(tofile, tofiledate), lineterm)
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield '*** %s ****%s' % (_range_context(first[1], last[2]), lineterm)
        if [code for code in group if code[0] in ('replace', 'delete')]:
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield '--- %s ----%s' % (_range_context(first[3], last[4]), lineterm)
        if [code for code in group if code[0] in ('replace', 'insert')]:
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    for line in b[j1:j2]:
                        yield marks[tag] + line
