#include "demarche/time.h"

#include "exchange/dataset_table.h"
#include "exchange/foreign_row.h"
#include "exchange/import_profile.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SOURCE, TARGET, TIME, WIDTH };

#define DATE_SIZE (DM_DAY_TEXT_SIZE + 16)

/* The years 0 to 9999. */
#define FIRST_SECOND (-62167219200.0)
#define LAST_SECOND 253402300800.0

static void write_time(char out[DATE_SIZE], dm_time time)
{
    char day[DM_DAY_TEXT_SIZE];
    int second = (int)(((time % DM_DAY_S) + DM_DAY_S) % DM_DAY_S);
    dm_day_format(time, day);
    snprintf(out, DATE_SIZE, "%sT%02d:%02d:%02dZ", day, second / 3600,
             second / 60 % 60, second % 60);
}

/* Seconds since 1970, fractions cut off, as a date; what is no number stays. */
static char *format_time(char out[DATE_SIZE], dm_row *row,
                         const dm_csv_field *field)
{
    char *end;
    errno = 0;
    double seconds = strtod(field->text, &end);
    size_t digits = strspn(field->text, "+-.0123456789");
    if (field->text[digits] || end != field->text + digits || errno) {
        return field->text;
    }
    if (seconds >= FIRST_SECOND && seconds < LAST_SECOND) {
        dm_time whole = (dm_time)seconds;
        write_time(out, whole - (seconds < (double)whole));
        return out;
    }
    dm_row_refuse(row, (dm_cell){field->text, field->line, field->column},
                  "'%s' is no time, expected seconds since 1970, in the years "
                  "0 to 9999",
                  field->text);
    return field->text;
}

static dm_status take_edge(dm_outcome *outcome, dm_row *row, dm_error *error)
{
    const dm_csv_row *csv = row->csv;
    dm_csv_field *fields = csv->fields;
    if (csv->count != WIDTH) {
        dm_row_refuse(row, (dm_cell){fields[0].text, csv->line, 1},
                      "%zu field%s, expected source, target and time",
                      csv->count, csv->count == 1 ? "" : "s");
        return DM_OK;
    }
    if (strcmp(fields[SOURCE].text, fields[TARGET].text) == 0) {
        dm_row_leave_out(row, DM_ROW_SELF_CONTACT);
        return DM_OK;
    }
    char date[DATE_SIZE];
    dm_contact_cells cells;
    dm_contact_cells_init(&cells, dm_row_find_place(row));
    dm_contact_cells_set(&cells, DM_CONTACTS_INITIATOR, &fields[SOURCE],
                         fields[SOURCE].text);
    dm_contact_cells_set(&cells, DM_CONTACTS_RECIPIENT, &fields[TARGET],
                         fields[TARGET].text);
    dm_contact_cells_set(&cells, DM_CONTACTS_DATE, &fields[TIME],
                         format_time(date, row, &fields[TIME]));
    return row->refused ? DM_OK
                        : dm_take_contact_cells(outcome, row, &cells, error);
}

dm_status dm_read_edges(dm_import *import, dm_buffer *text, const char *file,
                        dm_error *error)
{
    dm_table_reading reading = {.format = &dm_contacts_file,
                                .take = take_edge,
                                .no_header = true,
                                .no_quotes = true,
                                .delimiter = DM_CSV_BLANKS};
    if (import->options->delimiter) {
        reading.delimiter = import->options->delimiter;
    }
    import->report->delimiter = reading.delimiter;
    import->creates_actors = true;
    return dm_dataset_table_read(import, &reading, text, file, error);
}
