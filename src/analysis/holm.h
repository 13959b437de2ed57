#ifndef ANALYSIS_HOLM_H
#define ANALYSIS_HOLM_H

#include "demarche/status.h"

#include <stddef.h>

/**
 * Adjust p-values in place for being looked at together: the i-th smallest of
 * m becomes the largest of (m - j + 1) p_j over j <= i, at most 1. NaN stands
 * for none: it stays and does not count. No assumption on their dependence.
 * Holm 1979, Scandinavian Journal of Statistics 6:65.
 */
dm_status dm_adjust_holm(double *p_values, size_t count, dm_error *error);

#endif
