"""The base of all rows and the proxy that the open archive fills."""

from __future__ import annotations

from peewee import DatabaseProxy, Model

database_proxy = DatabaseProxy()


class Row(Model):
    """Bind every table to the archive that is open."""

    class Meta:
        database = database_proxy
        legacy_table_names = False
