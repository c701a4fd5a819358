#include "core/keys/import/zip_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

namespace keys {

namespace {

constexpr std::size_t mostMembers = 1000;

struct Close {
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Close>;

} // namespace

bool looksLikeZip(bytes::ByteSpan data)
{
    return data.size() >= 4 && data[0] == 'P' && data[1] == 'K' && data[2] == 3 && data[3] == 4;
}

bytes::Result<std::vector<ZipMember>, ImportFault> unzip(bytes::ByteSpan data, const std::function<bool(std::string_view)> &wanted)
{
    const Reader reader(archive_read_new());
    if (!reader || archive_read_support_format_zip(reader.get()) != ARCHIVE_OK
        || archive_read_open_memory(reader.get(), data.data(), data.size()) != ARCHIVE_OK)
        return bytes::unexpected(ImportFault::Damaged);

    std::vector<ZipMember> members;
    std::size_t total = 0;
    for (std::size_t count = 0;; ++count) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            return members;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return bytes::unexpected(ImportFault::Damaged);
        if (count == mostMembers)
            return bytes::unexpected(ImportFault::TooBig);
        const char *name = archive_entry_pathname(entry);
        if (name == nullptr || !wanted(name))
            continue;
        ZipMember member{name, {}};
        std::array<std::uint8_t, 16384> block{};
        for (;;) {
            const la_ssize_t got = archive_read_data(reader.get(), block.data(), block.size());
            if (got < 0)
                return bytes::unexpected(ImportFault::Damaged);
            if (got == 0)
                break;
            total += static_cast<std::size_t>(got);
            if (total > longestImport)
                return bytes::unexpected(ImportFault::TooBig);
            member.data.insert(member.data.end(), block.begin(), block.begin() + got);
        }
        bytes::wipe(block.data(), block.size());
        members.push_back(std::move(member));
    }
}

} // namespace keys
