"""The page of visits at home: where one is due, what was recorded, the diary."""
