#include "store/side_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static dm_status refuse(const char *verb, int cause, dm_error *error)
{
    return dm_error_set(error, DM_SYSTEM,
                        "cannot %s a temporary file of the store: %s", verb,
                        strerror(cause));
}

dm_status dm_side_file_open(dm_side_file *out, const char *path,
                            dm_overwrite overwrite, dm_error *error)
{
    *out = (dm_side_file){.reader = -1};
    dm_status status = dm_output_open(&out->output, path, overwrite, error);
    if (status != DM_OK) {
        return status;
    }
    out->stream = dm_output_stream(out->output);
    out->reader =
        open(dm_output_temporary_path(out->output), O_RDONLY | O_CLOEXEC);
    return out->reader >= 0 ? DM_OK : refuse("read", errno, error);
}

/* A stream keeps no reason for a failed write: a byte more fails for the same
 * one. */
static int ask_cause(FILE *stream)
{
    return write(fileno(stream), "", 1) < 0 ? errno : EIO;
}

dm_status dm_side_file_close_writing(dm_side_file *file, dm_error *error)
{
    if (fflush(file->stream) != 0) {
        return refuse("write", errno, error);
    }
    return ferror(file->stream)
               ? refuse("write", ask_cause(file->stream), error)
               : DM_OK;
}

dm_status dm_side_file_read(void *out, const dm_side_file *file, uint64_t place,
                            size_t size, dm_error *error)
{
    for (size_t done = 0; done < size;) {
        ssize_t count = pread(file->reader, (char *)out + done, size - done,
                              (off_t)(place + done));
        if (count <= 0) {
            return refuse("read", count == 0 ? EIO : errno, error);
        }
        done += (size_t)count;
    }
    return DM_OK;
}

dm_output *dm_side_file_take(dm_side_file *file)
{
    dm_output *output = file->output;
    close(file->reader);
    *file = (dm_side_file){0};
    return output;
}

void dm_side_file_clear(dm_side_file *file)
{
    if (file->output) {
        if (file->reader >= 0) {
            close(file->reader);
        }
        dm_output_discard(file->output);
    }
    *file = (dm_side_file){0};
}
