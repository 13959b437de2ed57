/* realpath is one of the extensions that X/Open asks for. */
#define _XOPEN_SOURCE 700

#include "demarche/output.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/buffer.h"

struct dm_output {
    FILE *stream;
    char *path;      /* as the caller named it */
    char *place;     /* where the file goes, links followed */
    char *temporary; /* NULL where `place` is written directly */
    dm_overwrite overwrite;
};

enum { TEMPORARY_TRIES = 64, NEW_FILE_MODE = 0666 };

static dm_status refuse_system(dm_error *error, const char *verb,
                               const char *path, int cause)
{
    return dm_error_set(error, DM_SYSTEM, "cannot %s '%s': %s", verb, path,
                        strerror(cause));
}

static dm_status refuse_existing(dm_error *error, const char *path)
{
    return dm_error_set(error, DM_USAGE, "'%s' exists", path);
}

static void free_output(dm_output *output)
{
    if (output->stream) {
        fclose(output->stream);
    }
    if (output->temporary) {
        unlink(output->temporary);
    }
    free(output->temporary);
    free(output->place);
    free(output->path);
    free(output);
}

/* Only a name that is free makes O_EXCL succeed; the number need not be a
 * secret, it only keeps two writers apart. */
static char *name_temporary(const char *place, unsigned try)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t mixed = ((uint64_t)now.tv_nsec << 20 ^ (uint64_t)getpid()) + try;
    const char *slash = strrchr(place, '/');
    int folder = slash ? (int)(slash + 1 - place) : 0;
    dm_buffer name = {0};
    dm_buffer_add_bytes(&name, place, (size_t)folder);
    dm_buffer_add_format(&name, ".demarche-%llx.tmp",
                         (unsigned long long)mixed);
    return dm_buffer_take(&name);
}

static dm_status open_temporary(dm_output *output, dm_error *error)
{
    int file = -1;
    errno = EEXIST;
    for (unsigned i = 0; file < 0 && errno == EEXIST && i < TEMPORARY_TRIES;
         i++) {
        free(output->temporary);
        output->temporary = name_temporary(output->place, i);
        if (!output->temporary) {
            return dm_error_set(error, DM_NO_MEMORY, "cannot write '%s'",
                                output->path);
        }
        file = open(output->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                    NEW_FILE_MODE);
    }
    int cause = errno;
    if (file >= 0) {
        output->stream = fdopen(file, "w");
        cause = errno;
    }
    if (output->stream) {
        return DM_OK;
    }
    if (file >= 0) {
        close(file);
        unlink(output->temporary);
    }
    free(output->temporary);
    output->temporary = NULL;
    return refuse_system(error, "write", output->path, cause);
}

/* A terminal, a pipe or /dev/full cannot be replaced, only written to. */
static dm_status open_directly(dm_output *output, dm_error *error)
{
    output->stream = fopen(output->place, "w");
    return output->stream ? DM_OK
                          : refuse_system(error, "write", output->path, errno);
}

/* The caller's own stream, be it a regular file, is not ours to replace. */
static bool names_open_stream(const char *path)
{
    return strcmp(path, "/dev/stdout") == 0 ||
           strcmp(path, "/dev/stderr") == 0 ||
           strncmp(path, "/dev/fd/", strlen("/dev/fd/")) == 0;
}

static dm_status open_stream(dm_output *output, dm_error *error)
{
    struct stat found;
    bool exists = stat(output->path, &found) == 0;
    if (exists && S_ISDIR(found.st_mode)) {
        return refuse_system(error, "write", output->path, EISDIR);
    }
    if (exists &&
        (!S_ISREG(found.st_mode) || names_open_stream(output->path))) {
        return open_directly(output, error);
    }
    if (exists && output->overwrite == DM_KEEP_EXISTING) {
        return refuse_existing(error, output->path);
    }
    if (exists && access(output->path, W_OK) != 0) {
        return refuse_system(error, "write", output->path, errno);
    }
    dm_status status = open_temporary(output, error);
    if (status == DM_OK && exists) {
        /* A private file stays private; failing that, the umask holds. */
        (void)fchmod(fileno(output->stream), found.st_mode & 0777);
    }
    return status;
}

dm_status dm_output_open(dm_output **out, const char *path,
                         dm_overwrite overwrite, dm_error *error)
{
    *out = NULL;
    if (*path == '\0') {
        return refuse_system(error, "write", path, ENOENT);
    }
    dm_output *output = calloc(1, sizeof *output);
    if (!output) {
        return dm_error_set(error, DM_NO_MEMORY, "cannot write '%s'", path);
    }
    output->overwrite = overwrite;
    output->path = strdup(path);
    output->place = realpath(path, NULL);
    if (!output->place) {
        output->place = strdup(path);
    }
    dm_status status;
    if (output->path && output->place) {
        status = open_stream(output, error);
    } else {
        status = dm_error_set(error, DM_NO_MEMORY, "cannot write '%s'", path);
    }
    if (status != DM_OK) {
        free_output(output);
        return status;
    }
    *out = output;
    return DM_OK;
}

const char *dm_output_temporary_path(const dm_output *output)
{
    return output->temporary;
}

FILE *dm_output_stream(dm_output *output)
{
    return output->stream;
}

/* A stream keeps no reason for a failed write: a byte more, in a file that
 * nobody will see, fails for the same one. */
static int ask_cause(const dm_output *output)
{
    bool told = output->temporary && write(fileno(output->stream), "", 1) < 0;
    return told ? errno : EIO;
}

/* Every step can be the first to learn that the disk is full; errno is kept
 * from the first that fails. */
static int close_stream(dm_output *output)
{
    FILE *stream = output->stream;
    int cause = 0;
    bool flushed = fflush(stream) == 0;
    if (flushed && ferror(stream)) {
        cause = ask_cause(output);
    } else if (!flushed || (output->temporary && fsync(fileno(stream)) != 0)) {
        cause = errno;
    }
    output->stream = NULL;
    if (fclose(stream) != 0 && cause == 0) {
        cause = errno;
    }
    return cause;
}

/* Some file systems know no hard links: there only a check remains. */
static bool lacks_links(int cause)
{
    return cause == EPERM || cause == EOPNOTSUPP || cause == ENOSYS ||
           cause == EMLINK;
}

static int rename_unless_taken(const dm_output *output)
{
    struct stat found;
    if (lstat(output->place, &found) == 0) {
        return EEXIST;
    }
    return rename(output->temporary, output->place) == 0 ? 0 : errno;
}

static int open_folder(char *place)
{
    char *slash = strrchr(place, '/');
    if (!slash) {
        return open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    }
    char after = slash[1];
    slash[1] = '\0';
    int folder = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    slash[1] = after;
    return folder;
}

/* The name is on disk once its folder is; where that cannot be, the file system
 * sees to it in time. */
static void sync_folder(char *place)
{
    int folder = open_folder(place);
    if (folder >= 0) {
        fsync(folder);
        close(folder);
    }
}

static int put_in_place(dm_output *output)
{
    int cause = 0;
    if (output->overwrite == DM_REPLACE_EXISTING) {
        cause = rename(output->temporary, output->place) == 0 ? 0 : errno;
    } else if (link(output->temporary, output->place) != 0) {
        cause = lacks_links(errno) ? rename_unless_taken(output) : errno;
    } else {
        unlink(output->temporary);
    }
    if (cause == 0) {
        sync_folder(output->place);
        free(output->temporary);
        output->temporary = NULL;
    }
    return cause;
}

dm_status dm_output_commit(dm_output *output, dm_error *error)
{
    assert(output->stream);
    dm_status status = DM_OK;
    int cause = close_stream(output);
    if (cause == 0 && output->temporary) {
        cause = put_in_place(output);
    }
    if (cause == EEXIST) {
        status = refuse_existing(error, output->path);
    } else if (cause != 0) {
        status = refuse_system(error, "write", output->path, cause);
    }
    free_output(output);
    return status;
}

void dm_output_discard(dm_output *output)
{
    if (output) {
        free_output(output);
    }
}

dm_status dm_output_write(const char *path, dm_overwrite overwrite,
                          const void *bytes, size_t size, dm_error *error)
{
    dm_output *output;
    dm_status status = dm_output_open(&output, path, overwrite, error);
    if (status != DM_OK) {
        return status;
    }
    if (size > 0) {
        /* The stream remembers a failure for the commit. */
        fwrite(bytes, 1, size, output->stream);
    }
    return dm_output_commit(output, error);
}
