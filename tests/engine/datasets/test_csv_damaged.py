"""Damaged CSV files: each is refused with one line that names the place."""

import os
from pathlib import Path

import pytest

from gradgui.engine import csv_table, regular_file
from gradgui.engine.dataset import DatasetError
from gradgui.engine.datasets.csv_file import CsvFile

TAIL = b"1,2,a\n3,4,b\n5,6,a\n7,8,b\n"
HEAD = b"x,y,kind\n"
GOOD = HEAD + TAIL

CONTENTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "'data.csv', an empty file"),
    "newlines": (b"\n\n\r\n", "blanks only"),
    "blanks": (b"  \n \t\n", "blanks only"),
    "mark alone": (b"\xef\xbb\xbf", "blanks only"),
    "no header": (b"1,2,3\n" + TAIL, "in line 1 numbers only"),
    "no header after blank lines": (b"\n\n1,2,3\n" + TAIL, "in line 3 numbers only"),
    "double name": (b"x,x,kind\n" + TAIL, "in line 1 2 columns named 'x'"),
    "double name but for blanks": (b"x, x ,kind\n" + TAIL, "in line 1 2 columns named 'x'"),
    "unnamed column": (b"x,,kind\n" + TAIL, "in line 1 no name for column 2"),
    "one column": (b"x\n1\n2\n3\n4\n", "in line 1 only the column 'x'"),
    "unknown delimiter": (b"x|y|kind\n1|2|a\n", "in line 1 only the column 'x|y|kind'"),
    "header alone": (HEAD, "0 rows below the header"),
    "three rows": (HEAD + b"1,2,a\n3,4,b\n5,6,a\n", "3 rows below the header"),
    "short row": (GOOD + b"1,2\n", "in line 6 2 cells"),
    "long row": (HEAD + b"1,2,a,9\n" + TAIL, "in line 2 4 cells"),
    "other delimiter below": (HEAD + b"1;2;a\n" + TAIL, "in line 2 1 cells"),
    "blank row": (HEAD + b"   \n" + TAIL, "in line 2 1 cells"),
    "word": (HEAD + b"1,abc,a\n" + TAIL, "in line 2 'abc' in column 'y'"),
    "word after blank lines": (HEAD + b"\n\n1,abc,a\n" + TAIL, "in line 4 'abc' in column 'y'"),
    "word, carriage returns": (GOOD.replace(b"\n", b"\r") + b"?,1,a\r", "in line 6 '?' in column 'x'"),
    "word below a cell of two lines": (b'"x\nz",y,kind\n1,-,a\n' + TAIL, "in line 3 '-' in column 'y'"),
    "nothing": (HEAD + b"1,,a\n" + TAIL, "in line 2 an empty cell in column 'y'"),
    "nothing but blanks": (HEAD + b"1,  ,a\n" + TAIL, "in line 2 an empty cell in column 'y'"),
    "nan": (GOOD + b"NaN,2,a\n", "in line 6 'NaN' in column 'x'"),
    "inf": (GOOD + b"1,-inf,a\n", "in line 6 '-inf' in column 'y'"),
    "infinity": (GOOD + b"1,Infinity,a\n", "in line 6 'Infinity' in column 'y'"),
    "overflow": (GOOD + b"1,1e999,a\n", "in line 6 '1e999' in column 'y'"),
    "too large": (GOOD + b"1,2e300,a\n", "in line 6 '2e300' in column 'y'"),
    "grouped digits": (GOOD + b"1,1_000,a\n", "in line 6 '1_000' in column 'y'"),
    "foreign digits": (GOOD + "1,٣,a\n".encode(), "in line 6 '٣' in column 'y'"),
    "decimal comma": (b"x;kind\n1,5;a\n2;b\n3;a\n4;b\n", "in line 2 '1,5' in column 'x'"),
    "hexadecimal": (GOOD + b"1,0x10,a\n", "in line 6 '0x10' in column 'y'"),
    "complex": (GOOD + b"1,1j,a\n", "in line 6 '1j' in column 'y'"),
    "formula": (GOOD + b"1,=A1,a\n", "in line 6 '=A1' in column 'y'"),
    "escape sequence": (GOOD + b"1,\x1b[31m,a\n", r"in line 6 '\x1b[31m' in column 'y'"),
    "no class": (GOOD + b"1,2,\n", "in line 6 an empty cell in column 'kind'"),
    "nan as class": (GOOD + b"1,2,nan\n", "in line 6 'nan' in column 'kind'"),
    "inf as class": (GOOD + b"1,2,-Infinity\n", "in line 6 '-Infinity' in column 'kind'"),
    "one class": (HEAD + b"1,2,a\n" * 5, "1 distinct value in column 'kind'"),
    "one class in two spellings": (HEAD + b"1,2,1\n" * 3 + b"1,2,1.0\n", "1 distinct value in column 'kind'"),
    "NUL": (GOOD + b"1,\x00,a\n", "in line 6 a NUL byte"),
    "UTF-16": (GOOD.decode().encode("utf-16-le"), "in line 1 a NUL byte"),
    "Latin-1": (GOOD + b"1,2,\xe9\n", "in line 6 the byte 0xe9, which is not UTF-8"),
    "Latin-1 below a mark": (b"\xef\xbb\xbf" + GOOD + b"\xe9", "in line 6 the byte 0xe9, which is not UTF-8"),
    "surrogate": (GOOD + b"1,2,\xed\xa0\x80\n", "in line 6 the byte 0xed, which is not UTF-8"),
    "binary": (b"\x89PNG\r\n\x1a\n", "in line 1 the byte 0x89, which is not UTF-8"),
    "open quote": (GOOD + b'1,2,"a\n', "in line 6 broken CSV"),
    "text after a quote": (GOOD + b'1,"2"3,a\n', "in line 6 broken CSV"),
    "huge cell": (GOOD + b"1,2," + b"a" * 200_000, "in line 6 broken CSV"),
    "JSON": (b'{"x": 1, "y": 2}\n', "in line 1 broken CSV"),
    "too many columns": (b",".join(b"c%d" % i for i in range(10_001)), "in line 1 10,001 columns"),
}


def fault_of(folder: Path, path: str = "data.csv", target: str = "") -> DatasetError:
    with pytest.raises(DatasetError) as caught:
        CsvFile(path=path, target=target).describe("cross_entropy", folder)
    error = caught.value
    assert "\n" not in str(error) and str(error).isprintable() and len(str(error)) < 400
    assert str(error).startswith(f"{error.path}: found ") and error.found in str(error) and error.allowed
    return error


@pytest.mark.parametrize("name", CONTENTS)
def test_that_a_damaged_file_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    content, found = CONTENTS[name]
    (tmp_path / "data.csv").write_bytes(content)
    error = fault_of(tmp_path)
    assert error.path == ("dataset.target" if "distinct" in found else "dataset.path")
    assert f"found {found}" in str(error)


def test_that_the_undamaged_file_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_bytes(GOOD)
    assert CsvFile(path="data.csv").describe("cross_entropy", tmp_path).outputs == 2


@pytest.mark.parametrize("target", ["Kind", "kind,", "y;kind", "\x00"])
def test_that_an_unknown_target_is_answered_with_the_columns(target: str, tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_bytes(GOOD)
    error = fault_of(tmp_path, target=target)
    assert (error.path, error.allowed) == ("dataset.target", "one of the columns 'x', 'y', 'kind'")


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("", "no path"),
        ("  ", "no path"),
        ("gone.csv", "no file 'gone.csv' in "),
        ("gone/data.csv", "no file 'gone/data.csv' in "),
        ("http://localhost/data.csv", "no file 'http://localhost/data.csv' in "),
        (".", "'.', a folder"),
        ("data.csv/x", "'data.csv/x', which cannot be read (Not a directory)"),
        ("a\x00b", r"'a\x00b', which cannot be read"),
        ("x" * 4000, "which cannot be read (File name too long)"),
        ("loop", "'loop', which cannot be read (Too many levels of symbolic links)"),
        ("pipe", "'pipe', a device or pipe"),
        ("/dev/zero", "'/dev/zero', a device or pipe"),
        (r"\\server\share\data.csv", "the network path"),
        ("//server/share/data.csv", "the network path"),
        (r"\/server/share/data.csv", "the network path"),
        (r"\\.\pipe\data", "the network path"),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="needs pipes and links")
@pytest.mark.timeout(5)
def test_that_nothing_but_a_regular_file_is_opened(path: str, found: str, tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_bytes(GOOD)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    error = fault_of(tmp_path, path)
    assert error.path == "dataset.path" and found in str(error)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_that_a_forbidden_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_bytes(GOOD)
    (tmp_path / "data.csv").chmod(0)
    assert "Permission denied" in fault_of(tmp_path).found


def test_that_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "data.csv").open("wb") as file:
        file.truncate(regular_file.MAX_BYTES + 1)
    assert fault_of(tmp_path).found == "'data.csv' of 67,108,865 bytes"


def test_that_rows_are_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_table, "MAX_ROWS", 4)
    (tmp_path / "data.csv").write_bytes(GOOD)
    assert CsvFile(path="data.csv").describe("cross_entropy", tmp_path).samples == 4
    (tmp_path / "data.csv").write_bytes(GOOD + b"1,2,a\n")
    assert fault_of(tmp_path).found == "in line 6 more than 4 rows"
