/* System calls. Those that fail return a negative number and leave errno for rpy_ll_os_errno. */
#ifndef RPY_LL_OS_H
#define RPY_LL_OS_H

Signed rpy_ll_os_errno(void);
Signed rpy_ll_os_write(Signed fd, const void *data);
Signed rpy_ll_os_read(Signed fd, Signed count);
Signed rpy_ll_os_open(const void *path, Signed flags, Signed mode);
Signed rpy_ll_os_close(Signed fd);
Signed rpy_ll_os_lseek(Signed fd, Signed offset, Signed whence);
Signed rpy_ll_os_isatty(Signed fd);
Signed rpy_ll_os_getpid(void);
Signed rpy_ll_os_getcwd(void);
Signed rpy_ll_os_unlink(const void *path);
Signed rpy_ll_os_rmdir(const void *path);
Signed rpy_ll_os_mkdir(const void *path, Signed mode);
Signed rpy_ll_os_rename(const void *from, const void *to);
Signed rpy_ll_os_chdir(const void *path);
Signed rpy_ll_os_access(const void *path, Signed mode);
Signed rpy_ll_os_getenv(const void *name);
Signed rpy_ll_os_strerror(Signed code);
/* The st_mode of a file. */
Signed rpy_ll_os_file_mode(const void *path);
void rpy_ll_os__exit(Signed status);

/* The text that the last call left. */
extern char *rpy_os_result;

static inline unsigned char rpy_ll_os_result_char(Signed index)
{
    return (unsigned char)rpy_os_result[index];
}

#endif
