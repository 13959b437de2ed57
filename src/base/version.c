#include "demarche/version.h"

#include <stddef.h>

const char *dm_version(void)
{
    return DM_VERSION;
}

const char *const *dm_version_libraries(void)
{
    /* The build names them: no layer may ask another one's library. */
    static const char *const libraries[] = {
        "igraph " IGRAPH_VERSION,     "cgraph " CGRAPH_VERSION,
        "sqlite3 " SQLITE3_VERSION,   "gsl " GSL_VERSION,
        "jansson " JANSSON_VERSION,   "libxml2 " LIBXML2_VERSION,
        "utf8proc " UTF8PROC_VERSION, NULL,
    };
    return libraries;
}
