#include "store/engine_memory.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { UNIT = 16, LARGEST_UNITS = 64, SLAB_SIZE = 65536 };

#define LARGEST ((size_t)UNIT * LARGEST_UNITS)

/* Before each piece stands its size, a multiple of UNIT. */
typedef struct piece {
    uint64_t size;
    struct piece *next; /* while it is free; else what it holds begins here */
} piece;

#define HEAD offsetof(piece, next)

typedef struct slab {
    struct slab *next;
    uint64_t room[(SLAB_SIZE - sizeof(struct slab *)) / sizeof(uint64_t)];
} slab;

static piece *unused[LARGEST_UNITS + 1]; /* by units */
static slab *slabs;
static size_t left; /* of the first slab, at its end */

static piece *find_piece(void *content)
{
    return (piece *)(void *)((char *)content - HEAD);
}

static void *get_content(piece *found)
{
    return (char *)found + HEAD;
}

static int round_up(int size)
{
    return (size + UNIT - 1) / UNIT * UNIT;
}

static piece *cut_piece(size_t size)
{
    if (left < HEAD + size) {
        slab *added = malloc(sizeof *added);
        if (!added) {
            return NULL;
        }
        added->next = slabs;
        slabs = added;
        left = sizeof added->room;
    }
    left -= HEAD + size;
    return (piece *)(void *)((char *)slabs->room + left);
}

static piece *take_piece(size_t size)
{
    if (size > LARGEST) {
        return malloc(HEAD + size);
    }
    piece **first = &unused[size / UNIT];
    piece *found = *first;
    if (!found) {
        return cut_piece(size);
    }
    *first = found->next;
    return found;
}

static void *allocate(int asked)
{
    size_t size = (size_t)round_up(asked);
    piece *found = take_piece(size);
    if (!found) {
        return NULL;
    }
    found->size = size;
    return get_content(found);
}

static void release(void *content)
{
    piece *freed = find_piece(content);
    if (freed->size > LARGEST) {
        free(freed);
        return;
    }
    piece **first = &unused[freed->size / UNIT];
    freed->next = *first;
    *first = freed;
}

static int measure(void *content)
{
    return content ? (int)find_piece(content)->size : 0;
}

static void *resize_large(piece *old, size_t size)
{
    piece *moved = realloc(old, HEAD + size);
    if (!moved) {
        return NULL;
    }
    moved->size = size;
    return get_content(moved);
}

static void *resize(void *content, int asked)
{
    piece *old = find_piece(content);
    size_t size = (size_t)round_up(asked);
    if (size == old->size) {
        return content;
    }
    if (size > LARGEST && old->size > LARGEST) {
        return resize_large(old, size);
    }
    void *moved = allocate(asked);
    if (moved) {
        memcpy(moved, content, size < old->size ? size : old->size);
        release(content);
    }
    return moved;
}

static int begin(void *context)
{
    (void)context;
    return SQLITE_OK;
}

static void end(void *context)
{
    (void)context;
}

const sqlite3_mem_methods dm_engine_memory = {
    .xMalloc = allocate,
    .xFree = release,
    .xRealloc = resize,
    .xSize = measure,
    .xRoundup = round_up,
    .xInit = begin,
    .xShutdown = end,
};
