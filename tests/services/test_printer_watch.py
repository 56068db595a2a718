"""When a printer counts as being there again, and when the clerk is asked first."""

from __future__ import annotations

import datetime as dt

from hall_app.devices.printers import PrinterInfo, PrinterState
from hall_app.services.printer_watch import ASK_ABOVE, PrinterWatch
from hall_app.services.prints import Stranded

NOW = dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC)


def printer(state=PrinterState.READY, name="收件"):
    return PrinterInfo(name=name, description=name, state=state)


def papers(count, *, minutes=5, reason="printer-gone", name="收件"):
    made = NOW - dt.timedelta(minutes=minutes)
    return [
        Stranded(job_id=n, printer=name, reason=reason, made_at=made) for n in range(1, count + 1)
    ]


def test_a_printer_is_told_once_when_it_was_gone_and_is_ready():
    watch = PrinterWatch()
    off = printer(PrinterState.OFFLINE)
    assert watch.look(papers(2), [off], NOW) == ()
    assert watch.look(papers(2), [], NOW) == ()
    (back,) = watch.look(papers(2), [printer()], NOW)
    assert (back.printer, back.job_ids, back.asks, back.old) == ("收件", (1, 2), False, 0)
    assert watch.look(papers(2), [printer()], NOW) == ()


def test_a_printer_that_is_there_and_refuses_is_not_tried_again_and_again():
    watch = PrinterWatch()
    refused = papers(1, reason="printer-refused")
    assert len(watch.look(refused, [printer()], NOW)) == 1
    assert [watch.look(refused, [printer()], NOW) for _ in range(5)] == [()] * 5


def test_papers_that_stopped_for_their_own_sake_are_left_alone():
    watch = PrinterWatch()
    watch.look(papers(1, reason="glyph-missing"), [], NOW)
    assert watch.look(papers(1, reason="glyph-missing"), [printer()], NOW) == ()


def test_above_twenty_the_clerk_is_asked():
    for count, asks in ((ASK_ABOVE, False), (ASK_ABOVE + 1, True)):
        watch = PrinterWatch()
        watch.look(papers(count), [], NOW)
        assert watch.look(papers(count), [printer()], NOW)[0].asks is asks


def test_papers_of_an_earlier_day_are_asked_about_and_old_ones_counted():
    watch = PrinterWatch()
    waiting = [*papers(3, minutes=24 * 60), *papers(2, minutes=10)]
    watch.look(waiting, [], NOW)
    (back,) = watch.look(waiting, [printer()], NOW)
    assert back.asks
    assert back.old == 3
    assert back.oldest == NOW - dt.timedelta(days=1)
