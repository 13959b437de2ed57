#include "analysis/embedded_rows.h"

#include <stdlib.h>
#include <string.h>

bool dm_embedded_rows_next(const char **at, dm_embedded_cell *cells,
                           size_t count)
{
    const char *text = *at;
    if (!*text) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        size_t size = strcspn(text, i + 1 < count ? ",\n" : "\n");
        cells[i] = (dm_embedded_cell){text, size};
        text += size + (text[size] == ',');
    }
    *at = text + (*text == '\n');
    return true;
}

void dm_embedded_cell_copy(char *out, size_t size, dm_embedded_cell cell)
{
    size_t kept = cell.size < size ? cell.size : size - 1;
    memcpy(out, cell.text, kept);
    out[kept] = '\0';
}

int dm_embedded_cell_number(dm_embedded_cell cell, int fallback)
{
    return cell.size > 0 ? (int)strtol(cell.text, NULL, 10) : fallback;
}
