#ifndef BASE_MODULE_H
#define BASE_MODULE_H

#include <limits.h>
#include <pthread.h>
#include <stdbool.h>

#include "demarche/status.h"

/**
 * A foreign library that takes long to load and that few commands need comes
 * in a file of its own, `demarche/demarche-NAME.so` beside the library. It
 * holds one symbol, a table of functions, whose first member is an `unsigned`
 * that says of which version it is.
 */
typedef struct dm_module {
    const char *name;
    const char *symbol;
    unsigned version;
    pthread_mutex_t lock;
    bool tried;
    const void *table; /**< NULL until loaded */
    char message[PATH_MAX + DM_MESSAGE_SIZE];
} dm_module;

#define DM_MODULE(name, symbol, version)                                  \
    {                                                                     \
        name, symbol, version, PTHREAD_MUTEX_INITIALIZER, false, NULL, "" \
    }

/** Load it on the first call. It stays for good. DM_SYSTEM names the file that
 * could not be loaded, and so does every later call. */
dm_status dm_module_load(dm_module *module, dm_error *error);

/*
 * A list of functions of a foreign library gives for each its type, its name,
 * its parameters and its arguments, these two in brackets. From it are made the
 * members of the table and, in the module, their values.
 */
#define DM_MODULE_MEMBER(type, name, parameters, arguments) \
    type(*name) parameters;
#define DM_MODULE_VALUE(type, name, parameters, arguments) .name = name,

/*
 * And, in the library, functions of the same names that call those of the table
 * that `get_table` gives, so that whoever uses the foreign library does so in
 * its own words. MAKE is for those with which a use begins: they load `module`.
 * Before that, and where it cannot be loaded, all give 0 or NULL.
 */
#define DM_MODULE_MAKE(type, name, parameters, arguments) \
    type name parameters                                  \
    {                                                     \
        return dm_module_load(&module, NULL) == DM_OK     \
                   ? get_table()->name arguments          \
                   : NULL;                                \
    }
#define DM_MODULE_GIVE(type, name, parameters, arguments)     \
    type name parameters                                      \
    {                                                         \
        return get_table() ? get_table()->name arguments : 0; \
    }
#define DM_MODULE_DO(type, name, parameters, arguments) \
    type name parameters                                \
    {                                                   \
        if (get_table()) {                              \
            get_table()->name arguments;                \
        }                                               \
    }

#endif
