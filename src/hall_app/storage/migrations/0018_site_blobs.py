"""Pictures and PDFs of the hall's own: the pre-printed forms that overlay forms fill."""

from peewee import BlobField, CharField, CompositeKey, DateTimeField, Model


def up(migrator, db):
    class SiteBlob(Model):
        kind = CharField()
        name = CharField()
        data = BlobField()
        sha256 = CharField()
        changed_at = DateTimeField()

        class Meta:
            database = db
            table_name = "site_blob"
            primary_key = CompositeKey("kind", "name")

    db.create_tables([SiteBlob], safe=False)
