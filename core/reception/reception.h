#pragma once

#include "core/inverter/profile_reader.h"
#include "core/reception/doubles.h"
#include "core/reception/sighting.h"
#include "core/wmbus/decode_error.h"
#include "core/wmbus/decoder_memory.h"
#include "core/wmbus/key_ring.h"

#include <QObject>

#include <string_view>

namespace reception {

// The spine: frame in, sighting out, nothing else. Decodes in the thread it lives in; a telegram takes microseconds.
class Reception : public QObject {
    Q_OBJECT

public:
    explicit Reception(QObject *parent = nullptr);

    // Takes effect with the next frame.
    void setKeys(wmbus::KeyRing keys);
    [[nodiscard]] const wmbus::KeyRing &keys() const { return m_keys; }
    // Reads a frame that was heard before once more, with the keys of now. Learns nothing from it.
    [[nodiscard]] wmbus::Result<Sighting> again(const wmbus::RadioFrame &frame) const;
    // Goes on with what another one has learnt, and forgets what was heard a moment ago.
    void setMemory(wmbus::DecoderMemory memory);
    // Names what inverters say; the profile that comes with the program until another one is given.
    void setInverterProfile(inverter::Profile profile) { m_inverter = std::move(profile); }
    // Formats of an earlier run (core/wmbus/learnt_formats.h).
    void learnFormats(std::string_view text);
    // What was learnt of formats and fragments so far.
    [[nodiscard]] const wmbus::DecoderMemory &memory() const { return m_memory; }

public slots:
    void onFrame(const wmbus::RadioFrame &frame);

signals:
    // A telegram with a readable address, whatever could be made of the rest.
    void sighted(const reception::Sighting &sighting);
    // Another stick has heard the telegram that was sighted a moment ago: not a telegram of its own, but a second level.
    void heardByAnother(const wmbus::Address &meter, const wmbus::RadioFrame &frame);
    // Not even an address.
    void unreadable(const wmbus::RadioFrame &frame, const wmbus::DecodeError &error);

private:
    wmbus::KeyRing m_keys;
    wmbus::DecoderMemory m_memory;
    inverter::Profile m_inverter = inverter::builtInProfile();
    Doubles m_doubles;
};

} // namespace reception
