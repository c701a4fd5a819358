#include "core/history/sum_state.h"

#include <charconv>

namespace history {

namespace {

constexpr std::string_view version = "sums1";

std::string number(store::TimeMs value)
{
    return std::to_string(value);
}

// "a b c": takes the next word; an empty one at the end.
std::string_view nextWord(std::string_view &text)
{
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return word;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    store::TimeMs time()
    {
        const std::string_view word = nextWord(m_rest);
        store::TimeMs value = 0;
        const auto parsed = std::from_chars(word.data(), word.data() + word.size(), value);
        m_failed |= word.empty() || parsed.ec != std::errc() || parsed.ptr != word.data() + word.size();
        return value;
    }
    bytes::ScaledValue value()
    {
        bytes::ScaledValue value;
        value.mantissa = time();
        const store::TimeMs exponent = time();
        m_failed |= exponent < -400 || exponent > 400;
        value.exponent = m_failed ? 0 : static_cast<std::int32_t>(exponent);
        return value;
    }
    std::string_view word() { return nextWord(m_rest); }
    void fail() { m_failed = true; }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

void append(std::string &out, bytes::ScaledValue value)
{
    out += ' ' + number(value.mantissa) + ' ' + std::to_string(value.exponent);
}

} // namespace

// sums1 [last AT COUNTER TOTAL] carried V since AT V [sum AT V] {mark AT V}; a value is mantissa and exponent.
std::string toText(const SumState &state)
{
    std::string out(version);
    if (state.last) {
        out += " last " + number(state.last->at);
        append(out, state.last->counter);
        append(out, state.last->total);
    }
    out += " carried";
    append(out, state.carried);
    out += " since " + number(state.since);
    append(out, state.sinceTotal);
    if (state.sumDate)
        out += " sum " + number(*state.sumDate);
    else
        out += " nosum 0";
    append(out, state.sumTotal);
    for (const auto &[at, total] : state.marks) {
        out += " mark " + number(at);
        append(out, total);
    }
    return out;
}

std::optional<SumState> sumStateFromText(std::string_view text)
{
    Reader in(text);
    if (in.word() != version)
        return std::nullopt;
    SumState state;
    while (!in.atEnd() && !in.failed()) {
        const std::string_view word = in.word();
        if (word == "last") {
            SumState::Reading &last = state.last.emplace();
            last.at = in.time();
            last.counter = in.value();
            last.total = in.value();
        } else if (word == "carried") {
            state.carried = in.value();
        } else if (word == "since") {
            state.since = in.time();
            state.sinceTotal = in.value();
        } else if (word == "sum" || word == "nosum") {
            const store::TimeMs at = in.time();
            if (word == "sum")
                state.sumDate = at;
            state.sumTotal = in.value();
        } else if (word == "mark") {
            const store::TimeMs at = in.time();
            state.marks[at] = in.value();
        } else {
            in.fail();
        }
    }
    if (in.failed() || toText(state) != text)
        return std::nullopt;
    return state;
}

} // namespace history
