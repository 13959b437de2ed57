#include "demarche/range.h"

#include "analysis/finish_table.h"
#include "analysis/initiative_tally.h"

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"a", DM_TEXT},
    {"b", DM_TEXT},
    {"size", DM_INTEGER},
    {"contact_keys", DM_NUMBERS},
};

/* How far a contact can move the lead, read otherwise. */
typedef struct lead_change {
    double gain;
    dm_time start;
    int64_t contact;
} lead_change;

typedef struct flip_survey {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_initiative_tally tally;
    lead_change *changes; /* room for those of one row */
    int64_t *numbers;     /* likewise */
    dm_flip_summary summary;
} flip_survey;

static int compare_changes(const void *left, const void *right)
{
    const lead_change *a = left;
    const lead_change *b = right;
    if (a->gain != b->gain) {
        return a->gain > b->gain ? -1 : 1;
    }
    if (a->start != b->start) {
        return a->start < b->start ? -1 : 1;
    }
    return (a->contact > b->contact) - (a->contact < b->contact);
}

static double lead_of(const dm_option_item *item, double sign)
{
    return sign * item->counts * (item->x - item->y);
}

/* The most that another option of a contact adds to the lead of the side that
 * `sign` names, 1 for a and -1 for b; an option without an item adds nothing
 * where the reading may have added. */
static lead_change find_change(const dm_option_item *items, size_t count,
                               double sign)
{
    double read =
        items[0].option == DM_OPTION_READ ? lead_of(&items[0], sign) : 0;
    double best = lead_of(&items[0], sign);
    for (size_t i = 1; i < count; i++) {
        best = fmax(best, lead_of(&items[i], sign));
    }
    bool absent = count < items[0].option_count;
    return (lead_change){.gain = (absent ? fmax(best, 0) : best) - read,
                         .start = items[0].start,
                         .contact = items[0].contact};
}

/* Of a row whose items begin at `first`, the changes that move the lead toward
 * the side that `sign` names, the largest first. */
static size_t gather_changes(flip_survey *survey, size_t first, size_t end,
                             double sign)
{
    const dm_option_list *list = &survey->tally.range;
    size_t count = 0;
    for (size_t i = first, next; i < end; i = next) {
        next = dm_option_list_end_contact(list, i);
        lead_change change = find_change(&list->items[i], next - i, sign);
        if (change.gain > 0) {
            survey->changes[count++] = change;
        }
    }
    if (count > 0) {
        qsort(survey->changes, count, sizeof *survey->changes, compare_changes);
    }
    return count;
}

/* The fewest changes after which `lead`, that of the side that gains, is more
 * than 0; 0 when all of them are too few. */
static size_t count_needed(const lead_change *changes, size_t count,
                           double lead)
{
    for (size_t i = 0; i < count; i++) {
        lead += changes[i].gain;
        if (lead > 0) {
            return i + 1;
        }
    }
    return 0;
}

/* Contacts that could add to the lead, told by one side alone or, their
 * direction being unknown, by nobody, and have one option. */
static size_t count_fixed(const flip_survey *survey, size_t first, size_t end)
{
    const unsigned open = DM_CONTACT_ONE_SIDED | DM_CONTACT_UNKNOWN;
    unsigned shut = DM_CONTACT_SYMMETRIC;
    if (!survey->tally.options.with_replies) {
        shut |= DM_CONTACT_REPLY;
    }
    size_t fixed = 0;
    for (size_t i = first; i < end; i++) {
        const dm_option_item *item = &survey->tally.range.items[i];
        fixed += item->option_count == 1 && item->counts > 0 &&
                 (item->flags & open) && !(item->flags & shut);
    }
    return fixed;
}

static void put_flip(dm_table *table, flip_survey *survey, size_t size)
{
    if (size == 0) {
        dm_table_put_empty(table);
    } else {
        dm_table_put_integer(table, (int64_t)size);
    }
    for (size_t i = 0; i < size; i++) {
        survey->numbers[i] = survey->changes[i].contact;
    }
    dm_table_put_numbers(table, survey->numbers, size);
}

/* Where nobody leads, either side may come to, by one contact. */
static size_t find_flip(flip_survey *survey, size_t first, size_t end,
                        double lead)
{
    size_t size = 0;
    if (lead >= 0) {
        size_t count = gather_changes(survey, first, end, -1);
        size = count_needed(survey->changes, count, -lead);
    }
    if (lead <= 0 && size == 0) {
        size_t count = gather_changes(survey, first, end, 1);
        size = count_needed(survey->changes, count, lead);
    }
    return size;
}

static void put_row(dm_table *table, flip_survey *survey, size_t place)
{
    const dm_option_list *list = &survey->tally.range;
    const dm_tally *pairs = &survey->tally.pairs;
    dm_tally_key key = pairs->keys[place];
    const double *numbers = dm_tally_numbers(pairs, place);
    double lead = numbers[DM_INITIATIVE_BY_A] - numbers[DM_INITIATIVE_BY_B];
    size_t first = dm_option_list_find(list, key);
    size_t end =
        first < list->count ? dm_option_list_end_row(list, first) : first;
    size_t size = find_flip(survey, first, end, lead);

    dm_put_pair(table, survey->contacts, survey->phases, key);
    put_flip(table, survey, size);
    if (lead != 0) {
        survey->summary.leads++;
        survey->summary.stay += size == 0;
        survey->summary.fixed +=
            size == 0 ? count_fixed(survey, first, end) : 0;
    }
}

static dm_status build_table(dm_table **out, flip_survey *survey,
                             dm_error *error)
{
    size_t room = survey->tally.range.count + 1;
    survey->changes = malloc(room * sizeof *survey->changes);
    survey->numbers = malloc(room * sizeof *survey->numbers);
    if (!survey->changes || !survey->numbers) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a range");
    }
    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    for (size_t i = 0; status == DM_OK && i < survey->tally.pairs.count; i++) {
        put_row(table, survey, i);
    }
    return dm_finish_table(out, table, status, error);
}

dm_status dm_measure_flips(dm_table **out, const dm_contacts *contacts,
                           const dm_phases *phases,
                           const dm_initiative_options *options,
                           dm_flip_summary *summary, dm_error *error)
{
    *out = NULL;

    dm_initiative_options chosen =
        options ? *options : (dm_initiative_options){0};
    if (chosen.range == DM_RANGE_NONE) {
        chosen.range = DM_RANGE_CONTESTED;
    }
    flip_survey survey = {.contacts = contacts, .phases = phases};
    dm_status status =
        dm_count_initiative(&survey.tally, contacts, phases, &chosen, error);
    if (status == DM_OK) {
        status = build_table(out, &survey, error);
    }
    if (summary) {
        *summary = survey.summary;
    }
    free(survey.changes);
    free(survey.numbers);
    dm_initiative_tally_clear(&survey.tally);
    return status;
}
