#include "exchange/export_graph.h"

#include "exchange/export_names.h"

#include <stdlib.h>

/* The columns of the descriptions that are needed. */
struct described {
    const dm_table *table;
    size_t contact;
    size_t key;
    size_t date;
    size_t place;
};

static struct described find_columns(const dm_table *table)
{
    return (struct described){.table = table,
                              .contact = dm_table_find_column(table, "contact"),
                              .key = dm_table_find_column(table, "key"),
                              .date = dm_table_find_column(table, "date"),
                              .place = dm_table_find_column(table, "place")};
}

/* The row of a contact: they ascend by number. */
static size_t find_row(const struct described *described, int64_t contact)
{
    size_t low = 0;
    size_t high = dm_table_count_rows(described->table);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (dm_table_get_integer(described->table, middle, described->contact) <
            contact) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static dm_export_contact read_arrow(const dm_contacts *contacts, size_t arrow,
                                    const struct described *described)
{
    uint32_t from = contacts->initiator[arrow];
    uint32_t to = contacts->recipient[arrow];
    unsigned flags = contacts->flags[arrow];
    bool directed = !(flags & (DM_CONTACT_SYMMETRIC | DM_CONTACT_UNKNOWN));
    bool turned = !directed && from > to;
    size_t row = find_row(described, contacts->contact[arrow]);
    const dm_table *table = described->table;

    return (dm_export_contact){
        .from = turned ? to : from,
        .to = turned ? from : to,
        .directed = directed,
        .channel = contacts->channel[arrow],
        .topic = contacts->topic[arrow],
        .flags = flags,
        .when = {contacts->start[arrow], contacts->end[arrow]},
        .row = row,
        .place = (size_t)dm_table_get_integer(table, row, described->place),
        .key = dm_table_get_text(table, row, described->key),
        .date = dm_table_get_text(table, row, described->date)};
}

static double count_in_phase(const dm_export_graph *graph, size_t phase,
                             dm_interval when)
{
    return dm_count_in_window(when, graph->source->phases->items[phase].window,
                              graph->source->contacts->dates)
        .counts;
}

/* One for each phase, where these make different ties. */
static void add_by_phase(dm_export_graph *graph, dm_export_contact contact)
{
    for (size_t i = 0; i < graph->phase_count; i++) {
        contact.phase = graph->first_phase + i;
        contact.counts = count_in_phase(graph, contact.phase, contact.when);
        if (contact.counts > 0) {
            graph->contacts[graph->contact_count++] = contact;
        }
    }
}

/* One for all of them: no contact counts more than itself. */
static void add_once(dm_export_graph *graph, dm_export_contact contact)
{
    for (size_t i = graph->phase_count; i-- > 0;) {
        size_t phase = graph->first_phase + i;
        double counts = count_in_phase(graph, phase, contact.when);
        contact.counts += counts;
        contact.phase = counts > 0 ? phase : contact.phase;
    }
    if (contact.counts > 1) {
        contact.counts = 1;
    }
    if (contact.counts > 0) {
        graph->contacts[graph->contact_count++] = contact;
    }
}

static bool collect_contacts(dm_export_graph *graph)
{
    const dm_contacts *contacts = graph->source->contacts;
    struct described described = find_columns(graph->source->descriptions);
    bool by_phase = graph->grouping == DM_EXPORT_BY_PHASE;
    size_t most = by_phase ? graph->phase_count : 1;

    graph->contacts =
        calloc(contacts->count * most + 1, sizeof *graph->contacts);
    if (!graph->contacts) {
        return false;
    }
    for (size_t i = 0; i < contacts->count; i++) {
        dm_export_contact contact = read_arrow(contacts, i, &described);
        if (by_phase) {
            add_by_phase(graph, contact);
        } else {
            add_once(graph, contact);
        }
    }
    return true;
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_ends(const dm_export_contact *a, const dm_export_contact *b)
{
    if (a->from != b->from) {
        return a->from < b->from ? -1 : 1;
    }
    if (a->to != b->to) {
        return a->to < b->to ? -1 : 1;
    }
    return b->directed - a->directed;
}

/* What is not to part ties has been made equal before. */
static int compare_ties(const dm_export_contact *a, const dm_export_contact *b,
                        dm_export_grouping grouping)
{
    int order =
        grouping == DM_EXPORT_BY_PHASE ? compare_sizes(a->phase, b->phase) : 0;
    order = order ? order : compare_ends(a, b);
    if (order == 0 && grouping == DM_EXPORT_BY_CHANNEL) {
        order = compare_sizes(a->channel, b->channel);
    }
    return order;
}

static int compare_in_time(const dm_export_contact *a,
                           const dm_export_contact *b)
{
    int order = compare_sizes(a->place, b->place);
    order = order ? order : compare_sizes(a->phase, b->phase);
    order = order ? order : compare_ends(a, b);
    return order ? order : compare_sizes(a->channel, b->channel);
}

static int compare_within(const dm_export_contact *a,
                          const dm_export_contact *b,
                          dm_export_grouping grouping)
{
    int order = compare_ties(a, b, grouping);
    return order ? order : compare_in_time(a, b);
}

static int compare_by_ends(const void *a, const void *b)
{
    return compare_within(a, b, DM_EXPORT_BY_ENDS);
}

static int compare_by_phase(const void *a, const void *b)
{
    return compare_within(a, b, DM_EXPORT_BY_PHASE);
}

static int compare_by_channel(const void *a, const void *b)
{
    return compare_within(a, b, DM_EXPORT_BY_CHANNEL);
}

static void sort_contacts(dm_export_graph *graph)
{
    static int (*const orders[])(const void *, const void *) = {
        [DM_EXPORT_BY_ENDS] = compare_by_ends,
        [DM_EXPORT_BY_PHASE] = compare_by_phase,
        [DM_EXPORT_BY_CHANNEL] = compare_by_channel};

    qsort(graph->contacts, graph->contact_count, sizeof *graph->contacts,
          orders[graph->grouping]);
}

static void add_to_tie(dm_export_tie *tie, const dm_export_contact *contact)
{
    tie->contact_count++;
    tie->weight += contact->counts;
    tie->single = tie->single && (contact->flags & DM_CONTACT_SINGLE);
    tie->contested = tie->contested || (contact->flags & DM_CONTACT_CONTESTED);
    if (contact->when.start < tie->span.start) {
        tie->span.start = contact->when.start;
    }
    if (contact->when.end > tie->span.end) {
        tie->span.end = contact->when.end;
    }
}

static bool build_ties(dm_export_graph *graph)
{
    graph->ties = calloc(graph->contact_count + 1, sizeof *graph->ties);
    if (!graph->ties) {
        return false;
    }
    for (size_t i = 0; i < graph->contact_count; i++) {
        const dm_export_contact *contact = &graph->contacts[i];
        if (i == 0 || compare_ties(contact - 1, contact, graph->grouping)) {
            graph->ties[graph->tie_count++] =
                (dm_export_tie){.phase = contact->phase,
                                .from = contact->from,
                                .to = contact->to,
                                .directed = contact->directed,
                                .single = true,
                                .channel = contact->channel,
                                .span = contact->when,
                                .first_contact = i};
        }
        add_to_tie(&graph->ties[graph->tie_count - 1], contact);
    }
    return true;
}

/* From indices into the actors of the contacts to those of the graph. */
static bool number_actors(dm_export_graph *graph)
{
    const dm_contacts *contacts = graph->source->contacts;
    uint32_t *places = calloc(contacts->actor_count + 1, sizeof *places);
    graph->actors = calloc(contacts->actor_count + 1, sizeof *graph->actors);
    if (!places || !graph->actors) {
        free(places);
        return false;
    }
    for (size_t i = 0; i < graph->contact_count; i++) {
        places[graph->contacts[i].from] = 1;
        places[graph->contacts[i].to] = 1;
    }
    for (size_t i = 0; i < contacts->actor_count; i++) {
        if (places[i]) {
            places[i] = (uint32_t)graph->actor_count;
            graph->actors[graph->actor_count++] = (dm_export_actor){
                .actor = &contacts->actors[i],
                .states = dm_contacts_state_text(contacts, (uint32_t)i)};
        }
    }
    for (size_t i = 0; i < graph->contact_count; i++) {
        graph->contacts[i].from = places[graph->contacts[i].from];
        graph->contacts[i].to = places[graph->contacts[i].to];
    }
    free(places);
    return true;
}

static int compare_places_in_time(const void *left, const void *right)
{
    const dm_export_contact *const *a = left;
    const dm_export_contact *const *b = right;
    return compare_in_time(*a, *b);
}

static bool order_in_time(dm_export_graph *graph)
{
    size_t count = graph->contact_count;
    const dm_export_contact **order = calloc(count + 1, sizeof *order);
    graph->in_time = calloc(count + 1, sizeof *graph->in_time);
    if (!order || !graph->in_time) {
        free(order);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        order[i] = &graph->contacts[i];
    }
    qsort(order, count, sizeof *order, compare_places_in_time);
    for (size_t i = 0; i < count; i++) {
        graph->in_time[i] = (size_t)(order[i] - graph->contacts);
    }
    free(order);
    return true;
}

static bool fill_graph(dm_export_graph *graph)
{
    if (!collect_contacts(graph) || !number_actors(graph)) {
        return false;
    }
    sort_contacts(graph);
    return build_ties(graph) && order_in_time(graph) &&
           dm_export_name_actors(graph);
}

dm_status dm_export_graph_init(dm_export_graph *out,
                               const dm_export_source *source,
                               size_t first_phase, size_t phase_count,
                               dm_export_grouping grouping, dm_error *error)
{
    *out = (dm_export_graph){.source = source,
                             .first_phase = first_phase,
                             .phase_count = phase_count,
                             .grouping = grouping};
    return fill_graph(out)
               ? DM_OK
               : dm_error_set(error, DM_NO_MEMORY, "no memory for an export");
}

void dm_export_graph_clear(dm_export_graph *graph)
{
    free(graph->actors);
    free(graph->ties);
    free(graph->contacts);
    free(graph->in_time);
    dm_arena_clear(&graph->names);
    *graph = (dm_export_graph){0};
}

bool dm_export_next_arrow(const dm_export_graph *graph, dm_export_arrow *arrow)
{
    const dm_export_tie *tie = arrow->tie;
    bool back = tie && !tie->directed && tie->from != tie->to &&
                arrow->from == tie->from;
    if (!back) {
        tie = tie ? tie + 1 : graph->ties;
    }
    if (tie == graph->ties + graph->tie_count) {
        return false;
    }
    *arrow = (dm_export_arrow){.tie = tie,
                               .number = arrow->number + 1,
                               .from = back ? tie->to : tie->from,
                               .to = back ? tie->from : tie->to};
    return true;
}
