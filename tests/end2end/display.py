"""A virtual screen with its own X server: windows, mouse, keyboard and the picture."""

import os
import shutil
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.end2end.framebuffer import Picture, read_framebuffer, write_png
from tests.end2end.waiting import wait_until
from tests.end2end.window_close import ask_to_close

SECONDS_TO_START = 20.0
SECONDS_TO_STOP = 5.0
PIXEL_BITS = 24


class Display:
    """An Xvfb server on a free display number; ends with the ``with`` block.

    No window manager runs: `focus` a window before typing into it.
    """

    def __init__(self, folder: Path, width: int = 1440, height: int = 900) -> None:
        for program, package in (("Xvfb", "xvfb"), ("xdotool", "xdotool")):
            assert shutil.which(program), f"{program} is missing: sudo apt-get install -y {package}"
        self.folder = folder
        self.width = width
        self.height = height
        self.name = ""

    def __enter__(self) -> Self:
        reader, writer = os.pipe()
        size = f"{self.width}x{self.height}x{PIXEL_BITS}"
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-fbdir", str(self.folder)]
        self._server = subprocess.Popen(
            [*command, "-nolisten", "tcp", "-noreset", "-dpi", "96"],
            pass_fds=[writer],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        self.name = f":{number}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._server.terminate()
        try:
            self._server.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()

    def environment(self) -> dict[str, str]:
        """Return this process's environment with this screen as the only one."""
        unwanted = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XAUTHORITY")
        kept = {name: value for name, value in os.environ.items() if name not in unwanted}
        return kept | {"DISPLAY": self.name}

    def xdotool(self, *words: str | int, check: bool = True) -> str:
        """Run one xdotool command on this screen and return what it prints."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=SECONDS_TO_START,
            check=False,
        )
        assert not check or done.returncode == 0, f"xdotool {words}: {done.stderr}"
        return done.stdout

    def windows(self, title: str) -> list[int]:
        """Return the visible windows whose title matches the regular expression `title`."""
        found = self.xdotool("search", "--onlyvisible", "--name", title, check=False)
        return [int(line) for line in found.split()]

    def wait_for_window(self, title: str, timeout: float = SECONDS_TO_START) -> int:
        """Return the first visible window with that title, waiting for it."""
        return wait_until(lambda: self.windows(title), f"a window {title!r}", timeout)[0]

    def focus(self, window: int) -> None:
        """Let the keyboard write into `window`."""
        self.xdotool("windowfocus", "--sync", window)

    def wait_for_focus(self, window: int) -> None:
        """Wait until the keyboard writes into `window` by itself."""
        wait_until(
            lambda: self.xdotool("getwindowfocus", check=False).split() == [str(window)],
            f"the keyboard in window {window}",
        )

    def close(self, window: int) -> None:
        """Do what the close button of a window manager does: ask `window` to close."""
        ask_to_close(self.name, window)

    def move(self, x: int, y: int) -> None:
        """Move the mouse to the pixel (x, y) of the screen."""
        self.xdotool("mousemove", "--sync", x, y)

    def click(self, x: int, y: int, button: int = 1, repeat: int = 1) -> None:
        """Click at the pixel (x, y); button 3 is the right one, repeat 2 a double click."""
        self.move(x, y)
        self.xdotool("click", "--repeat", repeat, "--delay", 60, button)

    def drag(self, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
        """Press the left button at `start`, move to `end` in `steps` moves, release."""
        self.move(*start)
        self.xdotool("mousedown", 1)
        for step in range(1, steps + 1):
            x, y = (round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True))
            self.move(x, y)
        self.xdotool("mouseup", 1)

    def key(self, *keys: str) -> None:
        """Press keys by X's names, such as ``space``, ``ctrl+z``, ``F5``."""
        self.xdotool("key", "--delay", 30, *keys)

    def type(self, text: str) -> None:
        """Type `text`."""
        self.xdotool("type", "--delay", 20, text)

    def picture(self) -> Picture:
        """Return what is on the screen now, uint8 (height, width, 3)."""
        return read_framebuffer(self.folder / "Xvfb_screen0")

    def save_picture(self, path: Path) -> None:
        """Write what is on the screen now as a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        write_png(self.picture(), path)
