// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QStringList>
#include <functional>

class QWidget;

namespace muster::testing {

// Takes the pictures of one look: a language, light or dark, at 100 % or 200 %.
class Pictures
{
public:
    static constexpr int updateMs = 400; // windows are told ten times a second at most

    Pictures(const QDir& folder, const QString& language, bool isDark, int scale);

    void save(QWidget& widget, const QString& name);

    int scale() const { return m_scale; }
    bool areSaved() const { return m_areSaved; }
    const QStringList& cut() const { return m_cut; } // the texts that have too little room; in words

private:
    QDir m_folder;
    const int m_scale;
    const QString m_suffix;
    bool m_areSaved = true;
    QStringList m_cut;
};

// Calls `take` in each look, says on the standard output what was cut, and answers whether all was saved.
// No languages: all that there are.
bool takeEachLook(const QDir& folder, const QStringList& languages,
                  const std::function<void(Pictures&)>& take);

} // namespace muster::testing
