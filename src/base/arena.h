#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

/** Memory that is taken piece by piece and given back at once. `{0}` is
 * empty. */
typedef struct dm_arena {
    struct dm_arena_block *last;
} dm_arena;

/** `size` bytes aligned for anything, not set; NULL when memory runs out. */
void *dm_arena_take(dm_arena *arena, size_t size);

/** A copy of `text`; NULL when memory runs out. */
char *dm_arena_copy_text(dm_arena *arena, const char *text);

/** Give everything back; the arena is empty again. */
void dm_arena_clear(dm_arena *arena);

#endif
