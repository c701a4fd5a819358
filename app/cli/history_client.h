#pragma once

#include "app/cli/exit_code.h"
#include "core/store/history_store.h"

#include <QEventLoop>

#include <optional>

namespace cli {

// The history in a folder; each question waits for its answer. What goes wrong is said on standard error.
class HistoryClient {
public:
    // An empty folder: the user's own data. `readOnly`: nothing is made or changed there.
    HistoryClient(const std::string &folder, bool readOnly);

    // Done, or File with words.
    [[nodiscard]] ExitCode open();
    [[nodiscard]] store::HistoryStore &store() { return m_store; }

    // ask([](auto handler) { store.devices(context, handler); })
    template <class T, class Ask>
    [[nodiscard]] std::optional<T> ask(Ask &&question)
    {
        std::optional<store::Answer<T>> answer;
        QEventLoop loop;
        question([&](const store::Answer<T> &given) {
            answer = given;
            loop.quit();
        });
        if (!answer)
            loop.exec();
        if (*answer)
            return std::move(**answer);
        sayFailure((*answer).error());
        return std::nullopt;
    }
    void sayFailure(const store::Failure &failure) const;

private:
    store::HistoryStore m_store;
};

// Where the user's data lie when no folder is named.
[[nodiscard]] QString usualDataFolder();

} // namespace cli
