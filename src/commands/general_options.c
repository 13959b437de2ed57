#include "options.h"

#include <stddef.h>

static const char *const colors[] = {"auto", "always", "never", NULL};

static const struct option options[] = {
    {
        .kind = OPTION_CHOICE,
        .name = "color",
        .value = "WHEN",
        .choices = colors,
        .summary = "colour text and messages",
    },
    {
        .name = "quiet",
        .letter = 'q',
        .summary = "no notes and summaries on standard error",
    },
    {
        .name = "help",
        .letter = 'h',
        .summary = "show help and do nothing else",
    },
    {
        .name = "version",
        .summary = "show the version and do nothing else",
    },
    {0},
};

const struct option_group general_options = {"General options", options};
