// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

// Resources of a static library are linked only where they are named.
static void initIconResources() { Q_INIT_RESOURCE(icons); }

namespace muster::ui {

namespace {

QColor symbolColor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::Text);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Text);
}

class SymbolEngine final : public QIconEngine
{
public:
    explicit SymbolEngine(const QString& name)
        : m_name(name)
    {
    }

    QIconEngine* clone() const override { return new SymbolEngine(m_name); }
    QString key() const override { return QStringLiteral("muster-symbol"); }
    bool isNull() override { return false; }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QString color = symbolColor(mode).name();
        const QString cacheKey = QStringLiteral("muster-symbol-%1-%2-%3x%4")
                                     .arg(m_name, color)
                                     .arg(size.width())
                                     .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(cacheKey, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QPainter painter(&pixmap);
            QSvgRenderer(file.readAll().replace("currentColor", color.toLatin1())).render(&painter);
        }
        QPixmapCache::insert(cacheKey, pixmap);
        return pixmap;
    }

private:
    const QString m_name;
};

} // namespace

QIcon symbolIcon(const QString& name)
{
    initIconResources();
    return QIcon(new SymbolEngine(name));
}

QIcon applicationIcon()
{
    return symbolIcon(QStringLiteral("muster")); // holds no currentColor
}

} // namespace muster::ui
