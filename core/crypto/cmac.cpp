#include "core/crypto/cmac.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <memory>

namespace crypto {

namespace {

struct ContextDeleter {
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MAC_CTX, ContextDeleter>;

Context newContext()
{
    struct MacDeleter {
        void operator()(EVP_MAC *mac) const { EVP_MAC_free(mac); }
    };
    static const std::unique_ptr<EVP_MAC, MacDeleter> algorithm(EVP_MAC_fetch(nullptr, "CMAC", nullptr));
    Context context(algorithm ? EVP_MAC_CTX_new(algorithm.get()) : nullptr);
    char cipher[] = "AES-128-CBC";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher, 0), OSSL_PARAM_construct_end()};
    if (!context || EVP_MAC_CTX_set_params(context.get(), parameters) != 1)
        return nullptr;
    return context;
}

} // namespace

std::optional<Cmac> cmac(const Key &key, bytes::ByteSpan message)
{
    thread_local const Context context = newContext();
    Cmac result{};
    std::size_t length = 0;
    if (!context || EVP_MAC_init(context.get(), key.data().data(), Key::size, nullptr) != 1
        || EVP_MAC_update(context.get(), message.data(), message.size()) != 1
        || EVP_MAC_final(context.get(), result.data(), &length, result.size()) != 1 || length != result.size()) {
        ERR_clear_error();
        return std::nullopt;
    }
    return result;
}

bool macFits(const Cmac &computed, bytes::ByteSpan tag)
{
    return !tag.empty() && tag.size() <= computed.size() && CRYPTO_memcmp(computed.data(), tag.data(), tag.size()) == 0;
}

} // namespace crypto
