/* For dladdr, which tells where this library lies. */
#define _GNU_SOURCE

#include "analysis/engine.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define MODULE "demarche/demarche-igraph.so"

/* Beside the library; or, for a program that has the library inside, in the
 * `lib` that lies beside the program's folder. */
static const char *const places[] = {"", "../lib/"};

static pthread_once_t once = PTHREAD_ONCE_INIT;

/* What the one attempt gave. The module stays open, as igraph cannot be
 * unloaded. */
static struct {
    void *module;
    const dm_engine *engine;
    char message[PATH_MAX + DM_MESSAGE_SIZE];
} loaded;

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
static bool find_module(char path[PATH_MAX], const char *file)
{
    int folder = (int)measure_folder(file);
    const size_t count = sizeof places / sizeof *places;
    for (size_t i = 0; i <= count; i++) {
        int size = snprintf(path, PATH_MAX, "%.*s%s%s", folder, file,
                            places[i % count], MODULE);
        if (folder == 0 || size < 0 || size >= PATH_MAX) {
            return false;
        }
        if (access(path, F_OK) == 0) {
            return true;
        }
    }
    return true;
}

static void keep_message(const char *cause, const char *path)
{
    snprintf(loaded.message, sizeof loaded.message, "%.900s: '%s'", cause,
             path);
}

static void open_module(const char *path)
{
    loaded.module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!loaded.module) {
        const char *cause = dlerror();
        keep_message(cause ? cause : "cannot be loaded", path);
        return;
    }
    const dm_engine *engine = dlsym(loaded.module, DM_ENGINE_SYMBOL);
    if (!engine || engine->version != DM_ENGINE_VERSION) {
        keep_message("of another version than the library", path);
        return;
    }
    loaded.engine = engine;
}

static void load_once(void)
{
    Dl_info info = {0};
    char path[PATH_MAX];
    if (dladdr(&loaded, &info) && info.dli_fname &&
        find_module(path, info.dli_fname)) {
        open_module(path);
    } else {
        keep_message("its folder is not known", MODULE);
    }
}

dm_status dm_engine_load(const dm_engine **out, dm_error *error)
{
    pthread_once(&once, load_once);
    *out = loaded.engine;
    if (!loaded.engine) {
        return dm_error_set(error, DM_SYSTEM, "cannot load igraph: %s",
                            loaded.message);
    }
    return DM_OK;
}
