"""What can be wrong with a film; the messages may be shown to people."""


class FilmError(Exception):
    """The film cannot be taken or made ready."""


class NotTakenError(FilmError):
    """It will be the same at the next try: the file is what is wrong."""


class EngineError(FilmError):
    """The engine stopped, or took too long. Another try may do better."""
