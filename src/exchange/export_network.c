#include "demarche/export.h"

#include "exchange/export_graph.h"
#include "exchange/export_writers.h"
#include "exchange/xml_functions.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const dm_export_description dm_export_formats[] = {
    [DM_EXPORT_DATASET] =
        {"dataset", "",
         "a folder of CSV files with all that the store holds; importing it "
         "gives the same content"},
    [DM_EXPORT_DOT] = {"dot", ".dot",
                       "every tie of a phase, as 'demarche draw' draws it; for "
                       "Graphviz"},
    [DM_EXPORT_CSV] =
        {"csv", ".csv",
         "PATH-ties, PATH-contacts and PATH-actors, with days as 1939-08-23; "
         "for spreadsheets, Palladio and nodegoat"},
    [DM_EXPORT_SPELLS] =
        {"spells", ".csv",
         "a row for each contact, [onset, terminus) in days since 1970-01-01, "
         "tail and head, numbered as in PATH-actors; for networkDynamic and "
         "tsna in R"},
    [DM_EXPORT_EVENTS] =
        {"events", ".csv",
         "a row for each directed contact: time (its first day), sender, "
         "receiver, type (its channel); for remify and goldfish in R"},
    [DM_EXPORT_GEXF] =
        {"gexf", ".gexf",
         "a tie for each channel with the dates of its contacts; for Gephi, "
         "from 0.9.3"},
    [DM_EXPORT_GRAPHML] =
        {"graphml", ".graphml",
         "a file for each phase; for igraph in R and Python, visone, networkx"},
    [DM_EXPORT_PAJEK] =
        {"pajek", ".net",
         "a relation for each channel, with times in days; for Pajek alone"},
    [DM_EXPORT_GML] = {"gml", ".gml",
                       "a file for each phase, in ASCII; for readers that know "
                       "nothing better"},
    [DM_EXPORT_JSON] =
        {"json", ".json",
         "nodes and links, a file for each phase; for networkx and D3"},
    [DM_EXPORT_CYTOSCAPE] =
        {"cytoscape", ".cyjs",
         "a file for each phase; for Cytoscape and Cytoscape.js"},
    {NULL, NULL, NULL},
};

/* One file of a format, or one for each phase. */
struct part {
    dm_export_format format;
    const char *suffix;
    bool each_phase;
    dm_export_grouping grouping;
    dm_export_writer *write;
};

static const struct part parts[] = {
    {DM_EXPORT_CSV, "-ties", false, DM_EXPORT_BY_PHASE, dm_export_csv_ties},
    {DM_EXPORT_CSV, "-contacts", false, DM_EXPORT_BY_PHASE,
     dm_export_csv_contacts},
    {DM_EXPORT_CSV, "-actors", false, DM_EXPORT_BY_ENDS, dm_export_csv_actors},
    {DM_EXPORT_SPELLS, "", false, DM_EXPORT_BY_ENDS, dm_export_spells},
    {DM_EXPORT_SPELLS, "-actors", false, DM_EXPORT_BY_ENDS,
     dm_export_spell_actors},
    {DM_EXPORT_EVENTS, "", false, DM_EXPORT_BY_ENDS, dm_export_events},
    {DM_EXPORT_GEXF, "", false, DM_EXPORT_BY_CHANNEL, dm_export_gexf},
    {DM_EXPORT_GRAPHML, "", true, DM_EXPORT_BY_ENDS, dm_export_graphml},
    {DM_EXPORT_PAJEK, "", false, DM_EXPORT_BY_CHANNEL, dm_export_pajek},
    {DM_EXPORT_GML, "", true, DM_EXPORT_BY_ENDS, dm_export_gml},
    {DM_EXPORT_JSON, "", true, DM_EXPORT_BY_ENDS, dm_export_json},
    {DM_EXPORT_CYTOSCAPE, "", true, DM_EXPORT_BY_ENDS, dm_export_cytoscape},
};

/* What every file is made from. */
struct job {
    dm_export_files *files;
    dm_export_source source;
    const dm_export_options *options;
};

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for an export");
}

/* Takes the bytes over, also where it fails. */
static dm_status add_file(dm_export_files *files, const char *suffix,
                          dm_buffer *bytes, dm_error *error)
{
    dm_export_file *items =
        realloc(files->items, (files->count + 1) * sizeof *items);
    if (items) {
        files->items = items;
    }
    size_t size = bytes->size;
    char *text = dm_buffer_take(bytes);
    char *copy = strdup(suffix);
    if (!items || !text || !copy) {
        free(text);
        free(copy);
        return refuse_memory(error);
    }
    files->items[files->count++] =
        (dm_export_file){.suffix = copy, .bytes = text, .size = size};
    return DM_OK;
}

static dm_status write_file(struct job *job, const struct part *part,
                            const char *suffix, const dm_export_graph *graph,
                            dm_error *error)
{
    dm_buffer bytes = {0};

    part->write(&bytes, graph, job->options);
    return add_file(job->files, suffix, &bytes, error);
}

static dm_status write_whole(struct job *job, const struct part *part,
                             dm_error *error)
{
    dm_export_graph graph;

    dm_status status =
        dm_export_graph_init(&graph, &job->source, 0, job->source.phases->count,
                             part->grouping, error);
    if (status == DM_OK) {
        status = write_file(job, part, part->suffix, &graph, error);
    }
    dm_export_graph_clear(&graph);
    return status;
}

static dm_status write_phase(struct job *job, const struct part *part,
                             size_t phase, dm_error *error)
{
    const dm_phases *phases = job->source.phases;
    dm_export_graph graph;
    char suffix[32] = "";

    if (phases->count > 1) {
        snprintf(suffix, sizeof suffix, "-%" PRId64,
                 phases->items[phase].order);
    }
    dm_status status = dm_export_graph_init(&graph, &job->source, phase, 1,
                                            part->grouping, error);
    if (status == DM_OK) {
        status = write_file(job, part, suffix, &graph, error);
    }
    dm_export_graph_clear(&graph);
    return status;
}

static dm_status write_part(struct job *job, const struct part *part,
                            dm_error *error)
{
    dm_status status = DM_OK;

    if (!part->each_phase) {
        return write_whole(job, part, error);
    }
    for (size_t i = 0; i < job->source.phases->count && status == DM_OK; i++) {
        status = write_phase(job, part, i, error);
    }
    return status;
}

static dm_status load_libraries(dm_export_format format, dm_error *error)
{
    bool is_xml = format == DM_EXPORT_GEXF || format == DM_EXPORT_GRAPHML;
    return is_xml ? dm_xml_load(error) : DM_OK;
}

dm_status dm_export_network(dm_export_files *out, const dm_contacts *contacts,
                            const dm_phases *phases,
                            const dm_export_options *options, dm_error *error)
{
    struct job job = {.files = out,
                      .source = {contacts, phases, options->descriptions},
                      .options = options};

    assert(options->format >= DM_EXPORT_CSV);
    assert(options->format <= DM_EXPORT_CYTOSCAPE);
    *out = (dm_export_files){0};
    dm_status status =
        dm_export_check_texts(contacts, phases, options->descriptions, error);
    if (status == DM_OK) {
        status = load_libraries(options->format, error);
    }
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (status == DM_OK && parts[i].format == options->format) {
            status = write_part(&job, &parts[i], error);
        }
    }
    if (status != DM_OK) {
        dm_export_files_clear(out);
    }
    return status;
}

void dm_export_files_clear(dm_export_files *files)
{
    for (size_t i = 0; i < files->count; i++) {
        free(files->items[i].suffix);
        free(files->items[i].bytes);
    }
    free(files->items);
    *files = (dm_export_files){0};
}
