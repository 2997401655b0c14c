"""What holds for every test: one torch thread, own user folders, no thread left behind."""

import os
import threading
import time
from collections.abc import Iterator

import hypothesis
import pytest

os.environ["OMP_NUM_THREADS"] = "1"

hypothesis.settings.register_profile("gradgui", deadline=None, max_examples=50)
hypothesis.settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True)
hypothesis.settings.load_profile("ci" if "CI" in os.environ else "gradgui")

USER_FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
SECONDS_FOR_A_THREAD_TO_END = 3.0


@pytest.fixture(scope="session", autouse=True)
def own_user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and files of the user lie in a temporary folder."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in USER_FOLDERS:
            patch.setenv(variable, str(tmp_path_factory.mktemp(variable.lower())))
        yield


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Fail the test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = _new_threads(before)
    assert not left, f"threads left behind: {left}"


def _new_threads(before: set[threading.Thread]) -> set[threading.Thread]:
    deadline = time.monotonic() + SECONDS_FOR_A_THREAD_TO_END
    while (left := set(threading.enumerate()) - before) and time.monotonic() < deadline:
        time.sleep(0.01)
    return left
