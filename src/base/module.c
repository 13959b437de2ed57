/* For dladdr, which tells where this library lies. */
#define _GNU_SOURCE

#include "base/module.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

/* Beside the library; or, for a program that has the library inside, in the
 * folder of libraries that belongs to the program's, as built or installed. */
static const char *const places[] = {"", "../lib/", INSTALLED_LIBRARIES "/"};

/* The file that this is in. Of a program dladdr knows only by what name it was
 * called. */
static bool find_own_file(char path[PATH_MAX])
{
    Dl_info own = {0};
    Dl_info program = {0};
    if (!dladdr(places, &own) || !own.dli_fname) {
        return false;
    }
    ssize_t size = -1;
    if (dladdr((const void *)getauxval(AT_ENTRY), &program) &&
        program.dli_fbase == own.dli_fbase) {
        size = readlink("/proc/self/exe", path, PATH_MAX - 1);
    }
    if (size < 0) {
        return snprintf(path, PATH_MAX, "%s", own.dli_fname) < PATH_MAX;
    }
    path[size] = '\0';
    return true;
}

/* The size of the folder in `file`, with its slash. */
static size_t measure_folder(const char *file)
{
    const char *slash = strrchr(file, '/');
    return slash ? (size_t)(slash - file) + 1 : 0;
}

/* Leave in `path` the first place where the module is, or the first of all when
 * it is nowhere; false when the places are not known. Without a folder nothing
 * is tried: what lies in the present one is not to be trusted. Nothing is
 * allocated, as this is tried once only. */
static bool find_module(char path[PATH_MAX], const char *name, const char *file)
{
    int folder = (int)measure_folder(file);
    const size_t count = sizeof places / sizeof *places;
    for (size_t i = 0; i <= count; i++) {
        int size = snprintf(path, PATH_MAX, "%.*s%sdemarche/demarche-%s.so",
                            folder, file, places[i % count], name);
        if (folder == 0 || size < 0 || size >= PATH_MAX) {
            return false;
        }
        if (access(path, F_OK) == 0) {
            return true;
        }
    }
    return true;
}

static void keep_message(dm_module *module, const char *cause, const char *path)
{
    snprintf(module->message, sizeof module->message, "%.900s: '%s'", cause,
             path);
}

/* It stays open, as igraph cannot be unloaded. */
static void open_module(dm_module *module, const char *path)
{
    void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!handle) {
        const char *cause = dlerror();
        keep_message(module, cause ? cause : "cannot be loaded", path);
        return;
    }
    const void *table = dlsym(handle, module->symbol);
    if (!table || *(const unsigned *)table != module->version) {
        keep_message(module, "of another version than the library", path);
        return;
    }
    module->table = table;
}

static void try_once(dm_module *module)
{
    char file[PATH_MAX];
    char path[PATH_MAX];
    if (module->tried) {
        return;
    }
    module->tried = true;
    if (find_own_file(file) && find_module(path, module->name, file)) {
        open_module(module, path);
    } else {
        keep_message(module, "its folder is not known", module->name);
    }
}

dm_status dm_module_load(dm_module *module, dm_error *error)
{
    pthread_mutex_lock(&module->lock);
    try_once(module);
    pthread_mutex_unlock(&module->lock);
    return module->table ? DM_OK
                         : dm_error_set(error, DM_SYSTEM, "cannot load %s: %s",
                                        module->name, module->message);
}
