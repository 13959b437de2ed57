#include "store_timeline.h"

#include "interrupt.h"
#include "message.h"
#include "selection.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char *const profiles[] = {"direction", "rate", "approaches",
                                       "replies",   "none", NULL};

static const char *const directions[] = {
    [DM_TIME_ACROSS] = "across", [DM_TIME_DOWN] = "down", NULL};

static const struct option option_list[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "time",
        .value = "DIRECTION",
        .choices = directions,
        .summary = "which way time runs: to the right, or down a page on which "
                   "the actors are columns",
    },
    {
        .kind = OPTION_COUNT,
        .name = "contacts",
        .value = "N",
        .fallback = "200",
        .summary = "draw N contacts, those of the pairs with most; 0 draws all",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "profile",
        .value = "SERIES",
        .choices = profiles,
        .summary = "whose posterior over the days of a turn is drawn, for the "
                   "turn that the hypotheses are about",
    },
    {0},
};

const struct option_group timeline_options = {"Timeline options", option_list};

/* What stands in a timeline, as read. */
struct timeline_parts {
    struct selection selection;
    dm_hypotheses hypotheses;
    dm_table *descriptions;
    dm_table *silence_descriptions;
    char *about; /* keys of the sides of the turn; NULL: none */
    char *toward;
    bool states; /* both sides are states */
    dm_time *days;
    double *values;
    dm_profile profile;
};

static void clear_parts(struct timeline_parts *parts)
{
    free(parts->days);
    free(parts->values);
    free(parts->about);
    free(parts->toward);
    dm_table_free(parts->silence_descriptions);
    dm_table_free(parts->descriptions);
    dm_hypotheses_clear(&parts->hypotheses);
    selection_close(&parts->selection);
}

static dm_status read_parts(struct timeline_parts *parts,
                            const struct arguments *arguments, dm_error *error)
{
    struct selection *selection = &parts->selection;
    *parts = (struct timeline_parts){0};
    dm_status status = selection_open(selection, arguments, error);
    if (status == DM_OK) {
        status = selection_read_silences(selection, error);
    }
    if (status == DM_OK) {
        status = dm_store_read_hypotheses(&parts->hypotheses, selection->store,
                                          error);
    }
    if (status == DM_OK) {
        status = dm_store_describe_contacts(
            &parts->descriptions, selection->store, selection->contacts, error);
    }
    if (status == DM_OK) {
        status = dm_store_describe_contacts(&parts->silence_descriptions,
                                            selection->store,
                                            selection->silences, error);
    }
    return status;
}

/* The turn that all hypotheses are about, or NULL. */
static const dm_hypothesis *find_turn(const dm_hypotheses *hypotheses)
{
    const dm_hypothesis *common = NULL;
    for (size_t i = 0; i < hypotheses->count; i++) {
        const dm_hypothesis *item = &hypotheses->items[i];
        if (!item->about || !item->toward) {
            continue;
        }
        if (common && (strcmp(item->about, common->about) != 0 ||
                       strcmp(item->toward, common->toward) != 0)) {
            return NULL;
        }
        common = item;
    }
    return common;
}

static dm_status find_sides(struct timeline_parts *parts,
                            const dm_hypothesis *turn, dm_error *error)
{
    dm_store *store = parts->selection.store;
    bool about;
    bool toward = false;
    dm_status status =
        dm_store_find_actor(&parts->about, &about, store, turn->about, error);
    if (status == DM_OK) {
        status = dm_store_find_actor(&parts->toward, &toward, store,
                                     turn->toward, error);
    }
    parts->states = status == DM_OK && about && toward;
    return status;
}

static dm_status copy_days(struct timeline_parts *parts, const dm_table *days,
                           dm_error *error)
{
    size_t count = dm_table_count_rows(days);
    size_t date = dm_table_find_column(days, "date");
    size_t posterior = dm_table_find_column(days, "posterior");

    parts->days = malloc((count + 1) * sizeof *parts->days);
    parts->values = malloc((count + 1) * sizeof *parts->values);
    if (!parts->days || !parts->values) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a profile");
    }
    for (size_t i = 0; i < count; i++) {
        dm_date day;
        dm_status status =
            dm_date_parse(&day, dm_table_get_text(days, i, date), error);
        if (status != DM_OK) {
            return status;
        }
        double value = dm_table_get_real(days, i, posterior);
        parts->days[i] = day.bounds.start;
        parts->values[i] = value >= 0 ? value : 0;
    }
    parts->profile.days = parts->days;
    parts->profile.values = parts->values;
    parts->profile.count = count;
    return DM_OK;
}

static dm_status search_turn(struct timeline_parts *parts, size_t series,
                             dm_error *error)
{
    const dm_phases *phases = &parts->selection.phases;
    dm_reading reading = parts->selection.chosen.reading;
    dm_name_pair pair = {parts->about, parts->toward};
    dm_turning_options options = dm_turning_defaults;
    dm_contacts *contacts = NULL;
    dm_turning *turning = NULL;
    dm_table *days = NULL;

    reading.level = parts->states ? DM_LEVEL_STATE : DM_LEVEL_ACTOR;
    reading.pairs = &pair;
    reading.pair_count = 1;
    options.about = parts->about;
    options.toward = parts->toward;
    options.window = (dm_interval){phases->items[0].window.start,
                                   phases->items[phases->count - 1].window.end};
    options.series = 1U << series;
    options.bootstrap = 0;
    dm_status status = dm_store_read_contacts(&contacts, parts->selection.store,
                                              &reading, error);
    if (status == DM_OK) {
        status = dm_turning_find(&turning, contacts, &options, error);
    }
    if (status == DM_OK) {
        status = dm_turning_list_days(&days, turning, error);
    }
    if (status == DM_OK) {
        status = copy_days(parts, days, error);
    }
    dm_table_free(days);
    dm_turning_free(turning);
    dm_contacts_free(contacts);
    return status;
}

/* A turn that cannot be searched leaves the picture without a profile, unless
 * the profile was asked for. */
static dm_status add_profile(struct timeline_parts *parts,
                             const struct arguments *arguments, dm_error *error)
{
    static const char *const labels[] = {
        "Posterior of the turn: direction", "Posterior of the turn: rate",
        "Posterior of the turn: approaches", "Posterior of the turn: replies"};
    size_t series = arguments_get_choice(arguments, "profile");
    const dm_hypothesis *turn = find_turn(&parts->hypotheses);
    bool asked = arguments_has(arguments, "profile");
    dm_error failure = {.status = DM_OK};

    if (series == DM_SERIES_COUNT || (!turn && !asked)) {
        return DM_OK;
    }
    if (!turn) {
        return dm_error_set(error, DM_USAGE,
                            "'--profile' needs hypotheses about one turn");
    }
    dm_status status = find_sides(parts, turn, &failure);
    if (status == DM_OK) {
        parts->profile.label = labels[series];
        status = search_turn(parts, series, &failure);
    }
    if (status == DM_USAGE && !asked) {
        message_print_note("drawn without a profile: %s", failure.message);
        return DM_OK;
    }
    return status == DM_OK ? DM_OK
                           : dm_error_set(error, status, "%s", failure.message);
}

static void tell_left_out(const dm_drawings *drawings,
                          const struct selection *selection)
{
    size_t count = drawings->items[0].contacts_left_out;
    if (count > 0) {
        message_print_note("%zu contact%s of the pairs with the fewest left "
                           "out; '--contacts' sets how many are drawn",
                           count, count == 1 ? "" : "s");
    }
    selection_tell_left_out(selection, NULL);
}

static dm_status draw_parts(struct timeline_parts *parts,
                            const struct arguments *arguments,
                            enum drawing_type type, dm_error *error)
{
    size_t limit = arguments_get_count(arguments, "contacts", DM_DRAW_CONTACTS);
    dm_draw_options rendering = {
        .interrupted = &interrupted,
        .dots_per_inch = (unsigned)arguments_get_count(arguments, "dpi", 0)};
    dm_timeline_options options = {
        .direction = (dm_time_direction)arguments_get_choice(arguments, "time"),
        .contact_limit = limit == 0 ? SIZE_MAX : limit,
        .descriptions = parts->descriptions,
        .silences = parts->selection.silences,
        .silence_descriptions = parts->silence_descriptions,
        .hypotheses = &parts->hypotheses,
        .profile = parts->profile.count > 0 ? &parts->profile : NULL,
        .report = arguments_get_text(arguments, "report")};
    dm_drawings drawings = {0};

    dm_status status =
        dm_draw_timeline(&drawings, parts->selection.contacts,
                         &parts->selection.phases, &options, error);
    if (status == DM_OK) {
        status = finish_drawings(&drawings, arguments, type, &rendering, error);
    }
    if (status == DM_OK) {
        tell_left_out(&drawings, &parts->selection);
    }
    dm_drawings_clear(&drawings);
    return status;
}

dm_status draw_store_timeline(const struct arguments *arguments,
                              enum drawing_type type, dm_error *error)
{
    struct timeline_parts parts;
    dm_status status = read_parts(&parts, arguments, error);
    if (status == DM_OK && parts.selection.phases.count == 0) {
        status = dm_error_set(error, DM_USAGE,
                              "no phase lies in the time asked for: nothing to "
                              "draw");
    }
    if (status == DM_OK) {
        status = add_profile(&parts, arguments, error);
    }
    if (status == DM_OK) {
        status = draw_parts(&parts, arguments, type, error);
    }
    clear_parts(&parts);
    return status;
}
