#include "store/key_runs.h"

#include "base/heap.h"
#include "base/radix_order.h"
#include "store/page.h"
#include "store/row_list.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A run is full by the number of its keys or by their bytes. Ten million keys
 * make eighty runs, of each of which a window is read while they are merged. */
enum {
    RUN_MOST = 131072,
    RUN_BYTES = 1 << 22,
    WINDOW_SIZE = 1 << 16,
    PREFIX_SIZE = 8,
};

/* The row and the size, which stand before each key. */
enum { HEAD_SIZE = sizeof(int64_t) + sizeof(uint16_t) };

struct dm_key_run {
    uint64_t place; /* of what is not yet read */
    uint64_t end;
    size_t next; /* in the window */
    size_t filled;
    char *window;
    dm_row_key key;
};

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory to sort keys");
}

/* The file loses its name at once: who is killed leaves no keys behind. */
dm_status dm_key_runs_open(dm_key_runs *out, const char *path, dm_error *error)
{
    *out = (dm_key_runs){.run_ascends = true, .all_ascend = true};
    out->last = malloc(DM_ENTRY_MOST);
    if (!out->last) {
        return refuse_memory(error);
    }
    dm_status status =
        dm_side_file_open(&out->file, path, DM_KEEP_EXISTING, error);
    if (status == DM_OK) {
        unlink(dm_output_temporary_path(out->file.output));
    }
    return status;
}

static void write_key(dm_buffer *to, const dm_row_key *key)
{
    uint16_t size = (uint16_t)key->size;
    char *out = dm_buffer_make_room(to, HEAD_SIZE + key->size);
    if (out) {
        memcpy(out, &key->row, sizeof key->row);
        memcpy(out + sizeof key->row, &size, sizeof size);
        memcpy(out + HEAD_SIZE, key->text, key->size);
        to->size += HEAD_SIZE + key->size;
    }
}

/* Returns where the key ends. */
static const char *read_key(dm_row_key *out, const char *from)
{
    uint16_t size;
    memcpy(&out->row, from, sizeof out->row);
    memcpy(&size, from + sizeof out->row, sizeof size);
    out->text = from + HEAD_SIZE;
    out->size = size;
    return out->text + size;
}

static int compare_texts(const char *a, size_t a_size, const char *b,
                         size_t b_size)
{
    int order = memcmp(a, b, a_size < b_size ? a_size : b_size);
    return order ? order : (a_size > b_size) - (a_size < b_size);
}

static int compare_keys(const void *left, const void *right)
{
    const dm_row_key *a = left;
    const dm_row_key *b = right;
    int order = compare_texts(a->text, a->size, b->text, b->size);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

/* The bytes with which all keys begin. */
static size_t count_common(const dm_row_key *keys, size_t count)
{
    size_t common = keys[0].size;
    for (size_t i = 1; i < count; i++) {
        common = keys[i].size < common ? keys[i].size : common;
        while (memcmp(keys[i].text, keys[0].text, common) != 0) {
            common--;
        }
    }
    return common;
}

/* The next bytes as a number that is ordered as they are. */
static int64_t read_prefix(const dm_row_key *key, size_t common)
{
    uint64_t prefix = 0;
    for (size_t i = common; i < common + PREFIX_SIZE; i++) {
        prefix =
            prefix << 8 | (i < key->size ? (unsigned char)key->text[i] : 0);
    }
    return (int64_t)(prefix ^ UINT64_C(1) << 63);
}

/* By their next bytes first; those that share them too are few. */
static bool sort_keys(dm_row_key *sorted, const dm_row_key *keys, size_t count)
{
    int64_t *prefixes = malloc(count * sizeof *prefixes);
    uint32_t *order = malloc(count * sizeof *order);
    size_t common = count_common(keys, count);
    bool ordered = prefixes && order;
    for (size_t i = 0; i < count && ordered; i++) {
        prefixes[i] = read_prefix(&keys[i], common);
    }
    ordered = ordered && dm_radix_order(order, prefixes, count);
    size_t first = 0;
    for (size_t i = 0; i < count && ordered; i++) {
        sorted[i] = keys[order[i]];
        bool ends =
            i + 1 == count || prefixes[order[i + 1]] != prefixes[order[i]];
        if (ends && i > first) {
            qsort(sorted + first, i + 1 - first, sizeof *sorted, compare_keys);
        }
        first = ends ? i + 1 : first;
    }
    free(prefixes);
    free(order);
    return ordered;
}

/* The keys that wait, written anew in their order. */
static bool rewrite_waiting(dm_key_runs *runs, dm_row_key *sorted,
                            dm_row_key *keys)
{
    const char *next = runs->waiting.text;
    for (size_t i = 0; i < runs->waiting_count; i++) {
        next = read_key(&keys[i], next);
    }
    if (!sort_keys(sorted, keys, runs->waiting_count)) {
        return false;
    }
    dm_buffer ordered = {0};
    for (size_t i = 0; i < runs->waiting_count; i++) {
        write_key(&ordered, &sorted[i]);
    }
    if (ordered.failed) {
        dm_buffer_clear(&ordered);
        return false;
    }
    dm_buffer_clear(&runs->waiting);
    runs->waiting = ordered;
    return true;
}

static bool sort_waiting(dm_key_runs *runs)
{
    dm_row_key *keys = malloc(runs->waiting_count * sizeof *keys);
    dm_row_key *sorted = malloc(runs->waiting_count * sizeof *sorted);
    bool done = keys && sorted && rewrite_waiting(runs, sorted, keys);
    free(keys);
    free(sorted);
    return done;
}

static dm_status close_run(dm_key_runs *runs, dm_error *error)
{
    if (runs->waiting_count == 0) {
        return DM_OK;
    }
    if ((!runs->run_ascends && !sort_waiting(runs)) ||
        !dm_rows_reserve((void **)&runs->items, runs->count, &runs->capacity,
                         sizeof *runs->items)) {
        return refuse_memory(error);
    }
    struct dm_key_run *run = &runs->items[runs->count++];
    *run = (struct dm_key_run){.place = runs->written,
                               .end = runs->written + runs->waiting.size};
    fwrite(runs->waiting.text, 1, runs->waiting.size, runs->file.stream);
    runs->written = run->end;
    runs->waiting_count = 0;
    runs->run_ascends = true;
    dm_buffer_reset(&runs->waiting);
    return DM_OK;
}

static void compare_with_last(dm_key_runs *runs, const dm_row_key *key)
{
    bool first = runs->count == 0 && runs->waiting_count == 0;
    bool ascends = first || compare_texts(runs->last, runs->last_size,
                                          key->text, key->size) < 0;
    runs->run_ascends &= ascends || runs->waiting_count == 0;
    runs->all_ascend &= ascends;
    memcpy(runs->last, key->text, key->size);
    runs->last_size = key->size;
}

dm_status dm_key_runs_add(dm_key_runs *runs, const dm_row_key *key,
                          dm_error *error)
{
    assert(key->size <= DM_KEY_MOST);
    compare_with_last(runs, key);
    write_key(&runs->waiting, key);
    runs->waiting_count++;
    if (runs->waiting.failed) {
        return refuse_memory(error);
    }
    bool full =
        runs->waiting_count == RUN_MOST || runs->waiting.size > RUN_BYTES;
    return full ? close_run(runs, error) : DM_OK;
}

/* What is left of the window, and the bytes after it. */
static dm_status fill_window(struct dm_key_run *run, const dm_side_file *file,
                             dm_error *error)
{
    size_t kept = run->filled - run->next;
    memmove(run->window, run->window + run->next, kept);
    size_t size = WINDOW_SIZE - kept;
    size =
        run->end - run->place < size ? (size_t)(run->end - run->place) : size;
    run->next = 0;
    run->filled = kept + size;
    run->place += size;
    return dm_side_file_read(run->window + kept, file, run->place - size, size,
                             error);
}

/* Go to the next key of a run; after the last it has no window any more. */
static dm_status advance(struct dm_key_run *run, const dm_side_file *file,
                         dm_error *error)
{
    bool short_of = run->filled - run->next < HEAD_SIZE + DM_KEY_MOST;
    dm_status status = DM_OK;
    if (short_of && run->place < run->end) {
        status = fill_window(run, file, error);
    }
    if (status != DM_OK || run->next == run->filled) {
        free(run->window);
        run->window = NULL;
        return status;
    }
    const char *end = read_key(&run->key, run->window + run->next);
    run->next = (size_t)(end - run->window);
    return DM_OK;
}

static bool is_before(const void *left, const void *right)
{
    const dm_row_key *a = &((const struct dm_key_run *)left)->key;
    const dm_row_key *b = &((const struct dm_key_run *)right)->key;
    return compare_texts(a->text, a->size, b->text, b->size) < 0;
}

static dm_status open_run(struct dm_key_run *run, const dm_side_file *file,
                          dm_error *error)
{
    run->window = malloc(WINDOW_SIZE);
    return run->window ? advance(run, file, error) : refuse_memory(error);
}

/* One run goes on where the one before ends. */
static dm_status string_runs(dm_key_runs *runs, dm_take_key *take,
                             void *context, dm_error *error)
{
    dm_status status = DM_OK;
    for (size_t i = 0; i < runs->count && status == DM_OK; i++) {
        struct dm_key_run *run = &runs->items[i];
        status = open_run(run, &runs->file, error);
        while (status == DM_OK && run->window) {
            take(context, &run->key);
            status = advance(run, &runs->file, error);
        }
    }
    return status;
}

/* Whether it is another key than the last, which it becomes. */
static bool is_new(dm_key_runs *runs, const dm_row_key *key)
{
    bool same = runs->last_size == key->size &&
                memcmp(runs->last, key->text, key->size) == 0;
    runs->last_size = key->size;
    memcpy(runs->last, key->text, key->size);
    return !same;
}

static dm_status drain_heap(bool *distinct, dm_key_runs *runs, void **heap,
                            dm_take_key *take, void *context, dm_error *error)
{
    size_t count = runs->count;
    dm_status status = DM_OK;
    runs->last_size = 0; /* no key is empty */
    dm_heap_build(heap, count, is_before);
    while (count > 0 && status == DM_OK && *distinct) {
        struct dm_key_run *least = heap[0];
        *distinct = is_new(runs, &least->key);
        if (*distinct) {
            take(context, &least->key);
        }
        status = advance(least, &runs->file, error);
        if (!least->window) {
            heap[0] = heap[--count];
        }
        if (count > 0) {
            dm_heap_sink(heap, count, 0, is_before);
        }
    }
    return status;
}

static dm_status merge_runs(bool *distinct, dm_key_runs *runs,
                            dm_take_key *take, void *context, dm_error *error)
{
    void **heap = malloc((runs->count + 1) * sizeof *heap);
    dm_status status = heap ? DM_OK : refuse_memory(error);
    for (size_t i = 0; i < runs->count && status == DM_OK; i++) {
        heap[i] = &runs->items[i];
        status = open_run(&runs->items[i], &runs->file, error);
    }
    if (status == DM_OK) {
        status = drain_heap(distinct, runs, heap, take, context, error);
    }
    free(heap);
    return status;
}

dm_status dm_key_runs_merge(bool *distinct, dm_key_runs *runs,
                            dm_take_key *take, void *context, dm_error *error)
{
    *distinct = true;
    dm_status status = close_run(runs, error);
    if (status == DM_OK) {
        status = dm_side_file_close_writing(&runs->file, error);
    }
    if (status != DM_OK) {
        return status;
    }
    return runs->all_ascend ? string_runs(runs, take, context, error)
                            : merge_runs(distinct, runs, take, context, error);
}

void dm_key_runs_clear(dm_key_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        free(runs->items[i].window);
    }
    free(runs->items);
    free(runs->last);
    dm_buffer_clear(&runs->waiting);
    dm_side_file_clear(&runs->file);
    *runs = (dm_key_runs){0};
}
