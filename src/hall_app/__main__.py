"""Start hall_app as ``python -m hall_app``."""

from hall_app.app.main import run

if __name__ == "__main__":
    run()
