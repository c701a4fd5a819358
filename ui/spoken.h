#pragma once

#include <QString>

#include <functional>
#include <type_traits>

namespace ui {

// What is said to the user for longer than a moment: a function that makes it, for it is asked again when the language changes. A finished
// sentence cannot follow.
class Spoken {
public:
    Spoken() = default;
    explicit Spoken(const QString &finished) : m_finished(finished) {}
    template <class Make, std::enable_if_t<std::is_invocable_r_v<QString, Make>, int> = 0>
    Spoken(Make make) : m_make(std::move(make)), m_finished(m_make())
    {
    }
    // As it was said last, and in the present language.
    [[nodiscard]] const QString &text() const { return m_finished; }
    [[nodiscard]] QString now() const { return m_make ? m_make() : m_finished; }
    // In the present language; false where that cannot be.
    bool sayAgain()
    {
        if (m_make)
            m_finished = m_make();
        return m_make != nullptr || m_finished.isEmpty();
    }

private:
    std::function<QString()> m_make;
    QString m_finished;
};

} // namespace ui
