/* Preloaded into a server under test: its disk fails in the way named by a file in $FAULTS. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int has(const char *fault) {
  const char *folder = getenv("FAULTS");
  char path[4096];
  struct stat info;
  if (!folder) return 0;
  snprintf(path, sizeof path, "%s/%s", folder, fault);
  return stat(path, &info) == 0;
}

static int fail(int code) {
  errno = code;
  return -1;
}

/* SQLite is the only one in the server that writes at an offset. */
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
  return has("full") ? fail(ENOSPC) : real(fd, bytes, count, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  static ssize_t (*real)(int, const void *, size_t, off_t);
  if (!real) real = dlsym(RTLD_NEXT, "pwrite");
  return has("full") ? fail(ENOSPC) : real(fd, bytes, count, at);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  return has("fsync") ? fail(EIO) : real(fd);
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  return has("fsync") ? fail(EIO) : real(fd);
}
