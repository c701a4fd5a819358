#include "core/history/import/fault_text.h"

#include <QCoreApplication>

namespace history {

namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace

QString importFaultText(ImportFault fault)
{
    switch (fault) {
    case ImportFault::Unreadable: return ImportText::tr("cannot be read");
    case ImportFault::Empty: return ImportText::tr("nothing is in it");
    case ImportFault::UnknownForm: return ImportText::tr("neither a device log of CUxD nor a table nor lines of wmbusmeters");
    case ImportFault::BadTimeFormat: return ImportText::tr("the time format is none");
    case ImportFault::NoTime: return ImportText::tr("no column holds times");
    case ImportFault::NoValues: return ImportText::tr("no column holds numbers");
    case ImportFault::Ambiguous: return ImportText::tr("“1.234” may be 1.234 or 1234");
    case ImportFault::Sums: return ImportText::tr("a table of consumption holds no readings");
    }
    return {};
}

} // namespace history
