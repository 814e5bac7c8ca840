"""The secret key: from the environment, or made once and kept where only the site reads it."""

import os
import secrets

from training.settings.environment import DATA_DIR, env


def _kept_secret() -> str:
    """Two processes that start at once end with the same key: the first to link it wins."""
    path = DATA_DIR / "secret_key"
    if not path.exists():
        draft = DATA_DIR / f"secret_key.{os.getpid()}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()


SECRET_KEY = env.str("SECRET_KEY", "") or _kept_secret()

SIGNING_KEY = env.str("SIGNING_KEY", "")
"""Signs certificates: 32 random bytes in base 64. Empty: the worker makes a file of its own."""
