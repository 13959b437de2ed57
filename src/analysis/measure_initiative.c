#include "demarche/measure.h"

#include "analysis/binomial_test.h"
#include "analysis/finish_table.h"
#include "analysis/holm.h"
#include "analysis/openings.h"
#include "analysis/pair.h"
#include "analysis/share_interval.h"
#include "analysis/tally.h"
#include "analysis/window_count.h"
#include "model/arrow_kind.h"

#include <math.h>
#include <stdlib.h>

/* What the tally keeps for a pair, in the order of the columns. */
enum {
    CONTACTS,
    UNSURE,
    BY_A,
    BY_B,
    REPLIES_A,
    REPLIES_B,
    SYMMETRIC,
    UNKNOWN,
    CONTESTED,
    TOLD_BY_A,
    TOLD_BY_B,
    TOLD_BY_BOTH,
    WIDTH
};

static const dm_column columns[] = {
    {"phase", DM_INTEGER},  {"a", DM_TEXT},         {"b", DM_TEXT},
    {"contacts", DM_REAL},  {"unsure", DM_INTEGER}, {"by_a", DM_REAL},
    {"by_b", DM_REAL},      {"replies_a", DM_REAL}, {"replies_b", DM_REAL},
    {"symmetric", DM_REAL}, {"unknown", DM_REAL},   {"contested", DM_REAL},
    {"told_by_a", DM_REAL}, {"told_by_b", DM_REAL}, {"told_by_both", DM_REAL},
    {"share_a", DM_REAL},   {"low", DM_REAL},       {"high", DM_REAL},
    {"p_value", DM_REAL},   {"net_a", DM_REAL},     {"net_min", DM_REAL},
    {"net_max", DM_REAL},
};

/* Whether the initiator of an arrow is the `a` of its pair. */
static bool is_begun_by_a(const dm_contacts *contacts, size_t arrow)
{
    return contacts->initiator[arrow] < contacts->recipient[arrow];
}

/* The one of the six kinds that make up `contacts`. */
static int classify_arrow(const dm_contacts *contacts, size_t arrow,
                          bool with_replies)
{
    bool by_a = is_begun_by_a(contacts, arrow);
    switch (dm_arrow_kind_of(contacts->flags[arrow])) {
    case DM_KIND_SYMMETRIC:
        return SYMMETRIC;
    case DM_KIND_UNKNOWN:
        return UNKNOWN;
    case DM_KIND_REPLY:
        if (!with_replies) {
            return by_a ? REPLIES_A : REPLIES_B;
        }
        break;
    case DM_KIND_INITIATIVE:
        break;
    }
    return by_a ? BY_A : BY_B;
}

/* Whose side's records tell an arrow, or WIDTH where neither does. */
static int classify_telling(const dm_contacts *contacts, size_t arrow)
{
    unsigned flags = contacts->flags[arrow];
    bool by_a = is_begun_by_a(contacts, arrow);
    bool initiator_tells = flags & DM_CONTACT_TOLD_BY_INITIATOR;
    bool recipient_tells = flags & DM_CONTACT_TOLD_BY_RECIPIENT;
    if (initiator_tells && recipient_tells) {
        return TOLD_BY_BOTH;
    }
    if (initiator_tells || recipient_tells) {
        return initiator_tells == by_a ? TOLD_BY_A : TOLD_BY_B;
    }
    return WIDTH;
}

typedef struct initiative_survey {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_initiative_options options;
    bool *kept; /* for each arrow, whether the pause before it is long enough */
    dm_tally tally;
} initiative_survey;

static void add_arrow(double *numbers, const initiative_survey *survey,
                      size_t arrow, dm_window_count count)
{
    const dm_contacts *contacts = survey->contacts;
    numbers[UNSURE] += count.unsure;
    numbers[CONTACTS] += count.counts;
    numbers[classify_arrow(contacts, arrow, survey->options.with_replies)] +=
        count.counts;
    if (contacts->flags[arrow] & DM_CONTACT_CONTESTED) {
        numbers[CONTESTED] += count.counts;
    }
    int telling = classify_telling(contacts, arrow);
    if (telling != WIDTH) {
        numbers[telling] += count.counts;
    }
}

static void count_arrow(initiative_survey *survey, size_t arrow)
{
    const dm_phases *phases = survey->phases;
    dm_tally_key key = dm_pair_key(survey->contacts, arrow, 0);
    if (survey->options.rows == DM_ROWS_ALL) {
        dm_tally_spread(&survey->tally, key, phases->count);
    }
    for (size_t i = 0; survey->kept[arrow] && i < phases->count; i++) {
        dm_window_count count =
            dm_count_arrow(survey->contacts, arrow, phases->items[i].window);
        if (count.counts > 0 || count.unsure) {
            key.window = i;
            double *numbers = dm_tally_find(&survey->tally, key);
            if (numbers) {
                add_arrow(numbers, survey, arrow, count);
            }
        }
    }
}

static void put_share(dm_table *table, const double *numbers,
                      dm_share_interval interval)
{
    double by_a = numbers[BY_A];
    double directed = by_a + numbers[BY_B];
    double share = NAN;
    dm_bounds bounds = {NAN, NAN};
    if (directed > 0) {
        share = by_a / directed;
        bounds = dm_share_interval_of(by_a, directed, interval);
    }
    dm_table_put_real(table, share);
    dm_table_put_real(table, bounds.low);
    dm_table_put_real(table, bounds.high);
}

/* x - y over x + y, which is 2 share_a - 1 without its rounding. */
static double net_initiative(const double *numbers)
{
    double directed = numbers[BY_A] + numbers[BY_B];
    return directed > 0 ? (numbers[BY_A] - numbers[BY_B]) / directed : NAN;
}

static void put_row(dm_table *table, const initiative_survey *survey,
                    size_t place, double p_value)
{
    const dm_contacts *contacts = survey->contacts;
    dm_tally_key key = survey->tally.keys[place];
    const dm_phase *phase = &survey->phases->items[key.window];
    const dm_actor *a = &contacts->actors[key.a];
    const dm_actor *b = &contacts->actors[key.b];
    const double *numbers = dm_tally_numbers(&survey->tally, place);

    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, a->key, a->label);
    dm_table_put_name(table, b->key, b->label);
    for (int i = 0; i < WIDTH; i++) {
        if (i == UNSURE) {
            dm_table_put_integer(table, (int64_t)numbers[i]);
        } else {
            dm_table_put_real(table, numbers[i]);
        }
    }
    put_share(table, numbers, survey->options.interval);
    dm_table_put_real(table, p_value);
    dm_table_put_real(table, net_initiative(numbers));
    dm_table_put_empty(table);
    dm_table_put_empty(table);
}

/* The p-value of each row, adjusted; NaN where there is none. */
static dm_status test_rows(double *p_values, const initiative_survey *survey,
                           dm_error *error)
{
    for (size_t i = 0; i < survey->tally.count; i++) {
        const double *numbers = dm_tally_numbers(&survey->tally, i);
        double directed = numbers[BY_A] + numbers[BY_B];
        bool tested = survey->options.test && directed > 0 &&
                      survey->contacts->dates != DM_DATES_SHARE;
        p_values[i] =
            tested ? dm_binomial_test(numbers[BY_A], directed, 0.5) : NAN;
    }
    return dm_adjust_holm(p_values, survey->tally.count, error);
}

static dm_status build_table(dm_table **out, const initiative_survey *survey,
                             dm_error *error)
{
    size_t count = survey->tally.count;
    double *p_values = malloc((count + 1) * sizeof *p_values);
    if (!p_values) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for p-values");
    }
    dm_table *table = NULL;
    dm_status status = test_rows(p_values, survey, error);
    if (status == DM_OK) {
        status = dm_table_new(&table, columns, sizeof columns / sizeof *columns,
                              error);
    }
    for (size_t i = 0; status == DM_OK && i < count; i++) {
        put_row(table, survey, i, p_values[i]);
    }
    free(p_values);
    return dm_finish_table(out, table, status, error);
}

static dm_status count_arrows(initiative_survey *survey, dm_error *error)
{
    dm_status status = dm_mark_openings(survey->kept, survey->contacts,
                                        survey->options.openings_days, error);
    if (status != DM_OK) {
        return status;
    }
    for (size_t i = 0; i < survey->contacts->count; i++) {
        count_arrow(survey, i);
    }
    return dm_tally_sort(&survey->tally, error);
}

dm_status dm_measure_initiative(dm_table **out, const dm_contacts *contacts,
                                const dm_phases *phases,
                                const dm_initiative_options *options,
                                dm_error *error)
{
    *out = NULL;

    initiative_survey survey = {.contacts = contacts, .phases = phases};
    survey.options = options ? *options : (dm_initiative_options){0};
    survey.kept = malloc(contacts->count + 1);
    if (!survey.kept) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for openings");
    }
    dm_tally_init(&survey.tally, WIDTH);
    dm_status status = count_arrows(&survey, error);
    if (status == DM_OK) {
        status = build_table(out, &survey, error);
    }
    dm_tally_clear(&survey.tally);
    free(survey.kept);
    return status;
}
