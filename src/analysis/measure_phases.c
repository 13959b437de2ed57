#include "demarche/measure.h"

#include "analysis/day_cells.h"
#include "analysis/finish_table.h"
#include "analysis/joint_contacts.h"
#include "analysis/window_count.h"

static const dm_column columns[] = {
    {"scheme", DM_TEXT},   {"order", DM_INTEGER},  {"label", DM_TEXT},
    {"first", DM_TEXT},    {"last", DM_TEXT},      {"days", DM_REAL},
    {"contacts", DM_REAL}, {"unsure", DM_INTEGER},
};

static void put_counts(dm_table *table, const dm_contacts *contacts,
                       dm_interval window)
{
    double counted = 0;
    int64_t unsure = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        if (dm_arrow_opens_contact(contacts, i)) {
            dm_window_count count = dm_count_arrow(contacts, i, window);
            counted += count.counts;
            unsure += count.unsure;
        }
    }
    dm_table_put_real(table, counted);
    dm_table_put_integer(table, unsure);
}

static void put_phase(dm_table *table, const dm_contacts *contacts,
                      const char *scheme, const dm_phase *phase)
{
    dm_table_put_text(table, scheme);
    dm_table_put_integer(table, phase->order);
    dm_table_put_text(table, phase->label);
    dm_put_days(table, phase->window);
    dm_table_put_real(table,
                      dm_contacts_covered_days(contacts, DM_NO_ACTOR,
                                               DM_NO_ACTOR, phase->window));
    put_counts(table, contacts, phase->window);
}

dm_status dm_measure_phases(dm_table **out, const dm_contacts *contacts,
                            const dm_phases *phases, dm_error *error)
{
    *out = NULL;

    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < phases->count; i++) {
        put_phase(table, contacts, phases->scheme, &phases->items[i]);
    }
    return dm_finish_table(out, table, DM_OK, error);
}
