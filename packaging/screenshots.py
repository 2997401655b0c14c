"""Makes the README's picture; with --all pictures of the window in every state in build/screenshots."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
README_PICTURE = ROOT / "docs" / "screenshot.png"
FOLDER = ROOT / "build" / "screenshots"
THEMES = ("light", "dark", "contrast")
LANGUAGES = ("en", "zh_CN", "en_XA")
DEPTHS = (3, 20, 200)
SCREENS = ("1366x768@1.25", "1440x900", "3840x2160")
"""Sizes in pixels; after @ the factor by which the system draws everything larger."""


@dataclass(frozen=True)
class Picture:
    """One picture: what the window shows, on which screen, in which theme and language, after how many steps.

    subject: a preset, a number of layers, or ``no_data``, an experiment whose file of data is missing.
    """

    subject: str | int
    theme: str = "light"
    screen: str = "1440x900"
    language: str = "en"
    steps: int = 600
    running: bool = False

    @property
    def name(self) -> str:
        """The picture's file name."""
        what = f"{self.subject}_layers" if isinstance(self.subject, int) else self.subject
        state = "running" if self.running else f"step_{self.steps}"
        return f"{what}-{state}-{self.theme}-{self.screen.replace('@', '_')}-{self.language}.png"

    @property
    def size(self) -> str:
        """The window's size as the program counts it, before the system's factor."""
        pixels, _, factor = self.screen.partition("@")
        return "x".join(str(round(int(side) / float(factor or 1))) for side in pixels.split("x"))

    @property
    def factor(self) -> str:
        """By how much the system draws everything larger."""
        return self.screen.partition("@")[2] or "1"


README = Picture("sigmoid_ten_layers")


def every_picture() -> Iterator[Picture]:
    """Yield the states of a run, then every depth, theme, screen and language."""
    for theme in THEMES:
        yield Picture("sigmoid_ten_layers", theme, steps=0)
        yield Picture("sigmoid_ten_layers", theme, steps=300, running=True)
        yield Picture("relu_normal_explodes", theme, steps=20)
        yield Picture("sigmoid_underflow", theme)
        yield Picture("no_data", theme)
    for preset in ("one_wide_layer", "sigmoid_batchnorm", "deep_skips_batchnorm"):
        yield Picture(preset, steps=200)
    for depth, theme, screen in product(DEPTHS, THEMES, SCREENS):
        yield Picture(depth, theme, screen, steps=120)
    for language, screen in product(LANGUAGES[1:], SCREENS):
        yield Picture(20, language=language, screen=screen, steps=120)


def is_known(picture: Picture) -> bool:
    """Tell whether the program has the theme and the language of a picture."""
    return picture.theme in _help() and (picture.language == "en" or _has_language(picture.language))


@cache
def _help() -> str:
    command = [sys.executable, str(ROOT / "main.py"), "--help"]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def _has_language(code: str) -> bool:
    known = [path.stem for path in (ROOT / "resources" / "translations").glob("gradgui_*")]
    return f"gradgui_{code}" in known or (ROOT / "gradgui" / "ui" / "pseudo.py").exists()


def opening(subject: str | int, folder: Path) -> list[str]:
    """Return the arguments that open what a picture shows, writing an experiment where one is needed."""
    if isinstance(subject, str) and subject != "no_data":
        return ["--preset", subject]
    path = folder / f"{subject}.json"
    path.write_text(json.dumps(_experiment(subject)), encoding="utf-8")
    return [str(path)]


def _experiment(subject: str | int) -> dict[str, Any]:
    layer = {"kind": "dense", "units": 32, "activation": {"kind": "tanh"}}
    depth = subject if isinstance(subject, int) else 10
    data = (
        {"kind": "two_spirals"}
        if isinstance(subject, int)
        else {"kind": "csv", "path": "away.csv", "target": "y"}
    )
    group = {"kind": "group", "repeat": depth - 1, "layers": [layer]}
    return {"gradgui": 1, "name": f"Tanh, {depth} layers", "dataset": data, "network": {"layers": [group]}}


def take(picture: Picture, path: Path) -> None:
    """Start the real program, let it train, and save its window as a PNG file."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": picture.factor}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(ROOT / "main.py"), "--basedir", folder]
        command += [*opening(picture.subject, Path(folder)), "--theme", picture.theme, "--size", picture.size]
        command += ["--screenshot", str(path), "--steps", str(picture.steps), "--lang", picture.language]
        command += ["--autorun"] if picture.running else []
        fails = picture.subject == "no_data"
        subprocess.run(command, env=environment, check=not fails, capture_output=fails, timeout=300)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")


def main() -> None:
    """Take the README's picture, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="every state, under build/screenshots")
    if not parser.parse_args().all:
        take(README, README_PICTURE)
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for picture in filter(is_known, every_picture()):
        take(picture, FOLDER / picture.name)


if __name__ == "__main__":
    main()
