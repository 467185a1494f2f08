/* System calls on strings of the program. */
#define _GNU_SOURCE
#include "common_header.h"
#include "ll_os_calls.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the last call left, per thread. */
static __thread char *result_text;
static __thread size_t result_length, result_size;
static __thread int64_t result_numbers[RPY_OS_NUMBERS];
static __thread double result_fractions[RPY_OS_FRACTIONS];
static __thread int last_errno;

Signed rpy_os_failed(int code)
{
    last_errno = code;
    return -1;
}

Signed rpy_os_outcome(Signed result)
{
    return result < 0 ? rpy_os_failed(errno) : result;
}

void rpy_os_leave_number(int index, int64_t value)
{
    result_numbers[index] = value;
}

void rpy_os_leave_fraction(int index, double value)
{
    result_fractions[index] = value;
}

/* A text of more than this is not kept longer than it must. */
#define GREAT_TEXT 0x100000

char *rpy_os_room(size_t size)
{
    if (size <= result_size && result_size <= GREAT_TEXT) return result_text;
    char *room = realloc(result_text, size < 256 ? 256 : size);
    if (room == NULL) {
        rpy_os_failed(ENOMEM);
        return NULL;
    }
    result_text = room;
    result_size = size < 256 ? 256 : size;
    return room;
}

Signed rpy_os_leave(const char *text, size_t length)
{
    if (rpy_os_room(length) == NULL) return -1;
    memcpy(result_text, text, length);
    result_length = length;
    return (Signed)length;
}

void rpy_os_thread_ends(void)
{
    free(result_text);
    result_text = NULL;
    result_length = result_size = 0;
}

void rpy_os_texts_begin(void)
{
    result_length = 0;
}

/* Grows by half: a folder may have many names. */
int rpy_os_texts_add(const char *text)
{
    size_t length = strlen(text) + 1, needed = result_length + length;
    if (needed > result_size) {
        size_t size = needed + needed / 2 + 256;
        char *room = realloc(result_text, size);
        if (room == NULL) return rpy_os_failed(ENOMEM) == 0;
        result_text = room;
        result_size = size;
    }
    memcpy(result_text + result_length, text, length);
    result_length += length;
    return 1;
}

Signed rpy_ll_os_text_length(void)
{
    return (Signed)result_length;
}

void rpy_ll_os_take_text(void *string)
{
    RPyString *s = string;
    memcpy(s->chars, result_text, (size_t)s->length);
}

int64_t rpy_ll_os_number(Signed index)
{
    return result_numbers[index];
}

double rpy_ll_os_fraction(Signed index)
{
    return result_fractions[index];
}

char *rpy_os_c_string(const void *string)
{
    const RPyString *s = string;
    if (memchr(s->chars, 0, (size_t)s->length) != NULL) {
        rpy_os_failed(EINVAL);
        return NULL;
    }
    char *copy = malloc((size_t)s->length + 1);
    if (copy == NULL) rpy_fatal("MemoryError");
    memcpy(copy, s->chars, (size_t)s->length);
    copy[s->length] = 0;
    return copy;
}

void rpy_fatal_string(const void *message)
{
    char *text = rpy_os_c_string(message);
    rpy_fatal(text == NULL ? "?" : text);
}

Signed rpy_ll_os_get_errno(void)
{
    return errno;
}

Signed rpy_ll_os_set_errno(Signed code)
{
    errno = (int)code;
    return 0;
}

Signed rpy_ll_os_errno(void)
{
    return last_errno;
}

Signed rpy_ll_os_write(Signed fd, const void *data)
{
    const RPyString *s = data;
    Signed result;
    RPY_OS_SLOW(result, write((int)fd, s->chars, (size_t)s->length));
    return rpy_os_outcome(result);
}

Signed rpy_ll_os_read(Signed fd, Signed count)
{
    char *room = rpy_os_room((size_t)count);
    if (room == NULL) return -1;
    Signed got;
    RPY_OS_SLOW(got, read((int)fd, room, (size_t)count));
    rpy_os_outcome(got);
    if (got >= 0) result_length = (size_t)got;
    return got;
}

Signed rpy_ll_os_close(Signed fd)
{
    return rpy_os_outcome(close((int)fd));
}

Signed rpy_ll_os_isatty(Signed fd)
{
    return isatty((int)fd);
}

Signed rpy_ll_os_getpid(void)
{
    return getpid();
}

Signed rpy_ll_os_getcwd(void)
{
    size_t size = 256;
    for (;;) {
        char *room = rpy_os_room(size);
        if (room == NULL) return -1;
        if (getcwd(room, size) != NULL) return (Signed)(result_length = strlen(room));
        if (errno != ERANGE) return rpy_os_outcome(-1);
        size *= 2;
    }
}

/* A pipe with a name waits for its other end. */
static int slow_open(const char *name, int flags, mode_t mode)
{
    int fd;
    RPY_OS_SLOW(fd, open(name, flags, mode));
    return fd;
}

Signed rpy_ll_os_open(const void *path, Signed flags, Signed mode)
{
    RPY_OS_WITH_PATH(path, slow_open(name, (int)flags, (mode_t)mode));
}

Signed rpy_ll_os_unlink(const void *path)
{
    RPY_OS_WITH_PATH(path, unlink(name));
}

Signed rpy_ll_os_rmdir(const void *path)
{
    RPY_OS_WITH_PATH(path, rmdir(name));
}

Signed rpy_ll_os_mkdir(const void *path, Signed mode)
{
    RPY_OS_WITH_PATH(path, mkdir(name, (mode_t)mode));
}

Signed rpy_ll_os_chdir(const void *path)
{
    RPY_OS_WITH_PATH(path, chdir(name));
}

Signed rpy_ll_os_access(const void *path, Signed mode)
{
    RPY_OS_WITH_PATH(path, access(name, (int)mode));
}

Signed rpy_ll_os_rename(const void *from, const void *to)
{
    RPY_OS_WITH_PATHS(from, to, rename(name, other));
}

static Signed mode_of(const char *name)
{
    struct stat st;
    return stat(name, &st) < 0 ? -1 : (Signed)st.st_mode;
}

Signed rpy_ll_os_file_mode(const void *path)
{
    RPY_OS_WITH_PATH(path, mode_of(name));
}

Signed rpy_ll_os_getenv(const void *variable)
{
    char *name = rpy_os_c_string(variable);
    const char *value = name == NULL ? NULL : getenv(name);
    free(name);
    return value == NULL ? -1 : rpy_os_leave(value, strlen(value));
}

Signed rpy_ll_os_strerror(Signed code)
{
    const char *text = strerror((int)code);
    return rpy_os_leave(text, strlen(text));
}

void rpy_ll_os__exit(Signed status)
{
    _exit((int)status);
}
