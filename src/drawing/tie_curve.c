#include "drawing/tie_curve.h"

#include "drawing/dot_text.h"

#include <math.h>

#define BEND 0.06 /* of the distance, sideways */
#define MOST_BEND_POINTS 20.0
#define HEAD_POINTS 7.0 /* of an arrow of size 0.7 */
#define LABEL_POINTS 7.0

/* The place `share` of the way from `a` to `b`. */
static dm_place between(dm_place a, dm_place b, double share)
{
    return (dm_place){a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/* The place `points` away from `a` in the direction of `b`. */
static dm_place towards(dm_place a, dm_place b, double points)
{
    double distance = hypot(b.x - a.x, b.y - a.y);
    return distance > 0 ? between(a, b, points / distance)
                        : (dm_place){a.x + points, a.y};
}

/* `points` to the left of the middle between `a` and `b`. */
static dm_place beside(dm_place a, dm_place b, double points)
{
    dm_place middle = between(a, b, 0.5);
    dm_place left = {middle.x - (b.y - a.y), middle.y + (b.x - a.x)};
    return towards(middle, left, points);
}

static void add_place(dm_buffer *out, dm_place place)
{
    dm_dot_number_add(out, place.x);
    dm_buffer_add_char(out, ',');
    dm_dot_number_add(out, place.y);
}

/* A cubic curve that is the quadratic one through the control point `bend`. */
static void add_way(dm_buffer *out, dm_place start, dm_place bend, dm_place end)
{
    add_place(out, start);
    dm_buffer_add_char(out, ' ');
    add_place(out, between(start, bend, 2.0 / 3));
    dm_buffer_add_char(out, ' ');
    add_place(out, between(end, bend, 2.0 / 3));
    dm_buffer_add_char(out, ' ');
    add_place(out, end);
}

static double find_bend(dm_place a, dm_place b, dm_curve_kind kind)
{
    double distance = hypot(b.x - a.x, b.y - a.y);
    return kind == DM_CURVE_ARROW ? fmin(BEND * distance, MOST_BEND_POINTS) : 0;
}

dm_place dm_curve_place(dm_curve_end from, dm_curve_end to, dm_curve_kind kind,
                        double share)
{
    double sideways = find_bend(from.middle, to.middle, kind);
    dm_place bend = beside(from.middle, to.middle, 2 * sideways);
    dm_place start = towards(from.middle, bend, from.radius);
    dm_place end = towards(to.middle, bend, to.radius);
    return between(between(start, bend, share), between(bend, end, share),
                   share);
}

bool dm_curve_pin(Agedge_t *edge, dm_curve_end from, dm_curve_end to,
                  dm_curve_kind kind)
{
    dm_place a = from.middle;
    dm_place b = to.middle;
    bool arrow = kind == DM_CURVE_ARROW;
    double sideways = find_bend(a, b, kind);
    dm_place bend = beside(a, b, 2 * sideways);
    dm_place start = towards(a, bend, from.radius);
    dm_place tip = towards(b, bend, to.radius);
    dm_place end = arrow ? towards(tip, bend, HEAD_POINTS) : tip;

    dm_buffer text = {0};
    if (arrow) {
        dm_buffer_add(&text, "e,");
        add_place(&text, tip);
        dm_buffer_add_char(&text, ' ');
    }
    add_way(&text, start, bend, end);
    dm_dot_set(edge, "pos", dm_buffer_text(&text));
    dm_buffer_reset(&text);
    add_place(&text, beside(a, b, sideways + LABEL_POINTS));
    dm_dot_set(edge, "lp", dm_buffer_text(&text));
    bool whole = !text.failed;
    dm_buffer_clear(&text);
    return whole;
}
