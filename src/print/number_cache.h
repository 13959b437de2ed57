#ifndef PRINT_NUMBER_CACHE_H
#define PRINT_NUMBER_CACHE_H

#include <stddef.h>

/** The exact texts of the reals printed last: those of a table repeat. For one
 * thread. */
typedef struct dm_number_cache dm_number_cache;

/** For about `count` reals, within limits; NULL without memory. */
dm_number_cache *dm_number_cache_new(size_t count);
void dm_number_cache_free(dm_number_cache *cache);

/** Write a finite `value` as dm_number_write_exact does; `text` has room for
 * DM_NUMBER_SIZE bytes, of which some more than the text are written. */
size_t dm_number_cache_write(dm_number_cache *cache, char *text, double value);

#endif
