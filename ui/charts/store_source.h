#pragma once

#include "core/history/zone_table.h"
#include "core/store/history_store.h"
#include "ui/charts/chart_source.h"
#include "ui/charts/series_catalog.h"

#include <QTimer>

#include <array>
#include <set>

namespace ui::charts {

// The charts' numbers out of the history. Readings themselves up to eight days, hours beyond, days for years; consumption by
// meter::Consumption from them. Everything is asked for asynchronously; a newer question of a lane ends the older one.
class StoreSource : public ChartSource {
    Q_OBJECT

public:
    // When the store goes, nothing more is answered until setStore().
    explicit StoreSource(store::HistoryStore *store, QObject *parent = nullptr);
    // Another history: what was asked of the one before is not answered.
    void setStore(store::HistoryStore *store);

    [[nodiscard]] const std::vector<SeriesInfo> &series() const override { return m_catalog.series(); }
    void ask(int lane, const Question &question, std::function<void(const Reply &)> answer) override;

private:
    using LastReadings = store::Answer<std::vector<std::optional<store::Reading>>>;

    void load();
    void loadEnds();
    void refreshEnds(const std::vector<store::SeriesId> &changed);
    void takeLast(const std::vector<store::SeriesId> &ids, const LastReadings &last);

    QPointer<store::HistoryStore> m_store;
    history::ZoneTable m_zone;
    SeriesCatalog m_catalog;
    std::array<quint64, 4> m_newest{}; // question of each lane
    std::set<store::SeriesId> m_changed;
    QTimer m_refresh;
};

} // namespace ui::charts
