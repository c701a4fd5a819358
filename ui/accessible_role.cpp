#include "ui/accessible_role.h"

#include <QAccessibleWidget>
#include <QWidget>
#include <QVariant>

namespace ui {

namespace {

constexpr char roleProperty[] = "accessibleRole";

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(roleProperty) : QVariant();
    return role.isValid() ? new QAccessibleWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr; // owned by Qt's cache
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    widget->setProperty(roleProperty, static_cast<int>(role));
}

} // namespace ui
