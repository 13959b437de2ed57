#include <assert.h>
#include <stdint.h>

#include "exchange/column_map.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Every entry is a chain of pieces, each a column or a text. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    dm_buffer text = {0};
    dm_column_map map = {0};
    dm_problems problems = {.limit = 10};
    dm_buffer_add_bytes(&text, (const char *)data, size);
    if (dm_column_map_parse(&map, &text, "m", &problems, NULL) == DM_OK) {
        for (size_t i = 0; i < DM_MAP_ENTRIES; i++) {
            for (dm_map_piece *piece = map.entries[i]; piece;
                 piece = piece->next) {
                assert(piece->column || piece->text);
            }
        }
    }
    dm_column_map_clear(&map);
    dm_problems_clear(&problems);
    dm_buffer_clear(&text);
    return 0;
}
