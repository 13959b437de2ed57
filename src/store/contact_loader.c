#include "store/contact_loader.h"

#include "base/buffer.h"

#include <assert.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* One that is loaded, some that wait, one that is being filled. */
enum { BATCHES = 8 };

typedef struct loaded_batch {
    size_t count;
    int64_t origin;
    dm_buffer keys;
    dm_batch_contact items[DM_LOADER_BATCH];
} loaded_batch;

struct dm_contact_loader {
    dm_contact_pages *pages;
    dm_chunk_builder *copy;
    loaded_batch batches[BATCHES];

    pthread_t thread;
    bool running;
    pthread_mutex_t lock; /* of what follows */
    pthread_cond_t changed;
    size_t given;  /* batches so far */
    size_t loaded; /* of them */
    bool ended;    /* no more is given */
    dm_status status;
    dm_error error;
};

dm_copied_contact dm_batch_copied(const dm_batch_contact *item, int64_t id)
{
    return (dm_copied_contact){
        .id = id,
        .dated = true,
        .when = item->when,
        .direction = dm_direction_read(item->direction),
        .initiator = item->initiator,
        .recipient = item->recipient,
        .channel = item->channel,
        .topic = item->topic,
    };
}

static dm_status load_contact(dm_contact_loader *loader,
                              const dm_batch_contact *item, int64_t origin,
                              dm_error *error)
{
    const dm_copied_contact copied =
        dm_batch_copied(item, dm_contact_pages_next(loader->pages));
    dm_status status = dm_contact_pages_add(loader->pages, item, origin, error);
    return status == DM_OK ? dm_chunk_builder_add(loader->copy, &copied, error)
                           : status;
}

static dm_status load_batch(dm_contact_loader *loader, size_t number,
                            dm_error *error)
{
    const loaded_batch *batch = &loader->batches[number % BATCHES];
    dm_status status = DM_OK;
    for (size_t i = 0; i < batch->count && status == DM_OK; i++) {
        status = load_contact(loader, &batch->items[i], batch->origin, error);
    }
    return status;
}

/* Wait for the next batch; false: there is none. */
static bool await_batch(dm_contact_loader *loader)
{
    while (loader->loaded == loader->given && !loader->ended) {
        pthread_cond_wait(&loader->changed, &loader->lock);
    }
    return loader->loaded < loader->given && loader->status == DM_OK;
}

static void *load_batches(void *given)
{
    dm_contact_loader *loader = given;
    pthread_mutex_lock(&loader->lock);
    while (await_batch(loader)) {
        dm_error error = {0};
        pthread_mutex_unlock(&loader->lock);
        dm_status status = load_batch(loader, loader->loaded, &error);
        pthread_mutex_lock(&loader->lock);
        loader->status = status;
        loader->error = error;
        loader->loaded++;
        pthread_cond_broadcast(&loader->changed);
    }
    loader->ended = true;
    pthread_cond_broadcast(&loader->changed);
    pthread_mutex_unlock(&loader->lock);
    return NULL;
}

dm_status dm_contact_loader_new(dm_contact_loader **out,
                                dm_contact_pages *pages, dm_chunk_builder *copy,
                                dm_error *error)
{
    *out = calloc(1, sizeof **out);
    if (!*out) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory to load contacts");
    }
    dm_contact_loader *loader = *out;
    loader->pages = pages;
    loader->copy = copy;
    pthread_mutex_init(&loader->lock, NULL);
    pthread_cond_init(&loader->changed, NULL);
    loader->running =
        pthread_create(&loader->thread, NULL, load_batches, loader) == 0;
    return DM_OK;
}

/* Wait for a batch that is free to be filled, the next by its number. */
static dm_status await_room(dm_contact_loader *loader, dm_error *error)
{
    pthread_mutex_lock(&loader->lock);
    while (loader->given - loader->loaded == BATCHES && !loader->ended) {
        pthread_cond_wait(&loader->changed, &loader->lock);
    }
    dm_status status = loader->status;
    if (status != DM_OK && error) {
        *error = loader->error;
    }
    pthread_mutex_unlock(&loader->lock);
    return status;
}

static bool fill_batch(loaded_batch *batch, const dm_batch_contact *items,
                       size_t count, int64_t origin)
{
    memcpy(batch->items, items, count * sizeof *items);
    batch->count = count;
    batch->origin = origin;
    dm_buffer_reset(&batch->keys);
    for (size_t i = 0; i < count; i++) {
        dm_buffer_add_bytes(&batch->keys, items[i].key, items[i].key_size + 1);
    }
    const char *key = dm_buffer_text(&batch->keys);
    for (size_t i = 0; i < count && !batch->keys.failed; i++) {
        batch->items[i].key = key;
        key += items[i].key_size + 1;
    }
    return !batch->keys.failed;
}

dm_status dm_contact_loader_put(dm_contact_loader *loader,
                                const dm_batch_contact *items, size_t count,
                                int64_t origin, dm_error *error)
{
    assert(count <= DM_LOADER_BATCH);
    dm_status status = await_room(loader, error);
    if (status != DM_OK) {
        return status;
    }
    size_t number = loader->given;
    if (!fill_batch(&loader->batches[number % BATCHES], items, count, origin)) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory to load contacts");
    }
    if (!loader->running) { /* without a thread, at once */
        return load_batch(loader, number, error);
    }
    pthread_mutex_lock(&loader->lock);
    loader->given++;
    pthread_cond_broadcast(&loader->changed);
    pthread_mutex_unlock(&loader->lock);
    return DM_OK;
}

dm_status dm_contact_loader_finish(dm_contact_loader *loader, dm_error *error)
{
    pthread_mutex_lock(&loader->lock);
    loader->ended = true;
    pthread_cond_broadcast(&loader->changed);
    pthread_mutex_unlock(&loader->lock);
    if (loader->running) {
        pthread_join(loader->thread, NULL);
        loader->running = false;
    }
    if (loader->status != DM_OK && error) {
        *error = loader->error;
    }
    return loader->status;
}

void dm_contact_loader_free(dm_contact_loader *loader)
{
    if (loader) {
        dm_contact_loader_finish(loader, NULL);
        for (size_t i = 0; i < BATCHES; i++) {
            dm_buffer_clear(&loader->batches[i].keys);
        }
        pthread_mutex_destroy(&loader->lock);
        pthread_cond_destroy(&loader->changed);
        free(loader);
    }
}
