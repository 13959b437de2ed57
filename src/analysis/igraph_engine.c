#include "analysis/engine.h"

#include "demarche/api.h"
#include "demarche/structure.h"

#include <igraph/igraph.h>

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define DAMPING 0.85
#define VALUE_MIN 1e-9
#define VALUE_MAX 1e15

/* What the authors of the algorithm use, and as many rounds as small networks
 * never need. */
#define LEIDEN_RANDOMNESS 0.01
#define LEIDEN_ITERATIONS 10

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

/* One computation: what was asked for, and that as igraph has it. */
typedef struct engine_task {
    const dm_engine_graph *given;
    bool directed;
    double resolution; /* of Leiden's algorithm alone, as is the seed */
    unsigned long seed;
    igraph_t graph;
    igraph_vector_t values;
} engine_task;

typedef igraph_error_t computation(const engine_task *task,
                                   igraph_vector_t *result);

static const igraph_vector_t *get_values(const engine_task *task)
{
    return task->given->valued ? &task->values : NULL;
}

static igraph_error_t compute_betweenness(const engine_task *task,
                                          igraph_vector_t *result)
{
    return igraph_betweenness(&task->graph, result, igraph_vss_all(),
                              IGRAPH_DIRECTED, get_values(task));
}

static igraph_error_t compute_closeness(const engine_task *task,
                                        igraph_vector_t *result)
{
    return igraph_harmonic_centrality(&task->graph, result, igraph_vss_all(),
                                      IGRAPH_OUT, get_values(task), false);
}

static igraph_error_t compute_pagerank(const engine_task *task,
                                       igraph_vector_t *result)
{
    igraph_real_t eigenvalue = 0;
    return igraph_pagerank(&task->graph, IGRAPH_PAGERANK_ALGO_PRPACK, result,
                           &eigenvalue, igraph_vss_all(), IGRAPH_DIRECTED,
                           DAMPING, get_values(task), NULL);
}

/* Modularity is Leiden's quality when actors weigh as much as their ties and
 * the resolution is divided by the weight of all of them. */
static igraph_error_t find_groups(const engine_task *task,
                                  const igraph_vector_t *strengths,
                                  igraph_vector_int_t *groups)
{
    igraph_real_t all = igraph_vector_sum(strengths);
    igraph_integer_t group_count = 0;
    igraph_real_t quality = 0;
    return igraph_community_leiden(&task->graph, get_values(task), strengths,
                                   all > 0 ? task->resolution / all : 0,
                                   LEIDEN_RANDOMNESS, false, LEIDEN_ITERATIONS,
                                   groups, &group_count, &quality);
}

static igraph_error_t copy_groups(igraph_vector_t *result,
                                  const igraph_vector_int_t *groups)
{
    igraph_integer_t count = igraph_vector_int_size(groups);
    igraph_error_t failed = igraph_vector_resize(result, count);
    for (igraph_integer_t i = 0; !failed && i < count; i++) {
        VECTOR(*result)[i] = (double)VECTOR(*groups)[i];
    }
    return failed;
}

/* The result has the strengths before it has the groups. */
static igraph_error_t compute_groups(const engine_task *task,
                                     igraph_vector_t *result)
{
    igraph_vector_int_t groups;
    igraph_error_t failed = igraph_vector_int_init(&groups, 0);
    if (failed) {
        return failed;
    }
    failed = igraph_strength(&task->graph, result, igraph_vss_all(), IGRAPH_ALL,
                             IGRAPH_NO_LOOPS, get_values(task));
    if (!failed) {
        failed = find_groups(task, result, &groups);
    }
    if (!failed) {
        failed = copy_groups(result, &groups);
    }
    igraph_vector_int_destroy(&groups);
    return failed;
}

/* With random numbers of its own, so that those of the program go on as if
 * nothing had been. */
static igraph_error_t compute_leiden(const engine_task *task,
                                     igraph_vector_t *result)
{
    igraph_rng_t before = *igraph_rng_default();
    igraph_rng_t numbers;
    igraph_error_t failed = igraph_rng_init(&numbers, &igraph_rngtype_mt19937);
    if (failed) {
        return failed;
    }
    failed = igraph_rng_seed(&numbers, task->seed);
    if (!failed) {
        igraph_rng_set_default(&numbers);
        failed = compute_groups(task, result);
        igraph_rng_set_default(&before);
    }
    igraph_rng_destroy(&numbers);
    return failed;
}

static igraph_error_t create_graph(engine_task *task)
{
    const dm_engine_graph *given = task->given;
    igraph_vector_int_t ends;
    igraph_integer_t size = 2 * (igraph_integer_t)given->arc_count;
    igraph_error_t failed = igraph_vector_int_init(&ends, size);
    if (failed) {
        return failed;
    }
    for (size_t i = 0; i < given->arc_count; i++) {
        VECTOR(ends)[2 * i] = given->arcs[i].from;
        VECTOR(ends)[2 * i + 1] = given->arcs[i].to;
    }
    failed =
        igraph_create(&task->graph, &ends, (igraph_integer_t)given->actor_count,
                      task->directed);
    igraph_vector_int_destroy(&ends);
    return failed;
}

static igraph_error_t create_values(engine_task *task)
{
    const dm_engine_graph *given = task->given;
    igraph_error_t failed =
        igraph_vector_init(&task->values, (igraph_integer_t)given->arc_count);
    for (size_t i = 0; !failed && i < given->arc_count; i++) {
        VECTOR(task->values)[i] = given->arcs[i].value;
    }
    return failed;
}

static igraph_error_t compute_result(double *out, engine_task *task,
                                     computation *compute)
{
    igraph_error_t failed = create_values(task);
    if (failed) {
        return failed;
    }
    igraph_vector_t result;
    failed = igraph_vector_init(&result, 0);
    if (!failed) {
        failed = compute(task, &result);
        for (size_t i = 0; !failed && i < task->given->actor_count; i++) {
            double number = VECTOR(result)[i];
            out[i] = isfinite(number) ? number : NAN;
        }
        igraph_vector_destroy(&result);
    }
    igraph_vector_destroy(&task->values);
    return failed;
}

static igraph_error_t run_igraph(double *out, engine_task *task,
                                 computation *compute)
{
    igraph_error_t failed = create_graph(task);
    if (!failed) {
        failed = compute_result(out, task, compute);
        igraph_destroy(&task->graph);
    }
    return failed;
}

/* A program of its own may use igraph too: its handlers and its number of
 * threads come back afterwards. One thread also makes the bits the same from
 * run to run. */
static igraph_error_t run_quietly(double *out, engine_task *task,
                                  computation *compute)
{
    igraph_error_handler_t *errors = igraph_set_error_handler(keep_reason);
    igraph_warning_handler_t *warnings =
        igraph_set_warning_handler(igraph_warning_handler_ignore);
    int threads = omp_get_max_threads();
    omp_set_num_threads(1);

    igraph_error_t failed = run_igraph(out, task, compute);

    omp_set_num_threads(threads);
    igraph_set_warning_handler(warnings);
    igraph_set_error_handler(errors);
    return failed;
}

static dm_status run_task(double *out, engine_task *task, computation *compute,
                          char *reason)
{
    const char *fault = find_fault(task->given);
    if (fault) {
        snprintf(reason, DM_ENGINE_REASON_SIZE, "%s", fault);
        return DM_REFUSED;
    }
    pthread_mutex_lock(&running);
    first_reason[0] = '\0';
    igraph_error_t failed = run_quietly(out, task, compute);
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

static dm_status measure_graph(double *out, const dm_engine_graph *graph,
                               computation *compute, char *reason)
{
    engine_task task = {.given = graph, .directed = true};
    return run_task(out, &task, compute, reason);
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

static dm_status measure_leiden(const dm_engine_graph *graph, double resolution,
                                unsigned long seed, double *out,
                                char reason[DM_ENGINE_REASON_SIZE])
{
    if (!(resolution >= 0 && resolution <= DM_RESOLUTION_MOST)) {
        snprintf(reason, DM_ENGINE_REASON_SIZE, "a resolution out of range");
        return DM_REFUSED;
    }
    engine_task task = {.given = graph, .resolution = resolution, .seed = seed};
    return run_task(out, &task, compute_leiden, reason);
}

extern DM_API const dm_engine dm_igraph_engine;
const dm_engine dm_igraph_engine = {
    .version = DM_ENGINE_VERSION,
    .betweenness = measure_betweenness,
    .closeness = measure_closeness,
    .pagerank = measure_pagerank,
    .leiden = measure_leiden,
};
