#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace ui {

// What a filter may ask of a row, whatever table it stands in.
struct FilterFacts {
    QString text;                    // every word of the row
    QString medium;                  // on screen and for scripts: "Gas gas"
    QString maker;                   // "FFD Fast Forward AG"
    QString code;                    // "51601328"
    QString security;                // on screen and for scripts: "key missing no_key"
    QString stick;
    QString status;                  // "[X]"
    std::optional<double> rssi;      // dBm
    std::optional<double> count;
    std::optional<double> loss;      // per cent
    std::optional<double> interval;  // seconds
    std::optional<double> age;       // seconds
    std::optional<double> value;
};

// "gas rssi<-85 maker=FFD -water": words separated by blanks, all must match. A word matches where it occurs in the row's text,
// in either case; `-word` where it does not. `field op value`: text fields with = and !=, number fields with < <= > >= = !=.
// Times take s, min, h behind the number.
class SightingFilter {
public:
    struct Problem {
        QString word;        // the one that is wrong
        QString explanation; // and why, for the user
    };

    // What cannot be understood is reported and left out; the rest works.
    [[nodiscard]] static SightingFilter parse(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const FilterFacts &facts) const;
    // Whether the answer changes by itself as time passes.
    [[nodiscard]] bool asksForAge() const;
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }
    // One line for each term: "level below −85 dBm".
    [[nodiscard]] QString explanation() const;

    enum class Field : std::uint8_t { Anything, Medium, Maker, Code, Security, Stick, Status, Rssi, Count, Interval, Age, Value, Loss };
    enum class Comparison : std::uint8_t { Contains, ContainsNot, Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual };

private:
    struct Term {
        Field field = Field::Anything;
        Comparison comparison = Comparison::Contains;
        QString text;
        double number = 0.0;
    };

    void addWord(const QString &word);
    void fail(const QString &word, const QString &explanation);
    [[nodiscard]] static bool matches(const Term &term, const FilterFacts &facts);

    std::vector<Term> m_terms;
    std::optional<Problem> m_problem;
};

} // namespace ui
