#include "ui/telegrams/telegram_list_model.h"

#include "core/bytes/hex.h"
#include "core/text/decode_error_text.h"
#include "core/text/medium_text.h"
#include "core/text/security_text.h"
#include "core/text/time_text.h"
#include "ui/addresses/address_texts.h"
#include "ui/format.h"

#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ui {

namespace {

constexpr int showEveryMs = 250;

void understand(TelegramRow &row, const reception::Sighting &sighting)
{
    row.address = sighting.telegram.meter();
    row.security = sighting.telegram.security;
    row.stopped = sighting.telegram.stopped;
    row.accessNumber = sighting.telegram.accessNumber();
    row.value.reset();
    if (const meter::NamedValue *value = mainValue(sighting.reading))
        row.value = *value;
}

// One line for each stick: "ttyUSB0 −74 dBm".
QString levelsToolTip(const TelegramRow &row)
{
    const auto line = [](const std::string &port, std::optional<int> dbm) {
        return dbm ? QStringLiteral("%1 %2 dBm").arg(shortPort(port), levelText(*dbm)) : shortPort(port);
    };
    QStringList lines{line(row.frame.port, row.frame.rssiDbm)};
    for (const StickLevel &other : row.others)
        lines += line(other.port, other.dbm);
    return lines.join(QLatin1Char('\n'));
}

bool isLocked(const TelegramRow &row)
{
    return row.security.verdict == wmbus::Verdict::NoKey || row.security.verdict == wmbus::Verdict::WrongKey;
}

bool isBefore(const TelegramRow &row, std::uint64_t number)
{
    return row.number < number;
}

} // namespace

TelegramListModel::TelegramListModel(Clock clock, std::size_t capacity, QObject *parent)
    : QAbstractTableModel(parent), m_clock(std::move(clock)), m_capacity(capacity)
{
    m_timer.setInterval(showEveryMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TelegramListModel::flush);
}

void TelegramListModel::show(const SightingPtr &sighting)
{
    const TimePoint heardAt = sighting->frame.heardAt.value_or(m_clock());
    TelegramRow row;
    row.frame = sighting->frame;
    row.heardAt = heardAt;
    understand(row, *sighting);
    if (const auto [last, isNew] = m_lastHeard.try_emplace(row.address, heardAt); !isNew) {
        row.interval = std::chrono::duration<double>(heardAt - last->second).count();
        last->second = heardAt;
    }
    append(std::move(row));
}

void TelegramListModel::showOther(const wmbus::Address &meter, const wmbus::RadioFrame &frame)
{
    const auto isIts = [&meter](const TelegramRow &row) { return row.readable && row.address == meter; };
    if (const auto waiting = std::find_if(m_pending.rbegin(), m_pending.rend(), isIts); waiting != m_pending.rend()) {
        waiting->others.push_back({frame.port, frame.rssiDbm});
        return;
    }
    const auto shown = std::find_if(m_rows.rbegin(), m_rows.rend(), isIts);
    if (shown == m_rows.rend())
        return;
    shown->others.push_back({frame.port, frame.rssiDbm});
    const int at = static_cast<int>(m_rows.rend() - shown) - 1;
    emit dataChanged(index(at, 0), index(at, telegramColumnCount - 1));
}

void TelegramListModel::showUnreadable(const wmbus::RadioFrame &frame, const wmbus::DecodeError &error)
{
    TelegramRow row;
    row.frame = frame;
    row.heardAt = frame.heardAt.value_or(m_clock());
    row.readable = false;
    row.stopped = error;
    append(std::move(row));
}

void TelegramListModel::append(TelegramRow row)
{
    row.number = ++m_lastNumber;
    if (!m_first)
        m_first = row.heardAt;
    m_pending.push_back(std::move(row));
    // A pause may last: no more is kept waiting than the list can show.
    if (m_pending.size() > 2 * m_capacity)
        m_pending.erase(m_pending.begin(), m_pending.end() - static_cast<std::ptrdiff_t>(m_capacity));
    if (!m_paused && !m_timer.isActive())
        m_timer.start();
}

void TelegramListModel::flush()
{
    if (m_paused || m_pending.empty())
        return;
    m_timer.stop();
    emit aboutToFlush();
    if (m_pending.size() > m_capacity)
        m_pending.erase(m_pending.begin(), m_pending.end() - static_cast<std::ptrdiff_t>(m_capacity));
    if (const std::size_t after = m_rows.size() + m_pending.size(); after > m_capacity) {
        const auto surplus = static_cast<std::ptrdiff_t>(after - m_capacity);
        beginRemoveRows({}, 0, static_cast<int>(surplus) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + surplus);
        endRemoveRows();
    }
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(m_pending.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(m_pending.begin()), std::make_move_iterator(m_pending.end()));
    m_pending.clear();
    endInsertRows();
    emit flushed();
}

TelegramListModel::Kept TelegramListModel::kept() const
{
    Kept kept;
    const auto add = [&kept](const TelegramRow &row) {
        if (!row.readable)
            return;
        kept.numbers.push_back(row.number);
        kept.frames.push_back(row.frame);
        kept.locked += isLocked(row) ? 1 : 0;
    };
    std::for_each(m_rows.begin(), m_rows.end(), add);
    std::for_each(m_pending.begin(), m_pending.end(), add);
    return kept;
}

TelegramRow *TelegramListModel::find(std::uint64_t number)
{
    if (const auto shown = std::lower_bound(m_rows.begin(), m_rows.end(), number, isBefore); shown != m_rows.end() && shown->number == number)
        return &*shown;
    const auto waiting = std::lower_bound(m_pending.begin(), m_pending.end(), number, isBefore);
    return waiting != m_pending.end() && waiting->number == number ? &*waiting : nullptr;
}

TelegramListModel::Again TelegramListModel::takeAgain(std::uint64_t number, const reception::Sighting &sighting)
{
    TelegramRow *row = find(number);
    if (!row)
        return Again::Nothing;
    const bool wasLocked = isLocked(*row);
    understand(*row, sighting);
    m_firstAgain = m_firstAgain == 0 ? number : std::min(m_firstAgain, number);
    m_lastAgain = std::max(m_lastAgain, number);
    if (!wasLocked)
        return Again::Nothing;
    return row->security.verdict == wmbus::Verdict::Secure ? Again::Opened : Again::StillLocked;
}

void TelegramListModel::showAgain()
{
    if (m_firstAgain == 0)
        return;
    const auto first = std::lower_bound(m_rows.begin(), m_rows.end(), m_firstAgain, isBefore) - m_rows.begin();
    const auto end = std::lower_bound(m_rows.begin(), m_rows.end(), m_lastAgain + 1, isBefore) - m_rows.begin();
    m_firstAgain = 0;
    m_lastAgain = 0;
    if (first < end)
        emit dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(end) - 1, telegramColumnCount - 1));
}

const TelegramRow *TelegramListModel::before(const TelegramRow &row) const
{
    const auto here = std::lower_bound(m_rows.begin(), m_rows.end(), row.number, isBefore);
    const auto found = std::find_if(std::make_reverse_iterator(here), m_rows.rend(),
                                    [&row](const TelegramRow &earlier) { return earlier.readable && earlier.address == row.address; });
    return found == m_rows.rend() ? nullptr : &*found;
}

void TelegramListModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_pending.clear();
    m_lastHeard.clear();
    m_first.reset();
    endResetModel();
    emit flushed();
}

void TelegramListModel::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused)
        flush();
}

int TelegramListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TelegramListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : telegramColumnCount;
}

void TelegramListModel::setTimeForm(TimeForm form)
{
    if (std::exchange(m_timeForm, form) != form && !m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

QString TelegramListModel::timeText(TimePoint heardAt) const
{
    const QString parts = QLocale().decimalPoint() + text::toDateTime(heardAt).toString(QStringLiteral("zzz"));
    switch (m_timeForm) {
    case TimeForm::OfDay: return clockTextMs(heardAt);
    case TimeForm::Date: return dateTimeText(heardAt) + parts;
    case TimeForm::Utc: return text::toDateTime(heardAt).toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + parts + QLatin1Char('Z');
    case TimeForm::SinceFirst: return QLocale().toString(std::chrono::duration<double>(heardAt - m_first.value_or(heardAt)).count(), 'f', 3);
    }
    return {};
}

QString TelegramListModel::cell(const TelegramRow &row, TelegramColumn column) const
{
    const bool saysNothing = column == TelegramColumn::Code || column == TelegramColumn::Manufacturer || column == TelegramColumn::Medium || column == TelegramColumn::Security;
    if (!row.readable && saysNothing)
        return QStringLiteral("–");
    switch (column) {
    case TelegramColumn::Time: return timeText(row.heardAt);
    case TelegramColumn::Interval: return row.interval ? QLatin1Char('+') + durationText(*row.interval) : QString();
    case TelegramColumn::Code: return QString::fromStdString(wmbus::idText(row.address.id));
    case TelegramColumn::Manufacturer: return manufacturerText(row.address);
    case TelegramColumn::Medium: return text::mediumName(row.address);
    case TelegramColumn::Level: {
        QString text = row.frame.rssiDbm ? levelText(*row.frame.rssiDbm) : QString();
        for (const StickLevel &other : row.others)
            text += other.dbm ? QStringLiteral(" · ") + levelText(*other.dbm) : QString();
        return text;
    }
    case TelegramColumn::Length: return QString::number(row.frame.data.size());
    case TelegramColumn::AccessNumber: return row.accessNumber ? QString::number(*row.accessNumber) : QString();
    case TelegramColumn::Security: return text::verdictText(row.security);
    case TelegramColumn::Value: return row.value ? joined(valueText(*row.value)) : QString();
    case TelegramColumn::Hex: return QString::fromStdString(bytes::toHex(row.frame.data));
    }
    return {};
}

QVariant TelegramListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TelegramRow &shown = row(index.row());
    const auto column = static_cast<TelegramColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell(shown, column);
    case Qt::ToolTipRole:
        if (!shown.readable)
            return text::sentence(*shown.stopped);
        if (column == TelegramColumn::Security && shown.stopped)
            return text::verdictSentence(shown.security) + QLatin1Char('\n') + text::sentence(*shown.stopped);
        if (column == TelegramColumn::Level && !shown.others.empty())
            return levelsToolTip(shown);
        return column == TelegramColumn::Time ? dateTimeText(shown.heardAt) : cell(shown, column);
    case RowRole: return QVariant::fromValue(&shown);
    default: return {};
    }
}

QVariant TelegramListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= telegramColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const auto column = static_cast<TelegramColumn>(section);
        const bool number = column == TelegramColumn::Interval || column == TelegramColumn::Length || column == TelegramColumn::AccessNumber || column == TelegramColumn::Value;
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<TelegramColumn>(section)) {
    case TelegramColumn::Time: return tr("Time");
    case TelegramColumn::Interval: return tr("Interval");
    case TelegramColumn::Code: return QStringLiteral("CODE");
    case TelegramColumn::Manufacturer: return tr("Maker");
    case TelegramColumn::Medium: return tr("Medium");
    case TelegramColumn::Level: return QStringLiteral("RSSI");
    case TelegramColumn::Length: return tr("Bytes");
    case TelegramColumn::AccessNumber: return tr("Access no.");
    case TelegramColumn::Security: return tr("Security");
    case TelegramColumn::Value: return tr("Value");
    case TelegramColumn::Hex: return tr("Telegram");
    }
    return {};
}

void TelegramListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, telegramColumnCount - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, telegramColumnCount - 1));
}

} // namespace ui
