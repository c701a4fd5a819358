#include "core/quality/loss.h"

#include <algorithm>
#include <cmath>

namespace quality {

namespace {

constexpr std::int64_t accessNumbers = 256;

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Gap {
    Time from;
    Time to;
    std::optional<int> step; // of the access number, 0…255
    [[nodiscard]] double length() const { return static_cast<double>((to - from).count()); }
};

std::vector<Gap> gapsOf(const std::vector<Hearing> &heard)
{
    std::vector<Gap> gaps;
    for (std::size_t i = 1; i < heard.size(); ++i) {
        Gap gap{heard[i - 1].at, heard[i].at, {}};
        if (heard[i - 1].accessNumber && heard[i].accessNumber)
            gap.step = static_cast<std::uint8_t>(*heard[i].accessNumber - *heard[i - 1].accessNumber);
        gaps.push_back(gap);
    }
    return gaps;
}

// The time a step of the access number takes, when it counts transmissions: constant in nine of ten, and never standing still for long.
std::optional<double> intervalByAccessNumber(const std::vector<Gap> &gaps)
{
    std::vector<double> perStep;
    std::size_t standing = 0;
    for (const Gap &gap : gaps) {
        if (!gap.step)
            continue;
        if (*gap.step == 0)
            ++standing;
        else
            perStep.push_back(gap.length() / *gap.step);
    }
    if (perStep.size() < enough || perStep.size() + standing < gaps.size() * 9 / 10 || standing * 10 >= perStep.size() + standing)
        return std::nullopt;
    const double step = median(perStep);
    const auto fitting = std::count_if(perStep.begin(), perStep.end(), [step](double one) { return std::abs(one - step) <= 0.2 * step; });
    if (static_cast<double>(fitting) < 0.9 * static_cast<double>(perStep.size()))
        return std::nullopt;
    return step;
}

// The median of the lowest cluster of intervals. A median of all of them is a multiple of the true one as soon as half of the
// transmissions are lost, which is just when the figure matters.
std::optional<double> intervalByCluster(const std::vector<Gap> &gaps)
{
    if (gaps.size() < enough)
        return std::nullopt;
    std::vector<double> lengths;
    for (const Gap &gap : gaps)
        lengths.push_back(gap.length());
    std::sort(lengths.begin(), lengths.end());
    double middle = lengths[lengths.size() / 50];
    for (int round = 0; round < 5; ++round) {
        std::vector<double> cluster;
        for (const double length : lengths) {
            if (std::abs(length - middle) <= 0.25 * middle)
                cluster.push_back(length);
        }
        if (cluster.empty())
            return std::nullopt;
        middle = median(std::move(cluster));
    }
    if (middle <= 0)
        return std::nullopt;
    const auto near = std::count_if(lengths.begin(), lengths.end(), [middle](double length) {
        const double times = length / middle;
        return times > 0.5 && std::abs(times - std::round(times)) <= 0.2;
    });
    if (static_cast<double>(near) < 0.65 * static_cast<double>(lengths.size()))
        return std::nullopt;
    return middle;
}

// Transmissions after the gap's first telegram up to and including its last one.
std::int64_t sentIn(const Gap &gap, double interval, LossRule rule)
{
    const auto byTime = std::max<std::int64_t>(1, std::llround(gap.length() / interval));
    if (rule != LossRule::AccessNumber || !gap.step)
        return byTime;
    // The number wraps: how often, only the time can tell.
    const auto rounds = std::llround(static_cast<double>(byTime - *gap.step) / static_cast<double>(accessNumbers));
    return std::max<std::int64_t>(*gap.step + accessNumbers * std::max<std::int64_t>(rounds, 0), 0);
}

class Count {
public:
    Count(const std::vector<Deafness> &deaf, const ActivityProfile *profile, const HourOfWeek &hourOfWeek)
        : m_deaf(deaf), m_profile(profile && hourOfWeek && profile->sleepsSometimes() ? profile : nullptr), m_hourOfWeek(hourOfWeek)
    {
    }

    void add(const Gap &gap, double interval, Loss &loss) const
    {
        const std::int64_t sent = sentIn(gap, interval, loss.rule);
        if (sent == 0)
            return; // repeated with the same number: not a transmission of its own
        ++loss.heard;
        ++loss.expected;
        const Span deaf = deafWithin(m_deaf, gap.from, gap.to);
        loss.deaf += deaf;
        if (sent == 1)
            return;
        if (deaf.count() == 0 && !m_profile) {
            loss.expected += static_cast<std::uint64_t>(sent - 1);
            return;
        }
        place(gap, sent, loss);
    }

private:
    // Where the missed transmissions must have been: evenly between the two that were heard.
    void place(const Gap &gap, std::int64_t sent, Loss &loss) const
    {
        for (std::int64_t i = 1; i < sent; ++i) {
            const auto after = static_cast<std::int64_t>(gap.length() * static_cast<double>(i) / static_cast<double>(sent));
            const Time when = gap.from + Span(after);
            if (isDeafAt(m_deaf, when))
                ++loss.deafTo;
            else if (m_profile && m_profile->isAsleep(m_hourOfWeek(when)))
                ++loss.asleep;
            else
                ++loss.expected;
        }
    }

    const std::vector<Deafness> &m_deaf;
    const ActivityProfile *m_profile;
    const HourOfWeek &m_hourOfWeek;
};

} // namespace

Loss lossOf(const std::vector<Hearing> &heard, const std::vector<Deafness> &deaf, const ActivityProfile *profile, const HourOfWeek &hourOfWeek)
{
    Loss loss;
    const std::vector<Gap> gaps = gapsOf(heard);
    if (gaps.size() < enough) {
        loss.heard = gaps.size();
        return loss;
    }
    auto interval = intervalByAccessNumber(gaps);
    loss.rule = LossRule::AccessNumber;
    if (!interval) {
        interval = intervalByCluster(gaps);
        loss.rule = LossRule::Interval;
    }
    if (!interval) {
        loss.rule = LossRule::None;
        loss.reason = NoLoss::Irregular;
        loss.heard = gaps.size();
        return loss;
    }
    loss.reason = NoLoss::None;
    loss.interval = Span(std::llround(*interval));
    const Count count(deaf, profile, hourOfWeek);
    for (const Gap &gap : gaps)
        count.add(gap, *interval, loss);
    return loss;
}

} // namespace quality
