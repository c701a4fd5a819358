#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"
#include "core/store/history_store.h"
#include "core/store/server_address.h"

#include <QEventLoop>

#include <optional>

namespace cli {

// The history in a folder or on a server; each question waits for its answer. What goes wrong is said on standard error.
class HistoryClient {
public:
    // An empty folder: the user's own data. Where the settings of that folder name a server, or `server` does, the history is there.
    // `readOnly`: nothing is made or changed.
    HistoryClient(const std::string &folder, bool readOnly, const ServerChoice &server = {});

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
    // The same of any place.
    static void sayFailure(const QString &place, const store::Failure &failure);

private:
    store::StoreOptions m_options;
    store::HistoryStore m_store;
};

// As the window has it: of its settings in this folder, or the user's.
[[nodiscard]] store::StoreOptions historyOptions(const std::string &folder, bool readOnly, const ServerChoice &server);

// False where a question finds nothing to open or to rescue. A server is always asked.
[[nodiscard]] bool isThereHistory(const store::StoreOptions &options);

// "it has a password in it …", without a full stop.
[[nodiscard]] QString reasonOf(const store::AddressFault &fault);

// Where the user's data lie when no folder is named.
[[nodiscard]] QString usualDataFolder();

} // namespace cli
