#include "demarche/network.h"

#include <stdlib.h>
#include <string.h>

/* One arrow on its way into a tie: an undirected one with its ends in order. */
typedef struct tie_arrow {
    uint32_t from;
    uint32_t to;
    bool directed;
    double counts;
    size_t arrow; /* its place in the sequence, which is its place in time */
} tie_arrow;

static tie_arrow place_arrow(const dm_contacts *contacts, size_t arrow)
{
    uint32_t from = contacts->initiator[arrow];
    uint32_t to = contacts->recipient[arrow];
    bool directed =
        !(contacts->flags[arrow] & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
    bool turned = !directed && from > to;
    return (tie_arrow){.from = turned ? to : from,
                       .to = turned ? from : to,
                       .directed = directed,
                       .arrow = arrow};
}

static int compare_tie_arrows(const void *left, const void *right)
{
    const tie_arrow *a = left;
    const tie_arrow *b = right;
    if (a->from != b->from) {
        return a->from < b->from ? -1 : 1;
    }
    if (a->to != b->to) {
        return a->to < b->to ? -1 : 1;
    }
    if (a->directed != b->directed) {
        return a->directed ? -1 : 1;
    }
    return (a->arrow > b->arrow) - (a->arrow < b->arrow);
}

static bool is_same_tie(const tie_arrow *a, const tie_arrow *b)
{
    return a->from == b->from && a->to == b->to && a->directed == b->directed;
}

/* The arrows that count in the window, tie by tie; the caller frees them. */
static tie_arrow *collect_arrows(const dm_contacts *contacts,
                                 dm_interval window, size_t *count)
{
    *count = 0;
    tie_arrow *arrows = malloc((contacts->count + 1) * sizeof *arrows);
    if (!arrows) {
        return NULL;
    }
    for (size_t i = 0; i < contacts->count; i++) {
        dm_interval when = {contacts->start[i], contacts->end[i]};
        double counts =
            dm_count_in_window(when, window, contacts->dates).counts;
        if (counts > 0) {
            arrows[*count] = place_arrow(contacts, i);
            arrows[(*count)++].counts = counts;
        }
    }
    qsort(arrows, *count, sizeof *arrows, compare_tie_arrows);
    return arrows;
}

static void add_to_tie(dm_network *network, dm_tie *tie, const tie_arrow *added)
{
    const dm_contacts *contacts = network->contacts;
    unsigned flags = contacts->flags[added->arrow];
    size_t place = tie->first_contact + tie->contact_count++;
    network->tie_contacts[place] = contacts->contact[added->arrow];
    network->tie_counts[place] = added->counts;
    tie->weight += added->counts;
    tie->single = tie->single && (flags & DM_CONTACT_SINGLE);
    tie->contested = tie->contested || (flags & DM_CONTACT_CONTESTED);
}

static void build_ties(dm_network *network, const tie_arrow *arrows,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !is_same_tie(&arrows[i - 1], &arrows[i])) {
            network->ties[network->tie_count++] =
                (dm_tie){.from = arrows[i].from,
                         .to = arrows[i].to,
                         .directed = arrows[i].directed,
                         .single = true,
                         .first_contact = i};
        }
        add_to_tie(network, &network->ties[network->tie_count - 1], &arrows[i]);
    }
}

/* Name the ties' ends by places in `actors`, those with a tie. */
static bool number_actors(dm_network *network)
{
    size_t all = network->contacts->actor_count;
    uint32_t *places = calloc(all + 1, sizeof *places);
    network->actors = malloc((all + 1) * sizeof *network->actors);
    if (!places || !network->actors) {
        free(places);
        return false;
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        places[network->ties[i].from] = 1;
        places[network->ties[i].to] = 1;
    }
    for (size_t i = 0; i < all; i++) {
        if (places[i]) {
            places[i] = (uint32_t)network->actor_count;
            network->actors[network->actor_count++] = (uint32_t)i;
        }
    }
    for (size_t i = 0; i < network->tie_count; i++) {
        network->ties[i].from = places[network->ties[i].from];
        network->ties[i].to = places[network->ties[i].to];
    }
    free(places);
    return true;
}

static bool fill_network(dm_network *network)
{
    size_t count = 0;
    tie_arrow *arrows =
        collect_arrows(network->contacts, network->window, &count);
    network->ties = calloc(count + 1, sizeof *network->ties);
    network->tie_contacts = calloc(count + 1, sizeof *network->tie_contacts);
    network->tie_counts = calloc(count + 1, sizeof *network->tie_counts);
    bool filled =
        arrows && network->ties && network->tie_contacts && network->tie_counts;
    if (filled) {
        build_ties(network, arrows, count);
        filled = number_actors(network);
    }
    free(arrows);
    return filled;
}

dm_status dm_network_new(dm_network **out, const dm_contacts *contacts,
                         dm_interval window, dm_error *error)
{
    *out = NULL;
    dm_network *network = calloc(1, sizeof *network);
    if (network) {
        network->contacts = contacts;
        network->window = window;
    }
    if (!network || !fill_network(network)) {
        dm_network_free(network);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for a network");
    }
    *out = network;
    return DM_OK;
}

void dm_network_free(dm_network *network)
{
    if (!network) {
        return;
    }
    free(network->actors);
    free(network->ties);
    free(network->tie_contacts);
    free(network->tie_counts);
    free(network);
}
