#include "ui/addresses/found_addresses_proxy.h"

#include "core/text/medium_text.h"
#include "core/text/words.h"
#include "core/wmbus/names.h"
#include "ui/addresses/address_texts.h"
#include "ui/addresses/found_addresses_model.h"

namespace ui {

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

FilterFacts factsOf(const AddressRow &row, TimePoint now)
{
    FilterFacts facts;
    for (int column = 0; column < addressColumnCount; ++column)
        facts.text += cellText(row, static_cast<AddressColumn>(column), now) + QLatin1Char(' ');
    facts.medium = text::mediumName(row.address) + QLatin1Char(' ') + fromView(wmbus::mediumWord(row.address));
    facts.maker = manufacturerText(row.address) + QLatin1Char(' ') + fromView(wmbus::manufacturerName(row.address.manufacturer));
    facts.code = cellText(row, AddressColumn::Code, now);
    facts.security = cellText(row, AddressColumn::Security, now) + QLatin1Char(' ') + fromView(text::word(row.telegram().security.verdict));
    facts.stick = cellText(row, AddressColumn::Stick, now);
    facts.status = statusMark(row);
    if (row.rssiDbm)
        facts.rssi = *row.rssiDbm;
    facts.count = static_cast<double>(row.count);
    facts.interval = row.interval();
    if (row.signal && row.signal->loss.share())
        facts.loss = *row.signal->loss.share() * 100;
    facts.age = std::chrono::duration<double>(now - row.lastHeard).count();
    if (const std::optional<meter::NamedValue> value = row.mainValue(); value && value->number)
        facts.value = bytes::toDouble(*value->number);
    return facts;
}

bool passes(const AddressRow &row, QuickFilter filter)
{
    switch (filter) {
    case QuickFilter::All: return true;
    case QuickFilter::Mine: return row.mine;
    case QuickFilter::WithoutKey: {
        const wmbus::Verdict verdict = row.telegram().security.verdict;
        return verdict == wmbus::Verdict::NoKey || verdict == wmbus::Verdict::WrongKey;
    }
    case QuickFilter::Weak: {
        const quality::Reception verdict = quality::verdictOn(row.signal.get(), row.rssiDbm);
        return verdict == quality::Reception::Weak || verdict == quality::Reception::Bad;
    }
    }
    return true;
}

FoundAddressesProxy::FoundAddressesProxy(QObject *parent) : HeldProxy(parent)
{
    setSortRole(FoundAddressesModel::SortRole);
}

void FoundAddressesProxy::setFilter(const SightingFilter &filter)
{
    m_filter = filter;
    filterAnew();
}

void FoundAddressesProxy::lookAtAgesAgain()
{
    if (m_filter.asksForAge())
        invalidateFilter();
}

void FoundAddressesProxy::setQuickFilter(QuickFilter filter)
{
    m_quick = filter;
    filterAnew();
}

bool FoundAddressesProxy::matchesWords(const AddressRow &row) const
{
    return m_filter.isEmpty() || m_filter.matches(factsOf(row, static_cast<const FoundAddressesModel *>(sourceModel())->now()));
}

bool FoundAddressesProxy::accepts(int sourceRow) const
{
    const AddressRow &row = static_cast<const FoundAddressesModel *>(sourceModel())->row(sourceRow);
    return passes(row, m_quick) && matchesWords(row);
}

bool FoundAddressesProxy::isBefore(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(FoundAddressesModel::SortRole);
    const QVariant b = right.data(FoundAddressesModel::SortRole);
    const QPartialOrdering order = QVariant::compare(a, b);
    if (order == QPartialOrdering::Equivalent)
        return left.row() < right.row(); // equal values keep their order, whatever arrives
    return order == QPartialOrdering::Less;
}

} // namespace ui
