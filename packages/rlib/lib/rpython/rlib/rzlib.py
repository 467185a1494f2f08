"""Compression by zlib: raw streams, and checksums."""

import sys

from rpython.rlib.rarithmetic import intmask, r_uint
from rpython.rlib.rstring import StringBuilder
from rpython.rtyper.lltypesystem import lltype, rffi
from rpython.translator.tool.cbuild import ExternalCompilationInfo

eci = ExternalCompilationInfo(includes=['zlib.h'], libraries=['z'])

Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK = range(6)
Z_OK, Z_STREAM_END, Z_NEED_DICT = 0, 1, 2
Z_ERRNO, Z_STREAM_ERROR, Z_DATA_ERROR, Z_MEM_ERROR, Z_BUF_ERROR, Z_VERSION_ERROR = -1, -2, -3, -4, -5, -6
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY = 0, 1, 2
Z_DEFLATED = 8
MAX_WBITS = 15
DEF_MEM_LEVEL = MAX_MEM_LEVEL = 8
ZLIB_VERSION = '1.2.13'
OUTPUT_BUFFER_SIZE = 32 * 1024
INPUT_BUFFER_MAX = 2047 * 1024 * 1024

# The fields of z_stream in their order; those that nobody asks for are there for their places.
z_stream = rffi.CStruct(
    'z_stream', ('next_in', rffi.CCHARP), ('avail_in', rffi.UINT), ('total_in', rffi.ULONG), ('next_out', rffi.CCHARP), ('avail_out', rffi.UINT),
    ('total_out', rffi.ULONG), ('msg', rffi.CCHARP), ('state', rffi.VOIDP), ('zalloc', rffi.VOIDP), ('zfree', rffi.VOIDP), ('opaque', rffi.VOIDP),
    ('data_type', rffi.INT), ('adler', rffi.ULONG), ('reserved', rffi.ULONG), hints={'eci': eci, 'typedef': True})
z_stream_p = lltype.Ptr(z_stream)


class RZlibError(Exception):
    """zlib refused something; `msg` says what."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


def zlib_external(name, args, result, **kwds):
    return rffi.llexternal(name, args, result, compilation_info=eci, **kwds)

_crc32 = zlib_external('crc32', [rffi.ULONG, rffi.CCHARP, rffi.UINT], rffi.ULONG)
_adler32 = zlib_external('adler32', [rffi.ULONG, rffi.CCHARP, rffi.UINT], rffi.ULONG)
_deflateInit2 = zlib_external('deflateInit2', [z_stream_p, rffi.INT, rffi.INT, rffi.INT, rffi.INT, rffi.INT], rffi.INT, macro=True)
_deflate = zlib_external('deflate', [z_stream_p, rffi.INT], rffi.INT)
_deflateEnd = zlib_external('deflateEnd', [z_stream_p], rffi.INT, releasegil=False)
_deflateCopy = zlib_external('deflateCopy', [z_stream_p, z_stream_p], rffi.INT)
_deflateSetDictionary = zlib_external('deflateSetDictionary', [z_stream_p, rffi.CCHARP, rffi.UINT], rffi.INT)
_inflateInit2 = zlib_external('inflateInit2', [z_stream_p, rffi.INT], rffi.INT, macro=True)
_inflate = zlib_external('inflate', [z_stream_p, rffi.INT], rffi.INT)
_inflateEnd = zlib_external('inflateEnd', [z_stream_p], rffi.INT, releasegil=False)
_inflateCopy = zlib_external('inflateCopy', [z_stream_p, z_stream_p], rffi.INT)
_inflateSetDictionary = zlib_external('inflateSetDictionary', [z_stream_p, rffi.CCHARP, rffi.UINT], rffi.INT)
_zlibVersion = zlib_external('zlibVersion', [], rffi.CCHARP)

# ---- checksums

CRC32_DEFAULT_START = 0
ADLER32_DEFAULT_START = 1


def crc32(string, start=CRC32_DEFAULT_START):
    """The CRC-32 of a string, going on from another one."""
    with rffi.scoped_nonmovingbuffer(string) as p:
        return r_uint(_crc32(rffi.cast(rffi.ULONG, start), p, len(string)))


def adler32(string, start=ADLER32_DEFAULT_START):
    """The Adler-32 of a string, going on from another one."""
    with rffi.scoped_nonmovingbuffer(string) as p:
        return r_uint(_adler32(rffi.cast(rffi.ULONG, start), p, len(string)))


def zlibVersion():
    """The version of the library at run time."""
    return rffi.charp2str(_zlibVersion())

# ---- streams


def fromzliberror(stream, err, while_doing):
    """The error for what zlib returned."""
    if err == Z_VERSION_ERROR:
        return RZlibError("Error %d %s: library version mismatch" % (err, while_doing))
    reason = ''
    if stream and stream.c_msg:
        reason = rffi.charp2str(stream.c_msg)
    elif err == Z_STREAM_ERROR:
        reason = 'inconsistent stream state'
    elif err == Z_DATA_ERROR:
        reason = 'invalid input data'
    elif err == Z_BUF_ERROR:
        reason = 'incomplete or truncated stream'
    if reason:
        return RZlibError("Error %d %s: %s" % (err, while_doing, reason))
    return RZlibError("Error %d %s" % (err, while_doing))


def _new_stream():
    return lltype.malloc(z_stream, flavor='raw', zero=True)


def deflateInit(level=Z_DEFAULT_COMPRESSION, method=Z_DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    """A stream that compresses. RZlibError, or ValueError for arguments that zlib refuses."""
    stream = _new_stream()
    err = intmask(_deflateInit2(stream, level, method, wbits, memLevel, strategy))
    if err == Z_OK:
        if zdict is not None:
            try:
                deflateSetDictionary(stream, zdict)
            except RZlibError:
                deflateEnd(stream)
                raise
        return stream
    try:
        if err == Z_STREAM_ERROR:
            raise ValueError("Invalid initialization option")
        raise fromzliberror(stream, err, "while creating compression object")
    finally:
        lltype.free(stream, flavor='raw')


def deflateEnd(stream):
    """The end of a stream that compresses."""
    _deflateEnd(stream)
    lltype.free(stream, flavor='raw')


def deflateCopy(source):
    """A second stream in the same state."""
    copy = _new_stream()
    err = intmask(_deflateCopy(copy, source))
    if err == Z_OK:
        return copy
    lltype.free(copy, flavor='raw')
    raise fromzliberror(source, err, "while copying compression object")


def deflateSetDictionary(stream, string):
    with rffi.scoped_nonmovingbuffer(string) as p:
        err = intmask(_deflateSetDictionary(stream, p, len(string)))
    if err == Z_STREAM_ERROR:
        raise RZlibError("Parameter is invalid or the stream state is inconsistent")


def inflateInit(wbits=MAX_WBITS, zdict=None):
    """A stream that decompresses."""
    stream = _new_stream()
    err = intmask(_inflateInit2(stream, wbits))
    if err == Z_OK:
        if zdict is not None and wbits < 0:
            try:
                inflateSetDictionary(stream, zdict)
            except RZlibError:
                inflateEnd(stream)
                raise
        return stream
    try:
        if err == Z_STREAM_ERROR:
            raise ValueError("Invalid initialization option")
        raise fromzliberror(stream, err, "while creating decompression object")
    finally:
        lltype.free(stream, flavor='raw')


def inflateEnd(stream):
    """The end of a stream that decompresses."""
    _inflateEnd(stream)
    lltype.free(stream, flavor='raw')


def inflateCopy(source):
    copy = _new_stream()
    err = intmask(_inflateCopy(copy, source))
    if err == Z_OK:
        return copy
    lltype.free(copy, flavor='raw')
    raise fromzliberror(source, err, "while copying decompression object")


def inflateSetDictionary(stream, string):
    with rffi.scoped_nonmovingbuffer(string) as p:
        err = intmask(_inflateSetDictionary(stream, p, len(string)))
    if err == Z_STREAM_ERROR:
        raise RZlibError("Parameter is invalid or the stream state is inconsistent")
    if err == Z_DATA_ERROR:
        raise RZlibError("The given dictionary doesn't match the expected one")


def compress(stream, data, flush=Z_NO_FLUSH):
    """What comes out of a stream for some more input."""
    data, _, _ = _operate(stream, data, flush, sys.maxint, True, None, "while compressing")
    return data


def decompress(stream, data, flush=Z_SYNC_FLUSH, max_length=sys.maxint, zdict=None):
    """(what comes out for some more input, whether the end was reached, how many characters of the input were not used)."""
    should_finish = flush == Z_FINISH
    result, err, avail_in = _operate(stream, data, Z_SYNC_FLUSH if should_finish else flush, max_length, False, zdict, "while decompressing")
    if should_finish and err != Z_STREAM_END and max_length == sys.maxint:
        raise fromzliberror(stream, Z_BUF_ERROR, "while decompressing")
    return result, err == Z_STREAM_END, avail_in


def _operate(stream, data, flush, max_length, compressing, zdict, while_doing):
    """Feeds input to a stream until it gives nothing more."""
    avail_in = 0
    result = StringBuilder()
    with rffi.scoped_nonmovingbuffer(data) as inbuf:
        stream.c_next_in = inbuf
        rffi.setintfield(stream, 'c_avail_in', len(data))
        with lltype.scoped_alloc(rffi.CCHARP.TO, OUTPUT_BUFFER_SIZE) as outbuf:
            while True:
                size = min(OUTPUT_BUFFER_SIZE, max_length)
                if size == 0:
                    err = Z_OK
                    break
                stream.c_next_out = outbuf
                rffi.setintfield(stream, 'c_avail_out', size)
                if compressing:
                    err = intmask(_deflate(stream, flush))
                else:
                    err = intmask(_inflate(stream, flush))
                    if err == Z_NEED_DICT and zdict is not None:
                        inflateSetDictionary(stream, zdict)
                        err = intmask(_inflate(stream, flush))
                if err == Z_NEED_DICT or (err < 0 and err != Z_BUF_ERROR):
                    raise fromzliberror(stream, err, while_doing)
                made = size - intmask(stream.c_avail_out)
                result.append_charpsize(outbuf, made)
                max_length -= made
                if made < size or err == Z_STREAM_END:
                    break
        avail_in = intmask(stream.c_avail_in)
        stream.c_next_in = lltype.nullptr(rffi.CCHARP.TO)
    return result.build(), err, avail_in
