#include "exchange/xml_functions.h"

#include "demarche/api.h"

#define VALUE DM_MODULE_VALUE

extern DM_API const dm_xml_functions dm_xml_table;
const dm_xml_functions dm_xml_table = {.version = sizeof(dm_xml_functions),
                                       DM_XML_FUNCTIONS(VALUE, VALUE, VALUE)};
