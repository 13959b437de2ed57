#include "base/heap.h"

void dm_heap_sink(void **heap, size_t count, size_t place, dm_is_before *before)
{
    void *item = heap[place];
    for (size_t below = 2 * place + 1; below < count; below = 2 * place + 1) {
        if (below + 1 < count && before(heap[below + 1], heap[below])) {
            below++;
        }
        if (!before(heap[below], item)) {
            break;
        }
        heap[place] = heap[below];
        place = below;
    }
    heap[place] = item;
}

void dm_heap_build(void **heap, size_t count, dm_is_before *before)
{
    for (size_t i = count / 2; i-- > 0;) {
        dm_heap_sink(heap, count, i, before);
    }
}
