// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/labcluster.h"

#include <QCoreApplication>
#include <QTest>

namespace muster::lab {

// What the lab's tests have in common: they are skipped where the machine does not allow what they need.
class LabTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto network = LabNetwork::make({1});
        if (!network)
            QSKIP(qPrintable(
                QStringLiteral("the lab needs network namespaces, ip (iproute2) and nft (nftables): ") +
                network.error().message));
    }
    void cleanup() { m_cluster.reset(); }

protected:
    // True once `trackers` trackers are one cluster.
    bool begin(int trackers, int clients = 1)
    {
        auto made = LabCluster::make(trackers, clients);
        if (!made) {
            qWarning().noquote() << made.error().message;
            return false;
        }
        m_cluster = std::move(*made);
        return m_cluster->form();
    }
    LabCluster& cluster() { return *m_cluster; }
    static QList<int> without(QList<int> trackers, int one)
    {
        trackers.removeOne(one);
        return trackers;
    }

private:
    std::unique_ptr<LabCluster> m_cluster;
};

} // namespace muster::lab

#define MUSTER_LAB_MAIN(TestClass)                                                                           \
    int main(int argc, char* argv[])                                                                         \
    {                                                                                                        \
        muster::lab::becomeRootOfOwnNamespace();                                                             \
        QCoreApplication application(argc, argv);                                                            \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
