#include "analysis/engine.h"

#include "base/module.h"

static dm_module module =
    DM_MODULE("igraph", DM_ENGINE_SYMBOL, DM_ENGINE_VERSION);

dm_status dm_engine_load(const dm_engine **out, dm_error *error)
{
    dm_status status = dm_module_load(&module, error);
    *out = module.table;
    return status;
}
