"""The scenes in order, one module for each chapter of the script."""

from courses.films.storyboard.scenes import again, door, hard, learned, meeting, missed

SHOTS = (*door.SHOTS, *meeting.SHOTS, *again.SHOTS, *missed.SHOTS, *hard.SHOTS, *learned.SHOTS)
