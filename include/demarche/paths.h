#ifndef DEMARCHE_PATHS_H
#define DEMARCHE_PATHS_H

#include <stdbool.h>
#include <stdint.h>

#include "demarche/contacts.h"
#include "demarche/phases.h"
#include "demarche/reading.h"
#include "demarche/status.h"
#include "demarche/table.h"
#include "demarche/time.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Paths of news: chains of contacts, each of which begins with the actor that
 * the one before ended with and happens after it (Wu, Cheng, Huang, Ke, Lu and
 * Xu 2014). A date is some time in its interval. A path is `certain` when each
 * contact follows the one before wherever in their intervals the two happened,
 * and `possible` when times can be chosen for all of its contacts at once.
 *
 * A contact follows another certainly when the other's interval, and its
 * delay, are over as its own begins; under DM_ORDER_LOOSE also when the last
 * day of the other is the first day of its own, or the last second the first
 * one where either carries a time of day. A contact stated to answer another
 * one is after it in either order: it begins no earlier than the other one can
 * have happened, and the other one ends no later than it.
 *
 * A contact whose initiator is not told may have gone either way: it is
 * possible both ways and certain in neither, unless news goes both ways anyhow.
 * Symmetric contacts carry news both ways. In a joint contact news may go from
 * one side to the other and back.
 *
 * With a limit on waiting the chains are walks, which may come back to an
 * actor; to find those that do not is NP-hard (Casteigts, Himmel, Molter and
 * Zschoche 2021). None comes back to a contact, nor does any go from an answer
 * to what it answers; where it could, within a vague date or a day, a chain
 * can be missed for that.
 */

/** Which way news goes through a contact. */
typedef enum dm_flow {
    DM_FLOW_CHANNEL,    /**< both ways in the channels meeting, visit and
                           negotiation-session, else as by initiative */
    DM_FLOW_INITIATIVE, /**< from the initiator to the recipient */
} dm_flow;

/** `{0}` is strict order, flow by channel, no limit, no delay, all time. */
typedef struct dm_paths_options {
    dm_order order;
    dm_flow flow;
    bool wait_limited; /**< `wait_days` holds */
    double wait_days;  /**< at most so long with one actor: from day to day, to
                          the second where a contact carries a time of day */
    const int64_t *delays_s;   /**< by arrow: how long after it was sent it was
                                  received, not negative; NULL: at once */
    const dm_interval *window; /**< certain paths lie inside, possible ones may
                                  stay inside; NULL: all time */
} dm_paths_options;

/** Two different actors by their indices. */
typedef struct dm_path_ends {
    uint32_t from;
    uint32_t to;
} dm_path_ends;

/**
 * The last second by which each actor has certainly heard what `from` knew, of
 * all certain paths the earliest: fill `arrivals`, which has an item for each
 * actor; DM_TIME_MAX where there is no such path, DM_TIME_MIN for `from`
 * itself. In strict order, without a limit on waiting and without stated
 * answers one pass over the contacts, O(m), be their dates vague or not; else
 * O(m log m).
 */
DM_API dm_status dm_find_arrivals(dm_time *arrivals,
                                  const dm_contacts *contacts, uint32_t from,
                                  const dm_paths_options *options,
                                  dm_error *error);

/**
 * The best paths between two actors: kind, objective, hops, start, arrival,
 * path, contacts. The kind is certain or possible, the objective
 * earliest-arrival (among these the latest start), latest-departure (among
 * these the earliest arrival), fastest (from start to arrival; among these the
 * earliest) and fewest-hops (among these the earliest arrival, then the latest
 * start); after that the one with the fewest contacts is shown. A kind without
 * a path has no rows.
 *
 * A certain path starts on the first day of its first contact, by which the
 * news must be there, and has arrived by the last day of its last one. A
 * possible path has the days on which it does best. `path` holds the keys of
 * the actors, joined by ";", `contacts` the numbers of the contacts, the first
 * one first.
 *
 * Finds each contact once where dates are days: O(m log m) for m contacts.
 */
DM_API dm_status dm_find_paths(dm_table **out, const dm_contacts *contacts,
                               dm_path_ends ends,
                               const dm_paths_options *options,
                               dm_error *error);

/**
 * Who could have heard what `from` knew: actor, certain, possible, hops, via.
 * `certain` is the day by which it had certainly come, of all certain paths
 * the earliest, empty where there is none; `possible` the earliest day on which
 * it can have come. `hops` counts the contacts on the way by which it came
 * first, by the certain way where there is one, and `via` is the actor before.
 * Rows by `possible`, then by key. O(m log m).
 */
DM_API dm_status dm_measure_reach(dm_table **out, const dm_contacts *contacts,
                                  uint32_t from,
                                  const dm_paths_options *options,
                                  dm_error *error);

/*
 * Two measures of whole phases. They count certain paths alone, inside each
 * phase, whatever window and wait the options have; delays and order hold.
 * Actors are those with a contact inside the phase. All sources are taken at
 * once on as many processors as there are, with the same result on any number.
 */

/**
 * Who was well placed for news, per phase and actor: phase, actor, state,
 * closeness_fastest, reach, betweenness_shortest, betweenness_foremost.
 *
 * Closeness: the mean over all other actors of 1 / d, d being the days of the
 * fastest path to it, the first and the last one counted, and 1 / d = 0 without
 * a path (Oettershagen and Mutzel 2020); a path within a day takes one. Its
 * mean over the actors is the temporal efficiency. Reach: the share of the
 * others to which there is a path (Holme 2005: the influence set). Empty for a
 * single actor.
 *
 * Betweenness: the sum over all pairs of others of the share of their paths on
 * which the actor lies (Buss, Molter, Niedermeier and Rymar 2020), not
 * normalised: of the paths with the fewest contacts, and of those with the
 * fewest contacts among the ones that arrive first ("shortest foremost"; all
 * foremost paths cannot be counted in reasonable time). Contacts that differ
 * make paths that differ.
 *
 * Takes, for each source, as long as there are pairs of contacts that can
 * follow one another.
 */
DM_API dm_status dm_measure_temporal_centrality(dm_table **out,
                                                const dm_contacts *contacts,
                                                const dm_phases *phases,
                                                const dm_paths_options *options,
                                                dm_error *error);

/**
 * How much of each phase's network news could cross: phase, actors, pairs,
 * joined, joined_in_time, reachability_ratio, causal_fidelity. `pairs` are
 * ordered pairs of actors, `joined` those with a chain of contacts whatever
 * their order, `joined_in_time` those with a path. The reachability ratio
 * (Holme 2005) is joined_in_time / pairs, causal fidelity (Lentz, Selhorst and
 * Sokolov 2013) joined_in_time / joined: how much of what a drawing of the
 * network suggests time allows. O(n m) for n actors, where one pass over the m
 * contacts is exact.
 */
DM_API dm_status dm_measure_reachability(dm_table **out,
                                         const dm_contacts *contacts,
                                         const dm_phases *phases,
                                         const dm_paths_options *options,
                                         dm_error *error);

#ifdef __cplusplus
}
#endif

#endif
