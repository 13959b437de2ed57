#include "demarche/rhythm.h"

#include "analysis/contact_turns.h"
#include "analysis/finish_table.h"
#include "analysis/joint_contacts.h"
#include "analysis/turn_block.h"

#include <math.h>
#include <stdlib.h>

static const dm_column columns[] = {
    {"phase", DM_INTEGER},
    {"shift", DM_TEXT},
    {"count", DM_REAL},
    {"expected", DM_REAL},
};

enum { COLUMN_COUNT = sizeof columns / sizeof *columns };

typedef struct shift_survey {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_shifts_options options;
    dm_placed_turns turns;
    size_t *marks;                 /* for actors */
    double counts[DM_SHIFT_COUNT]; /* of the present window */
} shift_survey;

/* Add `steps` steps whose shifts have these weights, which add up to `total`
 * for each. */
static void add_steps(shift_survey *survey, const double *weights, double total,
                      double steps)
{
    size_t kinds = 0;
    for (size_t i = 0; i < DM_SHIFT_COUNT; i++) {
        kinds += weights[i] > 0;
    }
    if (!(total > 0) || (survey->options.certain && kinds > 1)) {
        survey->counts[DM_SHIFT_UNCLEAR] += steps;
        return;
    }
    for (size_t i = 0; i < DM_SHIFT_COUNT; i++) {
        survey->counts[i] += weights[i] / total;
    }
}

static void count_within(shift_survey *survey, const dm_turn_block *block)
{
    double weights[DM_SHIFT_COUNT] = {0};
    for (size_t i = 0; block->total > 0 && i < block->count; i++) {
        for (size_t j = 0; j < block->count; j++) {
            if (i != j) {
                weights[dm_classify_shift(block->turns[i].turn,
                                          block->turns[j].turn)] +=
                    block->equal ? 1 : block->orders.next[i][j];
            }
        }
    }
    add_steps(survey, weights, block->total, (double)block->count - 1);
}

static void count_between(shift_survey *survey, const dm_turn_block *earlier,
                          const dm_turn_block *later)
{
    double weights[DM_SHIFT_COUNT] = {0};
    double total = earlier->total * later->total;
    for (size_t i = 0; total > 0 && i < earlier->count; i++) {
        double last = earlier->equal ? 1 : earlier->orders.last[i];
        for (size_t j = 0; j < later->count; j++) {
            double first = later->equal ? 1 : later->orders.first[j];
            weights[dm_classify_shift(earlier->turns[i].turn,
                                      later->turns[j].turn)] += last * first;
        }
    }
    add_steps(survey, weights, total, 1);
}

/* The actors of the turns of one window. */
static double count_actors(shift_survey *survey, size_t from, size_t end)
{
    const dm_contacts *contacts = survey->contacts;
    size_t mark = survey->turns.items[from].window;
    double count = 0;
    for (size_t i = from; i < end; i++) {
        const dm_placed_turn *turn = &survey->turns.items[i];
        for (size_t j = 0; j < turn->arrow_count; j++) {
            size_t arrow = turn->first_arrow + j;
            count +=
                dm_mark_actor(survey->marks, contacts->initiator[arrow], mark);
            count +=
                dm_mark_actor(survey->marks, contacts->recipient[arrow], mark);
        }
    }
    return count;
}

/* Count the window of the turn at `from`; returns where it ends. */
static size_t count_window(shift_survey *survey, size_t from)
{
    const dm_placed_turns *turns = &survey->turns;
    size_t window = turns->items[from].window;
    dm_turn_block earlier = {0};
    dm_turn_block present;
    size_t at = from;
    while (at < turns->count && turns->items[at].window == window) {
        dm_cut_turn_block(&present, turns, at, survey->contacts);
        if (at > from) {
            count_between(survey, &earlier, &present);
        }
        count_within(survey, &present);
        earlier = present;
        at += present.count;
    }
    return at;
}

/* Turns to a single actor after one to a single actor, or to a group. */
static double count_single(const shift_survey *survey, bool follows_group)
{
    double count = 0;
    for (dm_shift i = 0; i < DM_SHIFT_UNCLEAR; i++) {
        if (dm_shift_chances(i, 4) > 0 &&
            dm_shift_follows_group(i) == follows_group) {
            count += survey->counts[i];
        }
    }
    return count;
}

static double expect_shift(const shift_survey *survey, dm_shift shift,
                           double actors)
{
    bool single = dm_shift_chances(shift, 4) > 0;
    return single && actors > 1
               ? count_single(survey, dm_shift_follows_group(shift)) *
                     dm_shift_chances(shift, actors) / (actors * (actors - 1))
               : NAN;
}

static void put_row(dm_table *table, const shift_survey *survey, size_t window,
                    const char *name, double count)
{
    const dm_phase *phase = &survey->phases->items[window];
    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_text(table, name);
    dm_table_put_real(table, count);
}

static void put_rows(dm_table *table, const shift_survey *survey, size_t window,
                     double actors)
{
    for (dm_shift i = 0; i < DM_SHIFT_COUNT; i++) {
        put_row(table, survey, window, dm_shift_name(i), survey->counts[i]);
        if (survey->options.expected) {
            dm_table_put_real(table, expect_shift(survey, i, actors));
        }
    }
    put_row(table, survey, window, "unplaced",
            (double)survey->turns.unplaced[window]);
    if (survey->options.expected) {
        dm_table_put_empty(table);
    }
}

static void put_windows(dm_table *table, shift_survey *survey)
{
    size_t at = 0;
    for (size_t i = 0; i < survey->phases->count; i++) {
        double actors = 0;
        for (size_t shift = 0; shift < DM_SHIFT_COUNT; shift++) {
            survey->counts[shift] = 0;
        }
        if (at < survey->turns.count && survey->turns.items[at].window == i) {
            size_t end = count_window(survey, at);
            actors = count_actors(survey, at, end);
            at = end;
        }
        put_rows(table, survey, i, actors);
    }
}

static dm_status build_table(dm_table **out, shift_survey *survey,
                             dm_error *error)
{
    dm_table *table = NULL;
    size_t count = survey->options.expected ? COLUMN_COUNT : COLUMN_COUNT - 1;
    dm_status status = dm_table_new(&table, columns, count, error);
    if (status == DM_OK) {
        put_windows(table, survey);
    }
    return dm_finish_table(out, table, status, error);
}

dm_status dm_measure_shifts(dm_table **out, const dm_contacts *contacts,
                            const dm_phases *phases,
                            const dm_shifts_options *options, dm_error *error)
{
    *out = NULL;

    shift_survey survey = {.contacts = contacts, .phases = phases};
    survey.options = options ? *options : (dm_shifts_options){0};
    survey.marks = calloc(contacts->actor_count + 1, sizeof *survey.marks);
    if (!survey.marks) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for the actors");
    }
    dm_status status = dm_find_turns(&survey.turns, contacts, phases, error);
    if (status == DM_OK) {
        status = build_table(out, &survey, error);
    }
    dm_placed_turns_clear(&survey.turns);
    free(survey.marks);
    return status;
}
