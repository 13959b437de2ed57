#include "demarche/turning.h"

#include "analysis/finish_table.h"
#include "analysis/hypothesis_window.h"
#include "analysis/random_source.h"
#include "base/work_progress.h"

#include <math.h>
#include <stdlib.h>

const dm_simulation_options dm_simulation_defaults = {
    .contacts = 10, .ratio = 5, .draws = 1000, .seed = 1};

static const dm_column columns[] = {
    {"truth", DM_TEXT}, {"leading", DM_TEXT}, {"share", DM_REAL}};

/* A rival and what a draw says of it. */
typedef struct rival {
    const dm_hypothesis *hypothesis;
    dm_hypothesis_window window;
    double evidence; /* log Bayes factor */
    double led;      /* draws, those it shared by its part */
} rival;

typedef struct simulation {
    const dm_simulation_options *options;
    dm_turning_record record; /* the days; its items are not used */
    size_t rival_count;
    rival *rivals;
    dm_dated_item *items;
    dm_change_posterior posterior;
} simulation;

static dm_status gather_rivals(simulation *run, const dm_hypotheses *hypotheses,
                               dm_error *error)
{
    run->rivals = calloc(hypotheses->count + 1, sizeof *run->rivals);
    run->items = calloc(run->options->contacts + 1, sizeof *run->items);
    if (!run->rivals || !run->items) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for hypotheses");
    }
    for (size_t i = 0; i < hypotheses->count; i++) {
        const dm_hypothesis *hypothesis = &hypotheses->items[i];
        if (dm_hypothesis_concerns(hypothesis, run->options->about,
                                   run->options->toward)) {
            run->rivals[run->rival_count++] =
                (rival){.hypothesis = hypothesis,
                        .window = dm_find_hypothesis_window(
                            run->record.window, hypothesis->window)};
        }
    }
    return DM_OK;
}

static dm_change_series make_series(const simulation *run)
{
    dm_change_series series =
        dm_turning_record_series(&run->record, run->items);
    series.count = run->options->contacts;
    return series;
}

static dm_status open_posterior(simulation *run, dm_error *error)
{
    dm_change_belief belief = {.prior = run->options->prior,
                               .sign = DM_SIGN_UP};
    if (!(belief.prior.a > 0 && belief.prior.b > 0)) {
        belief.prior =
            (dm_change_prior){1, (double)run->record.window.day_count /
                                     (double)run->options->contacts};
    }
    dm_change_series series = make_series(run);
    return dm_change_posterior_init(&run->posterior, &series, belief, error);
}

/* The day of the change, or 0 where the window predicts none. */
static size_t draw_change(dm_hypothesis_window window, dm_random_source *random)
{
    double days = (double)window.inside + window.outside;
    double drawn = floor(days * dm_random_fraction(random));
    return drawn < (double)window.inside ? window.first + (size_t)drawn : 0;
}

/* Contacts of a rate that rises by the ratio on the day `change`. */
static void draw_contacts(simulation *run, size_t change,
                          dm_random_source *random)
{
    size_t day_count = run->record.window.day_count;
    double before = (double)change;
    double after = run->options->ratio * (double)(day_count - change);
    for (size_t i = 0; i < run->options->contacts; i++) {
        bool early = dm_random_fraction(random) * (before + after) < before;
        size_t first = early ? 0 : change;
        size_t days = early ? change : day_count - change;
        run->items[i].day = first + (size_t)dm_random_below(random, days);
    }
    dm_sort_days(run->items, run->options->contacts);
}

/* Equal windows have equal evidence but for roundings. */
static void find_leaders(simulation *run)
{
    static const double rounding = 1e-9;
    double best = -INFINITY;
    for (size_t i = 0; i < run->rival_count; i++) {
        rival *tried = &run->rivals[i];
        tried->evidence = dm_weigh_hypothesis(&run->posterior, tried->window);
        best = fmax(best, tried->evidence);
    }
    double leaders = 0;
    for (size_t i = 0; i < run->rival_count; i++) {
        leaders += run->rivals[i].evidence >= best - rounding;
    }
    for (size_t i = 0; i < run->rival_count; i++) {
        if (run->rivals[i].evidence >= best - rounding) {
            run->rivals[i].led += 1 / leaders;
        }
    }
}

static void run_truth(simulation *run, size_t truth)
{
    dm_random_source random = dm_random_seed(run->options->seed, truth + 1);
    for (size_t i = 0; i < run->rival_count; i++) {
        run->rivals[i].led = 0;
    }
    dm_change_series series = make_series(run);
    for (size_t i = 0; i < run->options->draws; i++) {
        size_t change = draw_change(run->rivals[truth].window, &random);
        draw_contacts(run, change, &random);
        dm_change_posterior_reset(&run->posterior);
        dm_change_posterior_add(&run->posterior, &series);
        find_leaders(run);
        dm_work_tell(truth * run->options->draws + i + 1,
                     run->rival_count * run->options->draws);
    }
}

static void put_truth(dm_table *table, const simulation *run, size_t truth)
{
    const dm_hypothesis *told = run->rivals[truth].hypothesis;
    for (size_t i = 0; i < run->rival_count; i++) {
        const rival *leading = &run->rivals[i];
        if (leading->led > 0) {
            dm_table_put_name(table, told->key, told->label);
            dm_table_put_name(table, leading->hypothesis->key,
                              leading->hypothesis->label);
            dm_table_put_real(table,
                              leading->led / (double)run->options->draws);
        }
    }
}

static dm_status build_table(dm_table **out, simulation *run, dm_error *error)
{
    dm_table *table = NULL;
    dm_status status =
        dm_table_new(&table, columns, sizeof columns / sizeof *columns, error);
    dm_work_begin("drawing contacts");
    for (size_t i = 0; status == DM_OK && i < run->rival_count; i++) {
        run_truth(run, i);
        put_truth(table, run, i);
    }
    dm_work_end();
    return dm_finish_table(out, table, status, error);
}

static dm_status check_options(const dm_simulation_options *options,
                               dm_error *error)
{
    size_t day_count = dm_find_day_window(options->window).day_count;
    if (day_count == 1) {
        return dm_error_set(error, DM_USAGE,
                            "nothing can change within a window of one day");
    }
    if (day_count == 0 || day_count > 1000000) {
        return dm_error_set(error, DM_USAGE,
                            "the window has no two ends within a million "
                            "days");
    }
    if (options->contacts == 0 || !(options->ratio > 0) ||
        !isfinite(options->ratio)) {
        return dm_error_set(error, DM_USAGE,
                            "a simulation needs contacts and a ratio");
    }
    return dm_check_prior(options->prior, error);
}

dm_status dm_simulate_hypotheses(dm_table **out,
                                 const dm_hypotheses *hypotheses,
                                 const dm_simulation_options *options,
                                 dm_error *error)
{
    *out = NULL;

    simulation run = {.options = options};
    dm_status status = check_options(options, error);
    if (status == DM_OK) {
        status =
            dm_turning_record_init(&run.record, DM_CHANGE_OF_RATE,
                                   dm_find_day_window(options->window), error);
    }
    if (status == DM_OK) {
        status = gather_rivals(&run, hypotheses, error);
    }
    if (status == DM_OK) {
        status = open_posterior(&run, error);
    }
    if (status == DM_OK) {
        status = build_table(out, &run, error);
    }
    dm_change_posterior_clear(&run.posterior);
    free(run.items);
    free(run.rivals);
    dm_turning_record_clear(&run.record);
    return status;
}
