#include "turning_options.h"

#include <math.h>
#include <stdlib.h>

static const struct option options[] = {
    {
        .kind = OPTION_TEXT,
        .name = "about",
        .names = NAMES_ACTORS,
        .value = "A,B",
        .fallback = "that of the hypotheses",
        .summary = "whose turn toward whom",
    },
    {
        .kind = OPTION_TEXT,
        .name = "prior",
        .value = "A,B",
        .summary = "Gamma(a, b) of the contacts in a day, Beta(a, b) of "
                   "shares; without it Gamma(1, T/n) of n contacts in T "
                   "covered days, and Beta(1, 1)",
    },
    {
        .name = "with-internal",
        .summary = "instructions within the side count as its approaches, "
                   "together with what carries them out",
    },
    {
        .name = "with-replies",
        .summary = "replies count as approaches",
    },
    {
        .kind = OPTION_DAYS,
        .name = "horizon",
        .value = "DAYS",
        .fallback = "30",
        .summary = "how long a reply is waited for",
    },
    {
        .kind = OPTION_COUNT,
        .name = "draws",
        .value = "N",
        .fallback = "1000",
        .summary = "random draws of vague dates, or of contacts that are "
                   "simulated",
    },
    {
        .kind = OPTION_COUNT,
        .name = "seed",
        .value = "N",
        .fallback = "1",
        .summary = "where the random numbers start",
    },
    {0},
};

const struct option_group turning_options = {"Search options", options};

/* Two positive numbers with a comma between them. */
static dm_status take_prior(dm_turning_options *out, const char *text,
                            dm_error *error)
{
    char *end;
    dm_change_prior prior = {.a = strtod(text, &end)};

    if (end != text && *end == ',') {
        const char *second = end + 1;
        prior.b = strtod(second, &end);
        if (end != second && *end == '\0' && isfinite(prior.a) &&
            isfinite(prior.b) && prior.a > 0 && prior.b > 0) {
            out->prior = prior;
            return DM_OK;
        }
    }
    return dm_error_set(error, DM_USAGE,
                        "'--prior' takes two positive numbers such as '1,1', "
                        "not '%s'",
                        text);
}

dm_status turning_choose(dm_turning_options *out,
                         const struct arguments *arguments, dm_error *error)
{
    const char *prior = arguments_get_text(arguments, "prior");

    *out = dm_turning_defaults;
    out->with_replies = arguments_has(arguments, "with-replies");
    out->draws = arguments_get_count(arguments, "draws", out->draws);
    out->seed = arguments_get_count(arguments, "seed", (size_t)out->seed);
    out->exact_dates =
        arguments_has(arguments, "dates") &&
        arguments_get_choice(arguments, "dates") == DM_DATES_CERTAIN;
    if (arguments_has(arguments, "horizon")) {
        out->horizon_days = arguments_get_days(arguments, "horizon");
    }
    if (out->draws == 0) {
        return dm_error_set(error, DM_USAGE, "'--draws' takes at least 1");
    }
    return prior ? take_prior(out, prior, error) : DM_OK;
}
