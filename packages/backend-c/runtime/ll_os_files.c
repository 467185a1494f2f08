/* System calls on files and folders. */
#define _GNU_SOURCE
#include "common_header.h"
#include "ll_os_calls.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <unistd.h>

static Signed leave_stat(Signed result, const struct stat *st)
{
    if (result < 0) return rpy_os_failed(errno);
    const int64_t numbers[] = {
        st->st_mode, (int64_t)st->st_ino, (int64_t)st->st_dev, (int64_t)st->st_nlink, st->st_uid, st->st_gid, st->st_size,
        st->st_atim.tv_sec, st->st_mtim.tv_sec, st->st_ctim.tv_sec, st->st_atim.tv_nsec, st->st_mtim.tv_nsec, st->st_ctim.tv_nsec,
        st->st_blksize, st->st_blocks, (int64_t)st->st_rdev,
    };
    for (int i = 0; i < (int)(sizeof numbers / sizeof *numbers); i++) rpy_os_leave_number(i, numbers[i]);
    return 0;
}

static Signed stat_of(const char *name)
{
    struct stat st;
    return leave_stat(stat(name, &st), &st);
}

static Signed lstat_of(const char *name)
{
    struct stat st;
    return leave_stat(lstat(name, &st), &st);
}

/* These leave errno as they found it: outcome() may read it once more. */
Signed rpy_ll_os_stat(const void *path)
{
    RPY_OS_WITH_PATH(path, stat_of(name));
}

Signed rpy_ll_os_lstat(const void *path)
{
    RPY_OS_WITH_PATH(path, lstat_of(name));
}

Signed rpy_ll_os_fstat(Signed fd)
{
    struct stat st;
    return leave_stat(fstat((int)fd, &st), &st);
}

static Signed leave_statvfs(Signed result, const struct statvfs *st)
{
    if (result < 0) return rpy_os_failed(errno);
    const int64_t numbers[] = {
        (int64_t)st->f_bsize, (int64_t)st->f_frsize, (int64_t)st->f_blocks, (int64_t)st->f_bfree, (int64_t)st->f_bavail,
        (int64_t)st->f_files, (int64_t)st->f_ffree, (int64_t)st->f_favail, (int64_t)st->f_flag, (int64_t)st->f_namemax,
    };
    for (int i = 0; i < (int)(sizeof numbers / sizeof *numbers); i++) rpy_os_leave_number(i, numbers[i]);
    return 0;
}

static Signed statvfs_of(const char *name)
{
    struct statvfs st;
    return leave_statvfs(statvfs(name, &st), &st);
}

Signed rpy_ll_os_statvfs(const void *path)
{
    RPY_OS_WITH_PATH(path, statvfs_of(name));
}

Signed rpy_ll_os_fstatvfs(Signed fd)
{
    struct statvfs st;
    return leave_statvfs(fstatvfs((int)fd, &st), &st);
}

/* The names in an open folder; closes it. */
static Signed leave_names(DIR *folder)
{
    Signed count = 0;
    rpy_os_texts_begin();
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(folder);
        if (entry == NULL) break;
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
        if (!rpy_os_texts_add(entry->d_name)) {
            errno = ENOMEM;
            break;
        }
        count++;
    }
    int fault = errno;
    closedir(folder);
    return fault != 0 ? rpy_os_failed(errno = fault) : count;
}

Signed rpy_ll_os_listdir(const void *path)
{
    char *name = rpy_os_c_string(path);
    if (name == NULL) return -1;
    DIR *folder = opendir(name);
    int fault = errno;
    free(name);
    return folder == NULL ? rpy_os_failed(fault) : leave_names(folder);
}

static Signed readlink_of(const char *name)
{
    for (size_t size = 256;; size *= 2) {
        char *room = malloc(size);
        if (room == NULL) return rpy_os_failed(errno = ENOMEM);
        ssize_t length = readlink(name, room, size);
        if (length < 0 || (size_t)length < size) {
            int fault = errno;
            Signed result = length < 0 ? -1 : rpy_os_leave(room, (size_t)length);
            free(room);
            errno = fault;
            return result;
        }
        free(room);
    }
}

Signed rpy_ll_os_readlink(const void *path)
{
    RPY_OS_WITH_PATH(path, readlink_of(name));
}

Signed rpy_ll_os_link(const void *from, const void *to)
{
    RPY_OS_WITH_PATHS(from, to, link(name, other));
}

Signed rpy_ll_os_symlink(const void *from, const void *to)
{
    RPY_OS_WITH_PATHS(from, to, symlink(name, other));
}

Signed rpy_ll_os_chmod(const void *path, Signed mode)
{
    RPY_OS_WITH_PATH(path, chmod(name, (mode_t)mode));
}

Signed rpy_ll_os_fchmod(Signed fd, Signed mode)
{
    return rpy_os_outcome(fchmod((int)fd, (mode_t)mode));
}

Signed rpy_ll_os_chown(const void *path, Signed uid, Signed gid)
{
    RPY_OS_WITH_PATH(path, chown(name, (uid_t)uid, (gid_t)gid));
}

Signed rpy_ll_os_lchown(const void *path, Signed uid, Signed gid)
{
    RPY_OS_WITH_PATH(path, lchown(name, (uid_t)uid, (gid_t)gid));
}

Signed rpy_ll_os_fchown(Signed fd, Signed uid, Signed gid)
{
    return rpy_os_outcome(fchown((int)fd, (uid_t)uid, (gid_t)gid));
}

static struct timeval time_of(double seconds)
{
    double whole = floor(seconds);
    struct timeval t = {(time_t)whole, (suseconds_t)((seconds - whole) * 1e6)};
    return t;
}

Signed rpy_ll_os_utime(const void *path, double actime, double modtime)
{
    struct timeval times[2] = {time_of(actime), time_of(modtime)};
    RPY_OS_WITH_PATH(path, utimes(name, times));
}

Signed rpy_ll_os_utime_now(const void *path)
{
    RPY_OS_WITH_PATH(path, utimes(name, NULL));
}

Signed rpy_ll_os_umask(Signed mask)
{
    return (Signed)umask((mode_t)mask);
}

Signed rpy_ll_os_mkfifo(const void *path, Signed mode)
{
    RPY_OS_WITH_PATH(path, mkfifo(name, (mode_t)mode));
}

Signed rpy_ll_os_mknod(const void *path, Signed mode, Signed device)
{
    RPY_OS_WITH_PATH(path, mknod(name, (mode_t)mode, (dev_t)device));
}

Signed rpy_ll_os_chroot(const void *path)
{
    RPY_OS_WITH_PATH(path, chroot(name));
}

Signed rpy_ll_os_fchdir(Signed fd)
{
    return rpy_os_outcome(fchdir((int)fd));
}

Signed rpy_ll_os_lseek(Signed fd, int64_t position, Signed how)
{
    off_t place = lseek((int)fd, (off_t)position, (int)how);
    if (place < 0) return rpy_os_failed(errno);
    rpy_os_leave_number(0, place);
    return 0;
}

Signed rpy_ll_os_ftruncate(Signed fd, int64_t length)
{
    return rpy_os_outcome(ftruncate((int)fd, (off_t)length));
}

Signed rpy_ll_os_fsync(Signed fd)
{
    return rpy_os_outcome(fsync((int)fd));
}

Signed rpy_ll_os_fdatasync(Signed fd)
{
    return rpy_os_outcome(fdatasync((int)fd));
}

Signed rpy_ll_os_dup(Signed fd)
{
    return rpy_os_outcome(dup((int)fd));
}

Signed rpy_ll_os_dup2(Signed fd, Signed fd2)
{
    return rpy_os_outcome(dup2((int)fd, (int)fd2));
}

static Signed leave_pair(Signed result, int first, int second)
{
    if (result < 0) return rpy_os_failed(errno);
    rpy_os_leave_number(0, first);
    rpy_os_leave_number(1, second);
    return 0;
}

Signed rpy_ll_os_pipe(void)
{
    int ends[2] = {0, 0};
    Signed result = pipe(ends);
    return leave_pair(result, ends[0], ends[1]);
}

/* A pair of terminals, without libutil. */
Signed rpy_ll_os_openpty(void)
{
    int master = posix_openpt(O_RDWR | O_NOCTTY), slave = -1;
    if (master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0) slave = open(ptsname(master), O_RDWR | O_NOCTTY);
    if (slave < 0) {
        int fault = errno;
        if (master >= 0) close(master);
        return rpy_os_failed(fault);
    }
    return leave_pair(0, master, slave);
}

Signed rpy_ll_os_ttyname(Signed fd)
{
    const char *text = ttyname((int)fd);
    return text == NULL ? rpy_os_failed(errno) : rpy_os_leave(text, strlen(text));
}

Signed rpy_ll_os_urandom(Signed count)
{
    char *room = malloc(count > 0 ? (size_t)count : 1);
    if (room == NULL) return rpy_os_failed(ENOMEM);
    Signed have = 0;
    while (have < count) {
        ssize_t got = getrandom(room + have, (size_t)(count - have), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) break;
        have += got;
    }
    Signed result = have < count ? rpy_os_failed(errno) : rpy_os_leave(room, (size_t)count);
    free(room);
    return result;
}
