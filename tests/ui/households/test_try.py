import pytest, sys, audits
from hall_app.domain.households.events import EventKind
from PySide6.QtCore import Qt
KINDS=[k for k in EventKind if k is not EventKind.IMPORT]
@pytest.mark.parametrize("size",[1.0,2.0])
@pytest.mark.parametrize("kind", KINDS)
def test_open(home, theme, kind, size):
    theme.set_text_size(size)
    who = "周小满" if kind in (EventKind.DEATH,EventKind.TAG_START,EventKind.MARRIAGE,EventKind.SEPARATION) else ("周文静" if kind is EventKind.DIVORCE else "")
    d = home.open(kind, who)
    for _ in range(5): home.stage.settle()
    home.fill(d, on="t") if d.told else None
    d.grab().save(f"/tmp/gpng/{kind}-{int(size*100)}.png")
    audits.audit_page(d)
    d.reject()
    home.stage.settle()
