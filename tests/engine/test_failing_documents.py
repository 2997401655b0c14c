"""The n-th I/O call fails, for every n in save and in what is written as the run goes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gradgui.paths import program_dir

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None, reason="preloads a library made by the C compiler"
)


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    library = tmp_path_factory.mktemp("shim") / "failing_io.so"
    source = Path(__file__).with_name("failing_io.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return library


def places(shim: Path, folder: Path, what: str, fault: str) -> int:
    """Return how many calls there were that failed once each."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.engine.fail_documents", str(folder / "documents"), what, fault],
        cwd=program_dir(),
        env={**os.environ, "LD_PRELOAD": str(shim)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return int(done.stdout)


@pytest.mark.parametrize("fault", ["full", "short write", "read-only", "I/O error"])
@pytest.mark.parametrize("what", ["save", "change"])
def test_that_any_failing_call_leaves_a_whole_file(what: str, fault: str, shim: Path, tmp_path: Path) -> None:
    assert places(shim, tmp_path, what, fault) >= (3 if what == "change" else 10)


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["full", "full once", "short write", "read-only", "I/O error", "dead disk"])
@pytest.mark.parametrize("what", ["save", "save_as", "change"])
def test_that_any_failing_call_leaves_a_whole_file_whatever_is_done(
    what: str, fault: str, shim: Path, tmp_path: Path
) -> None:
    assert places(shim, tmp_path, what, fault) >= 3
