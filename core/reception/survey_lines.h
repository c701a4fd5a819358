#pragma once

#include "core/reception/survey.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

// The lines of a kept survey, see survey_file.h. Without their ends.
namespace reception {

[[nodiscard]] QByteArray surveyHeader();
[[nodiscard]] QByteArray pointLine(const MeasuringPoint &point);
[[nodiscard]] QByteArray endLine(const MeasuringPoint &point);
[[nodiscard]] QByteArray renameLine(const MeasuringPoint &point);
[[nodiscard]] QByteArray removeLine(int point);
[[nodiscard]] QByteArray putLine(int point);
[[nodiscard]] QByteArray stickLine(std::uint32_t stick, const std::string &port);
[[nodiscard]] QByteArray hitLine(const wmbus::Address &meter, const quality::Hit &hit);
[[nodiscard]] QByteArray figuresLine(int point, quality::Time to, const std::map<wmbus::Address, std::uint64_t> &expected);

// Puts the points together from their lines.
class SurveyReader {
public:
    // `stickOf`: the number that a port has in this run.
    explicit SurveyReader(std::function<std::uint32_t(const std::string &)> stickOf) : m_stickOf(std::move(stickOf)) {}

    // What is no line of a survey changes nothing.
    void take(const QByteArray &line);
    // All are over: one that was still measured ended with the last that is known of it. Without the removed ones.
    [[nodiscard]] std::vector<MeasuringPoint> points() &&;
    [[nodiscard]] int lastNumber() const; // also of a removed one; 0 without any

private:
    struct Entry {
        MeasuringPoint point;
        quality::Time last{};
        bool removed = false;
    };
    void takeObject(const class QJsonObject &object);
    void takeHit(const class QJsonArray &array);
    [[nodiscard]] Entry *find(int number);

    std::function<std::uint32_t(const std::string &)> m_stickOf;
    std::map<int, std::uint32_t> m_sticks; // number in the file, in this run
    std::vector<Entry> m_entries;
};

} // namespace reception
