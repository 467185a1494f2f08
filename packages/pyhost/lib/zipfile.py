"""Archives in ZIP's format."""
import os
import struct
import time
import zlib
from cStringIO import StringIO

__all__ = ['BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'is_zipfile', 'ZipInfo', 'ZipFile', 'LargeZipFile']

ZIP_STORED, ZIP_DEFLATED = 0, 8
ZIP64_LIMIT = (1 << 31) - 1
_LOCAL = '<4s2B4HL2L2H'
_CENTRAL = '<4s4B4HL2L5H2L'
_END = '<4s4H2LH'


class BadZipfile(Exception):
    """A file that is no archive."""


class LargeZipFile(Exception):
    """An archive of more than 2 GB."""

error = BadZipfile


def is_zipfile(filename):
    """Whether a file is an archive."""
    try:
        f = filename if hasattr(filename, 'read') else open(filename, 'rb')
        try:
            return _find_end(f.read()) >= 0
        finally:
            if f is not filename:
                f.close()
    except IOError:
        return False


def _find_end(data):
    return data.rfind('PK\5\6', max(0, len(data) - 65557))


class ZipInfo(object):
    """One member."""

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.split('\0')[0]
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.date_time = date_time
        self.compress_type = ZIP_STORED
        self.comment = self.extra = ''
        self.create_system, self.create_version, self.extract_version = 3, 20, 20
        self.flag_bits = self.internal_attr = self.external_attr = self.header_offset = self.CRC = self.compress_size = self.file_size = 0

    def __repr__(self):
        return '<zipfile.ZipInfo object %s>' % self.filename

    def _stamp(self):
        d = self.date_time
        return d[3] << 11 | d[4] << 5 | d[5] // 2, (d[0] - 1980) << 9 | d[1] << 5 | d[2]

    def FileHeader(self, zip64=None):
        """The bytes before the member's data."""
        clock, day = self._stamp()
        name, flags = self._name()
        return struct.pack(_LOCAL, 'PK\3\4', self.extract_version, 0, flags, self.compress_type, clock, day, self.CRC & 0xffffffff, self.compress_size,
                           self.file_size, len(name), len(self.extra)) + name + self.extra

    def _name(self):
        if isinstance(self.filename, unicode):
            try:
                return self.filename.encode('ascii'), self.flag_bits
            except UnicodeEncodeError:
                return self.filename.encode('utf-8'), self.flag_bits | 0x800
        return self.filename, self.flag_bits

    def _entry(self):
        clock, day = self._stamp()
        name, flags = self._name()
        return struct.pack(_CENTRAL, 'PK\1\2', self.create_version, self.create_system, self.extract_version, 0, flags, self.compress_type, clock, day,
                           self.CRC & 0xffffffff, self.compress_size, self.file_size, len(name), len(self.extra), len(self.comment), 0, self.internal_attr,
                           self.external_attr, self.header_offset) + name + self.extra + self.comment


class ZipFile(object):
    """An archive: read, written anew, or appended to."""

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=False):
        if mode not in ('r', 'w', 'a'):
            raise RuntimeError('ZipFile() requires mode "r", "w", or "a"')
        if compression not in (ZIP_STORED, ZIP_DEFLATED):
            raise RuntimeError('That compression method is not supported')
        self.mode, self.compression, self.comment, self.debug, self.pwd = mode, compression, '', 0, None
        self.filelist, self.NameToInfo = [], {}
        self._own = isinstance(file, basestring)
        self.filename = file if self._own else getattr(file, 'name', None)
        self.fp = file
        if self._own:
            exists = os.path.exists(file)
            self.fp = open(file, {'r': 'rb', 'w': 'wb', 'a': 'r+b' if exists else 'wb'}[mode])
        self._start = 0
        if mode == 'r' or mode == 'a' and not (self._own and not exists):
            self._read_directory()

    def _read_directory(self):
        self.fp.seek(0)
        data = self.fp.read()
        end = _find_end(data)
        if end < 0 or end + 22 > len(data):
            if self._own:
                self.fp.close()
            raise BadZipfile('File is not a zip file')
        fields = struct.unpack(_END, data[end:end + 22])
        count, size, offset = fields[4], fields[5], fields[6]
        self.comment = data[end + 22:end + 22 + fields[7]]
        shift = end - size - offset
        pos = self._start = offset + shift
        for i in range(count):
            pos = self._read_entry(data, pos, shift)

    def _read_entry(self, data, pos, shift):
        if data[pos:pos + 4] != 'PK\1\2':
            raise BadZipfile('Bad magic number for central directory')
        f = struct.unpack(_CENTRAL, data[pos:pos + 46])
        pos += 46
        name = data[pos:pos + f[12]]
        d, t = f[8], f[7]
        info = ZipInfo(name.decode('utf-8') if f[5] & 0x800 else name, ((d >> 9) + 1980, d >> 5 & 15, d & 31, t >> 11, t >> 5 & 63, (t & 31) * 2))
        info.extra = data[pos + f[12]:pos + f[12] + f[13]]
        info.comment = data[pos + f[12] + f[13]:pos + f[12] + f[13] + f[14]]
        info.create_version, info.create_system, info.extract_version, _, info.flag_bits, info.compress_type = f[1:7]
        info.CRC, info.compress_size, info.file_size = f[9:12]
        info.internal_attr, info.external_attr, info.header_offset = f[16], f[17], f[18] + shift
        self._add(info)
        return pos + f[12] + f[13] + f[14]

    def _add(self, info):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    def namelist(self):
        """The names of the members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        """The members."""
        return self.filelist

    def getinfo(self, name):
        """A member; KeyError when there is none."""
        if name not in self.NameToInfo:
            raise KeyError('There is no item named %r in the archive' % name)
        return self.NameToInfo[name]

    def read(self, name, pwd=None):
        """The content of a member."""
        if not self.fp:
            raise RuntimeError('Attempt to read ZIP archive that was already closed')
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if info.flag_bits & 1:
            raise RuntimeError('File %s is encrypted, password required for extraction' % info.filename)
        self.fp.seek(info.header_offset)
        head = self.fp.read(30)
        if head[:4] != 'PK\3\4':
            raise BadZipfile('Bad magic number for file header')
        lengths = struct.unpack('<2H', head[26:])
        self.fp.seek(info.header_offset + 30 + sum(lengths))
        data = self.fp.read(info.compress_size)
        if info.compress_type == ZIP_DEFLATED:
            data = zlib.decompress(data, -15)
        elif info.compress_type != ZIP_STORED:
            raise NotImplementedError('compression type %d' % info.compress_type)
        if zlib.crc32(data) & 0xffffffff != info.CRC & 0xffffffff:
            raise BadZipfile('Bad CRC-32 for file %r' % info.filename)
        return data

    def open(self, name, mode='r', pwd=None):
        """A member as a file."""
        if mode not in ('r', 'U', 'rU'):
            raise RuntimeError('open() requires mode "r", "U", or "rU"')
        return StringIO(self.read(name))

    def testzip(self):
        """The first member that is damaged; None when all are well."""
        for info in self.filelist:
            try:
                self.read(info)
            except (BadZipfile, zlib.error):
                return info.filename
        return None

    def printdir(self):
        """Prints a table of the members."""
        print '%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size')
        for info in self.filelist:
            print '%-46s %d-%02d-%02d %02d:%02d:%02d %12d' % ((info.filename,) + tuple(info.date_time[:6]) + (info.file_size,))

    def extract(self, member, path=None, pwd=None):
        """Writes a member into a folder; the path of the file."""
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = os.path.join(os.getcwd() if path is None else path, *parts)
        folder = target if info.filename.endswith('/') else os.path.dirname(target)
        if folder and not os.path.isdir(folder):
            os.makedirs(folder)
        if not info.filename.endswith('/'):
            f = open(target, 'wb')
            f.write(self.read(info))
            f.close()
        return target

    def extractall(self, path=None, members=None, pwd=None):
        """Writes all members."""
        for member in self.namelist() if members is None else members:
            self.extract(member, path)

    def write(self, filename, arcname=None, compress_type=None):
        """Adds a file."""
        stat = os.stat(filename)
        name = os.path.normpath(os.path.splitdrive(arcname or filename)[1]).lstrip(os.sep)
        folder = os.path.isdir(filename)
        info = ZipInfo(name + '/' if folder else name, time.localtime(stat.st_mtime)[:6])
        info.external_attr = (stat.st_mode & 0xffff) << 16
        data = ''
        if not folder:
            f = open(filename, 'rb')
            data = f.read()
            f.close()
        self._write(info, data, ZIP_STORED if folder else self.compression if compress_type is None else compress_type)

    def writestr(self, zinfo_or_arcname, bytes, compress_type=None):
        """Adds a member with the content given."""
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = ZipInfo(info, time.localtime(time.time())[:6])
            info.compress_type = self.compression
            info.external_attr = 0600 << 16
        self._write(info, bytes, info.compress_type if compress_type is None else compress_type)

    def _write(self, info, data, compress_type):
        if not self.fp or self.mode == 'r':
            raise RuntimeError('write() requires mode "w" or "a"')
        info.compress_type = compress_type
        info.file_size, info.CRC = len(data), zlib.crc32(data) & 0xffffffff
        if compress_type == ZIP_DEFLATED:
            packer = zlib.compressobj(-1, zlib.DEFLATED, -15)
            data = packer.compress(data) + packer.flush()
        info.compress_size, info.header_offset = len(data), self._start
        self.fp.seek(self._start)
        head = info.FileHeader()
        self.fp.write(head + data)
        self._start += len(head) + len(data)
        self._add(info)

    def close(self):
        """Writes the directory, where something was added."""
        if self.fp is None:
            return
        if self.mode != 'r':
            entries = ''.join([info._entry() for info in self.filelist])
            self.fp.seek(self._start)
            count = len(self.filelist)
            self.fp.write(entries + struct.pack(_END, 'PK\5\6', 0, 0, count, count, len(entries), self._start, len(self.comment)) + self.comment)
            self.fp.flush()
        if self._own:
            self.fp.close()
        self.fp = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
