import audits
from PySide6.QtWidgets import QWidget
from hall_app.domain.households.events import EventKind
def names(d): return [w.objectName() for w in audits.tab_chain(d)]
def test_open(home, theme):
    d = home.open(EventKind.DEATH, "周小满")
    print(names(d))
    e=lambda n: d.told.field(n).editor
    QWidget.setTabOrder(e("paper"), d.back)
    print(names(d))
    QWidget.setTabOrder(d.back, e("note"))
    print(names(d))
    QWidget.setTabOrder(e("note"), d.back)
    print(names(d))
    d.reject(); home.stage.settle()
