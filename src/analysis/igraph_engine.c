#include "analysis/engine.h"

#include "demarche/api.h"

#include <igraph/igraph.h>

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define DAMPING 0.85
#define VALUE_MIN 1e-9
#define VALUE_MAX 1e15

/* Of the OpenMP runtime that igraph brings along. Declared here because omp.h
 * belongs to one compiler. */
int omp_get_max_threads(void);
void omp_set_num_threads(int count);

/* igraph as Debian builds it is for one thread at a time. */
static pthread_mutex_t running = PTHREAD_MUTEX_INITIALIZER;

/* A failure reports at every level on its way up; the first is the cause. */
static char first_reason[DM_ENGINE_REASON_SIZE];

static void keep_reason(const char *reason, const char *file, int line,
                        igraph_error_t code)
{
    (void)file;
    (void)line;
    (void)code;
    if (!first_reason[0]) {
        snprintf(first_reason, sizeof first_reason, "%s", reason);
    }
    IGRAPH_FINALLY_FREE();
}

static bool is_usable(double value)
{
    return value >= VALUE_MIN && value <= VALUE_MAX;
}

/* igraph trusts what it is given and hangs or crashes on much of the rest. */
static const char *find_fault(const dm_engine_graph *graph)
{
    if (graph->actor_count == 0) {
        return "no actors";
    }
    if (graph->actor_count > INT32_MAX || graph->arc_count > INT32_MAX) {
        return "too many actors or ties";
    }
    for (size_t i = 0; i < graph->arc_count; i++) {
        const dm_arc *arc = &graph->arcs[i];
        if (arc->from >= graph->actor_count || arc->to >= graph->actor_count ||
            arc->from == arc->to) {
            return "a tie without two ends";
        }
        if (graph->valued && !is_usable(arc->value)) {
            return "a tie whose weight is out of range";
        }
    }
    return NULL;
}

typedef igraph_error_t computation(const igraph_t *graph,
                                   const igraph_vector_t *values,
                                   igraph_vector_t *result);

static igraph_error_t compute_betweenness(const igraph_t *graph,
                                          const igraph_vector_t *values,
                                          igraph_vector_t *result)
{
    return igraph_betweenness(graph, result, igraph_vss_all(), IGRAPH_DIRECTED,
                              values);
}

static igraph_error_t compute_closeness(const igraph_t *graph,
                                        const igraph_vector_t *values,
                                        igraph_vector_t *result)
{
    return igraph_harmonic_centrality(graph, result, igraph_vss_all(),
                                      IGRAPH_OUT, values, false);
}

static igraph_error_t compute_pagerank(const igraph_t *graph,
                                       const igraph_vector_t *values,
                                       igraph_vector_t *result)
{
    igraph_real_t eigenvalue = 0;
    return igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, result,
                           &eigenvalue, igraph_vss_all(), IGRAPH_DIRECTED,
                           DAMPING, values, NULL);
}

static igraph_error_t create_graph(igraph_t *out, const dm_engine_graph *graph)
{
    igraph_vector_int_t ends;
    igraph_integer_t size = 2 * (igraph_integer_t)graph->arc_count;
    igraph_error_t failed = igraph_vector_int_init(&ends, size);
    if (failed) {
        return failed;
    }
    for (size_t i = 0; i < graph->arc_count; i++) {
        VECTOR(ends)[2 * i] = graph->arcs[i].from;
        VECTOR(ends)[2 * i + 1] = graph->arcs[i].to;
    }
    failed = igraph_create(out, &ends, (igraph_integer_t)graph->actor_count,
                           IGRAPH_DIRECTED);
    igraph_vector_int_destroy(&ends);
    return failed;
}

static igraph_error_t create_values(igraph_vector_t *out,
                                    const dm_engine_graph *graph)
{
    igraph_error_t failed =
        igraph_vector_init(out, (igraph_integer_t)graph->arc_count);
    for (size_t i = 0; !failed && i < graph->arc_count; i++) {
        VECTOR(*out)[i] = graph->arcs[i].value;
    }
    return failed;
}

static igraph_error_t compute_result(double *out, const dm_engine_graph *graph,
                                     const igraph_t *created,
                                     computation *compute)
{
    igraph_vector_t values;
    igraph_error_t failed = create_values(&values, graph);
    if (failed) {
        return failed;
    }
    igraph_vector_t result;
    failed = igraph_vector_init(&result, 0);
    if (!failed) {
        failed = compute(created, graph->valued ? &values : NULL, &result);
        for (size_t i = 0; !failed && i < graph->actor_count; i++) {
            double number = VECTOR(result)[i];
            out[i] = isfinite(number) ? number : NAN;
        }
        igraph_vector_destroy(&result);
    }
    igraph_vector_destroy(&values);
    return failed;
}

static igraph_error_t run_igraph(double *out, const dm_engine_graph *graph,
                                 computation *compute)
{
    igraph_t created;
    igraph_error_t failed = create_graph(&created, graph);
    if (!failed) {
        failed = compute_result(out, graph, &created, compute);
        igraph_destroy(&created);
    }
    return failed;
}

/* A program of its own may use igraph too: its handlers and its number of
 * threads come back afterwards. One thread also makes the bits the same from
 * run to run. */
static igraph_error_t run_quietly(double *out, const dm_engine_graph *graph,
                                  computation *compute)
{
    igraph_error_handler_t *errors = igraph_set_error_handler(keep_reason);
    igraph_warning_handler_t *warnings =
        igraph_set_warning_handler(igraph_warning_handler_ignore);
    int threads = omp_get_max_threads();
    omp_set_num_threads(1);

    igraph_error_t failed = run_igraph(out, graph, compute);

    omp_set_num_threads(threads);
    igraph_set_warning_handler(warnings);
    igraph_set_error_handler(errors);
    return failed;
}

static dm_status measure_graph(double *out, const dm_engine_graph *graph,
                               computation *compute, char *reason)
{
    const char *fault = find_fault(graph);
    if (fault) {
        snprintf(reason, DM_ENGINE_REASON_SIZE, "%s", fault);
        return DM_REFUSED;
    }
    pthread_mutex_lock(&running);
    first_reason[0] = '\0';
    igraph_error_t failed = run_quietly(out, graph, compute);
    if (failed) {
        snprintf(reason, DM_ENGINE_REASON_SIZE, "%s",
                 first_reason[0] ? first_reason : igraph_strerror(failed));
    }
    pthread_mutex_unlock(&running);
    if (failed) {
        return failed == IGRAPH_ENOMEM ? DM_NO_MEMORY : DM_SYSTEM;
    }
    return DM_OK;
}

static dm_status measure_betweenness(const dm_engine_graph *graph, double *out,
                                     char reason[DM_ENGINE_REASON_SIZE])
{
    return measure_graph(out, graph, compute_betweenness, reason);
}

static dm_status measure_closeness(const dm_engine_graph *graph, double *out,
                                   char reason[DM_ENGINE_REASON_SIZE])
{
    return measure_graph(out, graph, compute_closeness, reason);
}

static dm_status measure_pagerank(const dm_engine_graph *graph, double *out,
                                  char reason[DM_ENGINE_REASON_SIZE])
{
    return measure_graph(out, graph, compute_pagerank, reason);
}

extern DM_API const dm_engine dm_igraph_engine;
const dm_engine dm_igraph_engine = {
    .version = DM_ENGINE_VERSION,
    .betweenness = measure_betweenness,
    .closeness = measure_closeness,
    .pagerank = measure_pagerank,
};
