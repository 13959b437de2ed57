#ifndef EXCHANGE_DIGEST_FUNCTIONS_H
#define EXCHANGE_DIGEST_FUNCTIONS_H

#include "base/module.h"

#include <nettle/base64.h>
#include <nettle/sha2.h>

/*
 * What is used of nettle: functions that give nothing. It asks the processor
 * what it can as soon as it is loaded, which a virtual one answers slowly.
 */
#define DM_DIGEST_FUNCTIONS(DOES)                                          \
    DOES(void, sha256_init, (struct sha256_ctx * context), (context))      \
    DOES(void, sha256_update,                                              \
         (struct sha256_ctx * context, size_t size, const uint8_t *bytes), \
         (context, size, bytes))                                           \
    DOES(void, sha256_digest,                                              \
         (struct sha256_ctx * context, size_t size, uint8_t * digest),     \
         (context, size, digest))                                          \
    DOES(void, base64_encode_raw,                                          \
         (char *text, size_t size, const uint8_t *bytes), (text, size, bytes))

typedef struct dm_digest_functions {
    unsigned version; /**< the size of the table */
    DM_DIGEST_FUNCTIONS(DM_MODULE_MEMBER)
} dm_digest_functions;

#define DM_DIGEST_SYMBOL "dm_digest_table"

/** Load nettle; before that its functions do nothing. */
dm_status dm_digest_load(dm_error *error);

#endif
