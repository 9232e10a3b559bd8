// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translation.h"

#include <QTranslator>

// Resources of a static library are linked only where they are named.
static void initTranslationResources() { Q_INIT_RESOURCE(translations); }

namespace muster::ui {

bool loadTranslation(QTranslator& translator, const QLocale& locale)
{
    initTranslationResources();
    const QString folder = QStringLiteral(":/i18n");
    return translator.load(locale, QStringLiteral("muster"), QStringLiteral("_"), folder) ||
           translator.load(QStringLiteral("muster_en"), folder);
}

} // namespace muster::ui
