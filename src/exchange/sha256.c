#include "exchange/sha256.h"

#include <stdint.h>
#include <stdio.h>

void dm_sha256_finish(char out[DM_SHA256_TEXT_SIZE], struct sha256_ctx *context)
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        snprintf(out + 2 * i, 3, "%02x", (unsigned)digest[i]);
    }
}

dm_status dm_sha256(char out[DM_SHA256_TEXT_SIZE], const void *bytes,
                    size_t size, dm_error *error)
{
    struct sha256_ctx context;
    dm_status status = dm_digest_load(error);
    if (status != DM_OK) {
        return status;
    }
    sha256_init(&context);
    sha256_update(&context, size, bytes);
    dm_sha256_finish(out, &context);
    return DM_OK;
}
