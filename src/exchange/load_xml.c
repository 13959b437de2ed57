#include "exchange/xml_functions.h"

static dm_module module =
    DM_MODULE("libxml2", DM_XML_SYMBOL, sizeof(dm_xml_functions));

dm_status dm_xml_load(dm_error *error)
{
    return dm_module_load(&module, error);
}

static const dm_xml_functions *get_table(void)
{
    return module.table;
}

DM_XML_FUNCTIONS(DM_MODULE_MAKE, DM_MODULE_GIVE, DM_MODULE_DO)
