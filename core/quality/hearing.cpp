#include "core/quality/hearing.h"

#include <algorithm>

namespace quality {

std::vector<Hearing> withoutDoubles(std::vector<Hearing> heard)
{
    std::stable_sort(heard.begin(), heard.end(), [](const Hearing &a, const Hearing &b) { return a.at < b.at; });
    std::vector<Hearing> single;
    single.reserve(heard.size());
    for (const Hearing &one : heard) {
        bool twice = false;
        for (auto before = single.rbegin(); before != single.rend() && one.at - before->at <= doubleWithin && !twice; ++before)
            twice = before->accessNumber == one.accessNumber;
        if (!twice)
            single.push_back(one);
    }
    return single;
}

std::vector<Deafness> merged(std::vector<Deafness> deaf)
{
    deaf.erase(std::remove_if(deaf.begin(), deaf.end(), [](const Deafness &one) { return one.to <= one.from; }), deaf.end());
    std::sort(deaf.begin(), deaf.end(), [](const Deafness &a, const Deafness &b) { return a.from < b.from; });
    std::vector<Deafness> result;
    Span longest{0};
    for (const Deafness &one : deaf) {
        if (result.empty() || one.from > result.back().to) {
            result.push_back(one);
            longest = one.to - one.from;
            continue;
        }
        result.back().to = std::max(result.back().to, one.to);
        if (one.to - one.from > longest) {
            longest = one.to - one.from;
            result.back().why = one.why;
        }
    }
    return result;
}

namespace {

// The first that ends after `when`.
std::vector<Deafness>::const_iterator firstAfter(const std::vector<Deafness> &deaf, Time when)
{
    return std::upper_bound(deaf.begin(), deaf.end(), when, [](Time time, const Deafness &one) { return time < one.to; });
}

} // namespace

Span deafWithin(const std::vector<Deafness> &deaf, Time from, Time to)
{
    Span sum{0};
    for (auto one = firstAfter(deaf, from); one != deaf.end() && one->from < to; ++one)
        sum += std::min(to, one->to) - std::max(from, one->from);
    return sum;
}

bool isDeafAt(const std::vector<Deafness> &deaf, Time when)
{
    const auto one = firstAfter(deaf, when);
    return one != deaf.end() && one->from <= when;
}

} // namespace quality
