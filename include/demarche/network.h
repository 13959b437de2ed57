#ifndef DEMARCHE_NETWORK_H
#define DEMARCHE_NETWORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "demarche/contacts.h"
#include "demarche/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * All contacts of one direction between two actors in one window, as a
 * weighted arrow; or, undirected, those between them that have no initiator
 * (`from` < `to`).
 */
typedef struct dm_tie {
    uint32_t from; /**< indices into the network's `actors` */
    uint32_t to;
    bool directed;
    bool single;    /**< each of its contacts is told by one record alone */
    bool contested; /**< the accounts of one of its contacts disagree */
    double weight;  /**< contacts, whole or by the shares of their dates */
    size_t first_contact; /**< where its contacts begin in `tie_contacts` */
    size_t contact_count;
} dm_tie;

/** The ties of one window: what static measures and drawings see. */
typedef struct dm_network {
    const dm_contacts *contacts; /**< what it was made of; borrowed */
    dm_interval window;
    size_t actor_count;
    uint32_t *actors; /**< those with a tie, ascending indices into
                           `contacts->actors` */
    size_t tie_count;
    dm_tie *ties; /**< sorted by from, to; directed before undirected */
    int64_t *tie_contacts; /**< contact numbers, tie by tie, in time order */
    double *tie_counts;    /**< what each of these adds to its tie */
} dm_network;

/** The network of the contacts that count in `window`; the caller frees it
 * before the contacts. */
DM_API dm_status dm_network_new(dm_network **out, const dm_contacts *contacts,
                                dm_interval window, dm_error *error);

DM_API void dm_network_free(dm_network *network);

#ifdef __cplusplus
}
#endif

#endif
