#ifndef STORE_BATCH_CONTACT_H
#define STORE_BATCH_CONTACT_H

#include <stdint.h>

#include "demarche/time.h"

/** A contact of two actors on an exact day, without a summary. Texts are
 * borrowed, those of the code until all is stored; NULL and, of the ids, 0:
 * none. */
typedef struct dm_batch_contact {
    const char *key;
    size_t key_size;
    dm_interval when;
    const char *direction; /**< directed, symmetric or unknown */
    int64_t initiator;
    int64_t recipient;
    int64_t channel;
    int64_t topic;
    int64_t place;
    int64_t reports; /**< negative: not stated */
    const char *code;
    const char *code_scheme;
    int64_t origin_line;
} dm_batch_contact;

#endif
