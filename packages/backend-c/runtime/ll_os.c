/* System calls on strings of the program. */
#define _GNU_SOURCE
#include "common_header.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

char *rpy_os_result;
static size_t result_size;
static int last_errno;

static Signed outcome(Signed result)
{
    if (result < 0) last_errno = errno;
    return result;
}

/* Room for a result of that many bytes; 0 when there is no memory. */
static int make_room(size_t size)
{
    if (size <= result_size) return 1;
    char *room = realloc(rpy_os_result, size);
    if (room == NULL) {
        last_errno = ENOMEM;
        return 0;
    }
    rpy_os_result = room;
    result_size = size;
    return 1;
}

static Signed leave(const char *text)
{
    size_t length = strlen(text);
    if (!make_room(length + 1)) return -1;
    memcpy(rpy_os_result, text, length);
    return (Signed)length;
}

/* A zero-terminated copy, on the heap; strings of the program have no zero at their end. */
static char *c_string(const void *string)
{
    const RPyString *s = string;
    char *copy = malloc((size_t)s->length + 1);
    if (copy == NULL) rpy_fatal("MemoryError");
    memcpy(copy, s->chars, (size_t)s->length);
    copy[s->length] = 0;
    return copy;
}

void rpy_fatal_string(const void *message)
{
    rpy_fatal(c_string(message));
}

Signed rpy_ll_os_errno(void)
{
    return last_errno;
}

Signed rpy_ll_os_write(Signed fd, const void *data)
{
    const RPyString *s = data;
    return outcome(write((int)fd, s->chars, (size_t)s->length));
}

Signed rpy_ll_os_read(Signed fd, Signed count)
{
    if (!make_room((size_t)count)) return -1;
    return outcome(read((int)fd, rpy_os_result, (size_t)count));
}

Signed rpy_ll_os_close(Signed fd)
{
    return outcome(close((int)fd));
}

Signed rpy_ll_os_lseek(Signed fd, Signed offset, Signed whence)
{
    return outcome(lseek((int)fd, offset, (int)whence));
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
        if (!make_room(size)) return -1;
        if (getcwd(rpy_os_result, size) != NULL) return (Signed)strlen(rpy_os_result);
        if (errno != ERANGE) return outcome(-1);
        size *= 2;
    }
}

/* A call with one path. */
#define WITH_PATH(path, call) \
    char *name = c_string(path); \
    Signed result = outcome(call); \
    free(name); \
    return result

Signed rpy_ll_os_open(const void *path, Signed flags, Signed mode)
{
    WITH_PATH(path, open(name, (int)flags, (mode_t)mode));
}

Signed rpy_ll_os_unlink(const void *path)
{
    WITH_PATH(path, unlink(name));
}

Signed rpy_ll_os_rmdir(const void *path)
{
    WITH_PATH(path, rmdir(name));
}

Signed rpy_ll_os_mkdir(const void *path, Signed mode)
{
    WITH_PATH(path, mkdir(name, (mode_t)mode));
}

Signed rpy_ll_os_chdir(const void *path)
{
    WITH_PATH(path, chdir(name));
}

Signed rpy_ll_os_access(const void *path, Signed mode)
{
    WITH_PATH(path, access(name, (int)mode));
}

Signed rpy_ll_os_rename(const void *from, const void *to)
{
    char *target = c_string(to);
    char *name = c_string(from);
    Signed result = outcome(rename(name, target));
    free(name);
    free(target);
    return result;
}

static Signed mode_of(const char *name)
{
    struct stat st;
    return stat(name, &st) < 0 ? -1 : (Signed)st.st_mode;
}

Signed rpy_ll_os_file_mode(const void *path)
{
    WITH_PATH(path, mode_of(name));
}

Signed rpy_ll_os_getenv(const void *variable)
{
    char *name = c_string(variable);
    const char *value = getenv(name);
    free(name);
    return value == NULL ? -1 : leave(value);
}

Signed rpy_ll_os_strerror(Signed code)
{
    return leave(strerror((int)code));
}

void rpy_ll_os__exit(Signed status)
{
    _exit((int)status);
}
