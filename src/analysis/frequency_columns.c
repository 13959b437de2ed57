#include "analysis/frequency_columns.h"

#include "analysis/append_columns.h"

#define COLUMN_LIMIT 13

static const dm_column phase_column = {"phase", DM_INTEGER};

static const dm_column pair_columns[] = {{"a", DM_TEXT}, {"b", DM_TEXT}};
static const dm_column actor_column = {"actor", DM_TEXT};
static const dm_column channel_column = {"channel", DM_TEXT};
static const dm_column topic_column = {"topic", DM_TEXT};

static const dm_column count_columns[] = {
    {"contacts", DM_REAL},
    {"unsure", DM_INTEGER},
};

static const dm_column day_columns[] = {
    {"days", DM_REAL},
    {"per_30_days", DM_REAL},
    {"low", DM_REAL},
    {"high", DM_REAL},
};

static const dm_column total_columns[] = {
    {"total", DM_REAL},    {"total_unsure", DM_INTEGER},
    {"per_1000", DM_REAL}, {"low", DM_REAL},
    {"high", DM_REAL},
};

static const dm_column range_columns[] = {
    {"contacts_min", DM_REAL},
    {"contacts_max", DM_REAL},
    {"per_30_days_min", DM_REAL},
    {"per_30_days_max", DM_REAL},
};

dm_status dm_frequency_table_new(dm_table **out,
                                 const dm_frequency_options *options,
                                 dm_error *error)
{
    dm_column columns[COLUMN_LIMIT];
    size_t count = dm_append_columns(columns, 0, &phase_column, 1);
    switch (options->by) {
    case DM_BY_PAIR:
        count = dm_append_columns(columns, count, pair_columns, 2);
        break;
    case DM_BY_ACTOR:
        count = dm_append_columns(columns, count, &actor_column, 1);
        break;
    case DM_BY_CHANNEL:
        count = dm_append_columns(columns, count, &channel_column, 1);
        break;
    case DM_BY_TOPIC:
        count = dm_append_columns(columns, count, &topic_column, 1);
        break;
    }
    count = dm_append_columns(columns, count, count_columns,
                              sizeof count_columns / sizeof *count_columns);
    if (options->per == DM_PER_TOTAL) {
        count = dm_append_columns(columns, count, total_columns,
                                  sizeof total_columns / sizeof *total_columns);
    } else {
        count = dm_append_columns(columns, count, day_columns,
                                  sizeof day_columns / sizeof *day_columns);
    }
    if (options->range != DM_RANGE_NONE) {
        count = dm_append_columns(columns, count, range_columns,
                                  sizeof range_columns / sizeof *range_columns);
    }
    return dm_table_new(out, columns, count, error);
}
