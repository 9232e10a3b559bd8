// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "cuttexts.h"
#include "ui/darkpalette.h"
#include "ui/translation.h"

#include <QApplication>
#include <QPixmap>
#include <QTest>
#include <QTextStream>

namespace muster::testing {

Pictures::Pictures(const QDir& folder, const QString& language, bool isDark, int scale)
    : m_folder(folder)
    , m_scale(scale)
    , m_suffix(QStringLiteral("-%1-%2-%3x")
                   .arg(language, isDark ? QStringLiteral("dark") : QStringLiteral("light"))
                   .arg(scale))
{
}

void Pictures::save(QWidget& widget, const QString& name)
{
    widget.show();
    QTest::qWait(updateMs);
    QPixmap picture(widget.size() * m_scale);
    picture.setDevicePixelRatio(m_scale);
    picture.fill(Qt::transparent);
    widget.render(&picture);
    m_areSaved &= picture.save(m_folder.filePath(name + m_suffix + u".png"));
    for (const QString& cut : CutTexts::of(widget))
        m_cut << name + m_suffix + u": " + cut;
}

bool takeEachLook(const QDir& folder, const QStringList& languages,
                  const std::function<void(Pictures&)>& take)
{
    QStringList codes = languages;
    if (codes.isEmpty())
        for (const ui::Language& language : ui::languages())
            codes << language.code;
    ui::Translation translation;
    const QPalette light = QApplication::palette();
    bool areSaved = true;
    for (const QString& language : std::as_const(codes)) {
        translation.use(language);
        for (const bool isDark : {false, true}) {
            QApplication::setPalette(isDark ? ui::darkPalette() : light);
            for (const int scale : {1, 2}) {
                Pictures pictures(folder, language, isDark, scale);
                take(pictures);
                areSaved &= pictures.areSaved();
                for (const QString& cut : pictures.cut())
                    QTextStream(stdout) << "cut: " << cut << Qt::endl;
            }
        }
    }
    QApplication::setPalette(light);
    return areSaved;
}

} // namespace muster::testing
