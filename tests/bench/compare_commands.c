/*
 * compare_commands ROUNDS 'COMMAND A' 'COMMAND B': the wall time of two
 * commands as whole processes, run in turn A B A B so that drift of the
 * machine's speed meets both; medians, and the median of the ratios pair by
 * pair. Commands are split at blanks and their output is thrown away.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { MAX_WORDS = 64, WARM_UP_ROUNDS = 3 };

static double now_ms(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void split_words(char *command, char *words[MAX_WORDS])
{
    size_t count = 0;
    for (char *word = strtok(command, " "); word && count < MAX_WORDS - 1;
         word = strtok(NULL, " ")) {
        words[count++] = word;
    }
    words[count] = NULL;
}

static double time_run(char *const words[])
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    pid_t child;
    int state;
    double start = now_ms();
    int failed = posix_spawnp(&child, words[0], &actions, NULL, words, environ);
    if (failed || waitpid(child, &state, 0) != child) {
        fprintf(stderr, "cannot run '%s'\n", words[0]);
        exit(EXIT_FAILURE);
    }
    double elapsed = now_ms() - start;
    posix_spawn_file_actions_destroy(&actions);
    if (state != 0) {
        fprintf(stderr, "'%s' failed\n", words[0]);
        exit(EXIT_FAILURE);
    }
    return elapsed;
}

static int compare_times(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

static void print_row(const char *name, const char *unit, double *values,
                      size_t count)
{
    qsort(values, count, sizeof *values, compare_times);
    printf("%-6s min %7.3f  median %7.3f  max %7.3f %s\n", name, values[0],
           values[count / 2], values[count - 1], unit);
}

int main(int argc, char **argv)
{
    int rounds = argc == 4 ? atoi(argv[1]) : 0;
    if (rounds < 1) {
        fprintf(stderr, "usage: %s ROUNDS 'COMMAND A' 'COMMAND B'\n", argv[0]);
        return 2;
    }
    char *a[MAX_WORDS];
    char *b[MAX_WORDS];
    split_words(argv[2], a);
    split_words(argv[3], b);

    size_t count = (size_t)rounds;
    double *times = malloc(3 * count * sizeof *times);
    if (!times) {
        return EXIT_FAILURE;
    }
    for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        time_run(a);
        time_run(b);
    }
    for (size_t i = 0; i < count; i++) {
        times[i] = time_run(a);
        times[count + i] = time_run(b);
        times[2 * count + i] = times[i] / times[count + i];
    }
    print_row("A", "ms", times, count);
    print_row("B", "ms", times + count, count);
    print_row("A / B", "", times + 2 * count, count);
    free(times);
    return EXIT_SUCCESS;
}
