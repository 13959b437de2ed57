#ifndef COMMANDS_TURNING_QUERY_H
#define COMMANDS_TURNING_QUERY_H

#include "reading_options.h"

/** Whose turn is searched in a store, and when. `{0}` is empty. */
struct turning_query {
    struct chosen_reading chosen;
    dm_store *store;
    dm_phases phases;         /**< whose hull the window is */
    dm_hypotheses hypotheses; /**< all that are stored */
    char *about;              /**< keys of the sides */
    char *toward;
    dm_name_pair pair;
    dm_turning_options options; /**< for the reading chosen */
    bool with_internal;
    bool selected; /**< an author chose the contacts that were read last */
};

/** Open the store, and find the sides and the window; the level is that of
 * the sides. The caller closes `*out`, also after a failure. */
dm_status turning_query_open(struct turning_query *out,
                             const struct arguments *arguments,
                             dm_error *error);

void turning_query_close(struct turning_query *query);

/** Read the contacts by `reading`, a variant of the one chosen, and search
 * them. */
dm_status turning_query_run(dm_turning **out, struct turning_query *query,
                            const dm_reading *reading,
                            const dm_turning_options *options, dm_error *error);

#endif
