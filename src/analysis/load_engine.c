/* For dladdr, which tells where this library lies. */
#define _GNU_SOURCE

#include "analysis/engine.h"

#include "base/buffer.h"

#include <dlfcn.h>
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
    char message[DM_MESSAGE_SIZE];
} loaded;

/* The size of the folder in `file`, with its slash. */
static size_t measure_folder(const char *file)
{
    const char *slash = strrchr(file, '/');
    return slash ? (size_t)(slash - file) + 1 : 0;
}

/* Leave in `path` the first place where the module is, or the first of all
 * when it is nowhere. Without a folder nothing is tried: what lies in the
 * present one is not to be trusted. */
static void find_module(dm_buffer *path, const char *file)
{
    size_t folder_size = measure_folder(file);
    size_t count = folder_size > 0 ? sizeof places / sizeof *places : 0;
    for (size_t i = 0; i <= count && count > 0; i++) {
        dm_buffer_reset(path);
        dm_buffer_add_bytes(path, file, folder_size);
        dm_buffer_add(path, places[i % count]);
        dm_buffer_add(path, MODULE);
        if (access(dm_buffer_text(path), F_OK) == 0) {
            return;
        }
    }
}

static void keep_message(const char *cause, const char *path)
{
    snprintf(loaded.message, sizeof loaded.message, "%s: '%s'", cause, path);
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
    dm_buffer path = {0};
    if (dladdr(&loaded, &info) && info.dli_fname) {
        find_module(&path, info.dli_fname);
    }
    if (path.failed || path.size == 0) {
        keep_message("its folder is not known", MODULE);
    } else {
        open_module(dm_buffer_text(&path));
    }
    dm_buffer_clear(&path);
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
