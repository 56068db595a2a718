"""A lane on which nothing happens until the test lets it."""

from __future__ import annotations

from concurrent.futures import Future


class HeldLane:
    """Keep jobs until the test lets them run, newest last."""

    def __init__(self):
        self.held = []

    def submit(self, job):
        future = Future()
        self.held.append((future, job))
        return future

    def run(self):
        held, self.held = self.held, []
        for future, job in held:
            if future.set_running_or_notify_cancel():
                future.set_result(job())

    def close(self):
        self.held = []
