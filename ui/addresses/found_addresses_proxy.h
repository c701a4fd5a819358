#pragma once

#include "ui/addresses/sighting_filter.h"
#include "ui/clock.h"
#include "ui/held_order.h"

namespace ui {

class AddressRow;

// Which meters the quick choice above the table lets through.
enum class QuickFilter : std::uint8_t { All, Mine, WithoutKey, Weak };

[[nodiscard]] FilterFacts factsOf(const AddressRow &row, TimePoint now);
[[nodiscard]] bool passes(const AddressRow &row, QuickFilter filter);

// Sorts by raw values and filters; follows the model's batches.
class FoundAddressesProxy : public HeldProxy {
    Q_OBJECT

public:
    explicit FoundAddressesProxy(QObject *parent = nullptr);

    void setFilter(const SightingFilter &filter);
    // Rows grow older although no telegram comes.
    void lookAtAgesAgain();
    void setQuickFilter(QuickFilter filter);
    // Whether the words of the filter let it through, whatever the quick filter says.
    [[nodiscard]] bool matchesWords(const AddressRow &row) const;
    [[nodiscard]] bool isFiltering() const { return !m_filter.isEmpty() || m_quick != QuickFilter::All; }

protected:
    [[nodiscard]] bool accepts(int sourceRow) const override;
    [[nodiscard]] bool isBefore(const QModelIndex &left, const QModelIndex &right) const override;

private:
    SightingFilter m_filter;
    QuickFilter m_quick = QuickFilter::All;
};

} // namespace ui
