#pragma once

#include "core/wmbus/radio_frame.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <string>
#include <vector>

// tests/vectors/corpus.jsonl: real telegrams with what another program says of them; tests/vectors/README.md tells where from.
namespace corpus {

struct Row {
    int id = 0;
    std::string name;          // "3 aerius"
    bytes::Bytes telegram;
    std::string key;           // hex or empty
    std::vector<bytes::Bytes> earlier;
    bool wired = false;
    std::string manufacturer;
    int version = -1;
    int type = -1;
    std::string deviceId;
    QJsonObject peerGeneric;
};

std::vector<Row> rows();

// tests/vectors/differences.tsv: "id TAB field" -> reason. A difference to the peer that is meant.
std::map<std::string, std::string> differences();

} // namespace corpus
