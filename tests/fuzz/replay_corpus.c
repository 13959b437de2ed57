/* Gives each file named on the command line to a fuzz target, once. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static int replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        return EXIT_FAILURE;
    }
    long size = ftell(file);
    rewind(file);
    uint8_t *bytes = malloc((size_t)size + 1);
    size_t read = bytes ? fread(bytes, 1, (size_t)size, file) : 0;
    fclose(file);
    int state = EXIT_FAILURE;
    if (bytes && read == (size_t)size) {
        LLVMFuzzerTestOneInput(bytes, read);
        state = EXIT_SUCCESS;
    }
    free(bytes);
    return state;
}

int main(int argc, char **argv)
{
    int failed = argc < 2;
    for (int i = 1; i < argc; i++) {
        failed += replay_file(argv[i]) != EXIT_SUCCESS;
    }
    printf("%d passed, %d failed\n", argc - 1 - failed, failed);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
