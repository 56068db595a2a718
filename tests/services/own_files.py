"""Files of the hall's own, put into an archive as they are; an editor would refuse some."""

from __future__ import annotations

from hall_app.storage import settings


def put_own(app, kind, name, text):
    """Keep a file of the hall's own."""
    on = app.services._on
    with on.archive.transaction():
        settings.put_site_file(kind, name, text, on.clock.now())
    on.knowledge.reload()


def put_own_item(app, name, text):
    """Keep an item file of the hall's own."""
    put_own(app, "service-items", name, text)
