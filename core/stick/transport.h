#pragma once

#include "core/bytes/bytes.h"
#include "core/stick/stick_status.h"

#include <QObject>

#include <cstdint>
#include <string>

namespace stick {

// A byte pipe to a stick that can be opened, lost and opened again.
class Transport : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Answers by opened() or failed(), at once or later.
    virtual void open() = 0;
    // Safe to call at any time; no signal follows.
    virtual void close() = 0;
    virtual void write(bytes::ByteSpan data) = 0;
    // Which device has the name at present: another number after replugging; 0 when there is none.
    [[nodiscard]] virtual std::uint64_t node() const = 0;

signals:
    void opened();
    void failed(stick::Problem problem, const std::string &detail);
    void bytesArrived(const bytes::Bytes &data);
    // The pipe broke; it is closed by now.
    void lost();
};

} // namespace stick
