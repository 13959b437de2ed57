/*
 * Draw one phase as SVG on standard output.
 *
 *     draw_phase FILE.db PHASE >phase.svg
 */
#include <demarche/demarche.h>

#include <stdio.h>
#include <stdlib.h>

static dm_status write_picture(const dm_contacts *contacts,
                               const dm_phases *phases,
                               const dm_draw_options *options, dm_error *error)
{
    dm_drawings drawings = {0};
    char *svg = NULL;
    size_t size = 0;

    dm_status status =
        dm_draw_networks(&drawings, contacts, phases, options, error);
    if (status == DM_OK) {
        status = dm_render_drawing(&svg, &size, &drawings.items[0],
                                   DM_PICTURE_SVG, options, error);
    }
    if (status == DM_OK &&
        (fwrite(svg, 1, size, stdout) != size || fflush(stdout))) {
        status = dm_error_set(error, DM_SYSTEM, "cannot write the picture");
    }
    free(svg);
    dm_drawings_clear(&drawings);
    return status;
}

static dm_status draw_phase(dm_store *store, const char *phase, dm_error *error)
{
    dm_reading reading = {.phase = phase};
    dm_phases phases = {0};
    dm_contacts *contacts = NULL;
    dm_table *descriptions = NULL;

    dm_status status = dm_store_read_phases(&phases, store, &reading, error);
    if (status == DM_OK) {
        status = dm_store_read_contacts(&contacts, store, &reading, error);
    }
    if (status == DM_OK) {
        status =
            dm_store_describe_contacts(&descriptions, store, contacts, error);
    }
    if (status == DM_OK) {
        dm_draw_options options = {.descriptions = descriptions};
        status = write_picture(contacts, &phases, &options, error);
    }
    dm_table_free(descriptions);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    return status;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: %s FILE.db PHASE\n", argv[0]);
        return 2;
    }
    dm_error error;
    dm_store *store;
    dm_status status = dm_store_open(&store, argv[1], DM_STORE_READ, &error);
    if (status == DM_OK) {
        status = draw_phase(store, argv[2], &error);
        dm_store_close(store);
    }
    if (status != DM_OK) {
        fprintf(stderr, "%s: %s\n", argv[0], error.message);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
