// A fuzz target as a plain program, for the normal test run and for compilers without libFuzzer:
//   fuzz_x SEEDS [-n COUNT] [-seed NUMBER]
// runs every seed as it is, then COUNT mutations of them (2000 unless told). The same number gives the same mutations.
// SEEDS is a file or a folder; each line of a *.hex or *.jsonl file is a seed of its own besides the file.
#include "tests/fuzz/seeds.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

// One small damage, as a radio or an editor does it.
void damage(Input &input, const std::vector<Input> &seeds, std::mt19937_64 &random)
{
    const auto below = [&random](std::size_t limit) { return limit == 0 ? std::size_t{0} : static_cast<std::size_t>(random() % limit); };
    const std::size_t at = below(input.size());
    switch (below(8)) {
    case 0:
        if (!input.empty())
            input[at] = static_cast<std::uint8_t>(input[at] ^ (1U << below(8)));
        break;
    case 1:
        if (!input.empty())
            input[at] = static_cast<std::uint8_t>(random());
        break;
    case 2:
        input.resize(below(input.size() + 1));
        break;
    case 3:
        input.insert(input.begin() + static_cast<std::ptrdiff_t>(at), 1 + below(8), static_cast<std::uint8_t>(random()));
        break;
    case 4:
        if (!input.empty())
            input.erase(input.begin() + static_cast<std::ptrdiff_t>(at),
                        input.begin() + static_cast<std::ptrdiff_t>(at + 1 + below(std::min<std::size_t>(8, input.size() - at))));
        break;
    case 5:
        if (!input.empty()) {
            constexpr std::uint8_t edges[] = {0x00, 0x01, 0x0F, 0x1F, 0x2F, 0x7F, 0x80, 0xFC, 0xFD, 0xFE, 0xFF};
            input[at] = edges[below(sizeof edges)];
        }
        break;
    case 6: { // the tail of another seed
        const Input &other = seeds[below(seeds.size())];
        const std::size_t from = below(other.size());
        input.resize(at);
        input.insert(input.end(), other.begin() + static_cast<std::ptrdiff_t>(from), other.end());
        break;
    }
    default: { // a piece once more
        const Input piece(input.begin() + static_cast<std::ptrdiff_t>(at),
                          input.begin() + static_cast<std::ptrdiff_t>(at + below(std::min<std::size_t>(32, input.size() - at) + 1)));
        input.insert(input.end(), piece.begin(), piece.end());
        break;
    }
    }
    if (input.size() > 4096)
        input.resize(4096);
}

} // namespace

int main(int argc, char **argv)
{
    unsigned long long count = 2000;
    unsigned long long seed = 1;
    std::vector<Input> seeds;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "-n") == 0 && i + 1 < argc)
            count = std::strtoull(argv[++i], nullptr, 10);
        else if (std::strcmp(argv[i], "-seed") == 0 && i + 1 < argc)
            seed = std::strtoull(argv[++i], nullptr, 10);
        else
            fuzz::collectSeeds(argv[i], seeds);
    }
    if (seeds.empty()) {
        std::fprintf(stderr, "no seeds\n");
        return 2;
    }
    const auto begin = std::chrono::steady_clock::now();
    for (const Input &input : seeds)
        LLVMFuzzerTestOneInput(input.data(), input.size());
    std::mt19937_64 random(seed);
    for (unsigned long long i = 0; i < count; ++i) {
        Input input = seeds[random() % seeds.size()];
        for (auto damages = 1 + random() % 4; damages > 0; --damages)
            damage(input, seeds, random);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::printf("%zu seeds, %llu mutations, %.1f s\n", seeds.size(), count, took.count());
    return 0;
}
