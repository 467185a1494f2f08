// What both platforms know of the system, without asking it.

/** The error number of the last function that failed. */
let lastErrno = 0;

/** Notes why a function fails, and gives what it returns then. */
function failed(errno, result) {
  lastErrno = errno;
  return result;
}

/** The error number of the last function that failed. */
function oo_errno() {
  return lastErrno;
}

/** Linux's error numbers that programs meet, with their texts. */
const errorTexts = {
  EPERM: [1, "Operation not permitted"],
  ENOENT: [2, "No such file or directory"],
  ESRCH: [3, "No such process"],
  EINTR: [4, "Interrupted system call"],
  EIO: [5, "Input/output error"],
  ENXIO: [6, "No such device or address"],
  E2BIG: [7, "Argument list too long"],
  ENOEXEC: [8, "Exec format error"],
  EBADF: [9, "Bad file descriptor"],
  ECHILD: [10, "No child processes"],
  EAGAIN: [11, "Resource temporarily unavailable"],
  ENOMEM: [12, "Cannot allocate memory"],
  EACCES: [13, "Permission denied"],
  EFAULT: [14, "Bad address"],
  ENOTBLK: [15, "Block device required"],
  EBUSY: [16, "Device or resource busy"],
  EEXIST: [17, "File exists"],
  EXDEV: [18, "Invalid cross-device link"],
  ENODEV: [19, "No such device"],
  ENOTDIR: [20, "Not a directory"],
  EISDIR: [21, "Is a directory"],
  EINVAL: [22, "Invalid argument"],
  ENFILE: [23, "Too many open files in system"],
  EMFILE: [24, "Too many open files"],
  ENOTTY: [25, "Inappropriate ioctl for device"],
  ETXTBSY: [26, "Text file busy"],
  EFBIG: [27, "File too large"],
  ENOSPC: [28, "No space left on device"],
  ESPIPE: [29, "Illegal seek"],
  EROFS: [30, "Read-only file system"],
  EMLINK: [31, "Too many links"],
  EPIPE: [32, "Broken pipe"],
  EDOM: [33, "Numerical argument out of domain"],
  ERANGE: [34, "Numerical result out of range"],
  EDEADLK: [35, "Resource deadlock avoided"],
  ENAMETOOLONG: [36, "File name too long"],
  ENOLCK: [37, "No locks available"],
  ENOSYS: [38, "Function not implemented"],
  ENOTEMPTY: [39, "Directory not empty"],
  ELOOP: [40, "Too many levels of symbolic links"],
  EOVERFLOW: [75, "Value too large for defined data type"],
  ENOTSUP: [95, "Operation not supported"],
  ETIMEDOUT: [110, "Connection timed out"],
  EDQUOT: [122, "Disk quota exceeded"],
};

/** The text of an error number. */
function oo_os_strerror(errno) {
  for (const [number, text] of Object.values(errorTexts)) if (number === errno) return text;
  return errno === 0 ? "Success" : `Unknown error ${errno}`;
}

/** The text that the last system call left. */
let systemText = "";

/** The numbers that it left. */
let systemNumbers = [];

/** Leaves a text; its length. */
function leaveText(text) {
  systemText = text;
  return text.length;
}

/** Leaves texts, each with a zero byte at its end; how many. */
function leaveTexts(texts) {
  systemText = texts.map((text) => text + "\0").join("");
  return texts.length;
}

/** Leaves numbers; how many. */
function leaveNumbers(numbers) {
  systemNumbers = numbers;
  return numbers.length;
}

/** The text that the last system call left. */
function oo_os_text() {
  return systemText;
}

/** A number that the last system call left. */
function oo_os_number(index) {
  return BigInt(systemNumbers[index]);
}

/** The same, for those with fractions. */
function oo_os_fraction(index) {
  return systemNumbers[index];
}

/** The C locale, which is the only one. */
function oo_os_setlocale(category, locale) {
  return category >= 0 && category <= 12 && ["", "\x01", "C", "POSIX"].includes(locale) ? leaveText("C") : failed(22, -1);
}

/** How amounts of money look: the C locale does not say. */
function oo_os_localeconv_numbers() {
  return leaveNumbers([127, 127, 127, 127, 127, 127, 127, 127]);
}

/** How numbers look in the C locale. */
function oo_os_localeconv() {
  return leaveTexts([".", "", "", "", "", "", "", "", "", ""]);
}

/** Linux's numbers of texts that depend on the locale, from where they begin, as in the C locale. */
const localeTexts = [
  [0xe, ["ANSI_X3.4-1968"]],
  [0x10000, [".", ""]],
  [0x20000, [
    ..."Sun Mon Tue Wed Thu Fri Sat Sunday Monday Tuesday Wednesday Thursday Friday Saturday Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
    ..."January February March April May June July August September October November December AM PM".split(" "),
    "%a %b %e %H:%M:%S %Y", "%m/%d/%y", "%H:%M:%S", "%I:%M:%S %p",
  ]],
  [0x4000f, ["-"]],
  [0x50000, ["^[yY]", "^[nN]"]],
];

/** Such a text; empty for numbers of none. */
function oo_os_nl_langinfo(item) {
  for (const [start, texts] of localeTexts) if (item >= start && item < start + texts.length) return leaveText(texts[item - start]);
  return leaveText("");
}
