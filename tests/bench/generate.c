/*
 * generate --contacts N --actors N --phases N [--seed N] --out DIR: a dataset
 * folder as large as asked for, made up from the seed: contacts.csv and
 * phases.csv. The same numbers give the same bytes on every machine.
 */
#include "dataset.h"
#include "zipf_table.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void stop(const char *what, const char *why)
{
    fprintf(stderr, "generate: %s: %s\n", what, why);
    exit(EXIT_FAILURE);
}

static uint64_t read_number(const char *option, const char *text, uint64_t most)
{
    char *end = NULL;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    if (errno || *text < '0' || *text > '9' || *end || number > most) {
        stop(option, "not a number, or too large");
    }
    return number;
}

static FILE *create_file(const char *folder, const char *name)
{
    char path[4096];
    int size = snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *stream =
        size < (int)sizeof path && size > 0 ? fopen(path, "wb") : NULL;
    if (!stream) {
        stop(path, strerror(errno));
    }
    return stream;
}

static void close_file(FILE *stream, const char *name)
{
    bool failed = ferror(stream) != 0;
    if (fclose(stream) != 0 || failed) {
        stop(name, "cannot write it");
    }
}

static const char *parse_options(dataset_size *size, int count, char **words)
{
    const char *folder = NULL;
    for (int i = 1; i + 1 < count; i += 2) {
        const char *option = words[i];
        const char *value = words[i + 1];
        if (strcmp(option, "--contacts") == 0) {
            size->contacts = read_number(option, value, 99999999);
        } else if (strcmp(option, "--actors") == 0) {
            size->actors = (uint32_t)read_number(option, value, 600000);
        } else if (strcmp(option, "--phases") == 0) {
            size->phases = (uint32_t)read_number(option, value, 10000);
        } else if (strcmp(option, "--seed") == 0) {
            size->seed = read_number(option, value, UINT64_MAX);
        } else if (strcmp(option, "--out") == 0) {
            folder = value;
        } else {
            stop(option, "unknown option");
        }
    }
    return count % 2 == 1 && size->actors >= 2 ? folder : NULL;
}

int main(int count, char **words)
{
    dataset_size size = {.contacts = 100000, .actors = 500, .phases = 3};
    const char *folder = parse_options(&size, count, words);
    if (!folder) {
        stop("usage", "generate --contacts N --actors N --phases N [--seed N] "
                      "--out DIR");
    }
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
        stop(folder, strerror(errno));
    }
    FILE *contacts = create_file(folder, "contacts.csv");
    if (!dataset_write_contacts(contacts, &size)) {
        stop("contacts.csv", "no memory");
    }
    close_file(contacts, "contacts.csv");
    FILE *phases = create_file(folder, "phases.csv");
    dataset_write_phases(phases, &size);
    close_file(phases, "phases.csv");
    return EXIT_SUCCESS;
}
