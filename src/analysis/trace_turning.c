#include "demarche/trace.h"

#include "analysis/finish_table.h"
#include "analysis/traced_table.h"
#include "analysis/turning_findings.h"

#include <stdlib.h>
#include <string.h>

static const char *const column_names[] = {"contact_keys"};

/* A table of a turn being traced. */
typedef struct turn_trace {
    const dm_table *table;
    const dm_turning *turning;
    dm_series series; /* of rows that name none */
    int64_t *numbers; /* room for those of one row */
} turn_trace;

static const dm_turning_record *find_record(const turn_trace *trace, size_t row)
{
    size_t column = dm_table_find_column(trace->table, "series");
    size_t series = trace->series;
    if (column < dm_table_count_columns(trace->table)) {
        const char *name = dm_table_get_text(trace->table, row, column);
        for (size_t i = 0; i < DM_SERIES_COUNT; i++) {
            series = strcmp(name, dm_series_names[i]) == 0 ? i : series;
        }
    }
    return &trace->turning->findings[series].record;
}

/* The bounds that a row states, or `otherwise` where it states none. */
static dm_interval find_bounds(const turn_trace *trace, size_t row,
                               const char *name, dm_interval otherwise)
{
    size_t column = dm_table_find_column(trace->table, name);
    dm_date date;
    if (column == dm_table_count_columns(trace->table) ||
        dm_table_is_empty(trace->table, row, column)) {
        return otherwise;
    }
    const char *text = dm_table_get_text(trace->table, row, column);
    return dm_date_parse(&date, text, NULL) == DM_OK ? date.bounds : otherwise;
}

static dm_interval find_window(const turn_trace *trace, size_t row)
{
    static const dm_interval all = {DM_TIME_MIN, DM_TIME_MAX};
    return (dm_interval){find_bounds(trace, row, "first", all).start,
                         find_bounds(trace, row, "last", all).end};
}

static bool lies_in(const dm_vague_item *item, const dm_turning_record *record,
                    dm_interval window)
{
    dm_time start = record->window.bounds.start;
    dm_interval when = {start + (dm_time)item->first * DM_DAY_S,
                        start + (dm_time)(item->last + 1) * DM_DAY_S};
    return when.start >= window.start && when.end <= window.end;
}

static void put_row(dm_table *traced, const turn_trace *trace, size_t row)
{
    const dm_turning_record *record = find_record(trace, row);
    dm_interval window = find_window(trace, row);
    size_t count = 0;
    dm_traced_table_put_row(traced, trace->table, row);
    for (size_t i = 0; i < record->count; i++) {
        const dm_vague_item *item = &record->items[i];
        if (lies_in(item, record, window)) {
            trace->numbers[count++] = item->contact;
        }
    }
    dm_table_put_numbers(traced, trace->numbers, count);
}

static size_t find_most(const dm_turning *turning)
{
    size_t most = 0;
    for (size_t i = 0; i < DM_SERIES_COUNT; i++) {
        size_t count = turning->findings[i].record.count;
        most = count > most ? count : most;
    }
    return most;
}

dm_status dm_trace_turning(dm_table **out, const dm_table *table,
                           const dm_turning *turning, dm_series series,
                           dm_error *error)
{
    turn_trace trace = {
        .table = table,
        .turning = turning,
        .series = series,
        .numbers = malloc((find_most(turning) + 1) * sizeof *trace.numbers)};
    dm_table *traced = NULL;

    *out = NULL;
    if (!trace.numbers) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a trace");
    }
    dm_status status =
        dm_traced_table_new(&traced, table, column_names, 1, error);
    for (size_t i = 0; status == DM_OK && i < dm_table_count_rows(table); i++) {
        put_row(traced, &trace, i);
    }
    free(trace.numbers);
    return dm_finish_table(out, traced, status, error);
}
