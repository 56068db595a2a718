"""A backup's number, what the archive looked like, and what became of the file since."""

from peewee import BooleanField, CharField, DateTimeField, IntegerField


def up(migrator, db):
    columns = {
        "sequence": IntegerField(default=0),
        "mark": CharField(default=""),
        "copied_at": DateTimeField(null=True),
        "rehearsed_at": DateTimeField(null=True),
        "rehearsal": CharField(default=""),
        "thinned_early": BooleanField(default=False),
    }
    migrator.migrate(*(migrator.add_column("backup", name, f) for name, f in columns.items()))
    db.execute_sql('UPDATE "backup" SET "sequence" = "id"')
