// How many MB of serial bytes a second the deframer takes: a clean stream of real telegrams, the same with a stray start byte after
// every tenth frame, and byte by byte. The line itself gives 5760 bytes a second.

#include "core/bytes/hex.h"
#include "core/hci/deframer.h"

#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

namespace {

bytes::Bytes stream(bool strayStarts)
{
    std::ifstream file(VECTORS_DIR "/hci-stream.txt");
    bytes::Bytes all;
    std::string line;
    int frames = 0;
    while (std::getline(file, line)) {
        if (line.empty() || line.front() == '#')
            continue;
        const auto frame = bytes::fromHex(line);
        if (!frame)
            continue;
        all.insert(all.end(), frame->begin(), frame->end());
        if (strayStarts && ++frames % 10 == 0)
            all.push_back(0xA5);
    }
    return all;
}

void deframe(benchmark::State &state, bool strayStarts, std::size_t piece)
{
    const bytes::Bytes data = stream(strayStarts);
    const bytes::ByteSpan all(data);
    std::size_t messages = 0;
    for ([[maybe_unused]] const auto &round : state) {
        hci::Deframer deframer;
        for (std::size_t i = 0; i < all.size(); i += piece) {
            deframer.feed(all.subspan(i, std::min(piece, all.size() - i)));
            while (const auto message = deframer.next())
                ++messages;
        }
    }
    if (messages == 0)
        state.SkipWithError("no frames in tests/vectors/hci-stream.txt");
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(data.size()));
    state.SetItemsProcessed(static_cast<std::int64_t>(messages));
}

} // namespace

BENCHMARK_CAPTURE(deframe, clean_4096, false, 4096);
BENCHMARK_CAPTURE(deframe, stray_starts_4096, true, 4096);
BENCHMARK_CAPTURE(deframe, clean_byte_by_byte, false, 1);

BENCHMARK_MAIN();
