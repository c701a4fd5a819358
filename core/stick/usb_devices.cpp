#include "core/stick/usb_devices.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>
#include <tuple>

namespace stick {

namespace {

namespace fs = std::filesystem;

constexpr std::uint16_t siliconLabs = 0x10C4;
constexpr std::uint16_t cp210x = 0xEA60;
constexpr std::uint16_t rebranded = 0x87ED;

std::string lineOf(const fs::path &path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

std::optional<std::uint16_t> hexOf(const fs::path &path)
{
    const std::string text = lineOf(path);
    std::uint16_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc() || end == text.data())
        return std::nullopt;
    return value;
}

// "1-1.2:1.0/ttyUSB0": the interfaces of a device lie in its folder.
std::string ttyBelow(const fs::path &device)
{
    std::error_code error;
    for (fs::recursive_directory_iterator entry(device, error), end; !error && entry != end; entry.increment(error)) {
        if (entry.depth() > 1)
            entry.disable_recursion_pending();
        const std::string name = entry->path().filename().string();
        if (name.starts_with("ttyUSB") || name.starts_with("ttyACM"))
            return name;
    }
    return {};
}

} // namespace

std::vector<UsbDevice> usbSticks(const std::string &folder)
{
    std::vector<UsbDevice> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const auto vid = hexOf(entry->path() / "idVendor");
        const auto pid = hexOf(entry->path() / "idProduct");
        if (!vid || !pid || *vid != siliconLabs || (*pid != cp210x && *pid != rebranded))
            continue;
        found.push_back({*vid, *pid, lineOf(entry->path() / "product"), ttyBelow(entry->path())});
    }
    std::sort(found.begin(), found.end(), [](const UsbDevice &a, const UsbDevice &b) { return std::tie(a.tty, a.product) < std::tie(b.tty, b.product); });
    return found;
}

} // namespace stick
