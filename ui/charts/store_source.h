#pragma once

#include "core/history/zone_table.h"
#include "core/store/device.h"
#include "core/store/history_store.h"
#include "ui/charts/chart_source.h"

#include <QTimer>

#include <array>
#include <map>
#include <set>
#include <unordered_map>

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

    [[nodiscard]] const std::vector<SeriesInfo> &series() const override { return m_infos; }
    void ask(int lane, const Question &question, std::function<void(const Reply &)> answer) override;

    // Stable name of a series, for what is remembered.
    [[nodiscard]] static QString idOf(const store::SeriesKey &key);

private:
    enum class Grain : std::uint8_t { Readings, Hours, Days };
    struct Known {
        store::Series series;
        std::optional<TimeMs> first;
        std::optional<store::Reading> last;
    };
    struct Part;
    struct Task;

    void load();
    void takeSeries(const std::vector<store::Series> &series);
    void takeEnds();
    void refreshEnds(const std::vector<store::SeriesId> &changed);
    [[nodiscard]] bool isGivenAway(const wmbus::Address &address) const;
    void makeInfos();
    [[nodiscard]] SeriesInfo infoOf(const Known &known) const;
    [[nodiscard]] const Known *knownOf(const QString &id) const;
    [[nodiscard]] Grain grainFor(const std::vector<TimeMs> &borders, bool finest) const;

    void next(const std::shared_ptr<Task> &task);
    void askReadings(const std::shared_ptr<Task> &task, Part &part);
    void askRollUps(const std::shared_ptr<Task> &task, Part &part);
    void askDetails(const std::shared_ptr<Task> &task, Part &part);
    void askEvents(const std::shared_ptr<Task> &task);
    void finish(const std::shared_ptr<Task> &task);
    void fail(const std::shared_ptr<Task> &task, const store::Failure &failure);
    void answerColumns(const Task &task, const Part &part, Reply &reply) const;
    void answerLine(const Part &part, Reply &reply) const;
    [[nodiscard]] store::Asker asker(const Task &task);
    [[nodiscard]] bool isOld(const Task &task) const;

    QPointer<store::HistoryStore> m_store;
    history::ZoneTable m_zone;
    std::map<store::SeriesId, Known> m_known;
    std::vector<store::Device> m_devices;
    std::vector<SeriesInfo> m_infos;
    std::unordered_map<std::string, store::SeriesId> m_byId;
    std::array<quint64, 4> m_newest{}; // question of each lane
    std::set<store::SeriesId> m_changed;
    QTimer m_refresh;
};

} // namespace ui::charts
