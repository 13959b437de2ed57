#ifndef ANALYSIS_STRONG_COMPONENTS_H
#define ANALYSIS_STRONG_COMPONENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Who reaches whom and is reached by it. `{0}` is empty. */
typedef struct dm_strong_components {
    size_t count;
    uint32_t *of_actor; /**< the number of its component */
    uint32_t *members;  /**< the actors, component after component */
} dm_strong_components;

/**
 * Find the strong components of the arcs from each actor `i` to the
 * `recipients` at starts[i] up to, without, starts[i + 1] (Tarjan 1972).
 * Between components arcs lead from greater to smaller numbers. O(n + m). False
 * without memory. The caller clears `*out`.
 */
bool dm_strong_components_find(dm_strong_components *out, size_t actor_count,
                               const uint32_t *starts,
                               const uint32_t *recipients);

void dm_strong_components_clear(dm_strong_components *components);

#endif
