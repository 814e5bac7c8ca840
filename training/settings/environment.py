"""Where settings come from: environment variables, each with a default that works."""

import os
from pathlib import Path

import environ

from training.lib.addresses import address_of

BASE_DIR = Path(__file__).resolve().parents[2]
env = environ.Env()
if (BASE_DIR / ".env").exists() and not os.environ.get("DJANGO_SETTINGS_MODULE", "").endswith(
    ".test"
):
    env.read_env(BASE_DIR / ".env")

DATA_DIR = Path(env.str("DATA_DIR", "") or BASE_DIR / "var").resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)
HOST = env.str("HOST", "") or "127.0.0.1"
PORT = env.str("PORT", "") or "8000"
BASE_URL = (env.str("BASE_URL", "") or address_of(HOST, PORT)).rstrip("/")
"""The one address that QR codes, messages, certificates and trusted origins are made from."""
