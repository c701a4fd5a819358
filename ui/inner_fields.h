#pragma once

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>

namespace ui {

// The fields inside of spin boxes and editable combo boxes below `parent` are called what their box is called: a screen reader meets the
// field, not the box. After the names of the boxes were set.
inline void nameInnerFields(QWidget *parent)
{
    for (QLineEdit *field : parent->findChildren<QLineEdit *>()) {
        const QWidget *box = field->parentWidget();
        if (qobject_cast<const QAbstractSpinBox *>(box) || qobject_cast<const QComboBox *>(box)) {
            field->setAccessibleName(box->accessibleName());
            if (field->objectName().isEmpty())
                field->setObjectName(box->objectName() + QStringLiteral("Field"));
        }
    }
}

} // namespace ui
