"""One file says who may do what; every service method asks it first."""

from __future__ import annotations

import logging
import tomllib
from typing import TYPE_CHECKING

from hall_app.support.errors import CatalogFault, RuleViolation

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.domain.views import Operator

logger = logging.getLogger(__name__)

ROLES = ("head", "intake", "handler", "administrator", "auditor")


class Policy:
    """Answer whether an operator may do an act.

    Raises:
        CatalogFault: The file names a role that does not exist or is not readable.
    """

    def __init__(self, file: Path) -> None:
        try:
            acts = tomllib.loads(file.read_text("utf-8"))["acts"]
        except (OSError, tomllib.TOMLDecodeError, KeyError) as fault:
            raise CatalogFault(
                "catalog-file-broken", file=file.name, key="acts", reason=type(fault).__name__
            ) from fault
        self._acts: dict[str, frozenset[str]] = {}
        for act, roles in acts.items():
            unknown = set(roles) - set(ROLES)
            if unknown:
                raise CatalogFault(
                    "catalog-file-broken", file=file.name, key=act, reason=", ".join(unknown)
                )
            self._acts[act] = frozenset(roles)

    @property
    def acts(self) -> dict[str, frozenset[str]]:
        """Return every act with the roles that may do it."""
        return dict(self._acts)

    def allows(self, operator: Operator, act: str) -> bool:
        """Say whether one of the operator's roles may do the act."""
        return bool(self._acts[act] & operator.roles)

    def require(self, operator: Operator, act: str) -> None:
        """Let the act go on, or stop it.

        Raises:
            RuleViolation: ``not-permitted``, with the roles that may.
        """
        if not self.allows(operator, act):
            logger.warning("act %s denied to account %d", act, operator.account_id)
            raise RuleViolation("not-permitted", act=act, roles=sorted(self._acts[act]))
