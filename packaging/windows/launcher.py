"""What both programs of a release start: the window (HallApp) and the commands (hall-app)."""

from hall_app.app.main import run

if __name__ == "__main__":
    run()
