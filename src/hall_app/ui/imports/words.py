"""Words of columns and faults of a file of residents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hall_app.domain.audiences import WORKING
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.services.import_files import FaultWords
from hall_app.ui.errors import explain_code
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    from hall_app.domain.resident_faults import LineFault

_C = ResidentColumn
_LONG_NUMBER = re.compile(r"(?<![0-9])[0-9]{14,17}[0-9Xx](?![0-9])")
COLUMNS = {
    _C.HOUSEHOLD_NO: mark("Imports", "Household book number"),
    _C.FILE_NO: mark("Imports", "File number"),
    _C.RELATION: mark("Imports", "Relation to the head"),
    _C.NAME: mark("Imports", "Name"),
    _C.FORMER_NAME: mark("Imports", "Former name"),
    _C.SEX: mark("Imports", "Sex"),
    _C.ETHNIC_GROUP: mark("Imports", "Ethnic group"),
    _C.BIRTH: mark("Imports", "Birth"),
    _C.ID_KIND: mark("Imports", "Kind of ID"),
    _C.ID_NUMBER: mark("Imports", "ID number"),
    _C.EDUCATION: mark("Imports", "Education"),
    _C.MARITAL: mark("Imports", "Marital status"),
    _C.POLITICAL: mark("Imports", "Political status"),
    _C.OCCUPATION: mark("Imports", "Occupation"),
    _C.WORKPLACE: mark("Imports", "Workplace"),
    _C.REGISTERED_ADDRESS: mark("Imports", "Registered address"),
    _C.ADDRESS: mark("Imports", "Address"),
    _C.ESTATE: mark("Imports", "Estate"),
    _C.BUILDING: mark("Imports", "Building"),
    _C.UNIT: mark("Imports", "Unit"),
    _C.FLOOR: mark("Imports", "Floor"),
    _C.ROOM: mark("Imports", "Room"),
    _C.GRID: mark("Imports", "Grid"),
    _C.REGISTERED_STATE: mark("Imports", "Registration"),
    _C.PRESENCE: mark("Imports", "Lives where registered"),
    _C.HOUSING: mark("Imports", "Housing"),
    _C.PHONE: mark("Imports", "Telephone"),
    _C.MOVED_IN: mark("Imports", "Moved in"),
    _C.TAGS: mark("Imports", "Tags"),
    _C.REMARK: mark("Imports", "Remarks"),
}


def column_words(column: ResidentColumn | None) -> str:
    """Return the name of a field; the whole row has none."""
    return COLUMNS[column].shown() if column is not None else ""


def fault_sentence(fault: LineFault) -> str:
    """Return what is the matter with a row, and what to do."""
    words = explain_code(str(fault.code), value=fault.value)
    return f"{words.headline}{words.advice}"


def fault_headline(fault: LineFault) -> str:
    """Return what is the matter with a row, in one sentence."""
    return explain_code(str(fault.code), value=fault.value).headline.strip()


def fault_words() -> FaultWords:
    """Return the words of the workbook that tells what is to be mended."""
    return FaultWords(
        sheet=translate("Imports", "To mend"),
        row=translate("Imports", "Row"),
        column=translate("Imports", "Column"),
        reason=translate("Imports", "Reason"),
        say=fault_sentence,
    )


def shown_value(text: str) -> str:
    """Return a cell as the screen shows it: ID numbers are masked here as everywhere."""
    return _LONG_NUMBER.sub(lambda found: WORKING.id_number(found[0]), text)
