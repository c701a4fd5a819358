// Nanoseconds and allocations for a telegram of each class, beside a bare EVP decryption of the same bytes in the same run, and how
// the cost depends on the number of known keys. Keys and telegrams are those of tests/vectors.

#include "core/bytes/hex.h"
#include "core/meter/reading.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"
#include "core/wmbus/telegram.h"

#include <benchmark/benchmark.h>
#include <openssl/evp.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <new>

namespace {

std::atomic<std::uint64_t> allocations{0};

} // namespace

// Not inlined, or the compiler sees malloc meet delete and warns.
[[gnu::noinline]] void *operator new(std::size_t size)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void *memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

namespace {

struct Sample {
    const char *telegram;
    std::uint32_t id;
    const char *key;
};

constexpr Sample clear25{"1844AE4C4455223368077A55000000041389E20100023B0000", 0x33225544, nullptr};
constexpr Sample clear60{"3B4401061010101002027A000000002F2F0E035040691500000B2B300300066D00790C7423400C78371204860BABC8FC100000000E833C80740000002F2F",
                         0x10101010, nullptr};
constexpr Sample mode5{"2E4493157856341233037A2A0020255923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3", 0x12345678,
                       "0102030405060708090A0B0C0D0E0F11"};
constexpr Sample mode7{"434493157856341233038C2075900F002C25B30A000021924D4F2FB66E017A75002007109058475F4BC91DF878B80A1B0F98B629024AAC727942BFC549233C014082"
                       "9B93",
                       0x12345678, "000102030405060708090A0B0C0D0E0F"};
constexpr Sample ellCtr{"24442D2C692845631B168D3050209CD621B006B1140AEF4953AE5B86FAFC0B00E70705B846", 0x63452869, "4E5508544202058100DFEFA06B0934A5"};
constexpr Sample compact{"25442D2C46464646300C8D20D3E2EB60212B6D79E26DCD65C51000921000152B05BE2B0C0000", 0x46464646, nullptr};

wmbus::RadioFrame frameOf(const Sample &sample)
{
    wmbus::RadioFrame frame;
    frame.data = *bytes::fromHex(sample.telegram);
    return frame;
}

void decode(benchmark::State &state, const Sample &sample)
{
    const wmbus::RadioFrame frame = frameOf(sample);
    wmbus::KeyRing keys;
    wmbus::DecoderMemory memory;
    if (sample.key != nullptr)
        keys.add({sample.id, {}, {}, {}}, *crypto::Key::fromHex(sample.key));
    const auto first = wmbus::decodeTelegram(frame, keys, memory);
    if (!first || first->records.empty()) {
        state.SkipWithError("not decoded");
        return;
    }
    const std::uint64_t before = allocations;
    for ([[maybe_unused]] const auto &round : state) {
        auto telegram = wmbus::decodeTelegram(frame, keys, memory);
        benchmark::DoNotOptimize(telegram);
    }
    state.counters["allocs"] = static_cast<double>(allocations - before) / static_cast<double>(state.iterations());
}

void decodeAndRead(benchmark::State &state, const Sample &sample)
{
    const wmbus::RadioFrame frame = frameOf(sample);
    const wmbus::KeyRing keys;
    wmbus::DecoderMemory memory;
    for ([[maybe_unused]] const auto &round : state) {
        const auto telegram = wmbus::decodeTelegram(frame, keys, memory);
        auto reading = meter::readingFrom(*telegram);
        benchmark::DoNotOptimize(reading);
    }
}

// What OpenSSL itself needs for the encrypted bytes of the mode 5 sample: cipher fetched once, context reused, key set each time.
void bareEvp(benchmark::State &state)
{
    auto data = *bytes::fromHex("5923C95AAA26D1B2E7493B013EC4A6F6D3529B520EDFF0EA6DEFC99D6D69EBF3");
    const auto key = *bytes::fromHex(mode5.key);
    const auto iv = *bytes::fromHex("931578563412330 32A2A2A2A2A2A2A2A");
    const std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)> cipher(EVP_CIPHER_fetch(nullptr, "AES-128-CBC", nullptr), EVP_CIPHER_free);
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    EVP_DecryptInit_ex2(context.get(), cipher.get(), key.data(), iv.data(), nullptr);
    std::array<std::uint8_t, 64> out;
    for ([[maybe_unused]] const auto &round : state) {
        int length = 0;
        EVP_DecryptInit_ex2(context.get(), nullptr, key.data(), iv.data(), nullptr);
        EVP_CIPHER_CTX_set_padding(context.get(), 0);
        EVP_DecryptUpdate(context.get(), out.data(), &length, data.data(), static_cast<int>(data.size()));
        benchmark::DoNotOptimize(out);
    }
}

// The cost of one telegram with this many meters and keys known.
void manyKeys(benchmark::State &state)
{
    const wmbus::RadioFrame frame = frameOf(mode5);
    wmbus::KeyRing keys;
    wmbus::DecoderMemory memory;
    for (std::int64_t i = 0; i < state.range(0); ++i)
        keys.add({static_cast<std::uint32_t>(i), {}, {}, {}}, *crypto::Key::fromHex("00112233445566778899AABBCCDDEEFF"));
    keys.add({mode5.id, {}, {}, {}}, *crypto::Key::fromHex(mode5.key));
    for ([[maybe_unused]] const auto &round : state) {
        auto telegram = wmbus::decodeTelegram(frame, keys, memory);
        benchmark::DoNotOptimize(telegram);
    }
}

} // namespace

BENCHMARK_CAPTURE(decode, clear_25_bytes, clear25);
BENCHMARK_CAPTURE(decode, clear_60_bytes, clear60);
BENCHMARK_CAPTURE(decodeAndRead, clear_60_bytes, clear60);
BENCHMARK(bareEvp);
BENCHMARK_CAPTURE(decode, mode5_47_bytes, mode5);
BENCHMARK_CAPTURE(decode, mode7_68_bytes, mode7);
BENCHMARK_CAPTURE(decode, ell_ctr_37_bytes, ellCtr);
BENCHMARK_CAPTURE(decode, compact_38_bytes, compact);
BENCHMARK(manyKeys)->Arg(1)->Arg(100)->Arg(10000);

BENCHMARK_MAIN();
