"""Whether all that the program ships can be read: what a new program must show before it stays."""

from __future__ import annotations

from hall_app.catalog.loader import load_catalog
from hall_app.printing.definitions import FormLibrary
from hall_app.support import paths
from hall_app.support.errors import EnvironmentFault


def read_shipped() -> None:
    """Read every table and form of the program, and draw one form; no archive is needed.

    Raises:
        EnvironmentFault: ``program-incomplete``.
        CatalogFault: ``catalog-file-broken``, ``form-broken``.
    """
    for fault in load_catalog(paths.resources()).faults:
        raise fault
    library = FormLibrary(paths.forms())
    forms = [library.form(name) for name in library.names()]
    if not forms:
        raise EnvironmentFault("program-incomplete", folder=str(paths.forms()))
    for flaw in library.tried(forms[0])[1]:
        raise flaw
