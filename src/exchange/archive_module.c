#include "exchange/archive_functions.h"

#include "demarche/api.h"

#define VALUE DM_MODULE_VALUE

extern DM_API const dm_archive_functions dm_archive_table;
const dm_archive_functions dm_archive_table = {
    .version = sizeof(dm_archive_functions),
    DM_ARCHIVE_FUNCTIONS(VALUE, VALUE)};
