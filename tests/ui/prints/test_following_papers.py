"""Papers are asked after only while a printer has one, or one waits for a printer that was gone."""

from __future__ import annotations

import pytest
from hall_stage import PRINTER

from hall_app.app.upkeep import Upkeep
from hall_app.services.prints import SendOrder
from hall_app.support.errors import PrintFault


@pytest.fixture
def upkeep(stage):
    made = Upkeep(stage.desk, stage.window, practice=True)
    made.start()
    yield made
    made.close()


def send(stage, printer):
    paper = stage.services.prints.waiting(stage.operator)[0]
    order = SendOrder(job_id=paper.job_id, printer=printer)
    return stage.services.print_queue.send(order, stage.operator).result()


def test_nobody_is_asked_while_nothing_is_on_its_way(upkeep, stage):
    upkeep.follow()
    assert not upkeep._follow_timer.isActive()
    sent = send(stage, PRINTER)
    assert upkeep._follow_timer.isActive()
    upkeep.follow()
    assert stage.services.prints.paper(sent.job_id, stage.operator).state == "done"
    upkeep.follow()
    assert not upkeep._follow_timer.isActive()


def test_a_printer_that_papers_wait_for_is_looked_for_until_it_is_there(upkeep, stage):
    found = []
    upkeep.came_back.connect(found.append)
    with pytest.raises(PrintFault):
        send(stage, "旧打印机")
    for _ in range(4):
        upkeep.follow()
    assert upkeep._follow_timer.isActive()
    assert found == [(), ()]
    stage.services.prints.failed(
        SendOrder(job_id=stage.services.prints.stranded()[0].job_id), PRINTER, "printer-gone"
    )
    assert upkeep._follow_timer.isActive()
