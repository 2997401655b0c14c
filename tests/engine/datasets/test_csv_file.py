"""Good CSV files."""

import os
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.dataset import Dataset, DatasetError, DatasetShape, Loss
from gradgui.engine.datasets.csv_file import CsvFile
from gradgui.engine.random import TorchDraws, generator

ROWS = ((1.5, -2.0, "b"), (3e-3, 4.0, "a"), (5.0, 6.0, "b"), (7.0, 0.1, "c"))


def build(folder: Path, content: str | bytes, target: str = "", loss: Loss = "cross_entropy") -> Dataset:
    data = content.encode() if isinstance(content, str) else content
    (folder / "data.csv").write_bytes(data)
    spec = CsvFile(path="data.csv", target=target)
    dataset = spec.build(TorchDraws(generator(0, "data", 0)), loss, folder)
    samples, features = dataset.inputs.shape
    outputs = len(dataset.classes) or 1
    assert spec.describe(loss, folder) == DatasetShape(samples, features, outputs)
    return dataset


def text_of(delimiter: str = ",", newline: str = "\n") -> str:
    rows = [("x", "y", "kind"), *((str(a), str(b), c) for a, b, c in ROWS)]
    return newline.join(delimiter.join(row) for row in rows) + newline


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_that_delimiters_line_ends_and_a_byte_order_mark_do_not_matter(
    tmp_path: Path, delimiter: str, newline: str, mark: bytes
) -> None:
    dataset = build(tmp_path, mark + text_of(delimiter, newline).encode())
    assert dataset.features == ("x", "y") and dataset.classes == ("a", "b", "c")
    assert dataset.inputs.tolist() == [[a, b] for a, b, _ in ROWS]
    assert dataset.targets.tolist() == [1, 0, 1, 2]


def test_that_the_target_may_be_any_column(tmp_path: Path) -> None:
    dataset = build(tmp_path, "x,size,y\n1,0,2\n3,1,4\n5,0,6\n7,1,8\n", "size")
    assert dataset.features == ("x", "y") and dataset.inputs[3].tolist() == [7, 8]
    assert dataset.targets.tolist() == [0, 1, 0, 1]


def test_that_blank_lines_blanks_and_quotes_are_accepted(tmp_path: Path) -> None:
    text = '\n"x, in cm",  kind \n\n 1 , "a ""b"""\n"2",c \n3,c\n4,c\n\n\n'
    dataset = build(tmp_path, text, "kind")
    assert dataset.features == ("x, in cm",) and dataset.classes == ('a "b"', "c")
    assert dataset.inputs[:, 0].tolist() == [1, 2, 3, 4]


def test_that_numeric_classes_are_sorted_as_numbers_and_merged_by_value(tmp_path: Path) -> None:
    dataset = build(tmp_path, "x,y\n1,10\n1,9\n1,9.0\n1,-0.5\n1,1e1\n")
    assert dataset.classes == ("-0.5", "9", "10") and dataset.targets.tolist() == [2, 1, 1, 0, 2]


def test_that_mixed_classes_are_sorted_as_text(tmp_path: Path) -> None:
    assert build(tmp_path, "x,y\n1,10\n1,9\n1,no\n1,9.0\n").classes == ("10", "9", "9.0", "no")


def test_that_mse_with_numbers_is_regression(tmp_path: Path) -> None:
    dataset = build(tmp_path, "x,y\n1,10\n1,9\n1,9.5\n1,-1e3\n", loss="mse")
    assert dataset.classes == () and dataset.targets.tolist() == [10, 9, 9.5, -1000]
    assert dataset.targets.dtype == np.float64


def test_that_mse_with_names_is_classification(tmp_path: Path) -> None:
    dataset = build(tmp_path, text_of(), loss="mse")
    assert dataset.classes == ("a", "b", "c") and dataset.targets.dtype == np.int64


def test_that_many_distinct_numbers_need_mse(tmp_path: Path) -> None:
    text = "x,y\n" + "".join(f"1,{i}\n" for i in range(1001))
    with pytest.raises(
        DatasetError, match=r"^dataset\.target: found 1,001 distinct values in column 'y'; .*mse$"
    ):
        build(tmp_path, text)
    assert build(tmp_path, text, loss="mse").targets.max() == 1000


def test_that_the_path_starts_from_the_given_folder_or_is_absolute(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    build(tmp_path, text_of())
    for path in ("../data.csv", str(tmp_path / "data.csv")):
        assert CsvFile(path=path).describe("mse", tmp_path / "sub").samples == 4


def test_that_a_kept_copy_of_the_file_serves_as_well(tmp_path: Path) -> None:
    built = build(tmp_path, text_of())
    kept = CsvFile(path="gone.csv").build_from(text_of().encode(), "cross_entropy")
    assert np.array_equal(kept.inputs, built.inputs) and kept.classes == built.classes


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege elsewhere")
def test_that_a_link_to_a_regular_file_is_followed(tmp_path: Path) -> None:
    build(tmp_path, text_of())
    (tmp_path / "link.csv").symlink_to(tmp_path / "data.csv")
    assert CsvFile(path="link.csv").describe("mse", tmp_path).samples == 4
