#include "exchange/digest_functions.h"

#include "demarche/api.h"

extern DM_API const dm_digest_functions dm_digest_table;
const dm_digest_functions dm_digest_table = {
    .version = sizeof(dm_digest_functions),
    DM_DIGEST_FUNCTIONS(DM_MODULE_VALUE)};
