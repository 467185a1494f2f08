// The system as a web worker shows it: output is posted to the page, input is empty, and there are no files.

/** Bytes of a text of JavaScript's. */
function textBytes(text) {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

/** What the program's main function gets: the page's name for the program and the arguments. */
function programArguments() {
  return programOptions.args.map(textBytes);
}

/** Tells the page the exit status. */
function endProgram(status) {
  flushOutput();
  postMessage({ status: status & 0xff });
}

/** Bytes that were written and not posted yet. */
let pendingOutput = "";

/** When they were posted last. */
let outputTime = 0;

/** Posts what was written. */
function flushOutput() {
  if (pendingOutput !== "") postMessage({ output: pendingOutput });
  pendingOutput = "";
  outputTime = performance.now();
}

/** Writes bytes to the page. */
function oo_os_write(fd, bytes) {
  if (fd !== 1 && fd !== 2) return failed(9, -1);
  pendingOutput += bytes;
  if (pendingOutput.length > 0x10000 || performance.now() - outputTime > 20) flushOutput();
  return bytes.length;
}

/** Nothing comes from a page. */
function oo_os_read(fd) {
  return fd === 0 ? "" : failed(9, null);
}

/** There are no files. */
function oo_os_open() {
  return failed(38, -1);
}

/** Only the descriptors that every program has are open. */
function oo_os_close(fd) {
  return fd >= 0 && fd <= 2 ? 0 : failed(9, -1);
}

/** The page is no terminal. */
function oo_os_isatty() {
  return false;
}

/** There is one process. */
function oo_os_getpid() {
  return 1;
}

/** There are no folders. */
function oo_os_getcwd() {
  return failed(38, null);
}

/** There are no folders. */
function oo_os_chdir() {
  return failed(38, -1);
}

/** There are no folders. */
function oo_os_mkdir() {
  return failed(38, -1);
}

/** There are no folders. */
function oo_os_rmdir() {
  return failed(38, -1);
}

/** There are no files. */
function oo_os_unlink() {
  return failed(38, -1);
}

/** There are no files. */
function oo_os_rename() {
  return failed(38, -1);
}

/** There are no files. */
function oo_os_access() {
  return failed(38, false);
}

/** There is no environment. */
function oo_os_getenv() {
  return null;
}

/** There are no files. */
function oo_os_file_mode() {
  return failed(38, -1);
}

/** Ends the program at once: what is thrown here nobody catches. */
function oo_os_exit(status) {
  endProgram(status);
  throw new ProgramEnd();
}

/** What ends a program. */
class ProgramEnd {}

/** Seconds since 1970. */
function systemTime() {
  return (performance.timeOrigin + performance.now()) / 1000;
}

/** Seconds of processor time: of time, there. */
function processTime() {
  return performance.now() / 1000;
}

/** Waits so many seconds. A worker may sleep only where the page is isolated from others. */
function sleepSeconds(seconds) {
  flushOutput();
  if (typeof SharedArrayBuffer === "function") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, seconds * 1000);
  else for (const end = performance.now() + seconds * 1000; performance.now() < end; );
}

/** The clock in nanoseconds. */
function readTimestamp() {
  return BigInt(Math.round(performance.now() * 1e6));
}
