"""Why something cannot be signed. For those who run the site."""


class SigningError(Exception):
    """Nothing was signed."""


class KeyIsOpenError(SigningError):
    def __init__(self) -> None:
        super().__init__(
            "Others can read the signing key. Make it yours alone (chmod 600). If somebody may "
            "have read it, run: manage.py rotate_signing_key --stolen"
        )


class KeyIsLostError(SigningError):
    def __init__(self) -> None:
        super().__init__(
            "The signing key is not there. Put it back, or run: manage.py rotate_signing_key"
        )


class KeyIsClosedError(SigningError):
    def __init__(self) -> None:
        super().__init__(
            "This process cannot read the signing key. It must belong to the user that runs the "
            "worker, who also runs manage.py."
        )


class KeyIsBrokenError(SigningError):
    def __init__(self) -> None:
        super().__init__("The signing key is not 32 bytes in base 64.")


class KeyIsDisownedError(SigningError):
    def __init__(self) -> None:
        super().__init__("The signing key was given up as stolen. Use a new one.")


class KeyIsElsewhereError(SigningError):
    def __init__(self) -> None:
        super().__init__(
            "The signing key comes from the environment. Change SIGNING_KEY there, then run this."
        )


class NoAddressError(SigningError):
    def __init__(self) -> None:
        super().__init__(
            "BASE_URL leads to this machine only: no software elsewhere would find the issuer."
        )


class DroppedTermError(SigningError):
    """A word of the document means nothing to its contexts, and would not be signed."""
