#include "demarche/measure.h"

#include "analysis/day_cells.h"
#include "analysis/finish_table.h"
#include "analysis/longest_gap.h"
#include "analysis/pair.h"
#include "analysis/pair_gaps.h"
#include "analysis/window_count.h"

#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},    {"a", DM_TEXT},      {"b", DM_TEXT},
    {"kind", DM_TEXT},        {"silent", DM_TEXT}, {"first", DM_TEXT},
    {"last", DM_TEXT},        {"days", DM_REAL},   {"contacts", DM_INTEGER},
    {"probability", DM_REAL},
};

/* A stated silence in one window, or where `arrow` is none, a gap. */
typedef struct silence {
    dm_tally_key key;
    size_t arrow;
    const dm_pair_gap *gap;
} silence;

static int compare_silences(const void *left, const void *right)
{
    const silence *a = left;
    const silence *b = right;
    int order = dm_tally_key_compare(a->key, b->key);
    if (order != 0) {
        return order;
    }
    if (!a->gap != !b->gap) {
        return a->gap ? -1 : 1;
    }
    return (a->arrow > b->arrow) - (a->arrow < b->arrow);
}

static size_t gather_stated(silence *out, const dm_contacts *silences,
                            const dm_phases *phases)
{
    size_t count = 0;
    for (size_t i = 0; silences && i < silences->count; i++) {
        dm_interval when = dm_arrow_interval(silences, i);
        for (size_t w = 0; w < phases->count; w++) {
            if (dm_interval_overlaps(when, phases->items[w].window)) {
                out[count++] = (silence){dm_pair_key(silences, i, w), i, NULL};
            }
        }
    }
    return count;
}

static void put_gap(dm_table *table, const dm_pair_gap *gap)
{
    dm_table_put_text(table, "gap");
    dm_table_put_empty(table);
    dm_put_days(table, gap->span);
    dm_table_put_real(table, gap->days);
    dm_table_put_integer(table, (int64_t)gap->contacts);
    dm_table_put_real(table, dm_longest_gap_probability(
                                 gap->contacts, gap->covered_days, gap->days));
}

static void put_stated(dm_table *table, const dm_contacts *silences,
                       size_t arrow)
{
    const dm_actor *silent = &silences->actors[silences->initiator[arrow]];
    dm_interval when = dm_arrow_interval(silences, arrow);
    dm_table_put_text(table, "stated");
    dm_table_put_name(table, silent->key, silent->label);
    dm_put_days(table, when);
    dm_table_put_real(table, dm_interval_days(when));
    dm_table_put_empty(table);
    dm_table_put_empty(table);
}

/* The actors of contacts and silences are the same. */
static void put_row(dm_table *table, const silence *put,
                    const dm_contacts *contacts, const dm_contacts *silences,
                    const dm_phases *phases)
{
    const dm_phase *phase = &phases->items[put->key.window];
    const dm_actor *a = &contacts->actors[put->key.a];
    const dm_actor *b = &contacts->actors[put->key.b];

    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, a->key, a->label);
    dm_table_put_name(table, b->key, b->label);
    if (put->gap) {
        put_gap(table, put->gap);
    } else {
        put_stated(table, silences, put->arrow);
    }
}

static dm_status build_table(dm_table **out, const dm_pair_gaps *gaps,
                             const dm_contacts *contacts,
                             const dm_contacts *silences,
                             const dm_phases *phases, dm_error *error)
{
    size_t stated = silences ? silences->count * phases->count : 0;
    silence *all = malloc((gaps->count + stated + 1) * sizeof *all);
    if (!all) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for silences");
    }
    size_t count = gather_stated(all, silences, phases);
    for (size_t i = 0; i < gaps->count; i++) {
        all[count++] = (silence){gaps->items[i].key, 0, &gaps->items[i]};
    }
    if (count > 0) {
        qsort(all, count, sizeof *all, compare_silences);
    }
    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        put_row(table, &all[i], contacts, silences, phases);
    }
    free(all);
    return dm_finish_table(out, table, status, error);
}

dm_status dm_measure_silences(dm_table **out, const dm_contacts *contacts,
                              const dm_contacts *silences,
                              const dm_phases *phases, dm_error *error)
{
    *out = NULL;

    dm_pair_gaps gaps;
    dm_status status = dm_find_pair_gaps(&gaps, contacts, phases, error);
    if (status == DM_OK) {
        status = build_table(out, &gaps, contacts, silences, phases, error);
    }
    dm_pair_gaps_clear(&gaps);
    return status;
}
