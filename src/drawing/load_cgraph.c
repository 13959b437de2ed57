#include "drawing/cgraph_functions.h"

static dm_module module =
    DM_MODULE("cgraph", DM_CGRAPH_SYMBOL, sizeof(dm_cgraph_functions));

dm_status dm_cgraph_load(dm_error *error)
{
    return dm_module_load(&module, error);
}

static const dm_cgraph_functions *get_table(void)
{
    return module.table;
}

DM_CGRAPH_FUNCTIONS(DM_MODULE_MAKE, DM_MODULE_GIVE)
