"""What end-to-end tests share: a virtual screen each, and the real program on it."""

import os
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from tests.end2end.display import Display
from tests.end2end.program import REPOSITORY, Program

StartProgram = Callable[..., Program]
PICTURES = REPOSITORY / "build" / "end2end"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep the picture on the screen where a test fails, in build/end2end."""
    report = yield
    display = item.funcargs.get("display")
    if report.failed and report.when == "call" and isinstance(display, Display):
        display.save_picture(PICTURES / f"{item.name}.png")
    return report


@pytest.fixture
def display(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Display]:
    """Return an own virtual screen, of the size that the marker `screen` gives."""
    marker = request.node.get_closest_marker("screen")
    folder = tmp_path / "framebuffer"
    folder.mkdir()
    with Display(folder, *(marker.args if marker else ())) as screen:
        yield screen


@pytest.fixture
def start_gradgui(display: Display, tmp_path: Path) -> Iterator[StartProgram]:
    """Return a function that starts ``main.py ARGUMENTS`` on the screen, in folders of its own.

    Each program started is ended after the test, which fails if one has complained on stderr.
    """
    base_dir = tmp_path / "gradgui"
    home = {"HOME": str(tmp_path), "PYTHONUNBUFFERED": "1", "PYTHONFAULTHANDLER": "1"}
    started: list[Program] = []

    def start(*arguments: str | Path) -> Program:
        words = [str(REPOSITORY / "main.py"), "--basedir", str(base_dir), *map(str, arguments)]
        started.append(Program([sys.executable, *words], display.environment() | home, tmp_path))
        return started[-1]

    yield start
    for program in started:
        program.end()
    complaints = [line for program in started for line in program.complaints()]
    assert not complaints, os.linesep.join(complaints)
