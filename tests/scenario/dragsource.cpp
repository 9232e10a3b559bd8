// SPDX-License-Identifier: GPL-3.0-or-later
// A window that files can be dragged out of, as out of a file manager: dragsource FILE... It says what became
// of the drag, then it ends.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <cstdio>

namespace {

class DragSource : public QLabel
{
public:
    explicit DragSource(const QStringList& files)
        : QLabel(files.join(u'\n'))
    {
        for (const QString& file : files)
            m_urls << QUrl::fromLocalFile(file);
        setWindowTitle(QStringLiteral("Files"));
        resize(300, 200);
    }

protected:
    void mousePressEvent(QMouseEvent* event) override { m_pressed = event->pos(); }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if ((event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
            return;
        auto* data = new QMimeData;
        data->setUrls(m_urls);
        auto* drag = new QDrag(this);
        drag->setMimeData(data);
        const Qt::DropAction action = drag->exec(Qt::CopyAction | Qt::MoveAction | Qt::LinkAction,
                                                 Qt::MoveAction); // as Dolphin offers them
        std::printf("%s\n", action == Qt::CopyAction     ? "copied"
                            : action == Qt::IgnoreAction ? "refused"
                                                         : "moved");
        std::fflush(stdout);
    }

private:
    QList<QUrl> m_urls;
    QPoint m_pressed;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    DragSource source(QCoreApplication::arguments().mid(1));
    source.show();
    return QApplication::exec();
}
