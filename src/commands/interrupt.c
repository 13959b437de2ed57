#include "interrupt.h"

#include <stddef.h>

volatile sig_atomic_t interrupted;

static void note_signal(int number)
{
    interrupted = number;
}

void catch_signals(void)
{
    /* No SA_RESTART: a read that waits for input must end too. */
    struct sigaction stop = {.sa_handler = note_signal,
                             .sa_flags = (int)SA_RESETHAND};

    sigemptyset(&stop.sa_mask);
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    signal(SIGPIPE, SIG_DFL);
    /* A limit on file size is then an error of the write, with a message. */
    signal(SIGXFSZ, SIG_IGN);
}
