/* System calls. Those that fail return a negative number and leave errno for rpy_ll_os_errno. */
#ifndef RPY_LL_OS_H
#define RPY_LL_OS_H

Signed rpy_ll_os_errno(void);
Signed rpy_ll_os_write(Signed fd, const void *data);
Signed rpy_ll_os_read(Signed fd, Signed count);
Signed rpy_ll_os_open(const void *path, Signed flags, Signed mode);
Signed rpy_ll_os_close(Signed fd);
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

/* What the last call of this thread left. */
Signed rpy_ll_os_text_length(void);
/* Fills a string of that length. */
void rpy_ll_os_take_text(void *string);
int64_t rpy_ll_os_number(Signed index);
double rpy_ll_os_fraction(Signed index);

/* Files and folders. */
Signed rpy_ll_os_stat(const void *path);
Signed rpy_ll_os_lstat(const void *path);
Signed rpy_ll_os_fstat(Signed fd);
Signed rpy_ll_os_statvfs(const void *path);
Signed rpy_ll_os_fstatvfs(Signed fd);
Signed rpy_ll_os_listdir(const void *path);
Signed rpy_ll_os_readlink(const void *path);
Signed rpy_ll_os_link(const void *from, const void *to);
Signed rpy_ll_os_symlink(const void *from, const void *to);
Signed rpy_ll_os_chmod(const void *path, Signed mode);
Signed rpy_ll_os_fchmod(Signed fd, Signed mode);
Signed rpy_ll_os_chown(const void *path, Signed uid, Signed gid);
Signed rpy_ll_os_lchown(const void *path, Signed uid, Signed gid);
Signed rpy_ll_os_fchown(Signed fd, Signed uid, Signed gid);
Signed rpy_ll_os_utime(const void *path, double actime, double modtime);
Signed rpy_ll_os_utime_now(const void *path);
Signed rpy_ll_os_umask(Signed mask);
Signed rpy_ll_os_mkfifo(const void *path, Signed mode);
Signed rpy_ll_os_mknod(const void *path, Signed mode, Signed device);
Signed rpy_ll_os_chroot(const void *path);
Signed rpy_ll_os_fchdir(Signed fd);
Signed rpy_ll_os_lseek(Signed fd, int64_t position, Signed how);
Signed rpy_ll_os_ftruncate(Signed fd, int64_t length);
Signed rpy_ll_os_fsync(Signed fd);
Signed rpy_ll_os_fdatasync(Signed fd);
Signed rpy_ll_os_dup(Signed fd);
Signed rpy_ll_os_dup2(Signed fd, Signed fd2);
Signed rpy_ll_os_pipe(void);
Signed rpy_ll_os_openpty(void);
Signed rpy_ll_os_ttyname(Signed fd);
Signed rpy_ll_os_urandom(Signed count);

/* Processes. Lists of texts come as one text with a zero byte after each. */
Signed rpy_ll_os_fork(void);
Signed rpy_ll_os_forkpty(void);
Signed rpy_ll_os_execv(const void *path, const void *args);
Signed rpy_ll_os_execve(const void *path, const void *args, const void *env);
Signed rpy_ll_os_waitpid(Signed pid, Signed options);
Signed rpy_ll_os_kill(Signed pid, Signed signal);
Signed rpy_ll_os_killpg(Signed group, Signed signal);
Signed rpy_ll_os_system(const void *command);
Signed rpy_ll_os_popen(const void *command, Signed writing);
Signed rpy_ll_os_pclose(Signed pid);
Signed rpy_ll_os_nice(Signed increment);
Signed rpy_ll_os_abort(void);
Signed rpy_ll_os_getppid(void);
Signed rpy_ll_os_getpgrp(void);
Signed rpy_ll_os_getpgid(Signed pid);
Signed rpy_ll_os_setpgid(Signed pid, Signed group);
Signed rpy_ll_os_setpgrp(void);
Signed rpy_ll_os_getsid(Signed pid);
Signed rpy_ll_os_setsid(void);
Signed rpy_ll_os_tcgetpgrp(Signed fd);
Signed rpy_ll_os_tcsetpgrp(Signed fd, Signed group);
Signed rpy_ll_os_getuid(void);
Signed rpy_ll_os_geteuid(void);
Signed rpy_ll_os_getgid(void);
Signed rpy_ll_os_getegid(void);
Signed rpy_ll_os_setuid(Signed uid);
Signed rpy_ll_os_seteuid(Signed uid);
Signed rpy_ll_os_setgid(Signed gid);
Signed rpy_ll_os_setegid(Signed gid);
Signed rpy_ll_os_setreuid(Signed ruid, Signed euid);
Signed rpy_ll_os_setregid(Signed rgid, Signed egid);
Signed rpy_ll_os_getgroups(void);
Signed rpy_ll_os_getlogin(void);
Signed rpy_ll_os_uname(void);
Signed rpy_ll_os_times(void);
Signed rpy_ll_os_getloadavg(void);
Signed rpy_ll_os_sysconf(Signed name);
Signed rpy_ll_os_environ(void);
Signed rpy_ll_os_putenv(const void *name, const void *value);
Signed rpy_ll_os_unsetenv(const void *name);
Signed rpy_ll_os_get_errno(void);
Signed rpy_ll_os_set_errno(Signed code);
Signed rpy_ll_os_setlocale(Signed category, const void *locale);
Signed rpy_ll_os_localeconv(void);
Signed rpy_ll_os_localeconv_numbers(void);
Signed rpy_ll_os_nl_langinfo(Signed item);

#endif
