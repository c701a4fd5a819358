#pragma once

#include "core/history/buckets.h"
#include "ui/charts/chart_source.h"
#include "ui/charts/consumption_columns.h"

#include <QTimer>

#include <map>

// Readings in memory for tests and benchmarks of the charts, counted by the same arithmetic as the history's. Answers from the event loop.
class MemorySource : public ui::charts::ChartSource {
public:
    using ChartSource::ChartSource;

    // A counter's readings, with as many decimals as the exponent says.
    void addCounter(const QString &id, const QString &name, const QString &unit, const QString &medium, std::vector<meter::CounterSample> samples)
    {
        ui::charts::SeriesInfo info;
        info.id = id;
        info.name = name;
        info.unit = unit;
        info.medium = medium;
        info.byItself = true;
        info.decimals = samples.empty() ? 0 : std::max(0, -samples.front().value.exponent);
        m_infos.push_back(info);
        m_counters[id] = std::move(samples);
        fitEnds();
        emit seriesChanged();
    }
    void setThinned(const QString &id)
    {
        for (ui::charts::SeriesInfo &info : m_infos)
            info.thinned = info.thinned || info.id == id;
    }
    void addLine(const QString &id, const QString &name, const QString &unit, ui::charts::Drawing drawing, std::vector<ui::charts::Sample> samples, int decimals = 1)
    {
        ui::charts::SeriesInfo info;
        info.id = id;
        info.name = name;
        info.unit = unit;
        info.medium = QStringLiteral("temperature");
        info.drawing = drawing;
        info.decimals = decimals;
        if (!samples.empty())
            info.data = {samples.front().at, samples.back().at + 1};
        m_infos.push_back(info);
        m_lines[id] = std::make_shared<ui::charts::Decimator>(std::move(samples));
        emit seriesChanged();
    }
    void append(const QString &id, const meter::CounterSample &sample)
    {
        m_counters[id].push_back(sample);
        fitEnds();
        emit valuesChanged();
    }
    void addMark(const ui::charts::Mark &mark) { m_marks.push_back(mark); }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] const std::vector<meter::CounterSample> &samples(const QString &id) const { return m_counters.at(id); }
    [[nodiscard]] meter::Consumption consumption(const QString &id) const { return meter::Consumption(m_counters.at(id), {}); }

    const std::vector<ui::charts::SeriesInfo> &series() const override { return m_infos; }
    void ask(int lane, const ui::charts::Question &question, std::function<void(const ui::charts::Reply &)> answer) override
    {
        ++m_asked;
        const int number = ++m_newest[lane];
        QTimer::singleShot(0, this, [this, lane, number, question, answer = std::move(answer)] {
            if (m_newest[lane] == number)
                answer(replyTo(question));
        });
    }

private:
    void fitEnds()
    {
        for (ui::charts::SeriesInfo &info : m_infos) {
            const auto found = m_counters.find(info.id);
            if (found != m_counters.end() && !found->second.empty())
                info.data = {history::milliseconds(found->second.front().at), history::milliseconds(found->second.back().at) + 1};
        }
    }
    ui::charts::Reply replyTo(const ui::charts::Question &question) const
    {
        ui::charts::Reply reply;
        for (const auto &columns : question.columns) {
            const auto &samples = m_counters.at(columns.series);
            const meter::Consumption consumption(samples, {});
            std::vector<ui::charts::TimeMs> times;
            for (const meter::CounterSample &sample : samples)
                times.push_back(history::milliseconds(sample.at));
            reply.columns.push_back(columns.borders.empty() ? ui::charts::columnsBetweenReadings(consumption, times, question.span) : ui::charts::columnsBetween(consumption, columns.borders));
            const auto gaps = ui::charts::gapsBetween(columns.series, times, consumption.usualInterval().count(), question.span);
            reply.gaps.insert(reply.gaps.end(), gaps.begin(), gaps.end());
        }
        for (const QString &line : question.lines)
            reply.lines.push_back(m_lines.at(line));
        for (const ui::charts::Mark &mark : m_marks) {
            if (ui::charts::holds(question.span, mark.at))
                reply.marks.push_back(mark);
        }
        return reply;
    }

    std::vector<ui::charts::SeriesInfo> m_infos;
    std::map<QString, std::vector<meter::CounterSample>> m_counters;
    std::map<QString, ui::charts::Line> m_lines;
    std::vector<ui::charts::Mark> m_marks;
    std::map<int, int> m_newest;
    int m_asked = 0;
};
