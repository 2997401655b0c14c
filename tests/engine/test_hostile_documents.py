"""Damaged and hostile documents: one error class, at once, and nothing that loads differently unsaid."""

import json
import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gradgui.cli import main
from gradgui.engine.database import Database
from gradgui.engine.document import Document
from gradgui.engine.document_error import DocumentError
from gradgui.engine.document_file import check_contents, open_read_only, seal_of
from gradgui.engine.document_schema import SEAL, TABLES, VERSION
from gradgui.engine.experiment_source import SavedDocument
from tests.engine.documents import new_document, record
from tests.engine.experiments import experiment, small

SECONDS = 1.0
"""Of the processor: a busy machine is not the program's fault."""


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a document with something in every table."""
    folder = tmp_path_factory.mktemp("good")
    (folder / "t.csv").write_text("x,kind\n" + "".join(f"{n},{'ab'[n % 2]}\n" for n in range(30)))
    document = new_document(folder, dataset={"kind": "csv", "path": "t.csv"})
    run = record(document, range(700))
    document.add_edit(run, 40, "live", "Learning rate 0.1 → 0.5", experiment(seed=5), folder)
    document.add_checkpoint(run, 40, 2, bytes(range(256)) * 8)
    document.set_note("see layer 2")
    document.set_layout({"docks": [1, 2.5, "left"]})
    document.add_answer("lesson 1", "why?", "σ′")
    document.save(folder / "a.gradgui")
    document.close()
    return (folder / "a.gradgui").read_bytes()


def everything(path: Path) -> str:
    """Return all that a document says, read as the window would; DocumentError where it is damaged."""
    document = SavedDocument(path)
    try:
        check_contents(document.database)
        parts = [repr(document.database.rows(table)) for table in TABLES]
        for run in document.runs():
            store = document.store(run.id)
            parts += [repr(document.edits(run.id)), repr(document.checkpoints(run.id))]
            for metric in store.metrics():
                parts += [repr(store.history(metric, 0, 2**62, n)) for n in (10, 10_000)]
        parts += [
            repr(document.experiment()),
            document.note(),
            repr(document.layout()),
            repr(document.answers()),
        ]
        return "\n".join(parts)
    finally:
        document.close()


def flipped_bit(data: bytearray, draw: random.Random) -> None:
    data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)


def flipped_header_bit(data: bytearray, draw: random.Random) -> None:
    data[draw.randrange(200)] ^= 1 << draw.randrange(8)


def random_bytes(data: bytearray, draw: random.Random) -> None:
    begin, size = draw.randrange(len(data)), draw.choice((1, 2, 4, 16, 300))
    data[begin : begin + size] = draw.randbytes(min(size, len(data) - begin))


def page_header(data: bytearray, draw: random.Random) -> None:
    page = draw.randrange(len(data) // 8192) * 8192
    data[page + draw.randrange(64)] = draw.choice((0, 1, 127, 128, 255, draw.randrange(256)))


def cut(data: bytearray, draw: random.Random) -> None:
    del data[draw.randrange(len(data)) :]


def longer(data: bytearray, draw: random.Random) -> None:
    data.extend(draw.randbytes(draw.choice((1, 100, 8192))))


def swapped_pages(data: bytearray, draw: random.Random) -> None:
    one, two = (draw.randrange(len(data) // 8192) * 8192 for _ in range(2))
    data[one : one + 8192], data[two : two + 8192] = data[two : two + 8192], data[one : one + 8192]


def empty_block(data: bytearray, draw: random.Random) -> None:
    begin, size = draw.randrange(len(data)), draw.choice((16, 512, 8192))
    data[begin : begin + size] = bytes(min(size, len(data) - begin))


def another_letter(data: bytearray, draw: random.Random) -> None:
    """One letter of a text that is there: an experiment, a metric's name, a table's."""
    word = draw.choice((b"optimizer", b"gain", b"loss", b"seed", b"chunk", b"experiment", b"CREATE", b"0.1"))
    places = [n for n in range(len(data)) if data.startswith(word, n)][:200]
    if places:
        data[draw.choice(places) + draw.randrange(len(word))] = draw.randrange(32, 127)


MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    flipped_bit,
    flipped_header_bit,
    random_bytes,
    page_header,
    cut,
    longer,
    swapped_pages,
    empty_block,
    another_letter,
)


def check_mutants(good: bytes, folder: Path, numbers: range) -> None:
    path = folder / "m.gradgui"
    path.write_bytes(good)
    expected = everything(path)
    refused = 0
    for number in numbers:
        draw = random.Random(number)
        data = bytearray(good)
        for _ in range(draw.choice((1, 1, 1, 3))):
            draw.choice(MUTATIONS)(data or bytearray(b"\0"), draw)
            if len(data) < 8192:
                break
        path.write_bytes(data)
        started = time.process_time()
        try:
            found = everything(path)
        except DocumentError as error:
            refused += 1
            assert str(error).isprintable() or "\n" in str(error)
        else:
            assert found == expected, number
        assert time.process_time() - started < SECONDS, number
    assert refused > len(numbers) // 3


def test_that_a_mutated_document_loads_alike_or_not(good: bytes, tmp_path: Path) -> None:
    check_mutants(good, tmp_path, range(200))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_that_5000_mutated_documents_load_alike_or_not(good: bytes, tmp_path: Path, part: int) -> None:
    check_mutants(good, tmp_path, range(1000 + part * 500, 1500 + part * 500))


def resealed(path: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """Change a saved document as one who knows its digests would."""
    connection = sqlite3.connect(path, isolation_level=None)
    change(connection)
    for table in TABLES[:-1]:
        names = [column.name for column in table.all_columns]
        for raw in connection.execute(f"SELECT {', '.join(names)} FROM {table.name}").fetchall():
            row = dict(zip(names, raw, strict=True))
            connection.execute(
                f"UPDATE {table.name} SET row_sha256 = ? WHERE id = ?", (table.digest(row), row["id"])
            )
    try:
        digest = seal_of(Database(path, connection))
        values = {"id": 1, "version": VERSION, "sealed_sha256": digest}
        connection.execute("UPDATE seal SET sealed_sha256 = ?, row_sha256 = ?", (digest, SEAL.digest(values)))
    except DocumentError:
        pass
    connection.close()


CRAFTED: list[tuple[str, str]] = [
    ("UPDATE chunk SET rows = 1048576 WHERE id = 1", "chunk.1"),
    ("UPDATE chunk SET rows = 1000000000000 WHERE id = 1", "chunk.1.rows"),
    ("UPDATE chunk SET rows = 0, bytes = 0 WHERE id = 1", "chunk.1"),
    ("UPDATE chunk SET rows = -1 WHERE id = 1", "chunk.1"),
    ("UPDATE chunk SET level = 19 WHERE id = 1", "chunk.1"),
    ("UPDATE chunk SET level = 2 WHERE id = 1", "chunk.1"),
    ("UPDATE chunk SET layers = '1,2,2' WHERE id = 1", "chunk.1.layers"),
    ("UPDATE chunk SET layers = '1,x' WHERE id = 1", "chunk.1.layers"),
    ("UPDATE chunk SET layers = '1,²' WHERE id = 1", "chunk.1.layers"),
    ("UPDATE chunk SET first_step = 9 WHERE id = 1", "chunk.1"),
    ("UPDATE chunk SET last_step = 1e300 WHERE id = 1", "chunk.1.last_step"),
    ("UPDATE chunk SET previous_step = 5 WHERE id = 1", "chunk.1"),
    ("UPDATE chunk SET metric = NULL WHERE id = 1", "file"),
    ("UPDATE chunk SET metric = x'00' WHERE id = 1", "chunk.1.metric"),
    ("UPDATE chunk SET content = zeroblob(16) WHERE id = 1", "chunk.1"),
    ("UPDATE chunk SET content = 'text' WHERE id = 1", "chunk.1"),
    ("UPDATE checkpoint SET content = zeroblob(1000000) WHERE id = 1", "checkpoint.1"),
    ("UPDATE experiment SET json = '{' WHERE id = 2", "experiment.2"),
    ("UPDATE experiment SET json = replace(json, '0.1', 'NaN') WHERE id = 2", "experiment.2.dataset.noise"),
    (
        "UPDATE experiment SET json = replace(json, '\"gradgui\": 1', '\"gradgui\": 2')",
        "experiment.2.gradgui",
    ),
    ("UPDATE experiment SET json = CAST(x'ff' AS TEXT) WHERE id = 2", "file"),
    ("UPDATE experiment SET json = zeroblob(9000000) WHERE id = 2", "experiment.2.json"),
    ("DELETE FROM experiment", "experiment"),
    ("UPDATE layout SET json = '[1e999]'", "0"),
    ("UPDATE run SET lane = 'x'", "run.1.lane"),
    ("UPDATE note SET text = x'00'", "note.1.text"),
    ("CREATE TABLE more (id)", "file"),
    ("CREATE VIEW v AS SELECT 1", "file"),
    ("CREATE INDEX i ON chunk (run)", "file"),
    ("CREATE TRIGGER t AFTER INSERT ON chunk BEGIN DELETE FROM chunk; END", "file"),
    ("CREATE VIRTUAL TABLE f USING fts5(x)", "file"),
    ("DROP TABLE note; CREATE TABLE note (id INTEGER PRIMARY KEY, text)", "file"),
    ("DROP TABLE note; CREATE VIEW note AS SELECT 1 AS id, 'x' AS text, x'00' AS row_sha256", "file"),
    ("DROP TABLE layout", "file"),
    ("DELETE FROM seal", "seal"),
    ("PRAGMA application_id = 1", "file"),
    (f"PRAGMA user_version = {VERSION + 1}", "version"),
    ("PRAGMA user_version = 0", "version"),
]


@pytest.mark.parametrize(("statements", "place"), CRAFTED, ids=lambda text: text[:50])
def test_that_a_crafted_document_is_refused(statements: str, place: str, good: bytes, tmp_path: Path) -> None:
    """Even with digests that fit; the place is named."""
    path = tmp_path / "c.gradgui"
    path.write_bytes(good)
    if "DROP" in statements or "PRAGMA" in statements:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.executescript(statements)
        connection.close()
    else:
        try:
            resealed(path, lambda connection: connection.executescript(statements))
        except sqlite3.IntegrityError:
            return
        except sqlite3.OperationalError:
            pass
    started = time.process_time()
    with pytest.raises(DocumentError) as caught:
        everything(path)
    assert time.process_time() - started < SECONDS
    assert str(caught.value).startswith(f"{place}"), str(caught.value)


def test_that_a_forged_row_without_its_digest_is_refused(good: bytes, tmp_path: Path) -> None:
    """Nor is one row less."""
    for statement in ("UPDATE run SET seed = 4", "DELETE FROM edit", "DELETE FROM chunk WHERE id = 2"):
        path = tmp_path / "c.gradgui"
        path.write_bytes(good)
        connection = sqlite3.connect(path)
        connection.execute(statement)
        connection.commit()
        connection.close()
        with pytest.raises(DocumentError, match=r"SHA-256|seal"):
            open_read_only(path)


def test_that_a_newer_version_is_named(
    good: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "n.gradgui"
    path.write_bytes(good[:60] + (7).to_bytes(4, "big") + good[64:])
    assert main(["run", str(path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "version 7, of a newer GradGUI" in line


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"SQLite format 3\0", b"\0" * 5000, json.dumps(small()).encode()]
)
def test_that_another_file_is_no_document(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "o.gradgui"
    path.write_bytes(content)
    with pytest.raises(DocumentError, match="GradGUI document"):
        Document.open(path, tmp_path / "recovery")
    for missing in (tmp_path, tmp_path / "gone.gradgui"):
        with pytest.raises(DocumentError):
            Document.open(missing, tmp_path / "recovery")
    assert not (tmp_path / "recovery").exists()


def test_that_side_files_of_strangers_are_not_played_back(good: bytes, tmp_path: Path) -> None:
    """A journal or a log beside a document changes nothing in what it says, and is left alone."""
    path = tmp_path / "a.gradgui"
    path.write_bytes(good)
    expected = everything(path)
    for ending in ("-journal", "-wal", "-shm"):
        beside = tmp_path / f"a.gradgui{ending}"
        beside.write_bytes(b"\xd9\xd5\x05\xf9 \xa1c\xd7" + b"\0" * 1000)
    assert everything(path) == expected
    assert len(list(tmp_path.iterdir())) == 4


def test_that_embedded_paths_stay_in_their_folder(good: bytes, tmp_path: Path) -> None:
    """Whatever name an experiment gives to its embedded table."""
    path = tmp_path / "a.gradgui"
    for number, name in enumerate(("../../x.csv", "/etc/passwd", "C:\\x.csv", "..", "a\\u0000b", "CON")):
        path.write_bytes(good)
        resealed(
            path,
            lambda connection, name=name: connection.execute(
                "UPDATE experiment SET json = replace(json, 't.csv', ?) WHERE id = 1", (name,)
            ),
        )
        folder = tmp_path / f"unpacked{number}"
        document = SavedDocument(path)
        try:
            found, base_dir = document.usable_experiment(folder, 1)
        except DocumentError:
            continue
        finally:
            document.close()
        (written,) = [entry for entry in folder.rglob("*") if entry.is_file()]
        assert written.parent == base_dir and base_dir.parent == folder
        assert getattr(found.dataset, "path", "") == written.name
