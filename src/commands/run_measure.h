#ifndef COMMANDS_RUN_MEASURE_H
#define COMMANDS_RUN_MEASURE_H

#include "arguments.h"

/** A measure with its options taken from the command line. */
typedef dm_status measure_function(dm_table **out, const dm_contacts *contacts,
                                   const dm_phases *phases,
                                   const struct arguments *arguments,
                                   dm_error *error);

/** What has to be told of the table of a measure. */
enum measure_kind {
    MEASURE_COUNTS,    /**< what it leaves out */
    MEASURE_INTERVALS, /**< also what its intervals assume */
    MEASURE_OVER_TIME, /**< phases play no part in it */
};

/** Read what the options choose, measure it, trace it where that is asked for,
 * print the table, and tell on stderr what the numbers leave out. */
dm_status run_measure(const struct arguments *arguments,
                      measure_function *measure, enum measure_kind kind,
                      dm_error *error);

/** A measure that only counts pairs, likewise. */
typedef dm_status packed_measure(dm_table **out,
                                 const dm_packed_contacts *packed,
                                 const dm_phases *phases,
                                 const struct arguments *arguments,
                                 dm_error *error);

/** The same for such a measure; nothing of it is traced. */
dm_status run_packed(const struct arguments *arguments, packed_measure *measure,
                     enum measure_kind kind, dm_error *error);

/** A table that needs the store beside the contacts. */
typedef dm_status list_function(dm_table **out, struct selection *selection,
                                const struct arguments *arguments,
                                dm_error *error);

/** The same for such a table. */
dm_status run_listing(const struct arguments *arguments, list_function *list,
                      enum measure_kind kind, dm_error *error);

#endif
