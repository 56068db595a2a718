"""What happens to a household, typed once: a dialog for every kind of event."""

from hall_app.ui.households.happenings.opening import open_event_dialog

__all__ = ["open_event_dialog"]
