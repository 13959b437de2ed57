#include "trace_options.h"

enum { TRACE, EXPLAIN };

static const struct option options[] = {
    [TRACE] =
        {
            .name = "trace",
            .summary = "add contact_keys: the keys of the contacts behind each "
                       "row, in order of time, those unsure among them",
        },
    [EXPLAIN] =
        {
            .name = "explain",
            .summary = "tell on standard error what the reading is and how "
                       "each measure is defined, even when quiet",
        },
    {0},
};

const struct option_group trace_options = {"Trace options", options};
const struct option_group explain_options = {"Trace options",
                                             options + EXPLAIN};

static bool is_given(const struct arguments *arguments,
                     const struct option *option)
{
    bool given = false;
    for (size_t i = 0; i < arguments->given_count; i++) {
        given |= arguments->given[i].option == option;
    }
    return given;
}

bool trace_is_asked(const struct arguments *arguments)
{
    return is_given(arguments, &options[TRACE]);
}

bool explain_is_asked(const struct arguments *arguments)
{
    return is_given(arguments, &options[EXPLAIN]);
}
