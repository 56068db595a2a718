"""An import that was taken back remembers whether the keys of its people were swept."""

from peewee import BooleanField


def up(migrator, db):
    migrator.migrate(migrator.add_column("import_batch", "swept", BooleanField(default=False)))
