"""The environment is made whole or not at all, in a folder with spaces, by what the machine has."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

FAKE_UV = """#!/bin/sh
echo "$@" >> "$CALLS"
case "$1" in
  --version) exit 0 ;;
  venv) mkdir -p .venv/bin && ln -sf "{python}" .venv/bin/python ;;
  pip) [ ! -e fail ] || {{ echo partial > .venv/half; exit 1; }} ;;
esac
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    folder = tmp_path / "a clone with spaces"
    (folder / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "environment", folder / ".ci")
    (folder / ".ci" / "requirements.txt").write_text("one==1\n")
    tool = tmp_path / "bin" / "uv"
    tool.parent.mkdir()
    tool.write_text(FAKE_UV.format(python=sys.executable))
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    return folder


def make(clone: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": f"{clone.parent / 'bin'}:/usr/bin:/bin",
        "PYTHON": sys.executable,
        "CALLS": str(clone.parent / "calls"),
        **more,
    }
    return subprocess.run(
        [clone / ".ci" / "environment"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def calls(clone: Path) -> int:
    log = clone.parent / "calls"
    return log.read_text().count("pip install") if log.exists() else 0


def test_an_environment_is_made_once(clone: Path) -> None:
    assert (make(clone).returncode, make(clone).returncode) == (0, 0)
    assert calls(clone) == 1


def test_an_environment_is_made_again_when_a_version_changes(clone: Path) -> None:
    make(clone)
    (clone / ".ci" / "requirements.txt").write_text("one==2\n")

    assert make(clone).returncode == 0
    assert calls(clone) == 2


def test_an_environment_that_was_moved_is_made_again(clone: Path) -> None:
    make(clone)
    moved = clone.rename(clone.parent / "moved")

    assert make(moved).returncode == 0
    assert calls(moved) == 2


def test_a_broken_download_leaves_no_half_of_an_environment(clone: Path) -> None:
    (clone / "fail").touch()

    done = make(clone)

    assert done.returncode == 1
    assert not (clone / ".venv").exists()
    assert "run the same command again" in done.stderr


def test_a_broken_download_brings_back_the_environment_that_was_there(clone: Path) -> None:
    make(clone)
    stamp = (clone / ".venv" / "made-from").read_text()
    (clone / ".ci" / "requirements.txt").write_text("one==2\n")
    (clone / "fail").touch()

    assert make(clone).returncode == 1
    assert (clone / ".venv" / "made-from").read_text() == stamp
    assert not (clone / ".venv" / "half").exists()


def test_an_environment_that_was_cut_off_is_made_again(clone: Path) -> None:
    make(clone)
    (clone / ".venv" / "made-from").unlink()

    assert make(clone).returncode == 0
    assert calls(clone) == 2


def test_a_machine_without_a_python_that_fits_is_told_what_to_do(clone: Path) -> None:
    done = make(clone, PYTHON="no-such-python", UV="no")

    assert done.returncode == 1
    assert "Python 3.11, 3.12 or 3.13 is needed" in done.stderr


def test_the_script_is_plain_sh(clone: Path) -> None:
    done = subprocess.run(["/bin/sh", "-n", clone / ".ci" / "environment"], check=False)

    assert done.returncode == 0
