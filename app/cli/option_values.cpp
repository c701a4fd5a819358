#include "app/cli/option_values.h"

#include "app/cli/cli_text.h"
#include "app/cli/not_allowed.h"
#include "core/bytes/scaled_value.h"

#include <QTimeZone>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace cli {

namespace {

using Take = std::function<bool(const std::string &)>;

constexpr const char *linkModes = "S1|S1-m|S2|T1|T2|R2|C1-A|C1-B|C2-A|C2-B|CT";
constexpr double mostPerSecond = 10'000;

template <class Allowed>
CLI::Option *addTaking(CLI::App *command, const std::string &name, Take take, const Allowed &allowed, const std::string &help)
{
    CLI::callback_t read = [name, take = std::move(take), allowed](const CLI::results_t &given) {
        if (!take(given.back()))
            throw CLI::ValidationError(utf8(notAllowed(QString::fromStdString(name), given.back(), allowed)));
        return true;
    };
    return command->add_option(name, read, help);
}

// "30s", "5m", "1h", "250ms"; a bare number is seconds. Nothing for anything else, for zero and for more than a year.
std::optional<std::chrono::milliseconds> durationFromText(const std::string &text)
{
    char *end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    const std::string unit = end;
    const double factor = unit == "ms" ? 1 : unit.empty() || unit == "s" ? 1e3 : unit == "m" || unit == "min" ? 60e3 : unit == "h" ? 3600e3 : 0;
    const double milliseconds = number * factor;
    if (end == text.c_str() || !(milliseconds >= 1) || milliseconds > 366.0 * 24 * 3600e3)
        return std::nullopt;
    return std::chrono::milliseconds(std::llround(milliseconds));
}

std::optional<double> rateFromText(const std::string &text)
{
    char *end = nullptr;
    const double rate = std::strtod(text.c_str(), &end);
    const std::string unit = end;
    if (end == text.c_str() || !(rate > 0) || rate > mostPerSecond || !(unit.empty() || unit == "/s"))
        return std::nullopt;
    return rate;
}

// "table" of "json|table" is OutputForm::Table.
std::optional<OutputForm> outputFromName(const std::string &name, const std::string &choices)
{
    static const std::map<std::string, OutputForm> forms{{"json", OutputForm::Json}, {"table", OutputForm::Table}, {"csv", OutputForm::Csv},
                                                         {"cuxd", OutputForm::Cuxd}, {"wmbusmeters", OutputForm::Wmbusmeters}};
    const auto found = forms.find(name);
    const bool offered = QString::fromStdString(choices).split(QLatin1Char('|')).contains(QString::fromStdString(name));
    return found == forms.end() || !offered ? std::nullopt : std::optional(found->second);
}

} // namespace

std::string utf8(const QString &text)
{
    return text.toStdString();
}

CLI::Option *addChoice(CLI::App *command, const std::string &name, const std::string &choices, Take take, const std::string &help)
{
    return addTaking(command, name, std::move(take), QString::fromStdString(choices).split(QLatin1Char('|')), help)->type_name(choices);
}

CLI::Option *addChoice(CLI::App *command, const std::string &name, const std::string &choices, std::string &target, const std::string &help)
{
    const QStringList words = QString::fromStdString(choices).split(QLatin1Char('|'));
    const auto take = [&target, words](const std::string &given) {
        target = given;
        return words.contains(QString::fromStdString(given));
    };
    return addChoice(command, name, choices, take, help);
}

CLI::Option *addNumber(CLI::App *command, const std::string &name, std::uint64_t &target, std::uint64_t least, std::uint64_t most, const std::string &help)
{
    const auto take = [&target, least, most](const std::string &given) {
        const char *const end = given.data() + given.size();
        const auto [stopped, error] = std::from_chars(given.data(), end, target);
        return error == std::errc() && stopped == end && target >= least && target <= most;
    };
    const bool anyNumber = most == std::numeric_limits<std::uint64_t>::max();
    const QString allowed = anyNumber ? Cli::tr("a whole number from %1").arg(least) : Cli::tr("a whole number from %1 to %2").arg(least).arg(most);
    return addTaking(command, name, take, allowed, help)->type_name("N");
}

CLI::Option *addDecimal(CLI::App *command, const std::string &name, std::string &target, const std::string &help)
{
    return addText(command, name, target, [](const std::string &given) { return bytes::fromDecimal(given).has_value(); }, Cli::tr("a number"), help);
}

CLI::Option *addText(CLI::App *command, const std::string &name, std::string &target, std::function<bool(const std::string &)> good, const QString &allowed,
                     const std::string &help)
{
    const auto take = [&target, good = std::move(good)](const std::string &given) {
        target = given;
        return good(given);
    };
    return addTaking(command, name, take, allowed, help);
}

CLI::Option *addDuration(CLI::App *command, std::optional<std::chrono::milliseconds> &target, const std::string &help)
{
    const auto take = [&target](const std::string &given) {
        target = durationFromText(given);
        return target.has_value();
    };
    return addTaking(command, "--for", take, Cli::tr("a time from 1ms to a year, such as 30s, 5m or 1h"), help)->type_name("30s|5m|1h");
}

CLI::Option *addLinkMode(CLI::App *command, std::optional<bytes::LinkMode> &target, const std::string &help)
{
    const auto take = [&target](const std::string &given) {
        target = bytes::linkModeFromName(given);
        return target.has_value();
    };
    return addChoice(command, "--mode", linkModes, take, help);
}

CLI::Option *addRate(CLI::App *command, std::optional<double> &target, const std::string &help)
{
    const auto take = [&target](const std::string &given) {
        target = rateFromText(given);
        return target.has_value();
    };
    return addTaking(command, "--rate", take, Cli::tr("telegrams a second, up to %1, such as 5/s").arg(mostPerSecond), help)->type_name("N/s");
}

CLI::Option *addOutput(CLI::App *command, OutputForm &target, const std::string &choices)
{
    const auto take = [&target, choices](const std::string &given) {
        const auto form = outputFromName(given, choices);
        target = form.value_or(target);
        return form.has_value();
    };
    return addChoice(command, "--output", choices, take, utf8(Cli::tr("form of the output")));
}

CLI::Option *addZone(CLI::App *command, std::string &target, const std::string &help)
{
    const auto good = [](const std::string &given) { return QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(given)); };
    return addText(command, "--zone", target, good, Cli::tr("a time zone, such as Europe/Berlin or UTC"), help)->type_name("Europe/Berlin");
}

} // namespace cli
