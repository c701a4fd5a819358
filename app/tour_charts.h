#pragma once

#include "core/store/device.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace store {
class HistoryStore;
}
namespace ui {
class MainWindow;
}
namespace ui::charts {
class ConsumptionPage;
} // namespace ui::charts

namespace app {

// A year of believable history in a folder of its own, for the pictures of the consumption page. Filling it takes seconds: one for all.
class TourYear {
public:
    explicit TourYear(store::TimeMs end);
    ~TourYear();

    // The meters' names in the present language.
    void speak();

    // A page of this year in the window; owned by it. Its range ends at the year's end.
    [[nodiscard]] ui::charts::ConsumptionPage *addPage(ui::MainWindow &window) const;
    // Lets the page ask and draw until it shows its range.
    static void settle(const ui::charts::ConsumptionPage &page);
    // Shows the meters of these media ("gas", "electricity") and hides the others.
    static void showOnly(const ui::charts::ConsumptionPage &page, const QStringList &media);

private:
    store::TimeMs m_end;
    QTemporaryDir m_folder;
    std::unique_ptr<store::HistoryStore> m_store;
    std::vector<store::DeviceEntry> m_devices;
};

} // namespace app
