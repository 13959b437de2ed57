#include "demarche/records.h"

#include "analysis/finish_table.h"
#include "analysis/record_order.h"
#include "analysis/tally.h"
#include "analysis/window_count.h"

#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"record", DM_TEXT},
    {"side", DM_TEXT},
    {"contacts", DM_REAL},
};

typedef struct record_survey {
    dm_record_reading *readings; /* in order */
    size_t count;
    const dm_phases *phases;
    dm_rows rows;
    dm_tally tally; /* by window, record and side */
} record_survey;

/* The arrows of a contact stand together, in order of their initiators. */
static bool is_first_of_side(const dm_contacts *contacts, size_t arrow)
{
    return arrow == 0 ||
           contacts->contact[arrow] != contacts->contact[arrow - 1] ||
           contacts->initiator[arrow] != contacts->initiator[arrow - 1];
}

static bool names_side(const dm_contacts *contacts, size_t arrow)
{
    unsigned flags = contacts->flags[arrow];
    return !(flags & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
}

static void count_arrow(record_survey *survey, size_t record, size_t arrow)
{
    const dm_contacts *contacts = survey->readings[record].contacts;
    dm_tally_key key = {.a = (uint32_t)record, .b = contacts->initiator[arrow]};
    for (size_t i = 0; i < survey->phases->count; i++) {
        double counts =
            dm_count_arrow(contacts, arrow, survey->phases->items[i].window)
                .counts;
        key.window = i;
        double *number = counts > 0 ? dm_tally_find(&survey->tally, key) : NULL;
        if (number) {
            *number += counts;
        }
    }
}

/* Rows of zeros for both ends of an arrow. */
static void spread_ends(record_survey *survey, size_t record, size_t arrow)
{
    const dm_contacts *contacts = survey->readings[record].contacts;
    dm_tally_key key = {.a = (uint32_t)record, .b = contacts->initiator[arrow]};
    dm_tally_spread(&survey->tally, key, survey->phases->count);
    key.b = contacts->recipient[arrow];
    dm_tally_spread(&survey->tally, key, survey->phases->count);
}

static void count_record(record_survey *survey, size_t record)
{
    const dm_contacts *contacts = survey->readings[record].contacts;
    for (size_t i = 0; i < contacts->count; i++) {
        if (survey->rows == DM_ROWS_ALL) {
            spread_ends(survey, record, i);
        }
        if (names_side(contacts, i) && is_first_of_side(contacts, i)) {
            count_arrow(survey, record, i);
        }
    }
}

static void put_row(dm_table *table, const record_survey *survey, size_t place)
{
    dm_tally_key key = survey->tally.keys[place];
    const dm_phase *phase = &survey->phases->items[key.window];
    const dm_record_reading *reading = &survey->readings[key.a];
    const dm_actor *side = &reading->contacts->actors[key.b];

    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_text(table, reading->record);
    dm_table_put_name(table, side->key, side->label);
    dm_table_put_real(table, *dm_tally_numbers(&survey->tally, place));
}

static dm_status build_table(dm_table **out, record_survey *survey,
                             dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = dm_tally_sort(&survey->tally, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns, sizeof columns / sizeof *columns,
                              error);
    }
    for (size_t i = 0; status == DM_OK && i < survey->tally.count; i++) {
        put_row(table, survey, i);
    }
    return dm_finish_table(out, table, status, error);
}

dm_status dm_measure_records(dm_table **out, const dm_record_readings *readings,
                             const dm_phases *phases, dm_rows rows,
                             dm_error *error)
{
    *out = NULL;

    record_survey survey = {.readings = dm_order_records(readings),
                            .count = readings->count,
                            .phases = phases,
                            .rows = rows};
    if (!survey.readings) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for records");
    }
    dm_tally_init(&survey.tally, 1);
    for (size_t i = 0; i < survey.count; i++) {
        count_record(&survey, i);
    }
    dm_status status = build_table(out, &survey, error);
    dm_tally_clear(&survey.tally);
    free(survey.readings);
    return status;
}
