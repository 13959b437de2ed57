#include "interrupt.h"

#include <stddef.h>
#include <unistd.h>

#define EXIT_INTERRUPTED 130

/* What a calculation may take to come to its end once it is asked to. */
#define PATIENCE_S 1

volatile sig_atomic_t interrupted;
volatile sig_atomic_t store_is_written;
const char *volatile unfinished_file;

/* Nothing is lost with a calculation. */
static void end_now(int number)
{
    (void)number;
    if (unfinished_file) {
        unlink(unfinished_file);
    }
    _exit(EXIT_INTERRUPTED);
}

static void note_signal(int number)
{
    interrupted = number;
    if (!store_is_written) {
        alarm(PATIENCE_S);
    }
}

void catch_signals(void)
{
    /* No SA_RESTART: a read that waits for input must end too. */
    struct sigaction stop = {.sa_handler = note_signal,
                             .sa_flags = (int)SA_RESETHAND};
    struct sigaction end = {.sa_handler = end_now};

    sigemptyset(&stop.sa_mask);
    sigemptyset(&end.sa_mask);
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGALRM, &end, NULL);
    signal(SIGPIPE, SIG_DFL);
    /* A limit on file size is then an error of the write, with a message. */
    signal(SIGXFSZ, SIG_IGN);
}
