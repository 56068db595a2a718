"""Places with who answers for them and how dwellings are used; visits; pictures and scans."""

from peewee import (
    AutoField,
    BlobField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def known(db):
    """Return the tables of earlier steps that the new ones point to, by their keys only."""
    found = {}
    for table in ("account", "building", "household", "resident", "hall_case"):
        meta = type("Meta", (), {"database": db, "table_name": table})
        name = "".join(part.title() for part in table.split("_")) + "Row"
        found[table] = type(Model)(name, (Model,), {"Meta": meta})
    return found


def place_models(db, old):
    class PlaceRow(Model):
        id = AutoField()
        parent = ForeignKeyField("self", null=True, on_delete="RESTRICT", lazy_load=False)
        kind = CharField()
        name = CharField()
        address = CharField(default="")
        corrected = BooleanField(default=False)
        building = ForeignKeyField(
            old["building"], null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        room = CharField(default="")
        voided = BooleanField(default=False)
        version = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "place"
            indexes = ((("building", "room"), True),)

    class PlaceKeeperRow(Model):
        id = AutoField()
        place = ForeignKeyField(PlaceRow, on_delete="RESTRICT", lazy_load=False)
        role = CharField()
        name = CharField()
        resident = ForeignKeyField(
            old["resident"], null=True, on_delete="RESTRICT", lazy_load=False
        )
        phone = CharField(default="")
        since = CharField()
        until = CharField(null=True)

        class Meta:
            database = db
            table_name = "place_keeper"

    class DwellingUseRow(Model):
        id = AutoField()
        place = ForeignKeyField(PlaceRow, on_delete="RESTRICT", lazy_load=False)
        use = CharField()
        since = CharField()
        until = CharField(null=True)
        area = CharField(default="")
        rooms = CharField(default="")
        landlord = CharField(default="")
        landlord_phone = CharField(default="")
        account = ForeignKeyField(
            old["account"], null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "dwelling_use"

    DwellingUseRow.add_index(
        DwellingUseRow.index(
            DwellingUseRow.place,
            unique=True,
            name="dwelling_use_open_once",
            where=DwellingUseRow.until.is_null(),
        )
    )

    return PlaceRow, PlaceKeeperRow, DwellingUseRow


def visit_models(db, old):
    class VisitRow(Model):
        id = AutoField()
        household = ForeignKeyField(
            old["household"], null=True, on_delete="RESTRICT", lazy_load=False
        )
        resident = ForeignKeyField(
            old["resident"], null=True, on_delete="RESTRICT", lazy_load=False
        )
        visited_on = DateField(index=True)
        place = CharField(default="")
        whom = CharField(default="")
        visitors = CharField()
        category = CharField()
        matter = TextField(default="")
        situation = TextField(default="")
        difficulty = TextField(default="")
        wish = TextField(default="")
        result = TextField(default="")
        outcome = CharField()
        settled_on = DateField(null=True)
        next_on = DateField(null=True)
        case = ForeignKeyField(old["hall_case"], null=True, on_delete="RESTRICT", lazy_load=False)
        account = ForeignKeyField(
            old["account"], on_delete="RESTRICT", lazy_load=False, index=False
        )
        window = CharField(default="")
        at = DateTimeField()
        voided = BooleanField(default=False)
        void_reason = TextField(default="")
        version = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "visit"

    class ScanFileRow(Model):
        sha256 = CharField(primary_key=True)
        kind = CharField()
        width = IntegerField(default=0)
        height = IntegerField(default=0)
        content = BlobField()

        class Meta:
            database = db
            table_name = "scan_file"

    class ScanRow(Model):
        id = AutoField()
        file = ForeignKeyField(ScanFileRow, on_delete="RESTRICT", lazy_load=False)
        resident = ForeignKeyField(
            old["resident"], null=True, on_delete="RESTRICT", lazy_load=False
        )
        household = ForeignKeyField(
            old["household"], null=True, on_delete="RESTRICT", lazy_load=False
        )
        paper = CharField()
        title = CharField(default="")
        account = ForeignKeyField(
            old["account"], on_delete="RESTRICT", lazy_load=False, index=False
        )
        window = CharField(default="")
        at = DateTimeField()
        removed_at = DateTimeField(null=True)
        removed_by = ForeignKeyField(
            old["account"],
            null=True,
            on_delete="RESTRICT",
            lazy_load=False,
            index=False,
            backref="removed_scans",
        )
        remove_reason = TextField(default="")

        class Meta:
            database = db
            table_name = "scan"

    return VisitRow, ScanFileRow, ScanRow


def up(migrator, db):
    old = known(db)
    places, visits = place_models(db, old), visit_models(db, old)
    db.create_tables(places)
    db.create_tables(visits)
    take_in(db)


def take_in(db):
    """Make the community, called as the hall is, and below it a place of each known building.

    Units, floors and rooms follow when a building is first looked at.
    """
    db.execute_sql(
        'INSERT INTO "place" ("kind", "name", "address", "corrected", "room", "voided", "version") '
        "VALUES ('community', '', '', 0, '', 0, 1)"
    )
    db.execute_sql(
        'INSERT INTO "place" ("parent_id", "kind", "name", "address", "corrected", "building_id", '
        '"room", "voided", "version") '
        'SELECT 1, \'building\', "text", "text", 0, "id", \'\', 0, 1 FROM "building" '
        'ORDER BY "id"'
    )
