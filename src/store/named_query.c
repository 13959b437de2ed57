#include "store/named_query.h"

#include "base/buffer.h"
#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for a query");
}

static const char *keep(dm_arena *arena, const char *text, size_t size)
{
    char *copy = dm_arena_take(arena, size + 1);
    if (copy) {
        memcpy(copy, text, size);
        copy[size] = '\0';
    }
    return copy;
}

static dm_parameter_part read_part(const char *text, size_t size)
{
    if (size == 5 && strncmp(text, "start", size) == 0) {
        return DM_DATE_START;
    }
    return size == 3 && strncmp(text, "end", size) == 0 ? DM_DATE_END
                                                        : DM_WHOLE_TEXT;
}

/* `line` begins with the placeholder. */
static dm_status read_parameter(dm_query_header *out, const char *line,
                                dm_error *error)
{
    size_t placeholder = strcspn(line, " ");
    const char *name = line + placeholder + strspn(line + placeholder, " ");
    size_t name_size = strcspn(name, " :");
    const char *part = name + name_size + strspn(name + name_size, " ");
    dm_query_parameter parameter = {
        .placeholder = keep(&out->arena, line, placeholder),
        .name = keep(&out->arena, name, name_size),
        .part = read_part(part, strcspn(part, ":")),
    };
    if (!parameter.placeholder || !parameter.name ||
        !dm_rows_reserve((void **)&out->parameters, out->count, &out->capacity,
                         sizeof parameter)) {
        return refuse_memory(error);
    }
    out->parameters[out->count++] = parameter;
    return DM_OK;
}

static dm_status read_lines(dm_query_header *out, dm_buffer *description,
                            const char *text, dm_error *error)
{
    dm_status status = DM_OK;
    while (strncmp(text, "-- ", 3) == 0 && status == DM_OK) {
        const char *line = text + 3;
        size_t size = strcspn(line, "\n");
        if (line[0] == '$') {
            status = read_parameter(out, line, error);
        } else {
            dm_buffer_add(description, description->size ? " " : "");
            dm_buffer_add_bytes(description, line, size);
        }
        text = line + size + (line[size] == '\n');
    }
    return status;
}

dm_status dm_query_header_read(dm_query_header *out, const char *text,
                               dm_error *error)
{
    *out = (dm_query_header){0};
    dm_buffer description = {0};
    dm_status status = read_lines(out, &description, text, error);
    if (status == DM_OK) {
        out->description =
            dm_arena_copy_text(&out->arena, dm_buffer_text(&description));
        if (description.failed || !out->description) {
            status = refuse_memory(error);
        }
    }
    dm_buffer_clear(&description);
    return status;
}

void dm_query_header_clear(dm_query_header *header)
{
    free(header->parameters);
    dm_arena_clear(&header->arena);
    *header = (dm_query_header){0};
}

bool dm_query_header_is_first(const dm_query_header *header, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (strcmp(header->parameters[i].name,
                   header->parameters[index].name) == 0) {
            return false;
        }
    }
    return true;
}
