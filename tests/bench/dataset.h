#ifndef BENCH_DATASET_H
#define BENCH_DATASET_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/** How much to make up; the same numbers give the same contacts. */
typedef struct dataset_size {
    uint64_t contacts;
    uint32_t actors;
    uint32_t phases;
    uint64_t seed;
} dataset_size;

/** The days that contacts are spread over: 1960-01-01 to 2019-12-31. */
enum { DATASET_FIRST_DAY = -3653, DATASET_DAYS = 21915 };

/** Room for the key of an actor. */
enum { ACTOR_KEY_SIZE = 24 };

/** The key of an actor: three syllables that no other has, and a trade; returns
 * its length. */
size_t dataset_write_actor(char key[ACTOR_KEY_SIZE], uint32_t actor);

/** Write contacts.csv; false when memory runs out, the stream tells the rest.
 */
bool dataset_write_contacts(FILE *stream, const dataset_size *size);

/** Write phases.csv: scheme `equal`, windows of equal length one after the
 * other, with a part in sixteen before the first; scheme `whole`, all days. */
void dataset_write_phases(FILE *stream, const dataset_size *size);

#endif
