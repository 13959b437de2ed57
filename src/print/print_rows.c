#include "print/print_rows.h"

#include "base/parallel_work.h"
#include "base/work_progress.h"

#include <errno.h>
#include <pthread.h>

enum { BLOCK_ROWS = 1024 };

typedef struct row_printer {
    dm_row_writer writer;
    FILE *stream;
    size_t row_count;
    size_t block_count;
    pthread_mutex_t lock; /* of what follows */
    pthread_cond_t turned;
    size_t claimed; /* blocks that a thread has taken */
    size_t written; /* blocks, in order */
    bool failed;
    int cause; /* errno of the thread that failed */
} row_printer;

/* The next block that nobody has; `block_count` when there is none. */
static size_t claim_block(row_printer *printer)
{
    pthread_mutex_lock(&printer->lock);
    size_t block = printer->block_count;
    if (!printer->failed && printer->claimed < printer->block_count) {
        block = printer->claimed++;
    }
    pthread_mutex_unlock(&printer->lock);
    return block;
}

static void fill_block(const row_printer *printer, size_t block,
                       dm_number_cache *cache, dm_buffer *text)
{
    size_t row = block * BLOCK_ROWS;
    size_t end = row + BLOCK_ROWS;
    end = end < printer->row_count ? end : printer->row_count;
    dm_buffer_reset(text);
    for (; row < end && !text->failed; row++) {
        dm_row_writer_add(&printer->writer, cache, row, text);
    }
}

/* Only whose turn it is writes, so that the lock need not be held. */
static bool wait_for_turn(row_printer *printer, size_t block)
{
    pthread_mutex_lock(&printer->lock);
    while (printer->written < block && !printer->failed) {
        pthread_cond_wait(&printer->turned, &printer->lock);
    }
    bool turn = !printer->failed;
    pthread_mutex_unlock(&printer->lock);
    return turn;
}

static void end_turn(row_printer *printer, bool whole)
{
    int cause = errno;
    pthread_mutex_lock(&printer->lock);
    printer->written++;
    if (!whole) {
        printer->failed = true;
        printer->cause = cause;
    }
    pthread_cond_broadcast(&printer->turned);
    pthread_mutex_unlock(&printer->lock);
}

static void write_block(row_printer *printer, size_t block,
                        const dm_buffer *text)
{
    if (wait_for_turn(printer, block)) {
        bool whole = !text->failed && fwrite(text->text, 1, text->size,
                                             printer->stream) == text->size;
        end_turn(printer, whole);
    }
}

/* Claim and write blocks until there are no more; a thread that cannot begin
 * leaves them to the others, and fails where it holds one. */
static dm_status print_blocks(void *context, size_t piece)
{
    (void)piece;
    row_printer *printer = context;
    dm_number_cache *cache = dm_number_cache_new(printer->row_count);
    dm_buffer text = {.failed = !cache};
    size_t block = claim_block(printer);
    while (block < printer->block_count) {
        fill_block(printer, block, cache, &text);
        write_block(printer, block, &text);
        dm_work_tell(block + 1, printer->block_count);
        block = claim_block(printer);
    }
    dm_buffer_clear(&text);
    dm_number_cache_free(cache);
    return DM_OK;
}

static bool run_printer(row_printer *printer)
{
    size_t threads = printer->block_count > 1 ? dm_count_processors() : 1;
    pthread_mutex_init(&printer->lock, NULL);
    pthread_cond_init(&printer->turned, NULL);
    dm_work_in_parallel(print_blocks, printer, threads, threads);
    pthread_cond_destroy(&printer->turned);
    pthread_mutex_destroy(&printer->lock);
    if (printer->failed && printer->cause != 0) {
        errno = printer->cause;
    }
    return !printer->failed;
}

bool dm_print_rows(const dm_table *table, const dm_row_style *style,
                   FILE *stream)
{
    size_t rows = dm_table_count_rows(table);
    row_printer printer = {
        .stream = stream,
        .row_count = rows,
        .block_count = (rows + BLOCK_ROWS - 1) / BLOCK_ROWS,
    };
    bool printed = dm_row_writer_init(&printer.writer, table, style);
    if (printed && rows > 0) {
        printed = run_printer(&printer);
    }
    dm_row_writer_clear(&printer.writer);
    return printed;
}
