#include "drawing/drawing_plan.h"

#include "drawing/node_sizes.h"

#include <math.h>
#include <stdlib.h>

#define LARGEST_INCHES 0.95
#define LARGEST_SINGLE_INCHES 0.3 /* across a circle of one contact */
#define SMALLEST_INCHES 0.1
#define THINNEST_POINTS 1.0
#define THICKEST_POINTS 5.0
#define STEP_POINTS                                           \
    0.8 /* between the lines of n and n + 1 contacts, at most \
         */

uint32_t dm_scene_from(const dm_scene *scene, const dm_tie *tie)
{
    return scene->network->actors[tie->from];
}

uint32_t dm_scene_to(const dm_scene *scene, const dm_tie *tie)
{
    return scene->network->actors[tie->to];
}

static dm_status refuse_memory(dm_error *error)
{
    return dm_error_set(error, DM_NO_MEMORY, "no memory for a drawing");
}

typedef struct weighed_tie {
    double weight;
    size_t tie;
} weighed_tie;

static int compare_weights(const void *left, const void *right)
{
    const weighed_tie *a = left;
    const weighed_tie *b = right;
    if (a->weight != b->weight) {
        return a->weight > b->weight ? -1 : 1;
    }
    return (a->tie > b->tie) - (a->tie < b->tie);
}

static int compare_indices(const void *left, const void *right)
{
    size_t a = *(const size_t *)left;
    size_t b = *(const size_t *)right;
    return (a > b) - (a < b);
}

static bool is_among(const dm_drawing_plan *plan, const dm_scene *scene,
                     const dm_tie *tie)
{
    return !plan->among || (plan->among[dm_scene_from(scene, tie)] &&
                            plan->among[dm_scene_to(scene, tie)]);
}

static dm_status choose_ties(const dm_drawing_plan *plan, dm_scene *scene,
                             size_t limit, dm_error *error)
{
    size_t all = scene->network->tie_count;
    size_t count = 0;
    weighed_tie *weighed = malloc((all + 1) * sizeof *weighed);
    scene->ties = malloc((all + 1) * sizeof *scene->ties);
    if (!weighed || !scene->ties) {
        free(weighed);
        return refuse_memory(error);
    }
    for (size_t i = 0; i < all; i++) {
        if (is_among(plan, scene, &scene->network->ties[i])) {
            weighed[count++] = (weighed_tie){scene->network->ties[i].weight, i};
        }
    }
    qsort(weighed, count, sizeof *weighed, compare_weights);
    scene->tie_count = count < limit ? count : limit;
    scene->left_out = all - scene->tie_count;
    for (size_t i = 0; i < scene->tie_count; i++) {
        scene->ties[i] = weighed[i].tie;
    }
    qsort(scene->ties, scene->tie_count, sizeof *scene->ties, compare_indices);
    free(weighed);
    return DM_OK;
}

static dm_status make_scene(dm_drawing_plan *plan, const dm_phase *phase,
                            dm_error *error)
{
    dm_scene *scene = &plan->scenes[plan->scene_count++];
    scene->phase = phase;
    return dm_network_new(&scene->network, plan->contacts, phase->window,
                          error);
}

/* An actor by its contacts over all scenes. */
typedef struct ranked_actor {
    double strength;
    uint32_t actor;
} ranked_actor;

static int compare_strengths(const void *left, const void *right)
{
    const ranked_actor *a = left;
    const ranked_actor *b = right;
    if (a->strength != b->strength) {
        return a->strength > b->strength ? -1 : 1;
    }
    return (a->actor > b->actor) - (a->actor < b->actor);
}

static void rank_actors(ranked_actor *ranked, const dm_drawing_plan *plan)
{
    size_t count = plan->contacts->actor_count;
    for (size_t i = 0; i < count; i++) {
        ranked[i] = (ranked_actor){0, (uint32_t)i};
    }
    for (size_t i = 0; i < plan->scene_count; i++) {
        const dm_scene *scene = &plan->scenes[i];
        for (size_t j = 0; j < scene->network->tie_count; j++) {
            const dm_tie *tie = &scene->network->ties[j];
            ranked[dm_scene_from(scene, tie)].strength += tie->weight;
            ranked[dm_scene_to(scene, tie)].strength += tie->weight;
        }
    }
    qsort(ranked, count, sizeof *ranked, compare_strengths);
}

static dm_status choose_strongest(dm_drawing_plan *plan, size_t limit,
                                  dm_error *error)
{
    size_t count = plan->contacts->actor_count;
    ranked_actor *ranked = malloc((count + 1) * sizeof *ranked);
    plan->among = calloc(count + 1, sizeof *plan->among);
    if (!ranked || !plan->among) {
        free(ranked);
        return refuse_memory(error);
    }
    rank_actors(ranked, plan);
    for (size_t i = 0; i < count && ranked[i].strength > 0; i++) {
        plan->among[ranked[i].actor] = i < limit;
        plan->actors_left_out += i >= limit;
    }
    free(ranked);
    return DM_OK;
}

/* Mark who is drawn anywhere, then number them in the order of their keys. */
static dm_status number_nodes(dm_drawing_plan *plan, dm_error *error)
{
    size_t count = plan->contacts->actor_count;
    plan->nodes = malloc((count + 1) * sizeof *plan->nodes);
    plan->actors = malloc((count + 1) * sizeof *plan->actors);
    if (!plan->nodes || !plan->actors) {
        return refuse_memory(error);
    }
    for (size_t i = 0; i < count; i++) {
        plan->nodes[i] = DM_NO_ACTOR;
    }
    for (size_t i = 0; i < plan->scene_count; i++) {
        const dm_scene *scene = &plan->scenes[i];
        for (size_t j = 0; j < scene->tie_count; j++) {
            const dm_tie *tie = &scene->network->ties[scene->ties[j]];
            plan->nodes[dm_scene_from(scene, tie)] = 0;
            plan->nodes[dm_scene_to(scene, tie)] = 0;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (plan->nodes[i] != DM_NO_ACTOR) {
            plan->nodes[i] = (uint32_t)plan->node_count;
            plan->actors[plan->node_count++] = (uint32_t)i;
        }
    }
    return DM_OK;
}

static void add_strength(const dm_drawing_plan *plan, dm_scene *scene,
                         uint32_t actor, double weight)
{
    if (plan->nodes[actor] != DM_NO_ACTOR) {
        scene->strengths[plan->nodes[actor]] += weight;
    }
}

static dm_status measure_scene(dm_drawing_plan *plan, dm_scene *scene,
                               dm_error *error)
{
    scene->strengths = calloc(plan->node_count + 1, sizeof *scene->strengths);
    scene->shown = calloc(plan->node_count + 1, sizeof *scene->shown);
    if (!scene->strengths || !scene->shown) {
        return refuse_memory(error);
    }
    for (size_t i = 0; i < scene->network->tie_count; i++) {
        const dm_tie *tie = &scene->network->ties[i];
        add_strength(plan, scene, dm_scene_from(scene, tie), tie->weight);
        add_strength(plan, scene, dm_scene_to(scene, tie), tie->weight);
    }
    for (size_t i = 0; i < scene->tie_count; i++) {
        const dm_tie *tie = &scene->network->ties[scene->ties[i]];
        scene->shown[plan->nodes[dm_scene_from(scene, tie)]] = true;
        scene->shown[plan->nodes[dm_scene_to(scene, tie)]] = true;
        plan->heaviest = fmax(plan->heaviest, tie->weight);
    }
    return DM_OK;
}

static dm_status make_scenes(dm_drawing_plan *plan, const dm_phases *phases,
                             const dm_draw_options *options, dm_error *error)
{
    size_t limit = options->tie_limit ? options->tie_limit : DM_DRAW_TIES;
    dm_status status = DM_OK;
    plan->scenes = calloc(phases->count + 1, sizeof *plan->scenes);
    if (!plan->scenes) {
        return refuse_memory(error);
    }
    for (size_t i = 0; status == DM_OK && i < phases->count; i++) {
        status = make_scene(plan, &phases->items[i], error);
    }
    if (status == DM_OK && options->actor_limit > 0) {
        status = choose_strongest(plan, options->actor_limit, error);
    }
    for (size_t i = 0; status == DM_OK && i < phases->count; i++) {
        status = choose_ties(plan, &plan->scenes[i], limit, error);
    }
    return status;
}

static dm_status find_highlight(dm_drawing_plan *plan, const char *key,
                                dm_error *error)
{
    plan->highlight = DM_NO_ACTOR;
    if (!key) {
        return DM_OK;
    }
    plan->highlight = dm_contacts_find_actor(plan->contacts, key);
    return plan->highlight != DM_NO_ACTOR
               ? DM_OK
               : dm_error_set(error, DM_USAGE,
                              "no actor '%s' among the contacts read", key);
}

/* A picture that is pale all over would look like one of contacts that do not
 * matter. */
static dm_status check_highlight(const dm_drawing_plan *plan, const char *key,
                                 dm_error *error)
{
    for (size_t i = 0; i < plan->node_count; i++) {
        if (dm_drawing_plan_is_bright(plan, plan->actors[i])) {
            return DM_OK;
        }
    }
    return plan->node_count == 0
               ? DM_OK
               : dm_error_set(
                     error, DM_USAGE,
                     "'%s' has no tie that is drawn: nothing to highlight",
                     key);
}

dm_status dm_drawing_plan_init(dm_drawing_plan *plan,
                               const dm_contacts *contacts,
                               const dm_phases *phases,
                               const dm_draw_options *options, dm_error *error)
{
    *plan = (dm_drawing_plan){.contacts = contacts,
                              .descriptions = options->descriptions,
                              .report = options->report};
    dm_status status = dm_palette_init(&plan->palette, contacts, error);
    if (status == DM_OK) {
        status = find_highlight(plan, options->highlight, error);
    }
    if (status == DM_OK) {
        status = make_scenes(plan, phases, options, error);
    }
    if (status == DM_OK) {
        status = number_nodes(plan, error);
    }
    if (status == DM_OK) {
        status = check_highlight(plan, options->highlight, error);
    }
    for (size_t i = 0; status == DM_OK && i < plan->scene_count; i++) {
        status = measure_scene(plan, &plan->scenes[i], error);
    }
    if (status == DM_OK) {
        status = dm_node_sizes_find(plan, options, error);
    }
    if (status == DM_OK) {
        plan->places = calloc(plan->node_count + 1, sizeof *plan->places);
        status = plan->places ? DM_OK : refuse_memory(error);
    }
    return status;
}

void dm_drawing_plan_clear(dm_drawing_plan *plan)
{
    for (size_t i = 0; i < plan->scene_count; i++) {
        dm_network_free(plan->scenes[i].network);
        free(plan->scenes[i].ties);
        free(plan->scenes[i].sizes);
        free(plan->scenes[i].strengths);
        free(plan->scenes[i].shown);
    }
    free(plan->scenes);
    free(plan->actors);
    free(plan->nodes);
    free(plan->among);
    free(plan->places);
    dm_palette_clear(&plan->palette);
    *plan = (dm_drawing_plan){0};
}

const char *dm_drawing_plan_label(const dm_drawing_plan *plan, size_t node)
{
    const dm_actor *actor = &plan->contacts->actors[plan->actors[node]];
    return actor->label[0] ? actor->label : actor->key;
}

dm_place dm_scene_place(const dm_drawing_plan *plan, const dm_scene *scene,
                        size_t node)
{
    dm_place place = plan->places[node];
    return (dm_place){place.x + scene->shift, place.y};
}

bool dm_drawing_plan_is_bright(const dm_drawing_plan *plan, uint32_t actor)
{
    const dm_actor *served = &plan->contacts->actors[actor];
    bool bright = plan->highlight == DM_NO_ACTOR || plan->highlight == actor;
    for (size_t i = 0; !bright && i < served->state_count; i++) {
        bright = served->states[i] == plan->highlight;
    }
    return bright;
}

double dm_drawing_plan_diameter(const dm_drawing_plan *plan, double size)
{
    double unit = plan->size_name
                      ? LARGEST_INCHES / sqrt(fmax(plan->largest, 1e-9))
                      : fmin(LARGEST_SINGLE_INCHES,
                             LARGEST_INCHES / sqrt(fmax(plan->largest, 1)));
    return fmax(SMALLEST_INCHES, unit * sqrt(fmax(size, 0)));
}

double dm_drawing_plan_line(const dm_drawing_plan *plan, double weight)
{
    double steps = fmax(plan->heaviest - 1, 1);
    double step =
        fmin(STEP_POINTS, (THICKEST_POINTS - THINNEST_POINTS) / steps);
    return THINNEST_POINTS + step * fmax(weight - 1, 0);
}
