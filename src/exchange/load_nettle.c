#include "exchange/digest_functions.h"

static dm_module module =
    DM_MODULE("nettle", DM_DIGEST_SYMBOL, sizeof(dm_digest_functions));

dm_status dm_digest_load(dm_error *error)
{
    return dm_module_load(&module, error);
}

static const dm_digest_functions *get_table(void)
{
    return module.table;
}

DM_DIGEST_FUNCTIONS(DM_MODULE_DO)
