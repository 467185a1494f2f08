// System calls that the library makes by name, in a browser: what needs no system. All others fail with ENOSYS.

/** The mask of new files. */
function oo_os_umask() {
  return 0o22;
}

/** Random bytes. */
function oo_os_urandom(count) {
  const bytes = new Uint8Array(count);
  for (let i = 0; i < count; i += 0x10000) crypto.getRandomValues(bytes.subarray(i, i + 0x10000));
  return leaveText(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** No variables. */
function oo_os_environ() {
  return leaveTexts([]);
}

/** Seconds: there are no others but those that pass. */
function oo_os_times() {
  leaveNumbers([performance.now() / 1000, 0, 0, 0, performance.now() / 1000]);
  return 0;
}

/** Nobody can move in a stream. */
function oo_os_lseek(fd) {
  return failed(fd >= 0 && fd <= 2 ? 29 : 9, -1);
}
