"""Damaged and hostile experiment files: exit code 2, one clear line a fault, nothing written, at once."""

import json
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gradgui.cli import main
from tests.engine.experiments import SMALL, Json, leaves, put, small

GOOD = json.dumps(SMALL, indent=1)
SECONDS = 1.0
"""Of the processor: a busy machine is not the program's fault."""


def refused(folder: Path, capsys: pytest.CaptureFixture[str], *extra: str, name: str = "e.json") -> list[str]:
    """Run a file that is to be refused; return the lines of its complaint."""
    before = {path: path.lstat().st_mtime_ns for path in folder.rglob("*")}
    started = time.process_time()
    try:
        code: Any = main(
            ["run", str(folder / name), "--steps", "1", "--csv", str(folder / "out.csv"), *extra]
        )
    except SystemExit as end:
        code = end.code
    duration = time.process_time() - started
    out, err = capsys.readouterr()
    assert code == 2, (code, err)
    assert out == ""
    assert err.endswith("\n") and err.strip()
    assert "Traceback" not in err
    assert {path: path.lstat().st_mtime_ns for path in folder.rglob("*")} == before
    assert duration < SECONDS
    lines: list[str] = err.splitlines()
    for line in lines:
        assert line.isprintable() and len(line) < 1000, line[:200]
    if not err.startswith("main.py"):
        assert len(lines) == err.count("; allowed: ")
    return lines


def assert_refused(text: str | bytes, place: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    path = folder / "e.json"
    path.write_bytes(content)
    lines = refused(folder, capsys)
    assert any(line.startswith(f"{path}: {place}: found ") for line in lines), (place, lines)


FIELDS: list[tuple[str, Any]] = [
    ("gradgui", 0),
    ("gradgui", 2),
    ("gradgui", 10**25),
    ("gradgui", "1"),
    ("gradgui", True),
    ("gradgui", 1.0),
    ("gradgui", None),
    ("gradgui", [1]),
    ("name", 5),
    ("name", None),
    ("name", "x" * 201),
    ("name", ["a"]),
    ("seed", -1),
    ("seed", 2**63),
    ("seed", 10**29),
    ("seed", 10**31),
    ("seed", 1.5),
    ("seed", "0"),
    ("seed", True),
    ("precision", "float16"),
    ("precision", "FLOAT32"),
    ("precision", 32),
    ("precision", None),
    ("dataset", None),
    ("dataset", []),
    ("dataset", "xor"),
    ("dataset.kind", "mnist"),
    ("dataset.kind", 7),
    ("dataset.kind", None),
    ("dataset.kind", "../../etc/passwd"),
    ("dataset.samples", 0),
    ("dataset.samples", 3),
    ("dataset.samples", -5),
    ("dataset.samples", 10**7),
    ("dataset.samples", 60.0),
    ("dataset.samples", "60"),
    ("dataset.noise", -0.1),
    ("dataset.noise", 1e9),
    ("dataset.noise", "0.1"),
    ("dataset.noise", True),
    ("dataset.test_fraction", 1.0),
    ("dataset.test_fraction", 0.9999999),
    ("dataset.test_fraction", -0.2),
    ("dataset.test_fraction", "a fifth"),
    ("dataset.classes", 4),
    ("network", None),
    ("network", []),
    ("network", {"layer": []}),
    ("network.layers", None),
    ("network.layers", {}),
    ("network.layers", "dense"),
    ("network.layers", 3),
    ("network.layers.0", None),
    ("network.layers.0", "dense"),
    ("network.layers.0", []),
    ("network.layers.0.kind", "conv"),
    ("network.layers.0.kind", None),
    ("network.layers.0.units", 0),
    ("network.layers.0.units", -1),
    ("network.layers.0.units", 65_537),
    ("network.layers.0.units", 10**20),
    ("network.layers.0.units", 6.0),
    ("network.layers.0.units", "6"),
    ("network.layers.0.units", None),
    ("network.layers.0.units", True),
    ("network.layers.0.activation", "tanh"),
    ("network.layers.0.activation", None),
    ("network.layers.0.activation.kind", "swish"),
    ("network.layers.0.activation.kind", []),
    ("network.layers.0.activation.slope", 0.1),
    ("network.layers.0.bias", 1),
    ("network.layers.0.bias", "true"),
    ("network.layers.0.trainable", 0),
    ("network.layers.0.trainable", None),
    ("network.layers.0.normalization", "batch"),
    ("network.layers.0.normalization", {"kind": "group"}),
    ("network.layers.0.normalization", {"kind": "rms", "place": "inside"}),
    ("network.layers.0.normalization", {"kind": "rms", "eps": 0}),
    ("network.layers.0.normalization", {"kind": "rms", "eps": -1e-6}),
    ("network.layers.0.normalization", {"kind": "batch", "momentum": 1.5}),
    ("network.layers.0.normalization", {"kind": "layer", "momentum": 0.1}),
    ("network.layers.0.normalization", {"kind": "layer", "scale_init": 1e300}),
    ("network.layers.0.skip", 1),
    ("network.layers.0.skip", {"from": 0}),
    ("network.layers.0.skip", {"from": -1}),
    ("network.layers.0.skip", {"from": 2}),
    ("network.layers.0.skip", {"from": 1001}),
    ("network.layers.0.skip", {"from": "1"}),
    ("network.layers.0.skip", {"from": 1, "distance": 1}),
    ("network.layers.0.skip", {"distance": 1}),
    ("network.layers.0.skip", {"from": 1, "join": "during"}),
    ("network.layers.0.skip", {"from": 1, "scale": "half"}),
    ("network.layers.0.skip", {"from": 1, "branch_scale": None}),
    ("network.layers.0.initialization", {"kind": "zeros"}),
    ("network.layers.0.initialization", {"kind": "normal", "std": -1}),
    ("network.layers.0.initialization", {"kind": "uniform", "bound": -1}),
    ("network.layers.0.initialization", {"kind": "orthogonal", "gain": 1e9}),
    ("network.layers.0.initialization", {"kind": "constant", "value": "0"}),
    ("network.layers.0.dropout", 0.5),
    ("network.layers.1.repeat", 0),
    ("network.layers.1.repeat", -1),
    ("network.layers.1.repeat", 1001),
    ("network.layers.1.repeat", 2.0),
    ("network.layers.1.repeat", "2"),
    ("network.layers.1.layers", []),
    ("network.layers.1.layers", None),
    ("network.layers.1.layers.0.units", 1.5),
    ("network.layers.1.layers.0.activation.kind", ""),
    ("network.layers.1.layers.0.skip", {"from": 4}),
    ("network.layers.1.units", 6),
    ("network.initialization", "he"),
    ("network.initialization", None),
    ("network.initialization.kind", "he"),
    ("network.initialization.gain", 2),
    ("network.initialization", {"kind": "variance", "weight_variance": -1}),
    ("network.initialization", {"kind": "variance", "bias_variance": 1e13}),
    ("training", None),
    ("training", 5),
    ("training.steps", -1),
    ("training.steps", 10**10),
    ("training.steps", 1.0),
    ("training.test_every", 0),
    ("training.loss", "hinge"),
    ("training.loss", None),
    ("training.batch_size", 0),
    ("training.batch_size", 16.0),
    ("training.batch_size", "16"),
    ("training.optimizer", "sgd"),
    ("training.optimizer", None),
    ("training.optimizer.kind", "lion"),
    ("training.optimizer.lr", -0.1),
    ("training.optimizer.lr", "0.1"),
    ("training.optimizer.lr", "0,1"),
    ("training.optimizer.lr", None),
    ("training.optimizer.lr", True),
    ("training.optimizer.lr", 1e13),
    ("training.optimizer.momentum", -0.5),
    ("training.optimizer.momentum", 2),
    ("training.optimizer.nesterov", True),
    ("training.optimizer.betas", [0.9, 0.999]),
    ("training.optimizer", {"kind": "adam", "betas": [0.9]}),
    ("training.optimizer", {"kind": "adam", "betas": [0.9, 1.0]}),
    ("training.optimizer", {"kind": "adam", "betas": [0.9, 0.99, 0.999]}),
    ("training.optimizer", {"kind": "adam", "betas": {"0": 0.9, "1": 0.99}}),
    ("training.optimizer", {"kind": "adam", "betas": "0.9"}),
    ("training.optimizer", {"kind": "adam", "momentum": 0.9}),
    ("training.optimizer", {"kind": "rmsprop", "alpha": 1}),
    ("training.optimizer", {"kind": "adamw", "weight_decay": -1}),
    ("training.regularization", []),
    ("training.regularization.l1", -1e-9),
    ("training.regularization.l2", "1e-4"),
    ("training.regularization.l3", 0.0),
    ("training.clipping.kind", "clip"),
    ("training.clipping.threshold", 0),
    ("training.clipping.threshold", -1),
    ("training.clipping.threshold", "inf"),
    ("training.epochs", 3),
    ("sed", 0),
    ("", 0),
    ("__proto__", {}),
    ("név\n\x1b[31m", 1),
    ("<img src=file:///etc/passwd>", 1),
]


@pytest.mark.parametrize(
    ("path", "value"), FIELDS, ids=lambda v: str(v)[:40].encode("unicode_escape").decode()
)
def test_that_a_wrong_value_is_refused_where_it_stands(
    path: str, value: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also one level deeper or beside it, where the value holds the fault or lacks something."""
    data = small()
    put(data, path, value)
    (tmp_path / "e.json").write_text(json.dumps(data), encoding="utf-8")
    lines = refused(tmp_path, capsys)
    shown = path.encode("unicode_escape").decode() if not path.isprintable() and "é" not in path else path
    place = shown.replace("\n", "\\n").replace("\x1b", "\\x1b") or "file"
    assert lines[0].startswith(f"{tmp_path / 'e.json'}: {place}"), lines


LITERALS = ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "9" * 40, "1e99999999999"]


@pytest.mark.parametrize("literal", LITERALS)
@pytest.mark.parametrize(
    "path", ["seed", "dataset.noise", "network.layers.1.layers.0.units", "training.optimizer.lr"]
)
def test_that_numbers_which_json_forbids_are_named(
    literal: str, path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small()
    put(data, path, "@")
    assert_refused(json.dumps(data).replace('"@"', literal), path, tmp_path, capsys)


TEXTS: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "file"),
    "blank": (" \n\t", "file"),
    "null": ("null", "file"),
    "number": ("1", "file"),
    "text": ('"gradgui"', "file"),
    "list": (f"[{GOOD}]", "file"),
    "true": ("true", "file"),
    "NaN": ("NaN", "file"),
    "huge": ("1e999", "file"),
    "two values": (GOOD + GOOD, "file"),
    "tail": (GOOD + "]", "file"),
    "comment": ("// a comment\n" + GOOD, "file"),
    "single quotes": (GOOD.replace('"', "'"), "file"),
    "trailing comma": (GOOD[:-2] + ",\n}", "file"),
    "YAML": ("gradgui: 1\nname: x\n", "file"),
    "pickle": (b"\x80\x04\x95\x0c\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94.", "file"),
    "PNG": (b"\x89PNG\r\n\x1a\n\x00\x00", "file"),
    "ZIP": (b"PK\x03\x04" + bytes(60), "file"),
    "SQLite": (b"SQLite format 3\x00" + bytes(100), "file"),
    "gzip": (b"\x1f\x8b\x08" + bytes(30), "file"),
    "NUL": (b"\x00", "file"),
    "NUL inside": (GOOD.encode().replace(b"xor", b"x\x00r"), "file"),
    "NUL after": (GOOD.encode() + b"\x00", "file"),
    "UTF-16": (GOOD.encode("utf-16"), "file"),
    "UTF-16 LE": (GOOD.encode("utf-16-le"), "file"),
    "UTF-16 BE": (GOOD.encode("utf-16-be"), "file"),
    "UTF-32": (GOOD.encode("utf-32"), "file"),
    "Latin-1": (GOOD.replace("Small", "Größe").encode("latin-1"), "file"),
    "overlong": (GOOD.encode().replace(b"Small", b"\xc0\xaf"), "file"),
    "surrogate bytes": (GOOD.replace("Small", "\ud800"), "file"),
    "two marks": ("\ufeff\ufeff" + GOOD, "file"),
    "lone surrogate": (GOOD.replace("Small", r"\ud83d"), "name"),
    "low surrogate": (GOOD.replace("Small", r"x\udc00y"), "name"),
    "surrogate key": (GOOD.replace('"seed"', r'"\ud83d"'), "file"),
    "control character": (GOOD.replace("Small", "a\nb"), "file"),
    "duplicate key": (GOOD.replace('"seed": 3', '"seed": 3, "seed": 3'), "seed"),
    "duplicate key within": (GOOD.replace('"units": 6', '"units": 6, "units": 7'), "network.layers.0.units"),
    "duplicate, escaped": (GOOD.replace('"seed": 3', '"seed": 3, "se\\u0065d": 4'), "seed"),
    "duplicate empty key": (GOOD.replace('"seed": 3', '"": 3, "": 4'), "file"),
    "many duplicates": ('{"gradgui": 1' + "".join(f',"k{i % 9000}":1' for i in range(49_000)) + "}", "k0"),
    "many keys": ('{"gradgui": 1' + "".join(f',"k{i}":1' for i in range(200_000)) + "}", "file"),
    "many layers": (json.dumps(small(network__layers=[{}] * 40_000)), "network.layers"),
    "far too many layers": (json.dumps(small(network__layers=[{}] * 900_000)), "file"),
    "many nothings": (json.dumps(small(network__layers=[None] * 2000)), "network.layers.0"),
    "too large": (GOOD.replace("Small", "x" * 4_200_000), "file"),
    "long name": (GOOD.replace("Small", "x" * 4_000_000), "name"),
    "long key": (GOOD.replace('"seed"', f'"{"k" * 1_000_000}"'), "k" * 100),
    "long number": (GOOD.replace("0.1", "9" * 400 + ".0", 1), "dataset.noise"),
    "long exponent": (GOOD.replace("0.1", "1e" + "9" * 100_000, 1), "dataset.noise"),
    "long integer": (GOOD.replace('"seed": 3', '"seed": ' + "3" * 1_000_000), "seed"),
    "leading zero": (GOOD.replace('"seed": 3', '"seed": 03'), "file"),
    "hexadecimal": (GOOD.replace('"seed": 3', '"seed": 0x3'), "file"),
    "plus": (GOOD.replace('"seed": 3', '"seed": +3'), "file"),
    "deep lists": (GOOD.replace('"seed": 3', '"seed": ' + "[" * 60 + "]" * 60), "file"),
    "recursion bomb": ("[" * 1_000_000, "file"),
    "object bomb": ('{"a":' * 500_000, "file"),
    "deep but allowed": (GOOD.replace('"seed": 3', '"seed": ' + "[" * 35 + "]" * 35), "seed"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_that_a_broken_text_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text, place = TEXTS[name]
    path = tmp_path / "e.json"
    path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    lines = refused(tmp_path, capsys)
    assert lines[0].startswith(f"{path}: {place}"), lines[0][:300]


@pytest.mark.parametrize("part", range(50))
def test_that_a_truncated_file_is_refused(
    part: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert_refused(GOOD[: len(GOOD) * part // 50], "file", tmp_path, capsys)


def nested(levels: int, repeat: int) -> Json:
    """Return a file with groups inside groups."""
    layer: Json = {"units": 1}
    for _ in range(levels):
        layer = {"kind": "group", "repeat": repeat, "layers": [layer]}
    return small(network__layers=[layer])


COMBINED: dict[str, tuple[Json, str]] = {
    "1,000 of 1,000": (nested(2, 1000), "network.layers"),
    "1,000 to the tenth": (nested(10, 1000), "network.layers"),
    "2 of 501": (
        small(network__layers=[{"kind": "group", "repeat": 501, "layers": [{"units": 1}] * 2}]),
        "network.layers",
    ),
    "1,001 layers": (small(network__layers=[{"units": 1}] * 1001), "network.layers"),
    "deepest groups": (nested(60, 1), "file"),
    "group without layers": (small(network__layers=[{"kind": "group"}]), "network.layers.0.layers"),
    "batch norm on one sample": (
        small(network__layers__0__normalization={"kind": "batch"}, training__batch_size=1),
        "training.batch_size",
    ),
    "batch norm, one sample left": (
        small(
            network__layers__0__normalization={"kind": "batch"},
            dataset={"kind": "xor", "samples": 4, "test_fraction": 0.75},
        ),
        "",
    ),
    "skip past the input within a group": (
        small(network__layers__1__layers=[{}, {"skip": {"from": 4}}]),
        "network.layers.1.layers.1.skip.from",
    ),
    "nesterov and dampening": (
        small(training__optimizer={"kind": "sgd", "momentum": 0.9, "dampening": 0.1, "nesterov": True}),
        "training.optimizer.nesterov",
    ),
    "sine with cross entropy": (small(dataset={"kind": "sine"}), "training.loss"),
    "no room": (small(network__layers=[{"units": 65_536}] * 900), "network.layers"),
    "no room in double precision": (
        small(network__layers=[{"units": 65_536}] * 999, precision="float64"),
        "network.layers",
    ),
    "no test": (small(dataset={"kind": "iris", "test_fraction": 0.999}), "dataset.test_fraction"),
    "no gradgui": ({key: value for key, value in SMALL.items() if key != "gradgui"}, "gradgui"),
    "no dataset": ({key: value for key, value in SMALL.items() if key != "dataset"}, "dataset"),
    "no dataset kind": (small(dataset={"samples": 60}), "dataset"),
    "no network": ({key: value for key, value in SMALL.items() if key != "network"}, "network"),
    "no layers": (small(network={}), "network.layers"),
    "nothing": ({}, "gradgui"),
}


@pytest.mark.parametrize("name", COMBINED)
def test_that_what_does_not_fit_together_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, place = COMBINED[name]
    path = tmp_path / "e.json"
    path.write_text(json.dumps(data))
    lines = refused(tmp_path, capsys)
    assert lines[0].startswith(f"{path}: {place}"), lines


def test_that_all_faults_are_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line each, in the order of the file."""
    data = small(seed=-1, network__layers__0__units=0, training__optimizer__lr=-1, extra=1)
    (tmp_path / "e.json").write_text(json.dumps(data))
    places = [line.split(": ")[1] for line in refused(tmp_path, capsys)]
    assert places == ["seed", "network.layers.0.units", "training.optimizer.lr", "extra"]


def test_that_a_mark_at_the_start_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "e.json").write_text(GOOD, encoding="utf-8-sig")
    assert main(["run", str(tmp_path / "e.json"), "--steps", "1"]) == 0


WEIRD: list[Any] = [None, True, -1, 10**18, 1e308, "", "1", [], [[]], {}, {"kind": "x"}, "../x", "\x00"]


def still_good(text: str) -> bool:
    from gradgui.engine.experiment_file import parse
    from gradgui.engine.fault import ExperimentError

    try:
        parse(text)
    except ExperimentError:
        return False
    return True


@pytest.mark.parametrize("seed", range(60))
def test_that_random_damage_never_breaks_the_program(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Either the file is still an experiment, or it is refused like every other."""
    draw = random.Random(seed)
    if seed % 3:
        data = small()
        for _ in range(draw.randint(1, 3)):
            put_quietly(data, draw.choice(leaves(SMALL)), draw.choice(WEIRD))
        text = json.dumps(data)
    else:
        characters = list(GOOD)
        for _ in range(draw.randint(1, 4)):
            characters[draw.randrange(len(characters))] = draw.choice('{}[]",:0e-\\ \x07é')
        text = "".join(characters)
    (tmp_path / "e.json").write_text(text, encoding="utf-8")
    if not still_good(text):
        refused(tmp_path, capsys)


def put_quietly(data: Json, path: str, value: Any) -> None:
    try:
        put(data, path, value)
    except (AttributeError, KeyError, IndexError, TypeError, ValueError):
        data[path] = value


FILES: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "folder": lambda path: path.mkdir(),
    "pipe": lambda path: os.mkfifo(path),
    "endless": lambda path: path.symlink_to("/dev/zero"),
    "loop": lambda path: path.symlink_to(path),
    "broken link": lambda path: path.symlink_to("nowhere"),
    "terminal": lambda path: path.symlink_to("/dev/tty"),
}


@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
@pytest.mark.parametrize("name", FILES)
@pytest.mark.timeout(5)
def test_that_nothing_but_a_file_is_opened(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    FILES[name](tmp_path / "e.json")
    refused(tmp_path, capsys)


@pytest.mark.parametrize(
    "name", ["x" * 300 + ".json", "a\nb.json", "e.json/e.json", "http://localhost/e.json"]
)
def test_that_an_odd_name_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused(tmp_path, capsys, name=name)


CSV_PATHS = [
    "file:///etc/passwd",
    r"\\server\share\data.csv",
    "//server/share/data.csv",
    "http://localhost:1/data.csv",
    "/dev/zero",
    "/proc/self/mem",
    "pipe",
    ".",
    "",
    "~/data.csv",
    "$HOME/data.csv",
    "../../../../../../etc/shadow-that-is-not",
    "a\x00b",
    "x" * 5000,
    "e.json",
]


@pytest.mark.skipif(os.name != "posix", reason="needs pipes")
@pytest.mark.parametrize("path", CSV_PATHS, ids=lambda path: repr(path)[:30])
@pytest.mark.timeout(5)
def test_that_a_table_is_read_from_plain_files_only(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    data = small(dataset={"kind": "csv", "path": path})
    assert_refused(json.dumps(data), "dataset.path", tmp_path, capsys)


TABLES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "dataset.path"),
    "header alone": (b"x,y,kind\n", "dataset.path"),
    "word": (b"x,y,kind\n1,2,a\n1,oops,b\n1,2,a\n1,2,b\n", "dataset.path"),
    "nan": (b"x,y,kind\n1,nan,a\n1,1,b\n1,2,a\n1,2,b\n", "dataset.path"),
    "inf": (b"x,y,kind\n1,1e999,a\n1,1,b\n1,2,a\n1,2,b\n", "dataset.path"),
    "one class": (b"x,y,kind\n1,2,a\n1,3,a\n1,2,a\n1,2,a\n", "dataset.target"),
    "NUL": (b"x,y,kind\n1,2,a\x00\n1,3,b\n1,2,a\n1,2,b\n", "dataset.path"),
    "UTF-16": ("x,y,kind\n1,2,a\n1,3,b\n1,2,a\n".encode("utf-16"), "dataset.path"),
    "binary": (bytes(range(256)), "dataset.path"),
    "ragged": (b"x,y,kind\n1,2,a\n1,3\n1,2,a\n1,2,b\n", "dataset.path"),
    "open quote": (b'x,y,kind\n1,2,"a\n1,3,b\n1,2,a\n', "dataset.path"),
    "formula": (b"x,y,kind\n=1+1,2,a\n1,3,b\n1,2,a\n1,2,b\n", "dataset.path"),
    "names twice": (b"x,x,kind\n1,2,a\n1,3,b\n1,2,a\n1,2,b\n", "dataset.path"),
    "escape codes": (b"x,\x1b[31my,kind\n1,\x1b]0;t\x07,a\n1,3,b\n1,2,a\n1,2,b\n", "dataset.path"),
    "wide": (b",".join(b"c%d" % i for i in range(20_000)) + b"\n", "dataset.path"),
    "long line": (b"x,kind\n" + b"1" * 3_000_000 + b",a\n", "dataset.path"),
}


@pytest.mark.parametrize("name", TABLES)
def test_that_a_damaged_table_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, place = TABLES[name]
    (tmp_path / "data.csv").write_bytes(content)
    data = small(dataset={"kind": "csv", "path": "data.csv"})
    assert_refused(json.dumps(data), place, tmp_path, capsys)


SETTINGS: list[tuple[str, str]] = [
    ("training.optimizer.lr", "--set"),
    ("=1", "--set"),
    ("", "--set"),
    ("training.optimizer.lr=NaN", "training.optimizer.lr"),
    ("training.optimizer.lr=1e999", "training.optimizer.lr"),
    ("training.optimizer.lr=-1", "training.optimizer.lr"),
    ("training.optimizer.lr=", "training.optimizer.lr"),
    ("training.optimizer.lr=0,1", "training.optimizer.lr"),
    ("training.optimizer.learning_rate=1", "training.optimizer.learning_rate"),
    ("network.layers.9.units=1", "network.layers.9"),
    ("network.layers.-1.units=1", "network.layers.-1"),
    ("network.layers.x=1", "network.layers.x"),
    ("network.layers.0.units.deep=1", "network.layers.0.units.deep"),
    ("network.layers.٣=1", "network.layers.٣"),
    ("seed.a.b=1", "seed.a"),
    ("gradgui=2", "gradgui"),
    ("name=5", "name"),
    ('name="\\ud800"', "name"),
    ("dataset={}", "dataset"),
    ('dataset={"kind":"xor","kind":"xor"}', "dataset.kind"),
    (".=1", ""),
    ("a..b=1", "a"),
    ("network.layers=" + "[" * 100, "file"),
]


@pytest.mark.parametrize(("setting", "place"), SETTINGS, ids=lambda text: text[:30] or "empty")
def test_that_a_wrong_setting_is_refused(
    setting: str, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "e.json").write_text(GOOD)
    lines = refused(tmp_path, capsys, f"--set={setting}")
    assert lines[0].startswith(f"{tmp_path / 'e.json'}: {place}"), lines


ARGUMENTS = [
    ["--steps", "-1"],
    ["--steps", "x"],
    ["--steps", "1.5"],
    ["--steps", "²"],
    ["--steps", "9" * 5000],
    ["--every", "0"],
    ["--metrics", "nonsense"],
    ["--metrics", ""],
    ["--metrics", "loss,\x1b[31m"],
    ["--wrong"],
    ["--set"],
]


@pytest.mark.parametrize("extra", ARGUMENTS, ids=lambda extra: repr(extra)[:30])
def test_that_a_wrong_argument_is_refused(
    extra: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "e.json").write_text(GOOD)
    refused(tmp_path, capsys, *extra)


def test_that_there_are_enough_variants() -> None:
    """What the contract asks for: 200 of an experiment and of a table."""
    files = len(FIELDS) + 28 + len(TEXTS) + 50 + len(COMBINED) + 60
    assert files >= 200 and len(CSV_PATHS) + len(TABLES) >= 30
