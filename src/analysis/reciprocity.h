#ifndef ANALYSIS_RECIPROCITY_H
#define ANALYSIS_RECIPROCITY_H

#include <stddef.h>

/** The pairs of a network and its reciprocities; NaN where undefined. */
typedef struct dm_reciprocity {
    double mutual;
    double one_sided;
    double null;
    double edgewise;
    double ratio;
    double dyadic;
    double rho;
    double weighted;
    double weighted_rho;
} dm_reciprocity;

/** Describe a network of `actor_count` actors by its pairs with a contact: two
 * numbers each, the contacts there and those back. */
dm_reciprocity dm_describe_reciprocity(const double *pairs, size_t pair_count,
                                       size_t actor_count);

#endif
