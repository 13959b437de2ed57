#include "analysis/initiative_tally.h"

#include "analysis/openings.h"
#include "analysis/pair.h"
#include "analysis/pair_tally.h"
#include "analysis/window_count.h"
#include "model/arrow_kind.h"

#include <math.h>
#include <stdlib.h>

dm_initiative_number dm_classify_arrow(unsigned flags, bool by_a,
                                       bool with_replies)
{
    switch (dm_arrow_kind_of(flags)) {
    case DM_KIND_SYMMETRIC:
        return DM_INITIATIVE_SYMMETRIC;
    case DM_KIND_UNKNOWN:
        return DM_INITIATIVE_UNKNOWN;
    case DM_KIND_REPLY:
        if (!with_replies) {
            return by_a ? DM_INITIATIVE_REPLIES_A : DM_INITIATIVE_REPLIES_B;
        }
        break;
    case DM_KIND_INITIATIVE:
        break;
    }
    return by_a ? DM_INITIATIVE_BY_A : DM_INITIATIVE_BY_B;
}

/* Whose side's records tell an arrow; DM_INITIATIVE_WIDTH: neither's. */
static int classify_telling(unsigned flags, bool by_a)
{
    bool initiator_tells = flags & DM_CONTACT_TOLD_BY_INITIATOR;
    bool recipient_tells = flags & DM_CONTACT_TOLD_BY_RECIPIENT;
    if (initiator_tells && recipient_tells) {
        return DM_INITIATIVE_TOLD_BY_BOTH;
    }
    if (initiator_tells || recipient_tells) {
        return initiator_tells == by_a ? DM_INITIATIVE_TOLD_BY_A
                                       : DM_INITIATIVE_TOLD_BY_B;
    }
    return DM_INITIATIVE_WIDTH;
}

typedef struct initiative_survey {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_initiative_tally *out;
    bool *kept; /* for each arrow, whether the pause before it is long enough */
} initiative_survey;

static void add_arrow(double *numbers, const void *context, size_t arrow,
                      dm_window_count count)
{
    const initiative_survey *survey = context;
    const dm_contacts *contacts = survey->contacts;
    unsigned flags = contacts->flags[arrow];
    bool by_a = contacts->initiator[arrow] < contacts->recipient[arrow];
    numbers[DM_INITIATIVE_UNSURE] += count.unsure;
    numbers[DM_INITIATIVE_CONTACTS] += count.counts;
    numbers[dm_classify_arrow(
        flags, by_a, survey->out->options.with_replies)] += count.counts;
    if (flags & DM_CONTACT_CONTESTED) {
        numbers[DM_INITIATIVE_CONTESTED] += count.counts;
    }
    int telling = classify_telling(flags, by_a);
    if (telling != DM_INITIATIVE_WIDTH) {
        numbers[telling] += count.counts;
    }
}

/* A row of zeros for each pair in each window. */
static void spread_pairs(initiative_survey *survey)
{
    const dm_contacts *contacts = survey->contacts;
    for (size_t i = 0; i < contacts->count; i++) {
        dm_tally_spread(&survey->out->pairs, dm_pair_key(contacts, i, 0),
                        survey->phases->count);
    }
}

static bool take_option(void *context, const dm_option_arrow *arrow)
{
    initiative_survey *survey = context;
    uint32_t from = arrow->initiator;
    uint32_t to = arrow->recipient;
    bool by_a = from < to;
    dm_initiative_number kind = dm_classify_arrow(
        arrow->flags, by_a, survey->out->options.with_replies);
    dm_option_item added = {
        .key = {.a = by_a ? from : to, .b = by_a ? to : from},
        .x = kind == DM_INITIATIVE_BY_A,
        .y = kind == DM_INITIATIVE_BY_B,
    };
    return dm_option_list_add(&survey->out->range, survey->contacts,
                              survey->phases, arrow, added);
}

/* A pair that is in contact under some option only has a row of zeros. */
static dm_status list_options(initiative_survey *survey, dm_error *error)
{
    dm_initiative_tally *out = survey->out;
    if (out->options.range == DM_RANGE_NONE) {
        return DM_OK;
    }
    if (!dm_each_option(survey->contacts, out->options.range, take_option,
                        survey)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a range");
    }
    dm_option_list_sort(&out->range, DM_JOIN_SUM);
    for (size_t i = 0; i < out->range.count; i++) {
        dm_tally_find(&out->pairs, out->range.items[i].key);
    }
    return DM_OK;
}

static dm_status count_arrows(initiative_survey *survey, dm_error *error)
{
    const dm_initiative_options *options = &survey->out->options;
    dm_pair_counting counting = {.contacts = survey->contacts,
                                 .phases = survey->phases,
                                 .kept = survey->kept,
                                 .add = add_arrow,
                                 .context = survey};
    dm_status status = dm_mark_openings(survey->kept, survey->contacts,
                                        options->openings_days, error);
    if (status == DM_OK) {
        status = dm_tally_pairs(&survey->out->pairs, &counting, error);
    }
    if (status == DM_OK && options->rows == DM_ROWS_ALL) {
        spread_pairs(survey);
    }
    if (status == DM_OK) {
        status = list_options(survey, error);
    }
    return status == DM_OK ? dm_tally_sort(&survey->out->pairs, error) : status;
}

dm_status dm_count_initiative(dm_initiative_tally *out,
                              const dm_contacts *contacts,
                              const dm_phases *phases,
                              const dm_initiative_options *options,
                              dm_error *error)
{
    *out = (dm_initiative_tally){0};
    out->options = options ? *options : (dm_initiative_options){0};
    dm_tally_init(&out->pairs, DM_INITIATIVE_WIDTH);
    if (out->options.range != DM_RANGE_NONE && out->options.openings_days > 0) {
        return dm_error_set(error, DM_USAGE,
                            "no range is defined for openings, which hang on "
                            "each other's dates");
    }
    initiative_survey survey = {
        .contacts = contacts, .phases = phases, .out = out};
    survey.kept = malloc(contacts->count + 1);
    if (!survey.kept) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for openings");
    }
    dm_status status = count_arrows(&survey, error);
    free(survey.kept);
    return status;
}

void dm_initiative_tally_clear(dm_initiative_tally *tally)
{
    dm_tally_clear(&tally->pairs);
    dm_option_list_clear(&tally->range);
}

void dm_put_pair(dm_table *table, const dm_contacts *contacts,
                 const dm_phases *phases, dm_tally_key key)
{
    const dm_phase *phase = &phases->items[key.window];
    const dm_actor *a = &contacts->actors[key.a];
    const dm_actor *b = &contacts->actors[key.b];
    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, a->key, a->label);
    dm_table_put_name(table, b->key, b->label);
}

double dm_net_initiative(const double *numbers)
{
    double by_a = numbers[DM_INITIATIVE_BY_A];
    double by_b = numbers[DM_INITIATIVE_BY_B];
    return by_a + by_b > 0 ? (by_a - by_b) / (by_a + by_b) : NAN;
}
