#include "store/record_coverage.h"

#include "store/queries.h"
#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

/* The actor in `column`; null is anyone. */
static dm_status read_side(uint32_t *out, const dm_stored_actors *actors,
                           dm_statement *row, int column, dm_error *error)
{
    *out = DM_NO_ACTOR;
    if (dm_statement_is_null(row, column)) {
        return DM_OK;
    }
    return dm_stored_actors_require(out, actors,
                                    dm_statement_integer(row, column), error);
}

static dm_status take_coverage(void *context, dm_statement *row,
                               dm_error *error)
{
    dm_record_coverage *coverage = context;
    dm_record_row taken = {
        .record =
            dm_arena_copy_text(&coverage->arena, dm_statement_text(row, 0)),
        .coverage = {
            .window = {dm_statement_integer(row, 3),
                       dm_statement_integer(row, 4)},
            .selected = strcmp(dm_statement_text(row, 5), "selected") == 0,
        }};
    dm_status status =
        read_side(&taken.coverage.a, coverage->actors, row, 1, error);
    if (status == DM_OK) {
        status = read_side(&taken.coverage.b, coverage->actors, row, 2, error);
    }
    if (status != DM_OK) {
        return status;
    }
    if (!taken.record ||
        !dm_rows_reserve((void **)&coverage->rows, coverage->count,
                         &coverage->capacity, sizeof taken)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for coverage");
    }
    coverage->rows[coverage->count++] = taken;
    return DM_OK;
}

dm_status dm_record_coverage_load(dm_record_coverage *out, dm_store *store,
                                  const dm_stored_actors *actors,
                                  const dm_side_tables *beside, dm_error *error)
{
    *out = (dm_record_coverage){.actors = actors};
    return beside && !beside->coverage
               ? DM_OK
               : dm_rows_of(store, dm_query_read_coverage, take_coverage, out,
                            error);
}

void dm_record_coverage_clear(dm_record_coverage *coverage)
{
    free(coverage->rows);
    dm_arena_clear(&coverage->arena);
    *coverage = (dm_record_coverage){0};
}

uint32_t dm_record_coverage_side(const dm_record_coverage *coverage,
                                 const char *record)
{
    size_t low = 0;
    size_t high = coverage->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(coverage->rows[middle].record, record) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    bool covered = low < coverage->count &&
                   strcmp(coverage->rows[low].record, record) == 0;
    return covered ? coverage->rows[low].coverage.a : DM_NO_ACTOR;
}
