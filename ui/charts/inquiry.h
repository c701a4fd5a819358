#pragma once

#include "core/store/history_store.h"
#include "ui/charts/series_stretch.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ui::charts {

class SeriesCatalog;

// One question to the history, put piece by piece: of every stretch its readings or roll-ups and what lies next to them, then the
// events. Lives as long as the history owes it something: what the history holds back for its lane, because a newer question came,
// ends it, and nothing is answered.
class Inquiry : public std::enable_shared_from_this<Inquiry> {
public:
    // `catalog` lives as long as the asker's context. `isOld` says that nobody waits for the answer any more.
    Inquiry(store::HistoryStore *store, const SeriesCatalog &catalog, store::Asker asker, Question question, std::function<bool()> isOld,
            std::function<void(const Reply &)> answer);
    // Series that the catalog does not have get no columns and no gaps, and an empty line.
    void begin(const history::ZoneTable &zone);

private:
    struct Part {
        SeriesStretch stretch;
        std::optional<store::Series> series; // nothing: not in the catalog
        bool asked = false;
    };
    using Spans = store::Answer<std::vector<store::ReadingSpan>>;

    void add(SeriesStretch stretch);
    void next();
    void askReadings(std::size_t index);
    void askRollUps(std::size_t index);
    void askBefore(std::size_t index);
    void askAfter(std::size_t index);
    void askDetail(std::size_t index, const store::TimeRange &range);
    void askEvents();
    void finish(const std::vector<store::Event> &events);
    void fail(const store::Failure &failure);
    void addColumns(Reply &reply, const Part &part, const std::vector<store::Event> &events) const;
    void addMarks(Reply &reply, const std::vector<store::Event> &events) const;

    QPointer<store::HistoryStore> m_store;
    const SeriesCatalog &m_catalog;
    store::Asker m_asker;
    Question m_question;
    std::function<bool()> m_isOld;
    std::function<void(const Reply &)> m_answer;
    std::vector<Part> m_parts; // columns, then lines
};

} // namespace ui::charts
