#include "exchange/archive_functions.h"

static dm_module module =
    DM_MODULE("libarchive", DM_ARCHIVE_SYMBOL, sizeof(dm_archive_functions));

dm_status dm_archive_load(dm_error *error)
{
    return dm_module_load(&module, error);
}

static const dm_archive_functions *get_table(void)
{
    return module.table;
}

DM_ARCHIVE_FUNCTIONS(DM_MODULE_MAKE, DM_MODULE_GIVE)
