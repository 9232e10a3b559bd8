// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/checkcommand.h"

#include "app/exitcodes.h"
#include "app/terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace muster::app {

using Level = status::NetworkFinding::Level;

namespace {

// For programs; not translated.
QString levelName(Level level)
{
    switch (level) {
    case Level::Good:
        return QStringLiteral("good");
    case Level::Hint:
        return QStringLiteral("hint");
    case Level::Problem:
        return QStringLiteral("problem");
    }
    return {};
}

QString levelText(Level level)
{
    switch (level) {
    case Level::Good:
        return CheckCommand::tr("good:");
    case Level::Hint:
        return CheckCommand::tr("hint:");
    case Level::Problem:
        return CheckCommand::tr("problem:");
    }
    return {};
}

} // namespace

CheckCommand::CheckCommand(const NodeSettings& settings, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_isJson(settings.options.json)
    , m_check(settings, clock)
{
    connect(&m_check, &NetworkCheck::finished, this, &CheckCommand::show);
}

void CheckCommand::show(const QList<status::NetworkFinding>& findings)
{
    qsizetype width = 0; // of the first column
    for (const Level level : {Level::Good, Level::Hint, Level::Problem})
        width = std::max(width, levelText(level).size() + 1);
    QJsonArray rows;
    for (const status::NetworkFinding& finding : findings) {
        rows.append(QJsonObject{{QStringLiteral("level"), levelName(finding.level)},
                                {QStringLiteral("text"), finding.text},
                                {QStringLiteral("remedy"), finding.remedy}});
        if (m_isJson)
            continue;
        printLine(levelText(finding.level).leftJustified(width) + finding.text);
        if (!finding.remedy.isEmpty())
            printLine(QString(width, u' ') + finding.remedy);
    }
    if (m_isJson)
        printLine(jsonLine(QJsonDocument(rows)));
    const bool isWell = std::none_of(findings.begin(), findings.end(),
                                     [](const auto& finding) { return finding.level == Level::Problem; });
    emit finished(isWell ? exitDone : exitFailed);
}

} // namespace muster::app
