"""What can go wrong, as types with a code and values; the sentences live in ``ui/errors.py``."""

from __future__ import annotations


class HallError(Exception):
    """Carry a code and the values of one thing that went wrong.

    The first argument of every raise is a literal: a test reads the source and checks that
    ``ui/errors.py`` has a sentence for each code.

    Attributes:
        code: Stable kebab-case name, also printed by the commands.
        details: Values the sentence needs. Never an ID number, a name or an address.
        fields: Names of the fields to mend, in the order of the screen.
    """

    def __init__(self, code: str, /, *, fields: tuple[str, ...] = (), **details: object) -> None:
        self.code = code
        self.details = details
        self.fields = fields
        super().__init__(code, details)

    def __reduce__(self) -> tuple[object, ...]:
        """Go through a pipe from one process to another with everything it carries."""
        return revived, (type(self), self.code, self.fields, self.details)

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in self.details.items())
        return f"{self.code} ({shown})" if shown else self.code


def revived(
    kind: type[HallError], code: str, fields: tuple[str, ...], details: dict[str, object]
) -> HallError:
    """Make an error again that another process has met."""
    return kind(code, fields=fields, **details)


class RuleViolation(HallError):
    """Report input that the clerk can mend; ``fields`` says where."""


class ApprovalNeeded(RuleViolation):
    """Report an act that another account may approve at this window, by its password.

    What it is done to and why may name a person, so they stand beside the details, which are
    logged.

    Attributes:
        act: Name of the act in the policy file.
        about: What it is done to.
        reason: Why, where the act keeps its reason on record anyway; else empty.
    """

    act = ""
    about = ""
    reason = ""


class StaleRecord(HallError):
    """Report that somebody else saved the record first."""


class CatalogFault(HallError):
    """Report a fault in a data file; details hold ``file``, ``key`` and ``reason``."""


class PrintFault(HallError):
    """Report a paper that cannot be made or sent; details name form, element and reason."""


class EnvironmentFault(HallError):
    """Report what the machine did: disk full, locked, read-only, corrupt, wrong key."""
