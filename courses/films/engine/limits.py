"""What the process may take from the machine."""

import os
import resource

NICE = 10
MEGABYTE = 1024 * 1024
MOST_MEMORY = 3072 * MEGABYTE
"""Of addresses, not of memory in use: the libraries themselves map some hundred megabytes."""
MOST_FILE = 2048 * MEGABYTE
MOST_OPEN_FILES = 64


def give_way(cpu_seconds: int, memory: int = MOST_MEMORY) -> None:
    """Work when nobody else needs the machine, and end when something is out of all measure."""
    os.nice(NICE)
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, MOST_FILE),
        (resource.RLIMIT_NOFILE, MOST_OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _soft, hard = resource.getrlimit(what)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (least, hard))
