#include "store/chunk_runs.h"

#include "base/heap.h"
#include "base/radix_order.h"
#include "store/row_list.h"

#include <stdlib.h>
#include <string.h>

/* Ten million contacts make forty runs, of each of which one small chunk is
 * decoded while they are merged. */
enum { RUN_MOST = 262144, SMALL_CHUNK = 8192 };

typedef struct small_chunk {
    size_t size;
    void *bytes;
} small_chunk;

struct dm_chunk_run {
    size_t chunk_count;
    small_chunk chunks[RUN_MOST / SMALL_CHUNK];
    size_t next_chunk;
    size_t decoded_count;
    size_t next;
    dm_plain_contact *decoded;
};

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory to sort contacts");
}

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_contacts(const void *left, const void *right)
{
    const dm_plain_contact *a = left;
    const dm_plain_contact *b = right;
    int order = compare_numbers(a->when.start, b->when.start);
    order = order ? order : compare_numbers(a->when.end, b->when.end);
    return order ? order : compare_numbers(a->id, b->id);
}

static bool are_sorted(const dm_plain_contact *contacts, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        if (compare_contacts(&contacts[i - 1], &contacts[i]) > 0) {
            return false;
        }
    }
    return true;
}

static bool order_by_start(dm_plain_contact *sorted,
                           const dm_plain_contact *contacts, size_t count)
{
    int64_t *starts = malloc(count * sizeof *starts);
    uint32_t *order = malloc(count * sizeof *order);
    bool ordered = starts && order;
    for (size_t i = 0; i < count && ordered; i++) {
        starts[i] = contacts[i].when.start;
    }
    ordered = ordered && dm_radix_order(order, starts, count);
    for (size_t i = 0; i < count && ordered; i++) {
        sorted[i] = contacts[order[i]];
    }
    free(starts);
    free(order);
    return ordered;
}

static void order_equal_starts(dm_plain_contact *contacts, size_t count)
{
    size_t first = 0;
    for (size_t i = 1; i <= count; i++) {
        if (i < count && contacts[i].when.start == contacts[first].when.start) {
            continue;
        }
        if (!are_sorted(contacts + first, i - first)) {
            qsort(contacts + first, i - first, sizeof *contacts,
                  compare_contacts);
        }
        first = i;
    }
}

static bool sort_waiting(dm_chunk_runs *runs)
{
    size_t count = runs->waiting_count;
    if (are_sorted(runs->waiting, count)) {
        return true;
    }
    if (!runs->sorted) {
        runs->sorted = malloc(RUN_MOST * sizeof *runs->sorted);
    }
    if (!runs->sorted || !order_by_start(runs->sorted, runs->waiting, count)) {
        return false;
    }
    order_equal_starts(runs->sorted, count);
    dm_plain_contact *sorted = runs->sorted;
    runs->sorted = runs->waiting;
    runs->waiting = sorted;
    return true;
}

/* What a run keeps takes no more memory than it needs. */
static bool encode_tightly(small_chunk *out, dm_buffer *bytes,
                           const dm_plain_contact *contacts, size_t count)
{
    dm_buffer_reset(bytes);
    dm_chunk_encode(bytes, contacts, count);
    *out =
        (small_chunk){bytes->size, bytes->failed ? NULL : malloc(bytes->size)};
    if (out->bytes) {
        memcpy(out->bytes, bytes->text, bytes->size);
    }
    return out->bytes != NULL;
}

static dm_status close_run(dm_chunk_runs *runs, dm_error *error)
{
    if (!sort_waiting(runs) ||
        !dm_rows_reserve((void **)&runs->items, runs->count, &runs->capacity,
                         sizeof *runs->items)) {
        return refuse_memory(error);
    }
    struct dm_chunk_run *run = &runs->items[runs->count++];
    *run = (struct dm_chunk_run){0};
    bool failed = false;
    for (size_t i = 0; i < runs->waiting_count; i += SMALL_CHUNK) {
        size_t left = runs->waiting_count - i;
        failed =
            failed || !encode_tightly(&run->chunks[run->chunk_count++],
                                      &runs->bytes, runs->waiting + i,
                                      left < SMALL_CHUNK ? left : SMALL_CHUNK);
    }
    runs->waiting_count = 0;
    return failed ? refuse_memory(error) : DM_OK;
}

dm_status dm_chunk_runs_add(dm_chunk_runs *runs,
                            const dm_plain_contact *contact, dm_error *error)
{
    if (!runs->waiting) {
        runs->waiting = malloc(RUN_MOST * sizeof *runs->waiting);
    }
    if (!runs->waiting) {
        return refuse_memory(error);
    }
    runs->waiting[runs->waiting_count++] = *contact;
    return runs->waiting_count < RUN_MOST ? DM_OK : close_run(runs, error);
}

/* Go to the next contact of a run; false after the last. */
static bool advance(struct dm_chunk_run *run)
{
    if (++run->next < run->decoded_count) {
        return true;
    }
    if (run->next_chunk == run->chunk_count) {
        free(run->decoded);
        run->decoded = NULL;
        return false;
    }
    small_chunk *small = &run->chunks[run->next_chunk++];
    dm_chunk chunk;
    dm_chunk_open(&chunk, small->bytes, small->size);
    dm_chunk_decode(run->decoded, &chunk);
    run->decoded_count = chunk.count;
    run->next = 0;
    free(small->bytes);
    small->bytes = NULL;
    return true;
}

static bool is_before(const void *left, const void *right)
{
    const struct dm_chunk_run *a = left;
    const struct dm_chunk_run *b = right;
    return compare_contacts(&a->decoded[a->next], &b->decoded[b->next]) < 0;
}

static dm_status drain_heap(void **heap, size_t count, dm_take_plain *take,
                            void *context, dm_error *error)
{
    dm_status status = DM_OK;
    dm_heap_build(heap, count, is_before);
    while (count > 0 && status == DM_OK) {
        struct dm_chunk_run *least = heap[0];
        status = take(context, &least->decoded[least->next], error);
        if (!advance(least)) {
            heap[0] = heap[--count];
        }
        if (count > 0) {
            dm_heap_sink(heap, count, 0, is_before);
        }
    }
    return status;
}

static void drop_rooms(dm_chunk_runs *runs)
{
    free(runs->waiting);
    free(runs->sorted);
    dm_buffer_clear(&runs->bytes);
    runs->waiting = NULL;
    runs->sorted = NULL;
}

dm_status dm_chunk_runs_merge(dm_chunk_runs *runs, dm_take_plain *take,
                              void *context, dm_error *error)
{
    if (runs->waiting_count > 0) {
        dm_status status = close_run(runs, error);
        if (status != DM_OK) {
            return status;
        }
    }
    drop_rooms(runs);
    void **heap = malloc((runs->count + 1) * sizeof *heap);
    bool complete = heap != NULL;
    for (size_t i = 0; i < runs->count && complete; i++) {
        struct dm_chunk_run *run = &runs->items[i];
        run->decoded = malloc(SMALL_CHUNK * sizeof *run->decoded);
        complete = run->decoded && advance(run);
        heap[i] = run;
    }
    dm_status status = complete
                           ? drain_heap(heap, runs->count, take, context, error)
                           : refuse_memory(error);
    free(heap);
    return status;
}

void dm_chunk_runs_clear(dm_chunk_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        for (size_t j = 0; j < runs->items[i].chunk_count; j++) {
            free(runs->items[i].chunks[j].bytes);
        }
        free(runs->items[i].decoded);
    }
    free(runs->items);
    drop_rooms(runs);
    *runs = (dm_chunk_runs){0};
}
