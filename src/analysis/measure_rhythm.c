#include "demarche/rhythm.h"

#include "analysis/burstiness.h"
#include "analysis/contact_day.h"
#include "analysis/finish_table.h"
#include "analysis/keyed_sort.h"
#include "analysis/pair.h"
#include "analysis/tally.h"
#include "analysis/window_count.h"

#include <math.h>
#include <stdlib.h>

static const dm_column pair_columns[] = {
    {"phase", DM_INTEGER},    {"a", DM_TEXT},         {"b", DM_TEXT},
    {"contacts", DM_INTEGER}, {"unsure", DM_INTEGER}, {"mean_gap", DM_REAL},
    {"burstiness", DM_REAL},  {"memory", DM_REAL},    {"longest_gap", DM_REAL},
};

static const dm_column actor_columns[] = {
    {"phase", DM_INTEGER},  {"actor", DM_TEXT},       {"contacts", DM_INTEGER},
    {"unsure", DM_INTEGER}, {"mean_gap", DM_REAL},    {"burstiness", DM_REAL},
    {"memory", DM_REAL},    {"longest_gap", DM_REAL},
};

/* A contact of a pair or an actor that may lie in a window. */
typedef struct occasion {
    dm_tally_key key;
    double day; /* infinite where it is not known */
    int64_t contact;
} occasion;

static int compare_occasions(const void *left, const void *right)
{
    const occasion *a = left;
    const occasion *b = right;
    int order = dm_tally_key_compare(a->key, b->key);
    order = order ? order : (a->day > b->day) - (a->day < b->day);
    return order ? order
                 : (a->contact > b->contact) - (a->contact < b->contact);
}

typedef struct rhythm_survey {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_rhythm_by by;
    size_t count;
    occasion *occasions;
    double *gaps; /* room for those of one row */
} rhythm_survey;

static void add_occasions(rhythm_survey *survey, size_t arrow, size_t window)
{
    const dm_contacts *contacts = survey->contacts;
    dm_interval when = dm_arrow_interval(contacts, arrow);
    dm_interval inside = survey->phases->items[window].window;
    bool known = dm_is_day_exact(when) && dm_interval_inside(when, inside);
    occasion added = {.key = dm_pair_key(contacts, arrow, window),
                      .day = known ? dm_contact_day(when) : INFINITY,
                      .contact = contacts->contact[arrow]};
    if (survey->by == DM_RHYTHM_OF_PAIRS) {
        survey->occasions[survey->count++] = added;
        return;
    }
    uint32_t other = added.key.b;
    added.key.b = 0;
    survey->occasions[survey->count++] = added;
    added.key.a = other;
    survey->occasions[survey->count++] = added;
}

/* A joint contact brings several arrows for an actor, and may for a pair. */
static void drop_repeated(rhythm_survey *survey)
{
    size_t kept = 0;
    for (size_t i = 0; i < survey->count; i++) {
        if (kept == 0 || compare_occasions(&survey->occasions[kept - 1],
                                           &survey->occasions[i]) != 0) {
            survey->occasions[kept++] = survey->occasions[i];
        }
    }
    survey->count = kept;
}

static size_t count_overlaps(const dm_contacts *contacts,
                             const dm_phases *phases)
{
    size_t count = 0;
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when = dm_arrow_interval(contacts, i);
        for (size_t w = 0; w < phases->count; w++) {
            count += dm_interval_overlaps(when, phases->items[w].window);
        }
    }
    return count;
}

static bool gather_occasions(rhythm_survey *survey)
{
    const dm_contacts *contacts = survey->contacts;
    const dm_phases *phases = survey->phases;
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when = dm_arrow_interval(contacts, i);
        for (size_t w = 0; w < phases->count; w++) {
            if (dm_interval_overlaps(when, phases->items[w].window)) {
                add_occasions(survey, i, w);
            }
        }
    }
    bool sorted = dm_sort_keyed(survey->occasions, survey->count,
                                sizeof *survey->occasions, compare_occasions);
    if (sorted) {
        drop_repeated(survey);
    }
    return sorted;
}

static void put_key(dm_table *table, const rhythm_survey *survey,
                    dm_tally_key key)
{
    const dm_phase *phase = &survey->phases->items[key.window];
    const dm_actor *actors = survey->contacts->actors;
    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, actors[key.a].key, actors[key.a].label);
    if (survey->by == DM_RHYTHM_OF_PAIRS) {
        dm_table_put_name(table, actors[key.b].key, actors[key.b].label);
    }
}

/* The row of the occasion at `first` and those of the same key; returns how
 * many there are. */
static size_t put_row(dm_table *table, rhythm_survey *survey, size_t first)
{
    const occasion *row = survey->occasions + first;
    size_t most = survey->count - first;
    size_t count = 0;
    size_t known = 0;
    size_t gaps = 0;
    for (;
         count < most && dm_tally_key_compare(row[count].key, row[0].key) == 0;
         count++) {
        known += isfinite(row[count].day);
        if (count > 0 && isfinite(row[count].day)) {
            survey->gaps[gaps++] = row[count].day - row[count - 1].day;
        }
    }
    dm_gap_rhythm rhythm = dm_describe_gaps(survey->gaps, gaps);

    put_key(table, survey, row[0].key);
    dm_table_put_integer(table, (int64_t)known);
    dm_table_put_integer(table, (int64_t)(count - known));
    dm_table_put_real(table, rhythm.mean);
    dm_table_put_real(table, rhythm.burstiness);
    dm_table_put_real(table, rhythm.memory);
    dm_table_put_real(table, rhythm.longest);
    return count;
}

static dm_status build_table(dm_table **out, rhythm_survey *survey,
                             dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        survey->by == DM_RHYTHM_OF_PAIRS
            ? dm_table_new(&table, pair_columns,
                           sizeof pair_columns / sizeof *pair_columns, error)
            : dm_table_new(&table, actor_columns,
                           sizeof actor_columns / sizeof *actor_columns, error);
    for (size_t i = 0; status == DM_OK && i < survey->count;) {
        i += put_row(table, survey, i);
    }
    return dm_finish_table(out, table, status, error);
}

dm_status dm_measure_rhythm(dm_table **out, const dm_contacts *contacts,
                            const dm_phases *phases, dm_rhythm_by by,
                            dm_error *error)
{
    *out = NULL;

    size_t most = 2 * count_overlaps(contacts, phases) + 1;
    rhythm_survey survey = {.contacts = contacts, .phases = phases, .by = by};
    survey.occasions = malloc(most * sizeof *survey.occasions);
    survey.gaps = malloc(most * sizeof *survey.gaps);
    dm_status status = DM_NO_MEMORY;
    if (survey.occasions && survey.gaps && gather_occasions(&survey)) {
        status = build_table(out, &survey, error);
    } else {
        dm_error_set(error, status, "no memory for gaps");
    }
    free(survey.occasions);
    free(survey.gaps);
    return status;
}
