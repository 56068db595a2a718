"""A head who never saw the workshop makes an overlay of a scanned form; the file is a hand's."""

from __future__ import annotations

import overlay_files

MOST_OPERATIONS = 120
CHOOSING_A_FILE = 3
"""Operations in the system's own dialog: open the folder, choose the file, take it."""
TITLE = "残疾人两项补贴申请表"
BY_HAND = """\
schema = 1
id = "own-cjrlxbtsqb"
version = 1
title = "残疾人两项补贴申请表"

[page]
size = "A4"
background = "残疾人两项补贴申请表.jpg"

[[at]]
field = "applicant.name"
box = [50, 37, 52, 8]

[[at]]
field = "applicant.id_number"
box = [50, 49, 135, 8]
pitch = 7.5

[[at]]
field = "applicant.phone"
box = [132, 37, 53, 8]

[[at]]
field = "applicant.address"
box = [50, 61, 135, 8]

[[at]]
field = "applicant.birth:date_cn"
box = [132, 73, 53, 8]

[[at]]
field = "applicant.id_kind"
box = [50, 145, 52, 8]

[[at]]
field = "applicant.sex"
box = [132, 145, 53, 8]

[[at]]
mark = "√"
when = "applicant.sex=女"
box = [50, 74.5, 5, 5]

[[at]]
mark = "√"
when = "applicant.sex=男"
box = [70, 74.5, 5, 5]

[[at]]
mark = "√"
when = "case.channel=窗口"
box = [50, 86.5, 5, 5]

[[at]]
field = "case.number"
box = [50, 97, 52, 8]

[[at]]
field = "item.name"
box = [50, 109, 135, 8]

[[at]]
field = "clerk.name"
box = [50, 121, 52, 8]

[[at]]
field = "printed.on:date_cn"
box = [132, 121, 53, 8]

[[at]]
field = "hall.name"
box = [50, 133, 135, 8]
"""


def test_fifteen_places_on_a_scan_in_at_most_120_operations(hands, tmp_path):
    scan = tmp_path / f"{TITLE}.png"
    overlay_files.printed_form(scan)
    hands.stage.open("hall", "forms")
    hands.counter.count = 0
    hands.press("Alt+N")
    dialog = hands.stage.dialog()
    dialog.read(scan)
    hands.counter.count += CHOOSING_A_FILE
    hands.stage.settle()
    hands.stage.press("Ctrl+Enter", dialog.focusWidget())
    for name, box in (
        ("applicant.name", (50, 37, 52, 8)),
        ("applicant.id_number", (50, 49, 135, 8)),
    ):
        hands.take(name)
        hands.draw(box)
    hands.fill("boxes", "18")
    for name, box in (
        ("applicant.phone", (132, 37, 53, 8)),
        ("applicant.address", (50, 61, 135, 8)),
        ("applicant.birth", (132, 73, 53, 8)),
        ("applicant.id_kind", (50, 145, 52, 8)),
        ("applicant.sex", (132, 145, 53, 8)),
    ):
        hands.take(name)
        hands.draw(box)
    hands.take("tick", "dg")
    hands.draw((50, 74.5, 5, 5))
    hands.fill("asked", "xb")
    hands.fill("value", "女")
    hands.take("tick")
    hands.draw((70, 74.5, 5, 5))
    hands.fill("value", "男")
    hands.take("tick")
    hands.draw((50, 86.5, 5, 5))
    hands.fill("asked", "sjqd")
    hands.fill("value", "窗口")
    for name, typed, box in (
        ("case.number", "slh", (50, 97, 52, 8)),
        ("item.name", "sxmc", (50, 109, 135, 8)),
        ("clerk.name", "jbr", (50, 121, 52, 8)),
        ("printed.on", "dyrq", (132, 121, 53, 8)),
        ("hall.name", "dtmc", (50, 133, 135, 8)),
    ):
        hands.take(name, typed)
        hands.draw(box)
    hands.press("Ctrl+Enter")
    assert hands.counter.count <= MOST_OPERATIONS
    (line,) = hands.stage.services.workshop.forms(hands.stage.operator)
    opened = hands.stage.services.workshop.open(line.form_id, hands.stage.operator)
    assert opened.draft.source == BY_HAND
    assert opened.background.startswith(b"\xff\xd8")
    assert f"“{TITLE}”第 1 版已启用" in hands.stage.window.above.current_toast.accessibleName()
