#ifndef DEMARCHE_VERSION_H
#define DEMARCHE_VERSION_H

#include "demarche/api.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The version of these headers; the build reads it from here. */
#define DM_VERSION "0.1.0"

/** The version of the library that runs, as DM_VERSION was when it was built.
 */
DM_API const char *dm_version(void);

/** The libraries it was built with, as "sqlite3 3.40.1"; NULL after the last.
 */
DM_API const char *const *dm_version_libraries(void);

#ifdef __cplusplus
}
#endif

#endif
