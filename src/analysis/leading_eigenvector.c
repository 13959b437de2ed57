#include "analysis/leading_eigenvector.h"

#include "analysis/gsl_errors.h"

#include <gsl/gsl_eigen.h>

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define BASIS_LIMIT 40
#define RESTART_LIMIT 1000
#define TOLERANCE 1e-14

/* A sparse symmetric matrix, and what an iteration on it needs. */
typedef struct iteration {
    size_t size;
    const dm_arc *pairs;
    size_t pair_count;
    double *basis; /* orthonormal rows, one more than the limit */
    size_t basis_size;
    double diagonal[BASIS_LIMIT]; /* of the matrix as the basis sees it */
    double beside[BASIS_LIMIT];   /* beside its diagonal */
    double weights[BASIS_LIMIT];  /* of the rows in the vector sought */
    double eigenvalue;
} iteration;

static double *basis_row(const iteration *run, size_t row)
{
    return run->basis + row * run->size;
}

static double multiply(const double *left, const double *right, size_t size)
{
    double sum = 0;
    for (size_t i = 0; i < size; i++) {
        sum += left[i] * right[i];
    }
    return sum;
}

static void scale(double *vector, size_t size, double factor)
{
    for (size_t i = 0; i < size; i++) {
        vector[i] *= factor;
    }
}

static void apply_matrix(const iteration *run, double *out, const double *in)
{
    memset(out, 0, run->size * sizeof *out);
    for (size_t i = 0; i < run->pair_count; i++) {
        const dm_arc *pair = &run->pairs[i];
        out[pair->from] += pair->value * in[pair->to];
        out[pair->to] += pair->value * in[pair->from];
    }
}

/* Twice is enough (Parlett 1980). */
static void orthogonalise(const iteration *run, double *vector, size_t rows)
{
    for (size_t i = 0; i < 2 * rows; i++) {
        const double *row = basis_row(run, i % rows);
        double part = multiply(vector, row, run->size);
        for (size_t k = 0; k < run->size; k++) {
            vector[k] -= part * row[k];
        }
    }
}

/* Grow the basis from its first row until it is full or takes in all that the
 * matrix makes of it. */
static void grow_basis(iteration *run)
{
    double largest = 0;
    run->basis_size = 0;
    while (run->basis_size < BASIS_LIMIT && run->basis_size < run->size) {
        size_t at = run->basis_size++;
        double *next = basis_row(run, at + 1);
        apply_matrix(run, next, basis_row(run, at));
        run->diagonal[at] = multiply(next, basis_row(run, at), run->size);
        largest = fmax(largest, sqrt(multiply(next, next, run->size)));
        orthogonalise(run, next, at + 1);
        run->beside[at] = sqrt(multiply(next, next, run->size));
        if (run->beside[at] <= TOLERANCE * largest) {
            run->beside[at] = 0;
            return;
        }
        scale(next, run->size, 1 / run->beside[at]);
    }
}

static void fill_small_matrix(gsl_matrix *matrix, const iteration *run)
{
    gsl_matrix_set_zero(matrix);
    for (size_t i = 0; i < run->basis_size; i++) {
        gsl_matrix_set(matrix, i, i, run->diagonal[i]);
        if (i > 0) {
            gsl_matrix_set(matrix, i, i - 1, run->beside[i - 1]);
        }
    }
}

/* The leading eigenvector of the matrix as the basis sees it. */
static bool solve_small_matrix(iteration *run)
{
    size_t size = run->basis_size;
    gsl_matrix *matrix = gsl_matrix_alloc(size, size);
    gsl_matrix *vectors = gsl_matrix_alloc(size, size);
    gsl_vector *values = gsl_vector_alloc(size);
    gsl_eigen_symmv_workspace *work = gsl_eigen_symmv_alloc(size);
    bool ready = matrix && vectors && values && work;
    if (ready) {
        fill_small_matrix(matrix, run);
        gsl_eigen_symmv(matrix, values, vectors, work);
        size_t leading = gsl_vector_max_index(values);
        run->eigenvalue = gsl_vector_get(values, leading);
        for (size_t i = 0; i < size; i++) {
            run->weights[i] = gsl_matrix_get(vectors, i, leading);
        }
    }
    gsl_eigen_symmv_free(work);
    gsl_vector_free(values);
    gsl_matrix_free(vectors);
    gsl_matrix_free(matrix);
    return ready;
}

/* Put the best vector of the basis into its first row; `out` is only room. */
static void take_best(iteration *run, double *out)
{
    memset(out, 0, run->size * sizeof *out);
    for (size_t row = 0; row < run->basis_size; row++) {
        for (size_t i = 0; i < run->size; i++) {
            out[i] += run->weights[row] * basis_row(run, row)[i];
        }
    }
    double length = sqrt(multiply(out, out, run->size));
    scale(out, run->size, 1 / length);
    memcpy(basis_row(run, 0), out, run->size * sizeof *out);
}

static bool has_converged(const iteration *run)
{
    size_t last = run->basis_size - 1;
    double residual = run->beside[last] * fabs(run->weights[last]);
    return run->basis_size == run->size ||
           residual <= TOLERANCE * run->eigenvalue;
}

static bool iterate(iteration *run, double *out)
{
    for (size_t i = 0; i < run->size; i++) {
        basis_row(run, 0)[i] = 1 / sqrt((double)run->size);
    }
    bool converged = false;
    for (int i = 0; i < RESTART_LIMIT && !converged; i++) {
        grow_basis(run);
        if (!solve_small_matrix(run)) {
            return false;
        }
        take_best(run, out);
        converged = has_converged(run);
    }
    return true;
}

/* Its sign is free: make it the positive one. */
static void normalise(double *vector, size_t size)
{
    double extreme = 0;
    for (size_t i = 0; i < size; i++) {
        if (fabs(vector[i]) > fabs(extreme)) {
            extreme = vector[i];
        }
    }
    for (size_t i = 0; i < size; i++) {
        vector[i] = fmax(0, vector[i] / extreme);
    }
}

dm_status dm_find_leading_eigenvector(double *out, size_t actor_count,
                                      const dm_arc *pairs, size_t pair_count,
                                      dm_error *error)
{
    dm_silence_gsl();
    iteration run = {
        .size = actor_count, .pairs = pairs, .pair_count = pair_count};
    run.basis = calloc(actor_count, (BASIS_LIMIT + 1) * sizeof *run.basis);
    bool done = run.basis && iterate(&run, out);
    free(run.basis);
    if (!done) {
        return dm_error_set(error, DM_NO_MEMORY, "no memory for eigenvectors");
    }
    normalise(out, actor_count);
    return DM_OK;
}
