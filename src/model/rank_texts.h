#ifndef MODEL_RANK_TEXTS_H
#define MODEL_RANK_TEXTS_H

#include <stddef.h>
#include <stdint.h>

/** The place of each of `count` texts, fewer than 2^32, in their order by
 * bytes, equal ones as they stand. NULL without memory; the caller frees it. */
uint32_t *dm_rank_texts(const char *const *texts, size_t count);

#endif
