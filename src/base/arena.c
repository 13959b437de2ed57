#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 16 * 1024 };

struct dm_arena_block {
    struct dm_arena_block *before;
    size_t used;
    size_t size;
    max_align_t bytes[];
};

static struct dm_arena_block *add_block(dm_arena *arena, size_t size)
{
    if (size < BLOCK_SIZE) {
        size = BLOCK_SIZE;
    }
    if (size > SIZE_MAX - sizeof(struct dm_arena_block)) {
        return NULL;
    }
    struct dm_arena_block *block = malloc(sizeof *block + size);
    if (block) {
        *block = (struct dm_arena_block){.before = arena->last, .size = size};
        arena->last = block;
    }
    return block;
}

void *dm_arena_take(dm_arena *arena, size_t size)
{
    const size_t step = alignof(max_align_t);
    if (size > SIZE_MAX - step) {
        return NULL;
    }
    size = (size + step - 1) / step * step;
    struct dm_arena_block *block = arena->last;
    if (!block || block->size - block->used < size) {
        block = add_block(arena, size);
    }
    if (!block) {
        return NULL;
    }
    void *taken = (char *)block->bytes + block->used;
    block->used += size;
    return taken;
}

char *dm_arena_copy_text(dm_arena *arena, const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = dm_arena_take(arena, size);
    return copy ? memcpy(copy, text, size) : NULL;
}

void dm_arena_clear(dm_arena *arena)
{
    while (arena->last) {
        struct dm_arena_block *before = arena->last->before;
        free(arena->last);
        arena->last = before;
    }
}
