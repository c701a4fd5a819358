#pragma once

#include <clocale>
#include <locale.h>

namespace store {

// While it lives, the C library and libraries that use its gettext speak English in this thread: libpq says why it could not connect in
// words alone.
class EnglishMessages {
public:
    EnglishMessages() : m_english(::newlocale(LC_MESSAGES_MASK, "C", ::duplocale(::uselocale(nullptr))))
    {
        if (m_english != nullptr)
            m_before = ::uselocale(m_english);
    }
    ~EnglishMessages()
    {
        if (m_english == nullptr)
            return;
        ::uselocale(m_before);
        ::freelocale(m_english);
    }
    EnglishMessages(const EnglishMessages &) = delete;
    EnglishMessages &operator=(const EnglishMessages &) = delete;

private:
    ::locale_t m_english;
    ::locale_t m_before = nullptr;
};

} // namespace store
