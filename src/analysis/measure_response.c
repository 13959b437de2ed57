#include "demarche/measure.h"

#include "analysis/finish_table.h"
#include "analysis/kaplan_meier.h"
#include "analysis/overtures.h"
#include "analysis/pair_gaps.h"
#include "analysis/tally.h"
#include "analysis/window_count.h"

#include <math.h>
#include <stdlib.h>

/* What the tally keeps for a direction. */
enum { OVERTURES, UNSURE, ANSWERED, REMINDERS, OPEN, WIDTH };

static const dm_column columns[] = {
    {"phase", DM_INTEGER},     {"from", DM_TEXT},
    {"to", DM_TEXT},           {"overtures", DM_INTEGER},
    {"unsure", DM_INTEGER},    {"answered", DM_INTEGER},
    {"reminders", DM_INTEGER}, {"share", DM_REAL},
    {"low", DM_REAL},          {"high", DM_REAL},
    {"median_days", DM_REAL},  {"longest_silence_days", DM_REAL},
    {"open", DM_INTEGER},
};

typedef struct response_survey {
    const dm_contacts *contacts;
    const dm_phases *phases;
    dm_response_options options;
    dm_overtures overtures;
    dm_pair_gaps gaps;
    dm_tally tally; /* by window, from and to */
    dm_wait *waits; /* room for those of one row */
} response_survey;

static void count_overture(response_survey *survey, const dm_overture *overture)
{
    double *numbers = dm_tally_find(&survey->tally, overture->key);
    if (numbers) {
        numbers[OVERTURES]++;
        numbers[UNSURE] += overture->vague;
        numbers[ANSWERED] += overture->state == DM_OVERTURE_ANSWERED;
        numbers[OPEN] += overture->state == DM_OVERTURE_OPEN;
        numbers[REMINDERS] += (double)overture->reminders;
    }
}

/* Rows for an arrow that counts nowhere but may lie in windows, or for
   zeros. */
static void count_arrow(response_survey *survey, size_t arrow)
{
    const dm_contacts *contacts = survey->contacts;
    const dm_phases *phases = survey->phases;
    dm_tally_key key = {.a = contacts->initiator[arrow],
                        .b = contacts->recipient[arrow]};
    if (survey->options.rows == DM_ROWS_ALL) {
        dm_tally_spread(&survey->tally, key, phases->count);
    }
    for (size_t i = 0; i < phases->count; i++) {
        dm_window_count count =
            dm_count_arrow(contacts, arrow, phases->items[i].window);
        if (count.unsure && count.counts == 0) {
            key.window = i;
            double *numbers = dm_tally_find(&survey->tally, key);
            if (numbers) {
                numbers[UNSURE]++;
            }
        }
    }
}

static dm_status count_rows(response_survey *survey, dm_error *error)
{
    for (size_t i = 0; i < survey->overtures.count; i++) {
        count_overture(survey, &survey->overtures.items[i]);
    }
    for (size_t i = 0; i < survey->contacts->count; i++) {
        if (dm_arrow_is_overture(survey->contacts, i)) {
            count_arrow(survey, i);
        }
    }
    return dm_tally_sort(&survey->tally, error);
}

/* The waits of one row; the overtures come in the order of the rows. */
static size_t gather_waits(response_survey *survey, dm_tally_key key,
                           size_t *next)
{
    size_t count = 0;
    const dm_overtures *all = &survey->overtures;
    while (*next < all->count &&
           dm_tally_key_compare(all->items[*next].key, key) == 0) {
        const dm_overture *overture = &all->items[(*next)++];
        survey->waits[count++] =
            (dm_wait){.days = overture->days,
                      .ended = overture->state == DM_OVERTURE_ANSWERED};
    }
    return count;
}

static void put_share(dm_table *table, response_survey *survey,
                      const double *numbers, size_t wait_count)
{
    dm_survival curve = dm_estimate_survival(survey->waits, wait_count,
                                             survey->options.horizon_days);
    bool known = numbers[OPEN] < numbers[OVERTURES];
    dm_table_put_real(table, known ? 1 - curve.lasting : NAN);
    dm_table_put_real(table, 1 - curve.bounds.high);
    dm_table_put_real(table, 1 - curve.bounds.low);
    dm_table_put_real(table, curve.median);
}

static double find_silence(const response_survey *survey, dm_tally_key key)
{
    dm_tally_key pair = {.window = key.window,
                         .a = key.a < key.b ? key.a : key.b,
                         .b = key.a < key.b ? key.b : key.a};
    return dm_pair_gaps_get(&survey->gaps, survey->contacts, survey->phases,
                            pair)
        .days;
}

static void put_row(dm_table *table, response_survey *survey, size_t place,
                    size_t *next)
{
    const dm_contacts *contacts = survey->contacts;
    dm_tally_key key = survey->tally.keys[place];
    const dm_phase *phase = &survey->phases->items[key.window];
    const dm_actor *from = &contacts->actors[key.a];
    const dm_actor *to = &contacts->actors[key.b];
    const double *numbers = dm_tally_numbers(&survey->tally, place);

    dm_table_put_numbered(table, phase->order, phase->label);
    dm_table_put_name(table, from->key, from->label);
    dm_table_put_name(table, to->key, to->label);
    for (int i = OVERTURES; i <= REMINDERS; i++) {
        dm_table_put_integer(table, (int64_t)numbers[i]);
    }
    put_share(table, survey, numbers, gather_waits(survey, key, next));
    dm_table_put_real(table, find_silence(survey, key));
    dm_table_put_integer(table, (int64_t)numbers[OPEN]);
}

static dm_status build_table(dm_table **out, response_survey *survey,
                             dm_error *error)
{
    dm_table *table = NULL;
    size_t next = 0;
    survey->waits = malloc((survey->overtures.count + 1) * sizeof(dm_wait));
    if (!survey->waits) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for waits");
    }
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    for (size_t i = 0; status == DM_OK && i < survey->tally.count; i++) {
        put_row(table, survey, i, &next);
    }
    return dm_finish_table(out, table, status, error);
}

static dm_status survey_contacts(response_survey *survey, dm_error *error)
{
    dm_status status =
        dm_find_overtures(&survey->overtures, survey->contacts, survey->phases,
                          survey->options.horizon_days, error);
    if (status == DM_OK) {
        status = dm_find_pair_gaps(&survey->gaps, survey->contacts,
                                   survey->phases, error);
    }
    if (status == DM_OK) {
        status = count_rows(survey, error);
    }
    return status;
}

dm_status dm_measure_response(dm_table **out, const dm_contacts *contacts,
                              const dm_phases *phases,
                              const dm_response_options *options,
                              dm_error *error)
{
    *out = NULL;

    response_survey survey = {.contacts = contacts, .phases = phases};
    survey.options =
        options ? *options
                : (dm_response_options){.horizon_days = DM_RESPONSE_HORIZON};
    dm_tally_init(&survey.tally, WIDTH);
    dm_status status = survey_contacts(&survey, error);
    if (status == DM_OK) {
        status = build_table(out, &survey, error);
    }
    free(survey.waits);
    dm_tally_clear(&survey.tally);
    dm_pair_gaps_clear(&survey.gaps);
    dm_overtures_clear(&survey.overtures);
    return status;
}
