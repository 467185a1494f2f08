import zlib, gzip, zipfile, os, tempfile, shutil, StringIO
for d in ['', 'a', 'abc' * 1000, ''.join(map(chr, range(256))) * 30]:
    print zlib.decompress(zlib.compress(d)) == d, zlib.crc32(d), zlib.adler32(d), zlib.adler32(d, 5), zlib.crc32(d, 7)
c = zlib.compress('hello world' * 100)
o = zlib.decompressobj()
r = ''.join([o.decompress(x) for x in c + 'tail']) + o.flush()
print r == 'hello world' * 100, repr(o.unused_data)
for bad in ['xyz', c[:-6]]:
    try: zlib.decompress(bad)
    except zlib.error, e: print str(e)[:40]
f = tempfile.mkdtemp()
g = gzip.open(f + '/x.gz', 'wb'); g.write('line1\nline2\n'); g.close()
print gzip.open(f + '/x.gz').read(), list(gzip.open(f + '/x.gz'))
z = zipfile.ZipFile(f + '/a.zip', 'w', zipfile.ZIP_DEFLATED)
z.writestr('a/b.txt', 'content' * 50); z.write(f + '/x.gz', 'x'); z.close()
z = zipfile.ZipFile(f + '/a.zip'); print z.namelist(), z.read('a/b.txt')[:10], z.testzip(), z.getinfo('a/b.txt').file_size; z.extractall(f + '/out'); print sorted(os.listdir(f + '/out'))
z = zipfile.ZipFile(f + '/a.zip', 'a'); z.writestr('c', '3'); z.close(); print zipfile.ZipFile(f + '/a.zip').namelist(), zipfile.is_zipfile(f + '/x.gz')
try: zipfile.ZipFile(f + '/x.gz')
except zipfile.BadZipfile, e: print e
shutil.rmtree(f)
