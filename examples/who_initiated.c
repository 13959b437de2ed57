/*
 * Who made the first move? Prints, for each phase, who began the recorded
 * contacts between two states.
 *
 *     who_initiated FILE.db STATE STATE
 */
#include <demarche/demarche.h>

#include <stdio.h>
#include <stdlib.h>

static dm_status print_initiative(dm_store *store, const dm_reading *reading,
                                  dm_error *error)
{
    dm_phases phases = {0};
    dm_contacts *contacts = NULL;
    dm_table *table = NULL;

    dm_status status = dm_store_read_phases(&phases, store, reading, error);
    if (status == DM_OK) {
        status = dm_store_read_contacts(&contacts, store, reading, error);
    }
    if (status == DM_OK) {
        status = dm_measure_initiative(&table, contacts, &phases, NULL, error);
    }
    if (status == DM_OK) {
        size_t a = dm_table_find_column(table, "a");
        size_t b = dm_table_find_column(table, "b");
        size_t by_a = dm_table_find_column(table, "by_a");
        size_t by_b = dm_table_find_column(table, "by_b");
        for (size_t row = 0; row < dm_table_count_rows(table); row++) {
            printf("%s: %s began %g, %s began %g\n",
                   dm_table_get_label(table, row, 0),
                   dm_table_get_label(table, row, a),
                   dm_table_get_real(table, row, by_a),
                   dm_table_get_label(table, row, b),
                   dm_table_get_real(table, row, by_b));
        }
    }
    dm_table_free(table);
    dm_contacts_free(contacts);
    dm_phases_clear(&phases);
    return status;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: %s FILE.db STATE STATE\n", argv[0]);
        return 2;
    }
    dm_name_pair pair = {argv[2], argv[3]};
    dm_reading reading = {
        .level = DM_LEVEL_STATE, .pairs = &pair, .pair_count = 1};
    dm_error error;
    dm_store *store;

    dm_status status = dm_store_open(&store, argv[1], DM_STORE_READ, &error);
    if (status == DM_OK) {
        status = print_initiative(store, &reading, &error);
        dm_store_close(store);
    }
    if (status != DM_OK) {
        fprintf(stderr, "%s: %s\n", argv[0], error.message);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
