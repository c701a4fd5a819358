#include "core/capture/capture_ring.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <filesystem>
#include <system_error>

namespace capture {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".wmbus";
constexpr std::string_view beginning = "recording-";
constexpr std::uint64_t pieces = 8;
constexpr std::uint64_t smallestPiece = 64 * 1024;
constexpr std::uint64_t lookEvery = 64; // lines: a file's size is not asked for each

// "recording-20261122-172200.wmbus", local time; a number behind it where two begin in one second.
std::string nameOf(CaptureRing::Time now, int number)
{
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    char text[40];
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &local);
    return std::string(beginning) + text + (number > 0 ? "-" + std::to_string(number) : std::string()) + std::string(ending);
}

std::uint64_t sizeOf(const std::string &path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return error ? 0 : size;
}

} // namespace

std::vector<std::string> CaptureRing::files(const std::string &folder)
{
    std::vector<std::pair<fs::file_time_type, std::string>> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.size() > ending.size() && name.starts_with(beginning) && name.ends_with(ending)) {
            std::error_code unknown;
            found.emplace_back(entry->last_write_time(unknown), entry->path().string());
        }
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> paths;
    for (const auto &[time, path] : found)
        paths.push_back(path);
    return paths;
}

bool CaptureRing::open(const std::string &folder, const RingLimits &limits, Time now)
{
    close();
    m_folder = folder;
    m_limits = limits;
    m_failed = false;
    m_error = 0;
    return begin(now);
}

bool CaptureRing::begin(Time now)
{
    m_begun = now;
    m_lines = 0;
    for (int number = 0; number < 1000; ++number) {
        m_file = (fs::path(m_folder) / nameOf(now, number)).string();
        std::error_code error;
        if (fs::exists(m_file, error))
            continue;
        if (!m_writer.open(m_file)) {
            m_failed = true;
            m_error = m_writer.error();
            return false;
        }
        forgetOld();
        return true;
    }
    m_failed = true;
    m_error = EEXIST;
    return false;
}

void CaptureRing::turnOver(Time now)
{
    const std::uint64_t piece = std::max(m_limits.bytes / pieces, smallestPiece);
    const bool tooLarge = m_limits.bytes > 0 && m_lines % lookEvery == 0 && sizeOf(m_file) >= piece;
    const bool tooOld = m_limits.age.count() > 0 && now - m_begun >= m_limits.age / static_cast<int>(pieces);
    if (!tooLarge && !tooOld)
        return;
    m_writer.close();
    begin(now);
}

void CaptureRing::forgetOld() const
{
    std::vector<std::string> all = files(m_folder);
    std::erase(all, m_file);
    std::uint64_t sum = sizeOf(m_file);
    std::error_code error;
    for (auto path = all.rbegin(); path != all.rend(); ++path) { // the youngest first
        sum += sizeOf(*path);
        const auto written = fs::last_write_time(*path, error);
        const auto age = fs::file_time_type::clock::now() - written; // of the disk's clock, which is this computer's
        const bool over = m_limits.bytes > 0 && sum > m_limits.bytes;
        const bool old = !error && m_limits.age.count() > 0 && age > m_limits.age;
        if (over || old)
            fs::remove(*path, error);
    }
}

void CaptureRing::append(const wmbus::RadioFrame &frame, Time now)
{
    if (!isOpen())
        return;
    m_writer.append(frame);
    ++m_lines;
    turnOver(now);
}

void CaptureRing::append(const CaptureGap &gap, Time now)
{
    if (!isOpen())
        return;
    m_writer.append(gap);
    ++m_lines;
    turnOver(now);
}

void CaptureRing::close()
{
    m_writer.close();
    m_file.clear();
}

} // namespace capture
