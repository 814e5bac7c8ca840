"""Looks into films and makes their sizes: `python -m courses.films.engine`.

It is a process of its own, because FFmpeg's libraries read files that strangers made. Apart from
the site, they can neither stop the worker, nor take its memory, nor keep it waiting. Nothing here
knows Django: it is told paths, and says what it found as lines of JSON.
"""
