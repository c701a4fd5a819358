#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

// One chapter of the manual: docs/<language>/<file>.md, the same files in every language.
struct Chapter {
    const char *file;  // "keys"
    const char *title; // in English; chapterTitle() says it
    std::vector<const char *> of; // names of pages (Page::Place::name) and of dialogs (objectName) that it explains
};

// In reading order. The first one is shown where no other fits.
[[nodiscard]] const std::vector<Chapter> &chapters();
[[nodiscard]] QString chapterTitle(const Chapter &chapter);
// The chapter of a page or dialog.
[[nodiscard]] const Chapter &chapterOf(const QString &name);

// Where chapters are looked for, the likeliest first.
[[nodiscard]] QStringList chapterFolders();
// The chapter's file in this language, else in English, where the program is installed or was built; empty when there is none.
[[nodiscard]] QString chapterFile(const Chapter &chapter, const QString &language);

} // namespace ui
