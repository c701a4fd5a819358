#include "core/text/key_file_text.h"

#include <QCoreApplication>

namespace text {

namespace {

struct KeyFileText {
    Q_DECLARE_TR_FUNCTIONS(KeyFileText)
};

} // namespace

QString keyFileSentence(const cuxd::KeyFileError &error)
{
    using cuxd::KeyFileFault;
    switch (error.fault) {
    case KeyFileFault::BadAddress:
        return KeyFileText::tr("the line does not begin with a meter's number (51601328), C418 28136051 0103 or FFD.51601328.01.03");
    case KeyFileFault::KeyMissing: return KeyFileText::tr("the key is missing behind the meter's number");
    case KeyFileFault::KeyLength:
        return KeyFileText::tr("the key has %n digit(s) instead of 32", nullptr, static_cast<int>(error.value));
    case KeyFileFault::KeyDigit: return KeyFileText::tr("character %1 is no hex digit; a key has 32 digits from 0 to 9 and A to F").arg(error.column);
    }
    return {};
}

} // namespace text
