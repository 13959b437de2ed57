#include "drawing_kinds.h"

const char *const drawing_kinds[] = {[KIND_NETWORK] = "network",
                                     [KIND_TIMELINE] = "timeline",
                                     [KIND_FREQUENCY] = "frequency",
                                     [KIND_INITIATIVE] = "initiative",
                                     [KIND_TURNING] = "turning",
                                     [KIND_RESPONSE] = "response",
                                     NULL};

/* Which kinds of drawing each option is for. */
#define NETWORK (1U << KIND_NETWORK)
#define TIMELINE (1U << KIND_TIMELINE)
#define FREQUENCY (1U << KIND_FREQUENCY)
#define INITIATIVE (1U << KIND_INITIATIVE)
#define TURNING (1U << KIND_TURNING)
#define RESPONSE (1U << KIND_RESPONSE)
#define CHARTS (FREQUENCY | INITIATIVE | TURNING | RESPONSE)

static const struct {
    const char *option;
    unsigned kinds;
} uses[] = {
    {"ties", NETWORK},
    {"top", NETWORK},
    {"highlight", NETWORK},
    {"size-by", NETWORK},
    {"all-phases", NETWORK},
    {"compare", NETWORK},
    {"time", TIMELINE},
    {"report", NETWORK | TIMELINE},
    {"contacts", TIMELINE},
    {"profile", TIMELINE},
    {"width", CHARTS},
    {"data", CHARTS},
    {"format", CHARTS},
    {"lines", FREQUENCY | INITIATIVE | RESPONSE},
    {"by", FREQUENCY},
    {"range", FREQUENCY | INITIATIVE},
    {"series", TURNING},
    {"about", TURNING},
    {"prior", TURNING},
    {"with-internal", TURNING},
    {"draws", TURNING},
    {"seed", TURNING},
    {"with-replies", TURNING | INITIATIVE},
    {"horizon", TURNING | RESPONSE},
};

bool is_chart(enum drawing_kind kind)
{
    return (CHARTS & (1U << kind)) != 0;
}

/* The first of the kinds in `set`. */
static const char *name_kind(unsigned set)
{
    size_t kind = 0;

    while (!(set & (1U << kind))) {
        kind++;
    }
    return drawing_kinds[kind];
}

dm_status check_kind_options(const struct arguments *arguments,
                             enum drawing_kind kind, dm_error *error)
{
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
        bool fits = (uses[i].kinds & (1U << kind)) != 0;
        if (!fits && arguments_has(arguments, uses[i].option)) {
            return dm_error_set(error, DM_USAGE, "'--%s' goes with '--kind %s'",
                                uses[i].option, name_kind(uses[i].kinds));
        }
    }
    return DM_OK;
}
