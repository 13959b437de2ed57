#ifndef DEMARCHE_STATUS_H
#define DEMARCHE_STATUS_H

#include <stddef.h>

#include "demarche/api.h"

#ifdef __cplusplus
extern "C" {
#endif

/** How a call ended. A cause appears here when a caller acts on it. */
typedef enum dm_status {
    DM_OK,
    DM_NO_MEMORY,   /**< an allocation failed */
    DM_SYSTEM,      /**< the system refused: no such file, disk full, ... */
    DM_USAGE,       /**< the caller named what does not exist or fit */
    DM_REFUSED,     /**< data that cannot be taken as it is */
    DM_INTERRUPTED, /**< the caller asked to stop */
} dm_status;

/** Bytes of a message, its terminator included. */
#define DM_MESSAGE_SIZE 1024

/**
 * Why a call failed. The caller owns it, may pass NULL instead, and reads it
 * only after a status other than DM_OK. `line` and `column` count from 1 and
 * are 0 where there is no place; columns count characters, not bytes.
 */
typedef struct dm_error {
    dm_status status;
    size_t line;
    size_t column;
    char message[DM_MESSAGE_SIZE];
} dm_error;

/**
 * Fill `error` (NULL allowed) and return `status`. Messages are in lower case,
 * cause first, names in single quotes, without a full stop. A message too long
 * is cut at a character.
 */
DM_API dm_status dm_error_set(dm_error *error, dm_status status,
                              const char *format, ...) DM_PRINTF(3, 4);

/** Put "prefix: " before the message; used once, where the path is known. */
DM_API void dm_error_prefix(dm_error *error, const char *format, ...)
    DM_PRINTF(2, 3);

#ifdef __cplusplus
}
#endif

#endif
