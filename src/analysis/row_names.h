#ifndef ANALYSIS_ROW_NAMES_H
#define ANALYSIS_ROW_NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"
#include "demarche/table.h"

#include "analysis/tally.h"

/** What the rows of a table are about beside a phase. */
typedef enum dm_row_subject {
    DM_ROW_OF_ALL,
    DM_ROW_OF_PAIR,      /**< a, b */
    DM_ROW_OF_DIRECTION, /**< from, to */
    DM_ROW_OF_ACTOR,     /**< actor, or else key */
    DM_ROW_OF_CHANNEL,
    DM_ROW_OF_TOPIC,
} dm_row_subject;

/** The columns of a table that name what its rows are about. */
typedef struct dm_row_names {
    dm_row_subject subject;
    size_t first;  /**< the column of the only name, or of the first of two */
    size_t second; /**< that of the other */
    size_t phase;  /**< that of the phase, named phase or order */
    bool has_phase;
} dm_row_names;

dm_row_names dm_find_row_names(const dm_table *table);

/** The key by which a row's contacts are found: a window, 0 where rows have no
 * phase, and indices into `contacts`, 0 where they name nothing. False where
 * the row names what is not there. */
bool dm_find_row_key(dm_tally_key *out, const dm_table *table, size_t row,
                     const dm_row_names *names, const dm_contacts *contacts,
                     const dm_phases *phases);

#endif
