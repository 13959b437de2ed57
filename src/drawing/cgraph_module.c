#include "drawing/cgraph_functions.h"

#include "demarche/api.h"

#define VALUE DM_MODULE_VALUE

extern DM_API const dm_cgraph_functions dm_cgraph_table;
const dm_cgraph_functions dm_cgraph_table = {
    .version = sizeof(dm_cgraph_functions), DM_CGRAPH_FUNCTIONS(VALUE, VALUE)};
