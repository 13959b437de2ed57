#include "demarche/measure.h"

#include "analysis/contact_rate.h"
#include "analysis/finish_table.h"
#include "analysis/frequency_columns.h"
#include "analysis/joint_contacts.h"
#include "analysis/option_bounds.h"
#include "analysis/pair.h"
#include "analysis/pair_frequency.h"
#include "analysis/pair_tally.h"
#include "analysis/tally.h"
#include "analysis/total_rate.h"
#include "analysis/window_count.h"

#include <stdlib.h>

/* What the tally keeps for a key. */
enum {
    CONTACTS = DM_FREQUENCY_CONTACTS,
    UNSURE = DM_FREQUENCY_UNSURE,
    WIDTH = DM_FREQUENCY_WIDTH
};

typedef struct frequency_survey {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_frequency_options options;
    size_t *marks;   /* for actors */
    uint32_t *names; /* likewise, kept by the table; 0: not yet */
    size_t first;    /* arrow of the present contact */
    dm_tally tally;
    dm_option_list range; /* x counts the contacts of a key */
    dm_totals totals;     /* where the rate is per total */
    dm_poisson_intervals intervals;
} frequency_survey;

static void count_key(frequency_survey *survey, size_t arrow, dm_tally_key key)
{
    const dm_phases *phases = survey->phases;
    if (survey->options.rows == DM_ROWS_ALL) {
        dm_tally_spread(&survey->tally, key, phases->count);
    }
    for (size_t i = 0; i < phases->count; i++) {
        dm_window_count count =
            dm_count_arrow(survey->contacts, arrow, phases->items[i].window);
        if (count.counts > 0 || count.unsure) {
            key.window = i;
            double *numbers = dm_tally_find(&survey->tally, key);
            if (numbers) {
                numbers[CONTACTS] += count.counts;
                numbers[UNSURE] += count.unsure;
            }
        }
    }
}

static void count_actor(frequency_survey *survey, size_t arrow, uint32_t actor)
{
    if (dm_mark_actor(survey->marks, actor, survey->first)) {
        count_key(survey, arrow, (dm_tally_key){.a = actor});
    }
}

static void count_arrow(frequency_survey *survey, size_t arrow)
{
    const dm_contacts *contacts = survey->contacts;
    bool opens = dm_arrow_opens_contact(contacts, arrow);
    if (opens) {
        survey->first = arrow;
    }
    switch (survey->options.by) {
    case DM_BY_PAIR: /* see count_pairs */
        break;
    case DM_BY_ACTOR:
        count_actor(survey, arrow, contacts->initiator[arrow]);
        count_actor(survey, arrow, contacts->recipient[arrow]);
        break;
    case DM_BY_CHANNEL:
        if (opens) {
            count_key(survey, arrow,
                      (dm_tally_key){.a = contacts->channel[arrow]});
        }
        break;
    case DM_BY_TOPIC:
        if (opens) {
            count_key(survey, arrow,
                      (dm_tally_key){.a = contacts->topic[arrow]});
        }
        break;
    }
}

static dm_status count_pairs(frequency_survey *survey, dm_error *error)
{
    const dm_contacts *contacts = survey->contacts;
    dm_pair_counting counting = {
        .contacts = contacts,
        .phases = survey->phases,
        .add = dm_add_frequency,
    };
    dm_status status = dm_tally_pairs(&survey->tally, &counting, error);
    bool all = survey->options.rows == DM_ROWS_ALL;
    for (size_t i = 0; status == DM_OK && all && i < contacts->count; i++) {
        dm_tally_spread(&survey->tally, dm_pair_key(contacts, i, 0),
                        survey->phases->count);
    }
    return status;
}

static dm_status count_arrows(frequency_survey *survey, dm_error *error)
{
    if (survey->options.by == DM_BY_PAIR) {
        return count_pairs(survey, error);
    }
    for (size_t i = 0; i < survey->contacts->count; i++) {
        count_arrow(survey, i);
    }
    return DM_OK;
}

static bool list_key(frequency_survey *survey, const dm_option_arrow *arrow,
                     uint32_t a, uint32_t b)
{
    dm_option_item added = {.key = {.a = a, .b = b}, .x = 1};
    return dm_option_list_add(&survey->range, survey->contacts, survey->phases,
                              arrow, added);
}

static bool take_option(void *context, const dm_option_arrow *arrow)
{
    frequency_survey *survey = context;
    uint32_t from = arrow->initiator;
    uint32_t to = arrow->recipient;
    switch (survey->options.by) {
    case DM_BY_PAIR:
        return list_key(survey, arrow, from < to ? from : to,
                        from < to ? to : from);
    case DM_BY_ACTOR:
        return list_key(survey, arrow, from, 0) &&
               list_key(survey, arrow, to, 0);
    case DM_BY_CHANNEL:
        return list_key(survey, arrow, arrow->channel, 0);
    case DM_BY_TOPIC:
        break;
    }
    return list_key(survey, arrow, arrow->topic, 0);
}

/* What has a contact under some option only has a row of zeros. */
static dm_status list_options(frequency_survey *survey, dm_error *error)
{
    if (survey->options.range == DM_RANGE_NONE) {
        return DM_OK;
    }
    if (!dm_each_option(survey->contacts, survey->options.range, take_option,
                        survey)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a range");
    }
    bool pairs = survey->options.by == DM_BY_PAIR;
    dm_option_list_sort(&survey->range, pairs ? DM_JOIN_SUM : DM_JOIN_ONE);
    for (size_t i = 0; i < survey->range.count; i++) {
        dm_tally_find(&survey->tally, survey->range.items[i].key);
    }
    return DM_OK;
}

/* A name is kept when it is put first; the first of a table's is none. */
static void put_actor(dm_table *table, const frequency_survey *survey,
                      uint32_t index)
{
    uint32_t *name = &survey->names[index];
    if (!*name) {
        const dm_actor *actor = &survey->contacts->actors[index];
        *name = dm_table_keep_name(table, actor->key, actor->label);
    }
    dm_table_put_kept(table, *name);
}

/* A label that is not stated is an empty cell. */
static void put_label(dm_table *table, const char *label)
{
    dm_table_put_text(table, *label ? label : NULL);
}

static void put_key(dm_table *table, const frequency_survey *survey,
                    dm_tally_key key)
{
    const dm_contacts *contacts = survey->contacts;
    const dm_phase *phase = &survey->phases->items[key.window];
    dm_table_put_numbered(table, phase->order, phase->label);
    switch (survey->options.by) {
    case DM_BY_PAIR:
        put_actor(table, survey, key.a);
        put_actor(table, survey, key.b);
        break;
    case DM_BY_ACTOR:
        put_actor(table, survey, key.a);
        break;
    case DM_BY_CHANNEL:
        put_label(table, contacts->channels[key.a]);
        break;
    case DM_BY_TOPIC:
        put_label(table, contacts->topics[key.a]);
        break;
    }
}

static double cover_key(const frequency_survey *survey, dm_tally_key key)
{
    uint32_t a = DM_NO_ACTOR;
    uint32_t b = DM_NO_ACTOR;
    if (survey->options.by == DM_BY_PAIR) {
        a = key.a;
        b = key.b;
    } else if (survey->options.by == DM_BY_ACTOR) {
        a = key.a;
    }
    return dm_contacts_covered_days(survey->contacts, a, b,
                                    survey->phases->items[key.window].window);
}

static void put_range(dm_table *table, const dm_option_list *range,
                      dm_tally_key key, double days)
{
    dm_bounds count = dm_bound_options(range, key).x;
    dm_table_put_real(table, count.low);
    dm_table_put_real(table, count.high);
    dm_table_put_real(table, dm_rate_of(count.low, days));
    dm_table_put_real(table, dm_rate_of(count.high, days));
}

static void put_rate(dm_table *table, frequency_survey *survey,
                     dm_tally_key key, const double *numbers)
{
    double count = numbers[CONTACTS];
    double most = count;
    if (survey->contacts->dates == DM_DATES_CERTAIN) {
        most += numbers[UNSURE];
    }
    double days = cover_key(survey, key);
    dm_contact_rate rate =
        dm_contact_rate_of(&survey->intervals, count, most, days);
    dm_table_put_real(table, days);
    dm_table_put_real(table, rate.rate);
    dm_table_put_real(table, rate.low);
    dm_table_put_real(table, rate.high);
    if (survey->options.range != DM_RANGE_NONE) {
        put_range(table, &survey->range, key, days);
    }
}

static void put_row(dm_table *table, frequency_survey *survey, size_t place)
{
    dm_tally_key key = survey->tally.keys[place];
    const double *numbers = dm_tally_numbers(&survey->tally, place);

    put_key(table, survey, key);
    dm_table_put_real(table, numbers[CONTACTS]);
    dm_table_put_integer(table, (int64_t)numbers[UNSURE]);
    if (survey->options.per == DM_PER_TOTAL) {
        dm_total_rate_put(table, &survey->totals, key.window,
                          (dm_total){numbers[CONTACTS], numbers[UNSURE]});
    } else {
        put_rate(table, survey, key, numbers);
    }
}

static dm_status build_pairs(dm_table **out, frequency_survey *survey,
                             dm_error *error)
{
    dm_pair_rows pairs;
    dm_status status = dm_pair_rows_of_tally(&pairs, &survey->tally,
                                             survey->phases->count, error);
    if (status == DM_OK) {
        dm_tally_clear(&survey->tally);
        status = dm_build_pair_frequency(out, &pairs, survey->contacts,
                                         survey->phases, error);
    }
    dm_pair_rows_clear(&pairs);
    return status;
}

static dm_status build_table(dm_table **out, frequency_survey *survey,
                             dm_error *error)
{
    dm_table *table = NULL;
    dm_status status = list_options(survey, error);
    if (status == DM_OK) {
        status = dm_tally_sort(&survey->tally, error);
    }
    if (status == DM_OK && survey->options.by == DM_BY_PAIR &&
        survey->options.per == DM_PER_DAYS &&
        survey->options.range == DM_RANGE_NONE) {
        return build_pairs(out, survey, error);
    }
    if (status == DM_OK) {
        status = dm_frequency_table_new(&table, &survey->options, error);
    }
    for (size_t i = 0; status == DM_OK && i < survey->tally.count; i++) {
        put_row(table, survey, i);
    }
    return dm_finish_table(out, table, status, error);
}

static dm_status count_totals(frequency_survey *survey, dm_error *error)
{
    const dm_contacts *source = survey->options.source;
    if (survey->options.range != DM_RANGE_NONE) {
        return dm_error_set(error, DM_USAGE,
                            "no range is defined for rates per total");
    }
    return dm_totals_count(&survey->totals, source ? source : survey->contacts,
                           survey->phases, error);
}

dm_status dm_measure_frequency(dm_table **out, const dm_contacts *contacts,
                               const dm_phases *phases,
                               const dm_frequency_options *options,
                               dm_error *error)
{
    *out = NULL;

    frequency_survey survey = {.contacts = contacts, .phases = phases};
    survey.options = options ? *options : (dm_frequency_options){0};
    survey.marks = calloc(contacts->actor_count + 1, sizeof *survey.marks);
    survey.names = calloc(contacts->actor_count + 1, sizeof *survey.names);
    if (!survey.marks || !survey.names) {
        free(survey.marks);
        free(survey.names);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for the actors");
    }
    dm_tally_init(&survey.tally, WIDTH);
    dm_status status = count_arrows(&survey, error);
    if (status == DM_OK && survey.options.per == DM_PER_TOTAL) {
        status = count_totals(&survey, error);
    }
    if (status == DM_OK) {
        status = build_table(out, &survey, error);
    }
    dm_totals_clear(&survey.totals);
    dm_tally_clear(&survey.tally);
    dm_option_list_clear(&survey.range);
    free(survey.names);
    free(survey.marks);
    return status;
}
