#include "exchange/export_table.h"

#include "demarche/print.h"

#include <stdlib.h>

static void print_table(dm_buffer *out, const dm_table *table,
                        const dm_print_options *options)
{
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    bool printed = stream && dm_print_table(table, DM_FORMAT_CSV, options,
                                            stream, NULL) == DM_OK;
    if (stream && fclose(stream) != 0) {
        printed = false;
    }
    if (printed) {
        dm_buffer_add_bytes(out, text, size);
    } else {
        out->failed = true;
    }
    free(text);
}

void dm_export_add_table(dm_buffer *out, dm_table *table,
                         const dm_export_options *options)
{
    dm_print_options look = {.bom = options->spreadsheet,
                             .crlf = options->spreadsheet,
                             .spreadsheet = options->spreadsheet};

    if (table && dm_table_check(table, NULL) == DM_OK) {
        print_table(out, table, &look);
    } else {
        out->failed = true;
    }
    dm_table_free(table);
}

void dm_export_put_flag(dm_table *table, bool flag)
{
    dm_table_put_text(table, flag ? "yes" : "no");
}

void dm_export_put_stated(dm_table *table, const char *text)
{
    dm_table_put_text(table, *text ? text : NULL);
}

static void put_day(dm_table *table, dm_time time)
{
    char day[DM_DAY_TEXT_SIZE];
    dm_day_format(time, day);
    dm_table_put_text(table, day);
}

void dm_export_put_first(dm_table *table, dm_interval interval)
{
    if (interval.start == DM_TIME_MIN) {
        dm_table_put_empty(table);
    } else {
        put_day(table, interval.start);
    }
}

void dm_export_put_last(dm_table *table, dm_interval interval)
{
    if (interval.end == DM_TIME_MAX) {
        dm_table_put_empty(table);
    } else {
        put_day(table, interval.end - 1);
    }
}
