#pragma once

#include <QMap>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <vector>

namespace settings {

enum class Type : std::uint8_t {
    Bool,     // bool
    Integer,  // int, least..most
    Choice,   // QString, one of the choices
    Text,     // QString of at most longestText characters that `good` accepts
    TextList, // QStringList of such texts, at most longestList
    TextMap,  // QVariantMap from a text to such a text, at most longestList entries
};

inline constexpr qsizetype longestText = 4096;
inline constexpr qsizetype longestList = 1000;

enum class Section : std::uint8_t { Appearance, Notifications, Sticks, History, Keys, Publishing };

// Which program obeys it: the window, `meterscope-cli serve`, both.
enum class Scope : std::uint8_t { Window, Serve, Both };

// When a change is obeyed.
enum class Effect : std::uint8_t { AtOnce, NextStart };

struct Choice {
    const char *value;
    const char *word;       // in English, the source of the translation
    bool isProper = false;  // said as it stands in every language
};

// One setting: all there is to know about it, for the file, the window's dialog and the documentation.
struct Row {
    const char *key; // "group/name" or "name"; ASCII letters only besides '/'; unique
    Type type;
    Section section;
    Scope scope;
    Effect effect;
    QVariant usual; // of the type, in range
    int least = 0;  // Integer only, both ends included
    int most = 0;
    const char *unit = "";       // "s", "MB"; of an Integer, else empty
    std::vector<Choice> choices = {}; // of a Choice
    bool (*good)(const QString &text) = nullptr; // every Text, list item and map value; null: any text
    const char *title = "";       // in English; empty: the program keeps it by itself, no dialog shows it
    const char *explanation = ""; // one or two sentences in English
    bool (*secret)(const QString &text) = nullptr; // the text has a password in it, which would stand in the file of settings; null: none has
};

// In the order in which they are shown. Nothing in it is secret: keys and passwords live in the vault.
[[nodiscard]] const std::vector<Row> &table();
// Null for a name that is not in the table.
[[nodiscard]] const Row *rowOf(const QString &key);

// Settings by their names; what is not in it has its usual value.
using Values = QMap<QString, QVariant>;

enum class Fault : std::uint8_t {
    Unknown,    // no setting of this name
    WrongType,  // for example a text where a number belongs
    OutOfRange, // a number below least or above most; a text or list that is too long
    NotAllowed, // a text that is none of the choices, or that means nothing here
    Secret,     // a text with a password in it, which would stand in the file of settings
};

// The value as the row's type, or nothing where it is not one. Numbers and truth values are also taken from their texts, because a
// settings file in the INI format knows only texts.
[[nodiscard]] std::optional<QVariant> normal(const Row &row, const QVariant &value);
// What is wrong with the value; nothing when it is good.
[[nodiscard]] std::optional<Fault> faultOf(const Row &row, const QVariant &value);

} // namespace settings
