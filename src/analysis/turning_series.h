#ifndef ANALYSIS_TURNING_SERIES_H
#define ANALYSIS_TURNING_SERIES_H

#include "demarche/turning.h"

#include "analysis/turning_record.h"

/** What the series of a pair are built from. */
typedef struct dm_turning_source {
    const dm_contacts *contacts;
    const dm_turning_options *options;
    uint32_t about; /**< indices of the actors that are the sides */
    uint32_t toward;
    dm_day_window window;
    dm_date_rule rule;
} dm_turning_source;

/** Whether `actor` is `side` or served it at some time. */
bool dm_side_has(const dm_contacts *contacts, uint32_t side, uint32_t actor);

/** Whether an arrow goes from one side to the other; the caller swaps them for
 * the way back. */
bool dm_arrow_joins(const dm_contacts *contacts, size_t arrow, uint32_t from,
                    uint32_t to);

/** The days of a source that are covered for its pair become the exposure. */
void dm_turning_cover_days(dm_turning_record *record,
                           const dm_turning_source *source);

/** Build one of the series; the caller clears `*out`. */
dm_status dm_build_series(dm_turning_record *out,
                          const dm_turning_source *source, dm_series series,
                          dm_error *error);

/** Add the approaches of both sides; those of `about` are successes. */
void dm_add_directions(dm_turning_record *out, const dm_turning_source *source);

/** Add the contacts of the pair. */
void dm_add_contacts(dm_turning_record *out, const dm_turning_source *source);

/** Add the approaches of `about`, and the instructions of its members. */
dm_status dm_add_approaches(dm_turning_record *out,
                            const dm_turning_source *source, dm_error *error);

/** Add the overtures to `about`; those it met are successes. */
dm_status dm_add_replies(dm_turning_record *out,
                         const dm_turning_source *source, dm_error *error);

#endif
