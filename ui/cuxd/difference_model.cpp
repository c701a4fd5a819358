#include "ui/cuxd/difference_model.h"

#include "core/bytes/hex.h"
#include "core/cuxd/masking.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QFont>
#include <QRandomGenerator>

#include <algorithm>

namespace ui {

namespace {

constexpr char mark = '\x01'; // stands around what tells two keys with the same mask apart
constexpr int markDigits = 8;

// Covered, and behind each mask a salted hash of what it covers: another key makes another line.
std::string comparable(const cuxd::SetupText &setup, const QByteArray &salt)
{
    std::string out;
    std::size_t at = 0;
    const std::string_view text = setup.format();
    for (const cuxd::Secret &secret : cuxd::secretsIn(setup)) {
        out += text.substr(at, secret.span.begin - at);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(salt);
        for (const char c : setup.at(secret.span)) {
            const char capital = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
            if (!cuxd::isBlank(c))
                hash.addData(QByteArrayView(&capital, 1));
        }
        out += secret.shown;
        out += mark;
        out += hash.result().toHex().left(markDigits).toStdString();
        out += mark;
        at = secret.span.end();
    }
    out += text.substr(at);
    return out;
}

std::string withoutMarks(const std::string &line)
{
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        const bool begins = line[at] == mark && at + markDigits + 1 < line.size() && line[at + markDigits + 1] == mark;
        if (begins)
            at += markDigits + 2;
        else
            out += line[at++];
    }
    return out;
}

} // namespace

void DifferenceModel::show(const cuxd::SetupText &before, const cuxd::SetupText &after)
{
    beginResetModel();
    const QByteArray salt = QByteArray::number(QRandomGenerator::system()->generate64());
    m_lines = cuxd::lineDifference(comparable(before, salt), comparable(after, salt));
    for (cuxd::DifferenceLine &line : m_lines)
        line.text = withoutMarks(line.text);
    m_compared = !before.format().empty();
    endResetModel();
}

int DifferenceModel::changes() const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(), [](const auto &line) { return line.kind != cuxd::DifferenceLine::Kind::Same; }));
}

int DifferenceModel::firstChange() const
{
    const auto first = std::find_if(m_lines.begin(), m_lines.end(), [](const auto &line) { return line.kind != cuxd::DifferenceLine::Kind::Same; });
    return first == m_lines.end() ? 0 : static_cast<int>(first - m_lines.begin());
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Columns);
}

QString DifferenceModel::word(const cuxd::DifferenceLine &line) const
{
    using Kind = cuxd::DifferenceLine::Kind;
    switch (line.kind) {
    case Kind::Same: return tr("unchanged");
    case Kind::Removed: return tr("goes");
    case Kind::Added: return m_compared ? tr("new") : QString();
    }
    return {};
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    using Kind = cuxd::DifferenceLine::Kind;
    const cuxd::DifferenceLine &line = m_lines[static_cast<std::size_t>(index.row())];
    const QString text = QString::fromUtf8(line.text.data(), static_cast<qsizetype>(line.text.size()));
    if (role == Qt::ToolTipRole && index.column() == Text)
        return text;
    if (role == Qt::AccessibleTextRole && index.column() == Text)
        return m_compared ? QStringLiteral("%1: %2").arg(word(line), text) : text;
    if (role == Qt::ForegroundRole) {
        const bool quiet = line.kind == Kind::Removed || index.column() == Word;
        return color(line.kind == Kind::Added && index.column() == Sign ? Token::Accent : quiet ? Token::Secondary : Token::Text, QApplication::palette());
    }
    if (role == Qt::BackgroundRole && m_compared && line.kind == Kind::Added)
        return chipGround(color(Token::Accent, QApplication::palette()), QApplication::palette());
    if (role == Qt::FontRole && index.column() != Word) {
        QFont font = hexFont(QApplication::font());
        font.setStrikeOut(line.kind == Kind::Removed && index.column() == Text);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Sign: return line.kind == Kind::Added && m_compared ? QStringLiteral("+") : line.kind == Kind::Removed ? QStringLiteral("\u2212") : QString();
    case Text: return text;
    case Word: return word(line);
    case Columns: break;
    }
    return {};
}

void DifferenceModel::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, Word), index(rowCount() - 1, Word));
}

} // namespace ui
