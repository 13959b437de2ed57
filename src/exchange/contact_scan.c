#include "exchange/contact_scan.h"

#include "exchange/scan_rows.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    BLOCK_SIZE = 1 << 20, /* bytes that are read at once */
    LONGEST_ROW = 1 << 24,
    BLOCKS = 6, /* one that is read, some that wait, one that is taken in */
};

/* A block and the memory that it reuses. */
typedef struct block_memory {
    dm_scanned_block block;
    dm_scan_output output;
    char *text;
    size_t capacity;
} block_memory;

struct dm_contact_scan {
    FILE *stream;
    dm_row_scanner scanner;
    char *header;
    char *rest; /* of the file, read but not yet scanned */
    size_t rest_size;
    size_t rest_capacity;
    bool at_end;
    size_t bytes;
    struct sha256_ctx digest;
    dm_scan_result result;
    block_memory blocks[BLOCKS];

    pthread_t thread;
    bool running;
    pthread_mutex_t lock; /* of what follows */
    pthread_cond_t changed;
    size_t scanned; /* blocks so far */
    size_t taken;   /* that the caller is through with */
    bool lent;      /* the next one is with the caller */
    bool finished;
    bool stopped;
};

/* The memory of a block in the order of scanning. */
static block_memory *find_block(dm_contact_scan *scan, size_t number)
{
    return &scan->blocks[number % BLOCKS];
}

static bool grow(char **text, size_t *capacity, size_t needed)
{
    if (needed <= *capacity) {
        return true;
    }
    char *moved = realloc(*text, needed);
    if (moved) {
        *text = moved;
        *capacity = needed;
    }
    return moved != NULL;
}

/* What is left of the last block, and the next bytes of the file. */
static bool fill_block(dm_contact_scan *scan, block_memory *memory,
                       size_t *size)
{
    if (!grow(&memory->text, &memory->capacity,
              scan->rest_size + BLOCK_SIZE + 1)) {
        return false;
    }
    if (scan->rest_size > 0) {
        memcpy(memory->text, scan->rest, scan->rest_size);
    }
    char *added = memory->text + scan->rest_size;
    size_t count = fread(added, 1, BLOCK_SIZE, scan->stream);
    sha256_update(&scan->digest, count, (const uint8_t *)added);
    scan->at_end = count < BLOCK_SIZE;
    *size = scan->rest_size + count;
    memory->text[*size] = '\0';
    return true;
}

static bool keep_rest(dm_contact_scan *scan, const char *text, size_t size)
{
    if (!grow(&scan->rest, &scan->rest_capacity, size + 1)) {
        return false;
    }
    memcpy(scan->rest, text, size);
    scan->rest_size = size;
    return true;
}

static dm_scan_result scan_block(dm_contact_scan *scan, block_memory *memory)
{
    size_t size;
    size_t used;
    memory->output.row_count = 0;
    memory->output.name_count = 0;
    if (!fill_block(scan, memory, &size)) {
        return DM_SCAN_NO_MEMORY;
    }
    if (ferror(scan->stream)) {
        return DM_SCAN_UNFIT;
    }
    dm_scan_result result = dm_scan_rows(&memory->output, &used, &scan->scanner,
                                         memory->text, size, scan->at_end);
    if (result != DM_SCAN_DONE) {
        return result;
    }
    scan->bytes += used;
    memory->block = (dm_scanned_block){.rows = memory->output.rows,
                                       .row_count = memory->output.row_count,
                                       .names = memory->output.names,
                                       .name_count = memory->output.name_count,
                                       .bytes = scan->bytes};
    if (size - used > LONGEST_ROW) {
        return DM_SCAN_UNFIT;
    }
    return keep_rest(scan, memory->text + used, size - used)
               ? DM_SCAN_DONE
               : DM_SCAN_NO_MEMORY;
}

/* Wait for a block that the caller is through with; false: stop. */
static bool await_room(dm_contact_scan *scan)
{
    pthread_mutex_lock(&scan->lock);
    while (!scan->stopped && scan->scanned - scan->taken == BLOCKS) {
        pthread_cond_wait(&scan->changed, &scan->lock);
    }
    bool goes_on = !scan->stopped;
    pthread_mutex_unlock(&scan->lock);
    return goes_on;
}

static void announce(dm_contact_scan *scan, bool block, bool finished)
{
    pthread_mutex_lock(&scan->lock);
    scan->scanned += block;
    scan->finished |= finished;
    pthread_cond_broadcast(&scan->changed);
    pthread_mutex_unlock(&scan->lock);
}

static void *scan_file(void *given)
{
    dm_contact_scan *scan = given;
    while (!scan->at_end && scan->result == DM_SCAN_DONE && await_room(scan)) {
        scan->result = scan_block(scan, find_block(scan, scan->scanned));
        announce(scan, scan->result == DM_SCAN_DONE, false);
    }
    announce(scan, false, true);
    return NULL;
}

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory to read contacts");
}

/* The first line, where the scan can begin after it. */
static dm_status take_header(dm_contact_scan *scan, dm_error *error)
{
    char *start = scan->rest;
    bool marked = scan->rest_size >= 3 && memcmp(start, "\xef\xbb\xbf", 3) == 0;
    start += marked ? 3 : 0;
    char *end = memchr(start, '\n', scan->rest_size - (marked ? 3 : 0));
    if (!end || memchr(scan->rest, '"', (size_t)(end - scan->rest))) {
        return DM_OK;
    }
    size_t size = (size_t)(end - start);
    size -= size > 0 && start[size - 1] == '\r';
    if (size == 0 || memchr(start, '\r', size) || memchr(start, '\0', size)) {
        return DM_OK;
    }
    scan->header = malloc(size + 1);
    if (!scan->header) {
        return refuse_memory(error);
    }
    memcpy(scan->header, start, size);
    scan->header[size] = '\0';
    scan->bytes = (size_t)(end + 1 - scan->rest);
    scan->rest_size -= scan->bytes;
    memmove(scan->rest, end + 1, scan->rest_size);
    scan->scanner.line = 2;
    return DM_OK;
}

static dm_status read_header(dm_contact_scan *scan, dm_error *error)
{
    if (!grow(&scan->rest, &scan->rest_capacity, BLOCK_SIZE + 1)) {
        return refuse_memory(error);
    }
    scan->rest_size = fread(scan->rest, 1, BLOCK_SIZE, scan->stream);
    sha256_update(&scan->digest, scan->rest_size, (const uint8_t *)scan->rest);
    return take_header(scan, error);
}

dm_status dm_contact_scan_new(dm_contact_scan **out, FILE *stream,
                              char **header, dm_error *error)
{
    *out = NULL;
    *header = NULL;

    dm_status status = dm_digest_load(error);
    if (status != DM_OK) {
        return status;
    }
    dm_contact_scan *scan = calloc(1, sizeof *scan);
    if (!scan) {
        return refuse_memory(error);
    }
    scan->stream = stream;
    sha256_init(&scan->digest);
    pthread_mutex_init(&scan->lock, NULL);
    pthread_cond_init(&scan->changed, NULL);
    status = read_header(scan, error);
    if (status != DM_OK) {
        dm_contact_scan_free(scan);
        return status;
    }
    *header = scan->header;
    *out = scan;
    return DM_OK;
}

size_t dm_contact_scan_guess(const dm_contact_scan *scan, size_t size)
{
    size_t lines = 0;
    for (size_t i = 0; i < scan->rest_size; i++) {
        lines += scan->rest[i] == '\n';
    }
    return scan->rest_size ? (size_t)((double)size / (double)scan->rest_size *
                                      (double)lines)
                           : 0;
}

dm_status dm_contact_scan_start(dm_contact_scan *scan,
                                const dm_scan_columns *columns, dm_error *error)
{
    scan->scanner.columns = *columns;
    scan->running = pthread_create(&scan->thread, NULL, scan_file, scan) == 0;
    return scan->running ? DM_OK
                         : dm_error_set(error, DM_SYSTEM,
                                        "cannot start a thread to read with");
}

const dm_scanned_block *dm_contact_scan_next(dm_contact_scan *scan)
{
    pthread_mutex_lock(&scan->lock);
    scan->taken += scan->lent;
    pthread_cond_broadcast(&scan->changed);
    while (!scan->finished && scan->scanned == scan->taken) {
        pthread_cond_wait(&scan->changed, &scan->lock);
    }
    scan->lent = scan->scanned > scan->taken;
    const dm_scanned_block *next =
        scan->lent ? &find_block(scan, scan->taken)->block : NULL;
    pthread_mutex_unlock(&scan->lock);
    return next;
}

dm_status dm_contact_scan_finish(dm_contact_scan *scan,
                                 char digest[DM_SHA256_TEXT_SIZE],
                                 dm_error *error)
{
    if (scan->result == DM_SCAN_NO_MEMORY) {
        return refuse_memory(error);
    }
    if (scan->result == DM_SCAN_UNFIT) {
        return dm_error_set(error, DM_REFUSED, "not a file of plain contacts");
    }
    dm_sha256_finish(digest, &scan->digest);
    return DM_OK;
}

static void stop_thread(dm_contact_scan *scan)
{
    if (scan->running) {
        pthread_mutex_lock(&scan->lock);
        scan->stopped = true;
        pthread_cond_broadcast(&scan->changed);
        pthread_mutex_unlock(&scan->lock);
        pthread_join(scan->thread, NULL);
    }
}

void dm_contact_scan_free(dm_contact_scan *scan)
{
    if (!scan) {
        return;
    }
    stop_thread(scan);
    for (size_t i = 0; i < BLOCKS; i++) {
        free(scan->blocks[i].text);
        free(scan->blocks[i].output.rows);
        free(scan->blocks[i].output.names);
    }
    dm_row_scanner_clear(&scan->scanner);
    pthread_mutex_destroy(&scan->lock);
    pthread_cond_destroy(&scan->changed);
    free(scan->header);
    free(scan->rest);
    free(scan);
}
