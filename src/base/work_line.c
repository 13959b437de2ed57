#include "base/work_line.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

enum { MOST_THREADS = 64 };

typedef struct line_run {
    const dm_work_line *line;
    size_t count;
    pthread_mutex_t lock; /* of what follows */
    pthread_cond_t changed;
    size_t brought; /* pieces, in order */
    size_t claimed; /* likewise */
    bool *busy;     /* slots whose piece is not done */
    dm_status status;
} line_run;

typedef struct line_thread {
    line_run *run;
    size_t number;
    pthread_t thread;
    bool running;
} line_thread;

static bool has_ended(const line_run *run)
{
    return run->status != DM_OK || run->claimed == run->count;
}

/* Do the next piece that was brought; the lock is held before and after. */
static void do_piece(line_run *run, size_t thread)
{
    const dm_work_line *line = run->line;
    size_t piece = run->claimed++;
    pthread_mutex_unlock(&run->lock);
    dm_status status = line->work(line->context, piece, thread);
    pthread_mutex_lock(&run->lock);
    run->busy[piece % line->slots] = false;
    run->status = run->status == DM_OK ? status : run->status;
    pthread_cond_broadcast(&run->changed);
}

static void *do_pieces(void *given)
{
    const line_thread *thread = given;
    line_run *run = thread->run;
    pthread_mutex_lock(&run->lock);
    while (!has_ended(run)) {
        if (run->claimed < run->brought) {
            do_piece(run, thread->number);
        } else {
            pthread_cond_wait(&run->changed, &run->lock);
        }
    }
    pthread_mutex_unlock(&run->lock);
    return NULL;
}

/* Wait until the slot of the next piece is free, and work meanwhile. */
static void free_slot(line_run *run)
{
    const bool *busy = &run->busy[run->brought % run->line->slots];
    while (*busy && run->status == DM_OK) {
        if (run->claimed < run->brought) {
            do_piece(run, 0);
        } else {
            pthread_cond_wait(&run->changed, &run->lock);
        }
    }
}

static void bring_pieces(line_run *run)
{
    const dm_work_line *line = run->line;
    pthread_mutex_lock(&run->lock);
    while (run->brought < run->count && run->status == DM_OK) {
        free_slot(run);
        if (run->status != DM_OK) {
            break;
        }
        size_t piece = run->brought;
        pthread_mutex_unlock(&run->lock);
        dm_status status = line->bring(line->context, piece);
        pthread_mutex_lock(&run->lock);
        run->busy[piece % line->slots] = true;
        run->brought += status == DM_OK;
        run->status = run->status == DM_OK ? status : run->status;
        pthread_cond_broadcast(&run->changed);
    }
    pthread_mutex_unlock(&run->lock);
}

static void run_threads(line_run *run, size_t thread_count)
{
    line_thread threads[MOST_THREADS];
    thread_count = thread_count < MOST_THREADS ? thread_count : MOST_THREADS;
    for (size_t i = 0; i < thread_count; i++) {
        threads[i] = (line_thread){.run = run, .number = i};
        threads[i].running =
            i > 0 && pthread_create(&threads[i].thread, NULL, do_pieces,
                                    &threads[i]) == 0;
    }
    bring_pieces(run);
    do_pieces(&(line_thread){.run = run});
    for (size_t i = 1; i < thread_count; i++) {
        if (threads[i].running) {
            pthread_join(threads[i].thread, NULL);
        }
    }
}

dm_status dm_work_in_line(const dm_work_line *line, size_t count,
                          size_t thread_count)
{
    line_run run = {.line = line, .count = count};
    run.busy = calloc(line->slots, sizeof *run.busy);
    if (!run.busy) {
        return DM_NO_MEMORY;
    }
    pthread_mutex_init(&run.lock, NULL);
    pthread_cond_init(&run.changed, NULL);
    run_threads(&run, thread_count);
    pthread_cond_destroy(&run.changed);
    pthread_mutex_destroy(&run.lock);
    free(run.busy);
    return run.status;
}
