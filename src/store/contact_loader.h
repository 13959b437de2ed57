#ifndef STORE_CONTACT_LOADER_H
#define STORE_CONTACT_LOADER_H

#include "store/contact_chunks.h"
#include "store/contact_pages.h"

/** Puts contacts into pages, and into the copy of the contacts, on a thread of
 * its own, so that the caller can make out the next ones meanwhile. */
typedef struct dm_contact_loader dm_contact_loader;

/** The most contacts that are handed over at once. */
#define DM_LOADER_BATCH 4096

/** What the copy of the contacts has of a contact that is stored under `id`. */
dm_copied_contact dm_batch_copied(const dm_batch_contact *item, int64_t id);

/** Both must outlive the loader, and are not to be touched before
 * dm_contact_loader_finish. */
dm_status dm_contact_loader_new(dm_contact_loader **out,
                                dm_contact_pages *pages, dm_chunk_builder *copy,
                                dm_error *error);

/** Hand over contacts of the import `origin`, all of which fit a page. Their
 * keys are copied. A failure may be one of those handed over before. */
dm_status dm_contact_loader_put(dm_contact_loader *loader,
                                const dm_batch_contact *items, size_t count,
                                int64_t origin, dm_error *error);

/** Wait until all is in; no more is handed over. */
dm_status dm_contact_loader_finish(dm_contact_loader *loader, dm_error *error);

/** NULL allowed. */
void dm_contact_loader_free(dm_contact_loader *loader);

#endif
