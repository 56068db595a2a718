"""Every home knows its grid: the one its details tell, else the one above its dwelling.

The grid stands with the household, where lists and figures find it by an index. Triggers keep it
true whoever writes homes or the tree: events and their undoing, imports, the practice data, and
whoever moves, renames or takes away a place. A place taken away hides the grid above it.
"""

RULE = """coalesce(
    nullif(CASE WHEN json_valid("household"."details")
        THEN json_extract("household"."details", '$.grid') END, ''),
    (WITH RECURSIVE "up"("kind", "name", "parent_id") AS (
        SELECT "kind", "name", "parent_id" FROM "place" WHERE "id" = (
            SELECT d."id" FROM "place" d WHERE d."building_id" = "household"."building_id"
            AND d."room" IN ("household"."room", '') AND NOT d."voided"
            ORDER BY d."room" DESC LIMIT 1)
        UNION ALL
        SELECT p."kind", p."name", p."parent_id" FROM "up" u JOIN "place" p
        ON p."id" = u."parent_id" WHERE u."kind" <> 'grid' AND NOT p."voided")
    SELECT "name" FROM "up" WHERE "kind" = 'grid'),
    '')"""
"""The grid of a home; a room that no place stands for is where its building stands."""
OWN = f'UPDATE "household" SET "grid" = {RULE} WHERE "id" = NEW."id"'
BELOW = f"""UPDATE "household" SET "grid" = {RULE} WHERE "id" IN (
    WITH RECURSIVE "below"("id", "building_id", "room") AS (
        SELECT NEW."id", NEW."building_id", NEW."room"
        UNION
        SELECT p."id", p."building_id", p."room" FROM "below" b JOIN "place" p
        ON p."parent_id" = b."id")
    SELECT h."id" FROM "below" b JOIN "household" h ON h."building_id" = b."building_id"
    AND (b."room" = '' OR b."room" = h."room"))"""
STANDS_ELSEWHERE = """
    OLD."kind" = 'grid' OR NEW."kind" = 'grid' OR OLD."room" <> NEW."room"
    OR OLD."parent_id" IS NOT NEW."parent_id" OR OLD."voided" <> NEW."voided"
    OR OLD."building_id" IS NOT NEW."building_id"
"""
"""What is no grid may be renamed without asking every home below: 45,000 took 400 ms."""
TRIGGERS = {
    "household_grid_new": ('INSERT ON "household"', OWN),
    "household_grid_changed": ('UPDATE OF "details", "building_id", "room" ON "household"', OWN),
    "place_grid_new": ('INSERT ON "place"', BELOW),
    "place_grid_changed": (f'UPDATE ON "place" WHEN {STANDS_ELSEWHERE}', BELOW),
}


def up(migrator, db):
    # With a default of the engine's own: nobody who writes a home tells its grid.
    db.execute_sql('ALTER TABLE "household" ADD COLUMN "grid" VARCHAR(255) NOT NULL DEFAULT \'\'')
    for name, (when, act) in TRIGGERS.items():
        db.execute_sql(f'CREATE TRIGGER "{name}" AFTER {when} BEGIN {act}; END')
    db.execute_sql('UPDATE "household" SET "room" = "room"')
    db.execute_sql('CREATE INDEX "household_grid" ON "household" ("grid")')
