#include "read_stream.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static dm_status check_text(const char *text, size_t size, const char *name,
                            size_t most, dm_error *error)
{
    if (size > most) {
        return dm_error_set(error, DM_USAGE, "'%s' has more than %zu bytes",
                            name, most);
    }
    if (strlen(text) != size) {
        return dm_error_set(error, DM_USAGE, "'%s' has a NUL byte in it", name);
    }
    return DM_OK;
}

dm_status read_stream(char **out, FILE *stream, const char *name, size_t most,
                      dm_error *error)
{
    char *text = malloc(most + 2);

    *out = NULL;
    if (!text) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    size_t size = fread(text, 1, most + 1, stream);
    text[size] = '\0';
    dm_status status =
        ferror(stream) ? dm_error_set(error, DM_SYSTEM, "cannot read '%s': %s",
                                      name, strerror(errno))
                       : check_text(text, size, name, most, error);
    if (status != DM_OK) {
        free(text);
        return status;
    }
    *out = text;
    return DM_OK;
}
