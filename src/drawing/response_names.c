#include "drawing/response_names.h"

#include "demarche/text.h"

#include "drawing/chart_series.h"
#include "drawing/plain_text.h"

#include <stdio.h>
#include <string.h>

#define ARROW " \xE2\x86\x92"
#define ARROW_COLUMNS 2
#define COUNT_SIZE 32

/* How often, after the name of the one who was turned to. */
static size_t write_count(char out[COUNT_SIZE], const dm_response_curve *curve)
{
    snprintf(out, COUNT_SIZE, ", %zu", curve->overtures);
    return strlen(out);
}

static size_t measure_name(const dm_table *table,
                           const dm_response_curve *curve, size_t column)
{
    const char *name = dm_chart_name(table, curve->first, column);
    return dm_text_width(name, strlen(name));
}

bool dm_response_name_fits(const dm_table *table,
                           const dm_response_curve *curve, size_t columns)
{
    char count[COUNT_SIZE];
    return measure_name(table, curve, 1) + ARROW_COLUMNS + 1 +
               measure_name(table, curve, 2) + write_count(count, curve) <=
           columns;
}

void dm_response_add_name(dm_buffer *line, const dm_table *table,
                          const dm_response_curve *curve)
{
    char count[COUNT_SIZE];
    write_count(count, curve);
    dm_plain_text_add(line, dm_chart_name(table, curve->first, 1), SIZE_MAX);
    dm_buffer_add(line, ARROW " ");
    dm_plain_text_add(line, dm_chart_name(table, curve->first, 2), SIZE_MAX);
    dm_buffer_add(line, count);
}

void dm_response_add_names(dm_buffer lines[2], const dm_table *table,
                           const dm_response_curve *curve, size_t columns)
{
    char count[COUNT_SIZE];
    size_t taken = write_count(count, curve);
    dm_plain_text_add(&lines[0], dm_chart_name(table, curve->first, 1),
                      columns - ARROW_COLUMNS);
    dm_buffer_add(&lines[0], ARROW);
    dm_plain_text_add(&lines[1], dm_chart_name(table, curve->first, 2),
                      columns - taken);
    dm_buffer_add(&lines[1], count);
}
