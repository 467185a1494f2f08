import hashlib, md5, sha, binascii, base64, hmac
for n in (0, 1, 3, 55, 56, 63, 64, 65, 111, 112, 127, 128, 200):
    print n, [hashlib.new(name, 'x' * n).hexdigest()[:16] for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512')]
m = hashlib.md5('a'); m.update('bc'); k = m.copy(); k.update('d'); print m.hexdigest(), k.hexdigest(), repr(m.digest()), m.digest_size, m.block_size
print md5.new('q').hexdigest(), md5.md5('q').hexdigest(), sha.new('q').hexdigest(), hmac.new('key', 'msg').hexdigest(), hmac.new('k' * 100, 'm', hashlib.sha256).hexdigest()
print binascii.hexlify('a\xff'), repr(binascii.unhexlify('61ff')), binascii.crc32('hello'), binascii.crc32('world', 5), binascii.b2a_base64('abc'), binascii.a2b_base64('YWJj'), binascii.crc_hqx('abc', 0)
print base64.b64encode('\xfb\xff'), base64.urlsafe_b64encode('\xfb\xff'), repr(base64.b64decode('+/8=')), base64.b32encode('hello!'), base64.b32decode(base64.b32encode('abcd')), base64.b16encode('ab'), base64.encodestring('x' * 60)
for f in [lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: base64.b64decode('a'), lambda: hashlib.new('nope')]:
    try: print f()
    except Exception, e: print type(e).__name__, e
