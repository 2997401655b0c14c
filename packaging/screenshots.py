"""Makes the README's picture; with --all pictures of the window in many states in build/screenshots."""

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README_PICTURE = ROOT / "docs" / "screenshot.png"
FOLDER = ROOT / "build" / "screenshots"


@dataclass(frozen=True)
class Picture:
    """One picture: what the window shows, how large, in which theme, after how many steps."""

    preset: str
    theme: str = "light"
    size: str = "1440x900"
    steps: int = 600

    @property
    def name(self) -> str:
        """The picture's file name."""
        return f"{self.preset}-{self.theme}-{self.size}.png"


ALL = (
    Picture("sigmoid_ten_layers"),
    Picture("sigmoid_ten_layers", theme="dark"),
    Picture("sigmoid_ten_layers", size="1366x768"),
    Picture("sigmoid_ten_layers", size="3840x2160"),
    Picture("four_layer_chain"),
    Picture("one_wide_layer", theme="dark"),
    Picture("sigmoid_batchnorm"),
    Picture("relu_normal_explodes", theme="dark", steps=20),
    Picture("sigmoid_underflow"),
    Picture("deep_plain", size="1366x768", theme="dark"),
    Picture("deep_skips_batchnorm", steps=200),
)


def take(picture: Picture, path: Path) -> None:
    """Start the real program, let it train, and save its window as a PNG file."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as base_dir:
        command = [sys.executable, str(ROOT / "main.py"), "--basedir", base_dir]
        command += ["--preset", picture.preset, "--theme", picture.theme, "--size", picture.size]
        command += ["--screenshot", str(path), "--steps", str(picture.steps), "--lang", "en"]
        subprocess.run(command, env=environment, check=True, timeout=300)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")


def main() -> None:
    """Take the README's picture, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="many states, under build/screenshots")
    if parser.parse_args().all:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for picture in ALL:
            take(picture, FOLDER / picture.name)
    else:
        take(ALL[0], README_PICTURE)


if __name__ == "__main__":
    main()
