"""Queue a paper by a service and show it large, ready for its printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.paper_preview import PreviewDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import Operator, PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.papers import PaperDesk


def queue_and_show(
    desk: Desk,
    papers: PaperDesk,
    over: QWidget,
    make: Callable[[Operator], int],
    error: Callable[[Exception], None],
) -> None:
    """Let a service queue a paper and show what is, or will be, printed.

    Args:
        desk: Services and lanes.
        papers: Sends it from the preview.
        over: The page that the preview lies over.
        make: Queues the paper for the clerk at the desk and returns its print job.
        error: Says what the service refused.
    """
    operator, prints = desk.operator(), desk.services.prints

    def queue() -> PaperView:
        job = make(operator)
        return next(one for one in prints.waiting(operator) if one.job_id == job)

    def show(paper: PaperView) -> None:
        PreviewDialog(paper, papers, over).open()

    desk.tasks.run(queue, owner=over, done=show, error=error, key="queued-paper")
