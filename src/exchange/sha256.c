#include "exchange/sha256.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define BLOCK_SIZE 64

static const uint32_t round_constants[BLOCK_SIZE] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t rotate_right(uint32_t word, int bits)
{
    return word >> bits | word << (32 - bits);
}

static void expand_block(uint32_t words[BLOCK_SIZE], const uint8_t *block)
{
    for (size_t i = 0; i < 16; i++) {
        words[i] = (uint32_t)block[4 * i] << 24 |
                   (uint32_t)block[4 * i + 1] << 16 |
                   (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    }
    for (size_t i = 16; i < BLOCK_SIZE; i++) {
        uint32_t a = words[i - 15];
        uint32_t b = words[i - 2];
        words[i] = words[i - 16] + words[i - 7] +
                   (rotate_right(a, 7) ^ rotate_right(a, 18) ^ a >> 3) +
                   (rotate_right(b, 17) ^ rotate_right(b, 19) ^ b >> 10);
    }
}

static void mix_block(uint32_t state[8], const uint8_t *block)
{
    uint32_t words[BLOCK_SIZE];
    expand_block(words, block);
    uint32_t v[8];
    memcpy(v, state, sizeof v);
    for (int i = 0; i < BLOCK_SIZE; i++) {
        uint32_t big_e = rotate_right(v[4], 6) ^ rotate_right(v[4], 11) ^
                         rotate_right(v[4], 25);
        uint32_t big_a = rotate_right(v[0], 2) ^ rotate_right(v[0], 13) ^
                         rotate_right(v[0], 22);
        uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
        uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        uint32_t first = v[7] + big_e + choice + round_constants[i] + words[i];
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += first;
        v[0] = first + big_a + majority;
    }
    for (int i = 0; i < 8; i++) {
        state[i] += v[i];
    }
}

static void mix_last_blocks(uint32_t state[8], const uint8_t *rest, size_t size)
{
    uint8_t last[2 * BLOCK_SIZE] = {0};
    size_t left = size % BLOCK_SIZE;
    if (left) {
        memcpy(last, rest, left);
    }
    last[left] = 0x80;
    size_t blocks = left < BLOCK_SIZE - 8 ? 1 : 2;
    uint64_t bits = (uint64_t)size * 8;
    for (size_t i = 0; i < 8; i++) {
        last[blocks * BLOCK_SIZE - 1 - i] = (uint8_t)(bits >> (8 * i));
    }
    for (size_t i = 0; i < blocks; i++) {
        mix_block(state, last + i * BLOCK_SIZE);
    }
}

void dm_sha256(char out[DM_SHA256_TEXT_SIZE], const void *bytes, size_t size)
{
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const uint8_t *next = bytes;
    for (size_t left = size; left >= BLOCK_SIZE; left -= BLOCK_SIZE) {
        mix_block(state, next);
        next += BLOCK_SIZE;
    }
    mix_last_blocks(state, next, size);
    for (size_t i = 0; i < 8; i++) {
        snprintf(out + 8 * i, 9, "%08x", (unsigned)state[i]);
    }
}
