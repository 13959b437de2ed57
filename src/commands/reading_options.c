#include "reading_options.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const levels[] = {
    [DM_LEVEL_ACTOR] = "actor", [DM_LEVEL_STATE] = "state", NULL};

static const char *const scopes[] = {[DM_SCOPE_ALL] = "all",
                                     [DM_SCOPE_EXTERNAL] = "external",
                                     [DM_SCOPE_INTERNAL] = "internal",
                                     NULL};

static const char *const bases[] = {
    [DM_BASIS_APPROACH] = "approach", [DM_BASIS_THEME] = "theme", NULL};

static const char *const orders[] = {
    [DM_ORDER_STRICT] = "strict", [DM_ORDER_LOOSE] = "loose", NULL};

static const char *const date_rules[] = {[DM_DATES_CERTAIN] = "certain",
                                         [DM_DATES_POSSIBLE] = "possible",
                                         [DM_DATES_SHARE] = "share",
                                         NULL};

static const struct option options[] = {
    {
        .kind = OPTION_TEXT,
        .name = "scheme",
        .names = NAMES_SCHEMES,
        .value = "NAME",
        .fallback = "the first",
        .summary = "cut time by this periodisation",
    },
    {
        .kind = OPTION_TEXT,
        .name = "phase",
        .names = NAMES_PHASES,
        .value = "PHASE",
        .fallback = "all",
        .summary = "only this phase, by its number or label",
    },
    {
        .kind = OPTION_TEXT,
        .name = "since",
        .value = "DATE",
        .summary = "nothing before this date (EDTF, such as 1939-05)",
    },
    {
        .kind = OPTION_TEXT,
        .name = "until",
        .value = "DATE",
        .summary = "nothing after this date, which itself counts",
    },
    {
        .kind = OPTION_TEXT,
        .name = "actor",
        .names = NAMES_ACTORS,
        .value = "NAME",
        .repeatable = true,
        .summary = "only contacts of this actor or of those who serve this "
                   "state",
    },
    {
        .kind = OPTION_TEXT,
        .name = "between",
        .names = NAMES_ACTORS,
        .value = "A,B",
        .repeatable = true,
        .summary = "only contacts between these two",
    },
    {
        .kind = OPTION_TEXT,
        .name = "channel",
        .names = NAMES_CHANNELS,
        .value = "NAME",
        .repeatable = true,
        .summary = "only contacts through this channel",
    },
    {
        .kind = OPTION_TEXT,
        .name = "topic",
        .names = NAMES_TOPICS,
        .value = "NAME",
        .repeatable = true,
        .summary = "only contacts on this topic",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "level",
        .value = "LEVEL",
        .choices = levels,
        .summary = "who the two ends of a contact are",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "scope",
        .value = "SCOPE",
        .choices = scopes,
        .summary = "contacts between states, within one, or both",
    },
    {
        .kind = OPTION_TEXT,
        .name = "record",
        .names = NAMES_RECORDS,
        .value = "RECORD",
        .fallback = "editor",
        .summary = "read contacts as this record tells them: 'editor' as "
                   "coded, R only what R tells, R+editor the rest as coded",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "basis",
        .value = "BASIS",
        .choices = bases,
        .summary = "what makes a side the beginning one: turning to the "
                   "other, or raising the theme",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "dates",
        .value = "RULE",
        .choices = date_rules,
        .summary = "what counts in a phase: dates inside, dates that overlap, "
                   "or the share that overlaps (without p-values)",
    },
    {
        .kind = OPTION_TEXT,
        .name = "widths",
        .value = "WIDTHS",
        .fallback = "day=3,month=10,year=365",
        .summary = "days by which approximate dates are widened at each end, "
                   "by their precision; any of the three",
    },
    {
        .kind = OPTION_CHOICE,
        .name = "order",
        .value = "ORDER",
        .choices = orders,
        .summary = "what can follow a contact: those of later days, or also "
                   "those of the same day",
    },
    {0},
};

const struct option_group reading_options = {"Reading options", options};

void reading_clear(struct chosen_reading *chosen)
{
    free(chosen->names);
    free(chosen->pair_text);
    free(chosen->pairs);
    *chosen = (struct chosen_reading){0};
}

/* What is no date is the caller's mistake here, not refused data. */
static dm_status take_date(const dm_date **out, dm_date *date,
                           const struct arguments *arguments, const char *name,
                           dm_error *error)
{
    const char *text = arguments_get_text(arguments, name);
    dm_error cause = {0};

    if (!text) {
        return DM_OK;
    }
    if (dm_date_parse(date, text, &cause) != DM_OK) {
        return dm_error_set(error, DM_USAGE, "'--%s %s': %s", name, text,
                            cause.message);
    }
    *out = date;
    return DM_OK;
}

static dm_status take_dates(struct chosen_reading *chosen,
                            const struct arguments *arguments, dm_error *error)
{
    dm_reading *reading = &chosen->reading;
    dm_status status =
        take_date(&reading->since, &chosen->since, arguments, "since", error);

    if (status == DM_OK) {
        status = take_date(&reading->until, &chosen->until, arguments, "until",
                           error);
    }
    if (status == DM_OK && reading->since && reading->until &&
        chosen->until.bounds.end <= chosen->since.bounds.start) {
        status = dm_error_set(error, DM_USAGE,
                              "'--until %s' lies before '--since %s'",
                              arguments_get_text(arguments, "until"),
                              arguments_get_text(arguments, "since"));
    }
    return status;
}

static double *find_width(dm_widths *widths, const char *name, size_t size)
{
    static const char *const names[] = {"day", "month", "year"};
    double *const found[] = {&widths->day, &widths->month, &widths->year};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strlen(names[i]) == size && memcmp(names[i], name, size) == 0) {
            return found[i];
        }
    }
    return NULL;
}

/* Read "month=10" at `*text` and move behind it and its comma. */
static bool take_width(dm_widths *widths, const char **text)
{
    const char *sign = strchr(*text, '=');
    double *width =
        sign ? find_width(widths, *text, (size_t)(sign - *text)) : NULL;
    char *end;

    if (!width || !isdigit((unsigned char)sign[1])) {
        return false;
    }
    *width = strtod(sign + 1, &end);
    *text = *end == ',' ? end + 1 : end;
    return isfinite(*width) && (*end == '\0' || (*end == ',' && **text));
}

static dm_status take_widths(struct chosen_reading *chosen,
                             const struct arguments *arguments, dm_error *error)
{
    const char *given = arguments_get_text(arguments, "widths");
    const char *text = given;

    if (!given) {
        return DM_OK;
    }
    chosen->widths = dm_widths_default;
    chosen->reading.widths = &chosen->widths;
    do {
        if (!take_width(&chosen->widths, &text)) {
            return dm_error_set(error, DM_USAGE,
                                "'--widths' takes days such as "
                                "'day=3,month=10,year=365', not '%s'",
                                given);
        }
    } while (*text);
    return DM_OK;
}

static dm_status take_names(struct chosen_reading *chosen,
                            const struct arguments *arguments, dm_error *error)
{
    dm_reading *reading = &chosen->reading;
    size_t most = arguments->given_count + 1;
    const char **names = calloc(most, sizeof *names);

    if (!names) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    chosen->names = names;
    reading->actors = names;
    reading->actor_count = arguments_get_all(arguments, "actor", names);
    names += reading->actor_count;
    reading->channels = names;
    reading->channel_count = arguments_get_all(arguments, "channel", names);
    names += reading->channel_count;
    reading->topics = names;
    reading->topic_count = arguments_get_all(arguments, "topic", names);
    return DM_OK;
}

/* Cut "A,B" where it stands into the two names of `pair`. */
static dm_status split_pair(dm_name_pair *pair, char *text, dm_error *error)
{
    char *comma = strchr(text, ',');

    if (!comma || comma == text || comma[1] == '\0' || strchr(comma + 1, ',')) {
        return dm_error_set(error, DM_USAGE,
                            "'--between' takes two names with a comma between "
                            "them, not '%s'",
                            text);
    }
    *comma = '\0';
    *pair = (dm_name_pair){.a = text, .b = comma + 1};
    return DM_OK;
}

static dm_status copy_pairs(struct chosen_reading *chosen,
                            const char *const *texts, size_t count,
                            dm_error *error)
{
    dm_status status = DM_OK;
    size_t size = 1;

    for (size_t i = 0; i < count; i++) {
        size += strlen(texts[i]) + 1;
    }
    char *text = malloc(size);
    chosen->pair_text = text;
    chosen->pairs = calloc(count + 1, sizeof *chosen->pairs);
    if (!text || !chosen->pairs) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    for (size_t i = 0; i < count && status == DM_OK; i++) {
        size_t length = strlen(texts[i]) + 1;
        memcpy(text, texts[i], length);
        status = split_pair(&chosen->pairs[i], text, error);
        text += length;
    }
    chosen->reading.pairs = chosen->pairs;
    chosen->reading.pair_count = count;
    return status;
}

static dm_status take_pairs(struct chosen_reading *chosen,
                            const struct arguments *arguments, dm_error *error)
{
    const char **texts = calloc(arguments->given_count + 1, sizeof *texts);

    if (!texts) {
        return dm_error_set(error, DM_NO_MEMORY, "out of memory");
    }
    size_t count = arguments_get_all(arguments, "between", texts);
    dm_status status = copy_pairs(chosen, texts, count, error);
    free(texts);
    return status;
}

dm_status reading_choose(struct chosen_reading *out,
                         const struct arguments *arguments, dm_error *error)
{
    *out = (struct chosen_reading){
        .reading = {
            .scheme = arguments_get_text(arguments, "scheme"),
            .phase = arguments_get_text(arguments, "phase"),
            .record = arguments_get_text(arguments, "record"),
            .basis = (dm_basis)arguments_get_choice(arguments, "basis"),
            .order = (dm_order)arguments_get_choice(arguments, "order"),
            .dates = (dm_dates)arguments_get_choice(arguments, "dates"),
            .level = (dm_level)arguments_get_choice(arguments, "level"),
            .scope = (dm_scope)arguments_get_choice(arguments, "scope"),
        }};

    dm_status status = take_dates(out, arguments, error);
    if (status == DM_OK) {
        status = take_widths(out, arguments, error);
    }
    if (status == DM_OK) {
        status = take_names(out, arguments, error);
    }
    if (status == DM_OK) {
        status = take_pairs(out, arguments, error);
    }
    return status;
}
