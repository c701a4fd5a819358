#include "ui/addresses/sighting_filter.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

using Field = SightingFilter::Field;
using Comparison = SightingFilter::Comparison;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

struct FieldName {
    const char *name;
    Field field;
};

// English and German names work in both languages, so that a filter copied from a forum works.
constexpr FieldName fieldNames[] = {
    {"medium", Field::Medium},     {"media", Field::Medium},       {"maker", Field::Maker},       {"manufacturer", Field::Maker},
    {"hersteller", Field::Maker},  {"code", Field::Code},          {"id", Field::Code},           {"nummer", Field::Code},
    {"security", Field::Security}, {"sicherheit", Field::Security}, {"stick", Field::Stick},      {"port", Field::Stick},
    {"status", Field::Status},     {"rssi", Field::Rssi},          {"level", Field::Rssi},        {"pegel", Field::Rssi},
    {"count", Field::Count},       {"anzahl", Field::Count},       {"interval", Field::Interval}, {"abstand", Field::Interval},
    {"age", Field::Age},           {"alter", Field::Age},          {"value", Field::Value},       {"wert", Field::Value},
    {"loss", Field::Loss},         {"verlust", Field::Loss},
};

std::optional<Field> fieldOf(const QString &name)
{
    for (const FieldName &known : fieldNames) {
        if (name.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0)
            return known.field;
    }
    return std::nullopt;
}

bool isNumberField(Field field)
{
    return field >= Field::Rssi;
}

Comparison comparisonOf(const QString &sign, bool number)
{
    if (sign == QLatin1String("<"))
        return Comparison::Less;
    if (sign == QLatin1String("<="))
        return Comparison::LessOrEqual;
    if (sign == QLatin1String(">"))
        return Comparison::Greater;
    if (sign == QLatin1String(">="))
        return Comparison::GreaterOrEqual;
    if (sign == QLatin1String("!="))
        return number ? Comparison::NotEqual : Comparison::ContainsNot;
    return number ? Comparison::Equal : Comparison::Contains;
}

// "-85", "−85", "12,5", and for times "5min".
std::optional<double> numberOf(QString text, Field field)
{
    static const QRegularExpression pattern(QStringLiteral("^([-+]?[0-9]+(?:\\.[0-9]+)?)(dbm|s|min|h|d|%)?$"), QRegularExpression::CaseInsensitiveOption);
    text.replace(QChar(0x2212), QLatin1Char('-')).replace(QLatin1Char(','), QLatin1Char('.'));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2).toLower();
    if (unit == QLatin1String("%"))
        return field == Field::Loss ? std::optional(match.captured(1).toDouble()) : std::nullopt;
    const bool isTime = field == Field::Age || field == Field::Interval;
    if (!unit.isEmpty() && isTime == (unit == QLatin1String("dbm")))
        return std::nullopt;
    if (!isTime && !unit.isEmpty() && field != Field::Rssi)
        return std::nullopt;
    const double factor = unit == QLatin1String("min") ? 60 : unit == QLatin1String("h") ? 3600 : unit == QLatin1String("d") ? 86400 : 1;
    return match.captured(1).toDouble() * factor;
}

QString fieldText(Field field)
{
    switch (field) {
    case Field::Anything: return Words::tr("row");
    case Field::Medium: return Words::tr("medium");
    case Field::Maker: return Words::tr("maker");
    case Field::Code: return QStringLiteral("CODE");
    case Field::Security: return Words::tr("security");
    case Field::Stick: return Words::tr("stick");
    case Field::Status: return Words::tr("status");
    case Field::Rssi: return Words::tr("level in dBm");
    case Field::Count: return Words::tr("count");
    case Field::Interval: return Words::tr("interval in s");
    case Field::Age: return Words::tr("age in s");
    case Field::Value: return Words::tr("last value");
    case Field::Loss: return Words::tr("loss in %");
    }
    return {};
}

QString signText(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Contains: return Words::tr("contains");
    case Comparison::ContainsNot: return Words::tr("does not contain");
    case Comparison::Less: return QStringLiteral("<");
    case Comparison::LessOrEqual: return QStringLiteral("≤");
    case Comparison::Greater: return QStringLiteral(">");
    case Comparison::GreaterOrEqual: return QStringLiteral("≥");
    case Comparison::Equal: return QStringLiteral("=");
    case Comparison::NotEqual: return QStringLiteral("≠");
    }
    return {};
}

const QString &textOf(const FilterFacts &facts, Field field)
{
    switch (field) {
    case Field::Medium: return facts.medium;
    case Field::Maker: return facts.maker;
    case Field::Code: return facts.code;
    case Field::Security: return facts.security;
    case Field::Stick: return facts.stick;
    case Field::Status: return facts.status;
    default: return facts.text;
    }
}

std::optional<double> numberIn(const FilterFacts &facts, Field field)
{
    switch (field) {
    case Field::Rssi: return facts.rssi;
    case Field::Count: return facts.count;
    case Field::Interval: return facts.interval;
    case Field::Age: return facts.age;
    case Field::Value: return facts.value;
    case Field::Loss: return facts.loss;
    default: return std::nullopt;
    }
}

bool compare(double left, Comparison comparison, double right)
{
    switch (comparison) {
    case Comparison::Less: return left < right;
    case Comparison::LessOrEqual: return left <= right;
    case Comparison::Greater: return left > right;
    case Comparison::GreaterOrEqual: return left >= right;
    case Comparison::NotEqual: return left < right || left > right;
    default: return left <= right && left >= right;
    }
}

} // namespace

SightingFilter SightingFilter::parse(const QString &text)
{
    SightingFilter filter;
    for (const QString &word : text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts))
        filter.addWord(word);
    return filter;
}

void SightingFilter::addWord(const QString &word)
{
    static const QRegularExpression pattern(QStringLiteral("^([^\\W\\d_]+)(<=|>=|!=|<|>|=|:)(.*)$"), QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = pattern.match(word);
    if (!match.hasMatch()) {
        const bool negated = word.size() > 1 && (word.startsWith(QLatin1Char('-')) || word.startsWith(QLatin1Char('!'))) && !word.at(1).isDigit();
        m_terms.push_back({Field::Anything, negated ? Comparison::ContainsNot : Comparison::Contains, negated ? word.mid(1) : word, 0.0});
        return;
    }
    const std::optional<Field> field = fieldOf(match.captured(1));
    if (!field)
        return fail(word, Words::tr("“%1” is no field. Fields: medium, maker, code, security, stick, status, rssi, loss, count, interval, age, value.").arg(match.captured(1)));
    const QString right = match.captured(3);
    const Comparison comparison = comparisonOf(match.captured(2), isNumberField(*field));
    if (right.isEmpty())
        return fail(word, Words::tr("Behind “%1” something is missing.").arg(word));
    if (!isNumberField(*field)) {
        if (comparison != Comparison::Contains && comparison != Comparison::ContainsNot)
            return fail(word, Words::tr("“%1” is text: compare it with = or !=.").arg(match.captured(1)));
        m_terms.push_back({*field, comparison, right, 0.0});
        return;
    }
    const std::optional<double> number = numberOf(right, *field);
    if (!number)
        return fail(word, Words::tr("“%1” is no number here.").arg(right));
    m_terms.push_back({*field, comparison, right, *number});
}

void SightingFilter::fail(const QString &word, const QString &explanation)
{
    if (!m_problem)
        m_problem = Problem{word, explanation};
}

bool SightingFilter::matches(const FilterFacts &facts) const
{
    for (const Term &term : m_terms) {
        if (!matches(term, facts))
            return false;
    }
    return true;
}

bool SightingFilter::asksForAge() const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [](const Term &term) { return term.field == Field::Age; });
}

bool SightingFilter::matches(const Term &term, const FilterFacts &facts)
{
    if (isNumberField(term.field)) {
        const std::optional<double> number = numberIn(facts, term.field);
        return number && compare(*number, term.comparison, term.number);
    }
    const bool found = textOf(facts, term.field).contains(term.text, Qt::CaseInsensitive);
    return found == (term.comparison == Comparison::Contains);
}

QString SightingFilter::explanation() const
{
    QStringList lines;
    for (const Term &term : m_terms)
        lines += QStringLiteral("%1 %2 %3").arg(fieldText(term.field), signText(term.comparison), term.text);
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
