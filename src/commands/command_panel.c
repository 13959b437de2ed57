#include "command.h"

#include "message.h"
#include "output_options.h"
#include "reading_options.h"
#include "run_measure.h"
#include "selection.h"
#include "tell_panel.h"
#include "trace_options.h"
#include "trace_table.h"

static const char *const periods[] = {[DM_BY_MONTH] = "month",
                                      [DM_BY_QUARTER] = "quarter",
                                      [DM_BY_YEAR] = "year",
                                      NULL};

static const char *const pairs[] = {
    [DM_PAIRS_OBSERVED] = "observed", [DM_PAIRS_ALL] = "all", NULL};

static const char *const classes[] = {[DM_EVENTS_UNCLASSED] = "none",
                                      [DM_EVENTS_GDELT] = "gdelt",
                                      [DM_EVENTS_PENTA] = "penta",
                                      NULL};

static const char *const codes[] = {[DM_STATES_UNCODED] = "none",
                                    [DM_STATES_COW] = "cow",
                                    [DM_STATES_ISO3] = "iso3",
                                    NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "by",
        .value = "PERIOD",
        .choices = periods,
        .summary = "how time is cut",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "pairs",
        .value = "PAIRS",
        .choices = pairs,
        .summary = "pairs in contact in any period, or every two of the "
                   "actors who are in contact with anyone",
    },
    {
        .name = "with-replies",
        .summary = "count replies as initiatives",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "quad",
        .value = "SCHEME",
        .choices = classes,
        .summary = "add counts of the classes of coded events, verbal and "
                   "material cooperation and conflict, by GDELT's quad class "
                   "or the penta class of Phoenix",
    },
    {
        .name = "intensity",
        .summary = "add the mean intensity of coded events on Goldstein's "
                   "scale from -10 to 10, and of how many it is",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "codes",
        .value = "SCHEME",
        .choices = codes,
        .summary = "add the codes of states: those of the Correlates of War, "
                   "or three letters of ISO 3166",
    },
    {0},
};

static const struct option_group panel_options = {"Panel options", options};

static dm_panel_options choose_options(const struct arguments *arguments)
{
    return (dm_panel_options){
        .by = (dm_panel_by)arguments_get_choice(arguments, "by"),
        .pairs = (dm_panel_pairs)arguments_get_choice(arguments, "pairs"),
        .with_replies = arguments_has(arguments, "with-replies"),
        .events = (dm_event_scheme)arguments_get_choice(arguments, "quad"),
        .intensity = arguments_has(arguments, "intensity"),
        .states = (dm_state_scheme)arguments_get_choice(arguments, "codes"),
    };
}

/* The phases cut time only where they were asked for. */
static bool has_windows(const struct arguments *arguments)
{
    return arguments_has(arguments, "phase") ||
           arguments_has(arguments, "since") ||
           arguments_has(arguments, "until");
}

static const dm_phases *choose_windows(const struct selection *selection,
                                       const struct arguments *arguments)
{
    return has_windows(arguments) ? &selection->phases : NULL;
}

static dm_status list_panel(dm_table **out, struct selection *selection,
                            const struct arguments *arguments, dm_error *error)
{
    dm_panel_options chosen = choose_options(arguments);
    const dm_phases *windows = choose_windows(selection, arguments);
    dm_table *coded = NULL;
    dm_status status = DM_OK;

    if (chosen.events != DM_EVENTS_UNCLASSED || chosen.intensity) {
        status = dm_store_list_codes(&coded, selection->store,
                                     selection->contacts, error);
    }
    if (status == DM_OK) {
        chosen.codes = coded;
        status =
            dm_measure_panel(out, selection->contacts, windows, &chosen, error);
    }
    if (status == DM_OK) {
        tell_panel(*out, selection->contacts, windows);
    }
    dm_table_free(coded);
    return status;
}

static dm_status trace_panel(dm_table **out, const dm_table *table,
                             struct selection *selection,
                             const struct arguments *arguments, dm_error *error)
{
    dm_panel_options chosen = choose_options(arguments);
    dm_trace_source source = trace_source(selection);

    source.phases = choose_windows(selection, arguments);
    return dm_trace_panel(out, table, &source, &chosen, error);
}

/* A zero must not stand for contacts that were not asked for. */
static dm_status check_pairs(const struct arguments *arguments, dm_error *error)
{
    static const char *const limits[] = {"actor", "between", "scope"};

    if (arguments_get_choice(arguments, "pairs") != DM_PAIRS_ALL) {
        return DM_OK;
    }
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        if (arguments_has(arguments, limits[i])) {
            return dm_error_set(error, DM_USAGE,
                                "with '--pairs all' what '--%s' leaves out "
                                "would be told as zeros",
                                limits[i]);
        }
    }
    return DM_OK;
}

static dm_status make_panel(const struct arguments *arguments, dm_error *error)
{
    dm_status status = check_pairs(arguments, error);

    if (status != DM_OK) {
        return status;
    }
    return run_listing(
        arguments, list_panel,
        has_windows(arguments) ? MEASURE_COUNTS : MEASURE_OVER_TIME, error);
}

static const struct measure_use measures[] = {
    {.id = "panel.days"},
    {.id = "panel.cells"},
    {.id = "panel.quad.gdelt", .option = "quad", .choice = "gdelt"},
    {.id = "panel.quad.penta", .option = "quad", .choice = "penta"},
    {.id = "panel.intensity", .option = "intensity"},
    {.id = "panel.states", .option = "codes"},
    {0},
};

const struct command command_panel = {
    .name = "panel",
    .operands = "STORE",
    .summary = "a row for each pair and period, zeros among them",
    .description =
        "Counts of each pair in each month, quarter or year for regressions, "
        "with the days looked at, whose logarithm is the offset of a count "
        "model. A zero stands only where the contacts of the pair are covered; "
        "where no coverage is stated, from the first period with a contact to "
        "the last. Phases play no part unless '--phase', '--since' or "
        "'--until' asks for some of time; a period that is cut then has the "
        "days of its part. Only CAMEO codes have classes and an intensity. "
        "contacts = by_a + by_b + replies_a + replies_b + symmetric + unknown.",
    .columns = "a, b, period, days, contacts, unsure, by_a, by_b, replies_a, "
               "replies_b, symmetric, unknown; with --quad: statements "
               "(penta), verbal_cooperation, material_cooperation, "
               "verbal_conflict, material_conflict, unclassed; with "
               "--intensity: scored, intensity; with --codes: a_cow, "
               "a_abbreviation, b_cow, b_abbreviation, dyad, or a_iso3, b_iso3",
    .examples = {"demarche panel pact.db --level state --codes cow",
                 "demarche panel icews.db --by quarter --quad gdelt "
                 "--intensity -o panel.csv",
                 "demarche panel pact.db --between ussr,germany --since 1939"},
    .measures = measures,
    .groups = {&panel_options, &trace_options, &reading_options,
               &output_options, &general_options},
    .trace = trace_panel,
    .run = make_panel,
};
