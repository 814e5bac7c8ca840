"""The drawn film "Working together", made anew by `python -m courses.films.storyboard`.

`script.txt` holds its words and times, and is the one source of picture, sound, captions and
transcript. The site never runs this package: it plays the files of `media/film/working-together/`.
Making them needs more than the site does (docs/guides/making-the-film.md): Debian's ffmpeg and
flite, and in an environment of its own skia-python, numpy and hibari-tts, a computer voice.
"""
