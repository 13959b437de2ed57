#ifndef EXCHANGE_SHA256_H
#define EXCHANGE_SHA256_H

#include <stddef.h>

#include "exchange/digest_functions.h"

/** Bytes of a digest in hexadecimal, its terminator included. */
#define DM_SHA256_TEXT_SIZE 65

/** The SHA-256 digest (FIPS 180-4) of `size` bytes in lower hexadecimal: it
 * names a file's content, and keeps no secret. DM_SYSTEM without nettle. */
dm_status dm_sha256(char out[DM_SHA256_TEXT_SIZE], const void *bytes,
                    size_t size, dm_error *error);

/** The digest of what sha256_update was given since sha256_init, both after
 * dm_digest_load. */
void dm_sha256_finish(char out[DM_SHA256_TEXT_SIZE],
                      struct sha256_ctx *context);

#endif
