// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "status/clusterstatus.h"
#include "status/localtracker.h"
#include "status/roundstatus.h"

#include <QBasicTimer>
#include <QGraphicsObject>
#include <QGraphicsView>
#include <optional>

namespace muster::ui {

class TopologyScene;
class TrackerItem;

// The picture of the cluster, to look at and to walk in: the wheel, + and - zoom, a drag and Shift with the
// arrows move it, 0 fits it in; Tab goes from tracker to tracker, then to the lineages apart, an arrow to the
// next one in its direction, Return asks for its details, the menu key for its menu. While nothing moves no
// timer runs.
class TopologyView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit TopologyView(QWidget* parent = nullptr);
    ~TopologyView() override;

    // To look at only: nobody listens to activated() with details, or to menuRequested().
    enum class Use { WithOrders, ToLookAt };
    void setUse(Use use);

    void showCluster(const status::ClusterStatus& cluster, const QList<status::LocalTracker>& locals);
    void showRound(const status::RoundStatus& round);

    // Messages run and things glide, unless the system asks for less motion.
    void setMotion(bool isWanted);
    void setSystemMotion(bool isWanted); // what the desktop said, where the style does not know it
    bool systemWantsMotion() const;

    NodeId current() const { return m_current; }
    void setCurrent(const NodeId& tracker);
    // The lineage apart that was walked to last; current() stays the tracker that was chosen before.
    const std::optional<Lineage>& currentForeign() const { return m_foreign; }
    void setCurrentForeign(const Lineage& lineage);
    const TopologyScene& picture() const { return *m_scene; }
    bool isAnimating() const { return m_frames.isActive(); }

public slots:
    void zoomIn();
    void zoomOut();
    void fit(); // and stay so while the picture or the window gets larger or smaller

signals:
    void currentChanged(const muster::NodeId& tracker);
    void activated(const muster::NodeId& tracker);
    void menuRequested(const muster::NodeId& tracker, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    MonotonicTime now() const { return m_clock.monotonic(); }
    void retranslate();
    void takeLook();
    void animateIfNeeded();
    void applyMotion();
    void zoomBy(qreal factor, const QPointF& about);
    void keepFit();
    void drawMarks();
    void walk(QPointF direction);
    QList<QGraphicsObject*> stops() const; // in the order of Tab
    QGraphicsObject* here() const;
    void stopAt(QGraphicsObject* item);
    void explainHere();
    TrackerItem* trackerAt(const QPoint& position) const;

    SystemClock m_clock;
    TopologyScene* m_scene;
    QBasicTimer m_frames;
    NodeId m_current;
    std::optional<Lineage> m_foreign;
    Use m_use = Use::WithOrders;
    bool m_isFitted = true;
    bool m_isMotionWanted = true;
    bool m_isSystemMotion = true;
};

} // namespace muster::ui
