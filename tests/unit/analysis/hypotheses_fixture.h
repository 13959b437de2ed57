#ifndef ANALYSIS_HYPOTHESES_FIXTURE_H
#define ANALYSIS_HYPOTHESES_FIXTURE_H

#include "demarche/hypotheses.h"

#include <check.h>

/* Add a claim on a's turn toward b in the days `first` up to, without, `end`.
 */
static inline void add_hypothesis(dm_hypotheses *hypotheses, const char *key,
                                  int64_t first, int64_t end)
{
    dm_hypothesis added = {.key = (char *)key,
                           .label = (char *)key,
                           .about = (char *)"a",
                           .toward = (char *)"b",
                           .window = {first * DM_DAY_S, end * DM_DAY_S}};
    ck_assert_int_eq(dm_hypotheses_add(hypotheses, &added, NULL), DM_OK);
}

#endif
