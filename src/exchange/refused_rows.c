#include "exchange/refused_rows.h"

#include "base/buffer.h"

/* Rows may share a line, but do not begin at the same byte. */
static void name_place(dm_buffer *out, const char *file, dm_row_place place)
{
    dm_buffer_add_format(out, "%zu:%s", place.start, file);
}

static dm_status remember_row(dm_row *row, dm_row_place place, dm_error *error)
{
    dm_import *import = row->import;
    dm_row_reason reason = row->differs ? DM_ROW_DIFFERENT : DM_ROW_UNREADABLE;
    dm_buffer name = {0};
    name_place(&name, row->file, place);
    bool added = !name.failed && dm_key_index_add(&import->skipped, name.text,
                                                  reason, place.line);
    dm_buffer_clear(&name);
    return added ? DM_OK
                 : dm_error_set(error, DM_NO_MEMORY, "cannot keep a row");
}

dm_status dm_refused_row_add(dm_row *row, dm_row_place place, dm_error *error)
{
    dm_import *import = row->import;
    dm_status status = DM_OK;
    if (import->options->on_error == DM_ERROR_SKIPS) {
        status = remember_row(row, place, error);
    }
    return status == DM_OK
               ? dm_rejects_add(&import->rejects, row->file, &row->fault,
                                place.start, place.end, error)
               : status;
}

bool dm_refused_row_find(dm_row_reason *reason, const dm_import *import,
                         const char *file, dm_row_place place)
{
    if (!import->skipped.count) {
        return false;
    }
    dm_buffer name = {0};
    name_place(&name, file, place);
    const dm_key_entry *found =
        dm_key_index_find(&import->skipped, dm_buffer_text(&name));
    dm_buffer_clear(&name);
    if (found) {
        *reason = (dm_row_reason)found->number;
    }
    return found != NULL;
}
