/*
 * time_command OUTPUT COMMAND [ARGUMENT ...]: run a command to its end, what it
 * prints going to the file OUTPUT, and print in one line how many milliseconds
 * it took as a whole process, how many of the processors' time, and its most
 * memory in KiB. The command's exit status is not 0: so is this one's.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double get_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double count_milliseconds(struct timeval time)
{
    return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static pid_t start_command(const char *output, char **words)
{
    pid_t child = 0;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output,
                                     O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (posix_spawnp(&child, words[0], &actions, NULL, words, environ) != 0) {
        fprintf(stderr, "time_command: cannot run '%s'\n", words[0]);
        exit(EXIT_FAILURE);
    }
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

int main(int count, char **words)
{
    if (count < 3) {
        fputs("usage: time_command OUTPUT COMMAND [ARGUMENT ...]\n", stderr);
        return 2;
    }
    int state = 0;
    struct rusage usage;
    double begun = get_clock();
    pid_t child = start_command(words[1], words + 2);
    if (waitpid(child, &state, 0) != child) {
        return EXIT_FAILURE;
    }
    double wall = get_clock() - begun;
    getrusage(RUSAGE_CHILDREN, &usage);
    printf("%.3f %.3f %ld\n", wall,
           count_milliseconds(usage.ru_utime) +
               count_milliseconds(usage.ru_stime),
           usage.ru_maxrss);
    return state == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
