#ifndef ANALYSIS_TURNING_FINDINGS_H
#define ANALYSIS_TURNING_FINDINGS_H

#include "demarche/turning.h"

#include "analysis/change_posterior.h"
#include "analysis/change_search.h"
#include "analysis/turning_record.h"

/** What was found in one series. */
typedef struct dm_series_findings {
    bool searched; /**< asked for; its posteriors are there where it has items
                        and two days */
    bool known;    /**< the posteriors are there */
    dm_turning_record record;
    dm_change_posterior posteriors[DM_PRIOR_COUNT];
    double p_value;         /**< NaN: none */
    dm_change_list changes; /**< PELT's, where there are items enough */
} dm_series_findings;

struct dm_turning {
    char *about; /**< keys of the sides */
    char *toward;
    dm_day_window window;
    dm_series_findings findings[DM_SERIES_COUNT];
};

/** The names of the series. */
extern const char *const dm_series_names[DM_SERIES_COUNT];

/** PELT's least number of contacts. */
#define DM_CHANGES_MIN_ITEMS 30

#endif
