#include "core/crypto/aes.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <memory>

namespace crypto {

namespace {

struct ContextDeleter {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextDeleter>;

struct CipherDeleter {
    void operator()(EVP_CIPHER *cipher) const { EVP_CIPHER_free(cipher); }
};
using Cipher = std::unique_ptr<EVP_CIPHER, CipherDeleter>;

// Fetching is the slow part of OpenSSL 3, so each cipher is fetched once for the process.
const EVP_CIPHER *cbcCipher()
{
    static const Cipher cipher(EVP_CIPHER_fetch(nullptr, "AES-128-CBC", nullptr));
    return cipher.get();
}
const EVP_CIPHER *ctrCipher()
{
    static const Cipher cipher(EVP_CIPHER_fetch(nullptr, "AES-128-CTR", nullptr));
    return cipher.get();
}
const EVP_CIPHER *ccmCipher()
{
    static const Cipher cipher(EVP_CIPHER_fetch(nullptr, "AES-128-CCM", nullptr));
    return cipher.get();
}
const EVP_CIPHER *gcmCipher()
{
    static const Cipher cipher(EVP_CIPHER_fetch(nullptr, "AES-128-GCM", nullptr));
    return cipher.get();
}

bool refused()
{
    ERR_clear_error();
    return false;
}

enum class Direction { Decrypt = 0, Encrypt = 1 };

// One context per cipher and direction: re-keying a context of the same cipher is what makes it cheap.
bool crypt(EVP_CIPHER_CTX *context, const EVP_CIPHER *cipher, Direction direction, const Key &key, Block iv, std::span<std::uint8_t> data)
{
    if (context == nullptr || cipher == nullptr)
        return refused();
    const bool fresh = EVP_CIPHER_CTX_get0_cipher(context) != cipher;
    int written = 0;
    if (EVP_CipherInit_ex2(context, fresh ? cipher : nullptr, key.data().data(), iv.data(), static_cast<int>(direction), nullptr) != 1
        || (fresh && EVP_CIPHER_CTX_set_padding(context, 0) != 1) // kept when the context is keyed again
        || EVP_CipherUpdate(context, data.data(), &written, data.data(), static_cast<int>(data.size())) != 1
        || static_cast<std::size_t>(written) != data.size())
        return refused();
    return true;
}

Context newContext()
{
    return Context(EVP_CIPHER_CTX_new());
}

struct TaggedMode {
    const EVP_CIPHER *cipher;
    bool ccm;
};

bool prepare(EVP_CIPHER_CTX *context, TaggedMode mode, Direction direction, const Key &key, bytes::ByteSpan nonce, int tagLength, const void *tag)
{
    const int encrypt = static_cast<int>(direction);
    return context != nullptr && mode.cipher != nullptr && EVP_CipherInit_ex2(context, mode.cipher, nullptr, nullptr, encrypt, nullptr) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(nonce.size()), nullptr) == 1
        && ((direction == Direction::Encrypt && !mode.ccm)
            || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tagLength, const_cast<void *>(tag)) == 1)
        && EVP_CipherInit_ex2(context, nullptr, key.data().data(), nonce.data(), encrypt, nullptr) == 1;
}

bool feed(EVP_CIPHER_CTX *context, TaggedMode mode, bytes::ByteSpan additional, std::span<std::uint8_t> data)
{
    int length = 0;
    // CCM wants the total length before anything else.
    if (mode.ccm && EVP_CipherUpdate(context, nullptr, &length, nullptr, static_cast<int>(data.size())) != 1)
        return false;
    if (!additional.empty() && EVP_CipherUpdate(context, nullptr, &length, additional.data(), static_cast<int>(additional.size())) != 1)
        return false;
    // OpenSSL takes a null pointer for additional data, so no data needs a place of its own.
    std::uint8_t nothing = 0;
    std::uint8_t *place = data.empty() ? &nothing : data.data();
    return EVP_CipherUpdate(context, place, &length, place, static_cast<int>(data.size())) == 1 && static_cast<std::size_t>(length) == data.size();
}

bool openTagged(TaggedMode mode, const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, bytes::ByteSpan tag)
{
    const Context context = newContext();
    if (!prepare(context.get(), mode, Direction::Decrypt, key, nonce, static_cast<int>(tag.size()), tag.data())
        || !feed(context.get(), mode, additional, data))
        return refused();
    // CCM has compared the tag in the update already; GCM does so here.
    std::uint8_t nothing[blockSize];
    int length = 0;
    if (!mode.ccm && EVP_CipherFinal_ex(context.get(), nothing, &length) != 1)
        return refused();
    return true;
}

bool sealTagged(TaggedMode mode, const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, std::span<std::uint8_t> tag)
{
    const Context context = newContext();
    std::uint8_t nothing[blockSize];
    int length = 0;
    if (!prepare(context.get(), mode, Direction::Encrypt, key, nonce, static_cast<int>(tag.size()), nullptr)
        || !feed(context.get(), mode, additional, data) || EVP_CipherFinal_ex(context.get(), nothing, &length) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tag.size()), tag.data()) != 1)
        return refused();
    return true;
}

bool fitsCcm(bytes::ByteSpan nonce, std::size_t tag)
{
    return nonce.size() == 13 && tag >= 4 && tag <= 16 && tag % 2 == 0;
}

bool fitsGcm(bytes::ByteSpan nonce, std::size_t tag)
{
    return nonce.size() == 12 && tag >= 12 && tag <= 16;
}

} // namespace

bool cbcDecrypt(const Key &key, Block iv, std::span<std::uint8_t> data)
{
    thread_local const Context context = newContext();
    return data.size() % blockSize == 0 && crypt(context.get(), cbcCipher(), Direction::Decrypt, key, iv, data);
}

bool cbcEncrypt(const Key &key, Block iv, std::span<std::uint8_t> data)
{
    thread_local const Context context = newContext();
    return data.size() % blockSize == 0 && crypt(context.get(), cbcCipher(), Direction::Encrypt, key, iv, data);
}

bool ctrCrypt(const Key &key, Block counter, std::span<std::uint8_t> data)
{
    thread_local const Context context = newContext();
    return crypt(context.get(), ctrCipher(), Direction::Encrypt, key, counter, data);
}

bool ccmDecrypt(const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, bytes::ByteSpan tag)
{
    return fitsCcm(nonce, tag.size()) && openTagged({ccmCipher(), true}, key, nonce, additional, data, tag);
}

bool ccmEncrypt(const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, std::span<std::uint8_t> tag)
{
    return fitsCcm(nonce, tag.size()) && sealTagged({ccmCipher(), true}, key, nonce, additional, data, tag);
}

bool gcmDecrypt(const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, bytes::ByteSpan tag)
{
    return fitsGcm(nonce, tag.size()) && openTagged({gcmCipher(), false}, key, nonce, additional, data, tag);
}

bool gcmEncrypt(const Key &key, bytes::ByteSpan nonce, bytes::ByteSpan additional, std::span<std::uint8_t> data, std::span<std::uint8_t> tag)
{
    return fitsGcm(nonce, tag.size()) && sealTagged({gcmCipher(), false}, key, nonce, additional, data, tag);
}

} // namespace crypto
