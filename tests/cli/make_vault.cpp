// make_vault PATH PASSPHRASE: writes a vault with the keys of a key file on standard input.
#include "core/cuxd/key_file.h"
#include "core/keys/vault_format.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 1;
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto entries = cuxd::parseKeyFile(text);
    auto vault = keys::newVault();
    if (!entries || !vault || !keys::setPassphrase(*vault, argv[2], {1, keys::Stretching::leastMemory}))
        return 1;
    for (const cuxd::KeyFileEntry &entry : *entries) {
        keys::KeyEntry key;
        key.meters = entry.meters;
        key.key = entry.key;
        key.name = entry.name;
        key.slot = static_cast<std::uint8_t>(5 + vault->entries.size());
        vault->entries.push_back(key);
    }
    const auto sealed = keys::seal(*vault);
    if (!sealed)
        return 1;
    std::ofstream file(argv[1], std::ios::binary);
    file.write(reinterpret_cast<const char *>(sealed->data()), static_cast<std::streamsize>(sealed->size()));
    return file.good() ? 0 : 1;
}
