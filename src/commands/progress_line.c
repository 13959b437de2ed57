#include "progress_line.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define FIRST_WORD_NS 500000000L
#define NEXT_WORD_NS 200000000L
#define SECOND_NS 1000000000L
#define SHORTEST_GUESS_S 1.0

static struct {
    pthread_t thread;
    pthread_mutex_t lock; /* of all that follows */
    pthread_cond_t ended;
    bool running;
    bool over;
    bool shown;       /* a line stands on the terminal */
    bool hidden;      /* none may */
    const char *said; /* by the program itself */
    dm_progress at;
    struct timespec begun; /* the present stage */
} watch = {.lock = PTHREAD_MUTEX_INITIALIZER,
           .ended = PTHREAD_COND_INITIALIZER};

static double get_seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - watch.begun.tv_sec) +
           (double)(now.tv_nsec - watch.begun.tv_nsec) / SECOND_NS;
}

static void wipe(void)
{
    if (watch.shown) {
        fputs("\r\033[K", stderr);
        watch.shown = false;
    }
}

static void show_rate(double seconds)
{
    const dm_progress *at = &watch.at;
    double part =
        at->done < at->total ? (double)at->done / (double)at->total : 0;

    if (at->rows > 0) {
        fprintf(stderr, ", %zu rows, %.0f a second", at->rows,
                (double)at->rows / seconds);
    }
    if (part > 0 && seconds > SHORTEST_GUESS_S) {
        fprintf(stderr, ", about %.0f s left", seconds / part - seconds);
    }
}

static void show(void)
{
    const dm_progress *at = &watch.at;
    double seconds = get_seconds();

    wipe();
    fprintf(stderr, "demarche: %s", at->stage);
    if (at->done < at->total) {
        fprintf(stderr, " %.0f %%", 100 * (double)at->done / (double)at->total);
    } else {
        fprintf(stderr, ", %.0f s", seconds);
    }
    show_rate(seconds);
    fflush(stderr);
    watch.shown = true;
}

/* Wait for the end or for `ns`; false at the end. */
static bool wait_on(long ns)
{
    struct timespec until;

    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += ns;
    until.tv_sec += until.tv_nsec / SECOND_NS;
    until.tv_nsec %= SECOND_NS;
    int code = 0;
    while (!watch.over && code != ETIMEDOUT) {
        code = pthread_cond_timedwait(&watch.ended, &watch.lock, &until);
    }
    return !watch.over;
}

static void *watch_work(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&watch.lock);
    bool goes_on = wait_on(FIRST_WORD_NS);
    while (goes_on) {
        if (watch.at.stage && !watch.hidden) {
            show();
        }
        goes_on = wait_on(NEXT_WORD_NS);
    }
    pthread_mutex_unlock(&watch.lock);
    return NULL;
}

void progress_begin(bool quiet)
{
    if (quiet || watch.running || !isatty(STDERR_FILENO)) {
        return;
    }
    watch.over = false;
    watch.running = pthread_create(&watch.thread, NULL, watch_work, NULL) == 0;
    if (watch.running) {
        dm_progress_listen(progress_tell, NULL);
    }
}

/* What is over leads back to what the program said of itself. */
static const char *choose_stage(const dm_progress *progress)
{
    if (progress->stage) {
        return progress->stage;
    }
    return progress->total > 0 ? watch.at.stage : watch.said;
}

void progress_tell(void *context, const dm_progress *progress)
{
    (void)context;
    if (!watch.running) {
        return;
    }
    pthread_mutex_lock(&watch.lock);
    const char *stage = choose_stage(progress);
    if (watch.at.stage != stage || progress->done < watch.at.done) {
        clock_gettime(CLOCK_MONOTONIC, &watch.begun);
    }
    watch.at = *progress;
    watch.at.stage = stage;
    pthread_mutex_unlock(&watch.lock);
}

void progress_say(const char *stage)
{
    dm_progress progress = {.stage = stage};

    watch.said = stage;
    progress_tell(NULL, &progress);
}

static void set_hidden(bool hidden)
{
    if (!watch.running) {
        return;
    }
    pthread_mutex_lock(&watch.lock);
    watch.hidden = hidden;
    if (hidden) {
        wipe();
    }
    pthread_mutex_unlock(&watch.lock);
}

void progress_hide(void)
{
    set_hidden(true);
}

void progress_return(void)
{
    set_hidden(false);
}

void progress_end(void)
{
    if (!watch.running) {
        return;
    }
    pthread_mutex_lock(&watch.lock);
    watch.over = true;
    wipe();
    watch.at = (dm_progress){0};
    pthread_cond_signal(&watch.ended);
    pthread_mutex_unlock(&watch.lock);
    pthread_join(watch.thread, NULL);
    watch.running = false;
    dm_progress_listen(NULL, NULL);
}
