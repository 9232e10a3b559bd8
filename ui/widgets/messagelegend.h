// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace muster::ui {

// What the shapes that run along the topology's links mean: each with its word, on as many lines as it takes.
class MessageLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MessageLegend(QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry
    {
        int kind;
        QRect place;
    };
    QList<Entry> placed(int width) const;
    int symbolSide() const;
    int entryWidth(int kind) const;
    void retranslate();
};

} // namespace muster::ui
