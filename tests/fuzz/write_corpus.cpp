// write_corpus SEEDS FOLDER: lays the seeds out one a file, as libFuzzer wants them, and a file `made` as a sign.
#include "tests/fuzz/seeds.h"

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const std::filesystem::path folder = argv[2];
    std::filesystem::create_directories(folder);
    std::vector<std::vector<std::uint8_t>> seeds;
    fuzz::collectSeeds(argv[1], seeds);
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        std::ofstream out(folder / std::to_string(i), std::ios::binary);
        out.write(reinterpret_cast<const char *>(seeds[i].data()), static_cast<std::streamsize>(seeds[i].size()));
    }
    std::ofstream(folder / "made") << seeds.size() << '\n';
    std::printf("%zu seeds\n", seeds.size());
    return seeds.empty() ? 1 : 0;
}
