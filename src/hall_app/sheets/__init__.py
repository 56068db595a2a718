"""Files of spreadsheets: reading what halls have, writing what Excel opens unharmed."""
