#include "drawing/label_places.h"

#include "demarche/text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define COLUMN_POINTS 6.9 /* of text of 12 points */
#define POINTS_PER_INCH 72
#define GAP_POINTS 3.0
#define SAMPLES 16 /* places at which a line is looked at */
#define HEAD_COST 12.0
#define LINE_COST 1.0
#define CIRCLE_COST 25.0
#define LABEL_COST 30.0
#define FAR_COST 0.1   /* of each place after the first */
#define MOST_LOOKS 4e6 /* beyond which all labels stand below */

typedef struct label_box {
    dm_place middle;
    double half_width;
    double half_height;
} label_box;

/* What a label may cover: the lines as places, and who stands there. */
typedef struct label_scene {
    const dm_drawing_plan *plan;
    const dm_scene *scene;
    dm_place *places; /* SAMPLES for each tie, the last one its head */
    dm_label_place *labels;
} label_scene;

static double get_radius(const dm_drawing_plan *plan, const dm_scene *scene,
                         size_t node)
{
    return dm_drawing_plan_diameter(plan, scene->sizes[node]) *
           POINTS_PER_INCH / 2;
}

static dm_curve_end find_end(const dm_drawing_plan *plan, const dm_scene *scene,
                             uint32_t actor)
{
    size_t node = plan->nodes[actor];
    return (dm_curve_end){dm_scene_place(plan, scene, node),
                          get_radius(plan, scene, node)};
}

dm_tie_ends dm_tie_ends_find(const dm_drawing_plan *plan, const dm_scene *scene,
                             const dm_tie *tie)
{
    return (dm_tie_ends){find_end(plan, scene, dm_scene_from(scene, tie)),
                         find_end(plan, scene, dm_scene_to(scene, tie)),
                         tie->directed ? DM_CURVE_ARROW : DM_CURVE_PLAIN};
}

static void sample_ties(label_scene *labels)
{
    const dm_scene *scene = labels->scene;
    for (size_t i = 0; i < scene->tie_count; i++) {
        const dm_tie *tie = &scene->network->ties[scene->ties[i]];
        dm_tie_ends ends = dm_tie_ends_find(labels->plan, scene, tie);
        for (size_t j = 0; j < SAMPLES; j++) {
            labels->places[i * SAMPLES + j] = dm_curve_place(
                ends.from, ends.to, ends.kind, (double)(j + 1) / SAMPLES);
        }
    }
}

static bool covers(const label_box *box, dm_place place, double margin)
{
    return fabs(place.x - box->middle.x) < box->half_width + margin &&
           fabs(place.y - box->middle.y) < box->half_height + margin;
}

static double weigh_lines(const label_scene *labels, const label_box *box)
{
    const dm_scene *scene = labels->scene;
    double cost = 0;
    for (size_t i = 0; i < scene->tie_count; i++) {
        const dm_tie *tie = &scene->network->ties[scene->ties[i]];
        const dm_place *places = labels->places + i * SAMPLES;
        for (size_t j = 0; j < SAMPLES; j++) {
            bool head = tie->directed && j + 1 == SAMPLES;
            if (covers(box, places[j], head ? 4 : 0)) {
                cost += head ? HEAD_COST : LINE_COST;
            }
        }
    }
    return cost;
}

static bool meet(const label_box *a, const dm_label_place *b)
{
    return !b->inside && b->width > 0 &&
           fabs(a->middle.x - b->middle.x) < a->half_width + b->width / 2 &&
           fabs(a->middle.y - b->middle.y) <
               a->half_height + DM_LABEL_POINTS / 2;
}

static double weigh_neighbours(const label_scene *labels, const label_box *box,
                               size_t node)
{
    double cost = 0;
    for (size_t i = 0; i < labels->plan->node_count; i++) {
        if (!labels->scene->shown[i] || i == node) {
            continue;
        }
        dm_place place = dm_scene_place(labels->plan, labels->scene, i);
        double radius = get_radius(labels->plan, labels->scene, i);
        cost += covers(box, place, radius) ? CIRCLE_COST : 0;
        cost += i < node && meet(box, &labels->labels[i]) ? LABEL_COST : 0;
    }
    return cost;
}

/* Below, above, right, left. */
static label_box get_candidate(const label_scene *labels, size_t node,
                               double width, size_t index)
{
    static const double across[] = {0, 0, 1, -1};
    static const double up[] = {-1, 1, 0, 0};
    dm_place place = dm_scene_place(labels->plan, labels->scene, node);
    double radius = get_radius(labels->plan, labels->scene, node) + GAP_POINTS;
    double sideways = radius + width / 2;
    double upwards = radius + DM_LABEL_POINTS / 2;
    return (label_box){
        {place.x + across[index] * sideways, place.y + up[index] * upwards},
        width / 2,
        DM_LABEL_POINTS / 2};
}

static void place_label(label_scene *labels, size_t node, bool look)
{
    const char *label = dm_drawing_plan_label(labels->plan, node);
    double columns = (double)dm_text_width(label, strlen(label));
    double width = COLUMN_POINTS * fmin(columns, DM_LABEL_COLUMNS);
    double radius = get_radius(labels->plan, labels->scene, node);
    dm_label_place *out = &labels->labels[node];

    out->inside = width < 2 * radius * 0.92;
    if (out->inside) {
        return;
    }
    double least = INFINITY;
    for (size_t i = 0; i < (look ? 4 : 1); i++) {
        label_box box = get_candidate(labels, node, width, i);
        double cost = FAR_COST * (double)i;
        if (look) {
            cost += weigh_lines(labels, &box) +
                    weigh_neighbours(labels, &box, node);
        }
        if (cost < least) {
            least = cost;
            out->middle = box.middle;
        }
    }
    out->width = width;
}

dm_status dm_label_places_find(dm_label_place **out,
                               const dm_drawing_plan *plan,
                               const dm_scene *scene, dm_error *error)
{
    label_scene labels = {
        .plan = plan,
        .scene = scene,
        .places =
            malloc((scene->tie_count + 1) * SAMPLES * sizeof *labels.places),
        .labels = calloc(plan->node_count + 1, sizeof *labels.labels)};
    *out = NULL;
    if (!labels.places || !labels.labels) {
        free(labels.places);
        free(labels.labels);
        return dm_error_set(error, DM_NO_MEMORY, "no memory for labels");
    }
    double things =
        (double)scene->tie_count * SAMPLES + (double)plan->node_count;
    bool look = things * (double)plan->node_count < MOST_LOOKS;
    sample_ties(&labels);
    for (size_t i = 0; i < plan->node_count; i++) {
        if (scene->shown[i]) {
            place_label(&labels, i, look);
        }
    }
    free(labels.places);
    *out = labels.labels;
    return DM_OK;
}
