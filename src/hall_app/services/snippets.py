"""Ready answers: written by the head, put in by every clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.snippets import LONGEST_TEXT, read_key
from hall_app.services.events import SnippetsChanged
from hall_app.services.typed import some_lines
from hall_app.storage import journal, snippets
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.snippets import Snippet
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


class SnippetsService:
    """Keep the words that are said again and again."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock, feed: ChangeFeed) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def listed(self, operator: Operator) -> tuple[Snippet, ...]:
        """Return every ready answer by its key."""
        self._policy.require(operator, "snippets.read")
        return snippets.lines(self._archive)

    def add(self, key: str, text: str, operator: Operator) -> int:
        """Write a ready answer down and return its id.

        Raises:
            RuleViolation: ``snippet-key-wrong``, ``snippet-key-taken``,
                ``snippet-text-missing``, ``text-too-long``.
        """
        self._policy.require(operator, "snippets.change")
        typed, words = self._read(key, text)
        self._not_taken(typed)
        with self._archive.transaction():
            snippet_id = snippets.add(self._archive, typed, words)
            self._note("snippet-add", typed, operator)
        self._feed.publish(SnippetsChanged())
        return snippet_id

    def change(
        self, snippet_id: int, version: int, key: str, text: str, operator: Operator
    ) -> None:
        """Give a ready answer another key or other words.

        Raises:
            RuleViolation: As ``add``.
            StaleRecord: ``snippet-changed``.
        """
        self._policy.require(operator, "snippets.change")
        typed, words = self._read(key, text)
        self._not_taken(typed, snippet_id)
        with self._archive.transaction():
            snippets.change(self._archive, snippet_id, version, typed, words)
            self._note("snippet-change", typed, operator)
        self._feed.publish(SnippetsChanged())

    def remove(self, snippet_id: int, version: int, operator: Operator) -> None:
        """Take a ready answer out.

        Raises:
            StaleRecord: ``snippet-changed``.
        """
        self._policy.require(operator, "snippets.change")
        with self._archive.transaction():
            snippets.remove(self._archive, snippet_id, version)
            self._note("snippet-remove", str(snippet_id), operator)
        self._feed.publish(SnippetsChanged())

    def _read(self, key: str, text: str) -> tuple[str, str]:
        typed, words = read_key(key), some_lines(text, "text", LONGEST_TEXT)
        if not words:
            raise RuleViolation("snippet-text-missing", fields=("text",))
        return typed, words

    def _not_taken(self, key: str, but: int = 0) -> None:
        if any(one.key == key and one.snippet_id != but for one in snippets.lines(self._archive)):
            raise RuleViolation("snippet-key-taken", fields=("key",), key=key)

    def _note(self, kind: str, subject: str, operator: Operator) -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=f"snippet {subject}"
        )
        journal.add(self._archive, [line])
