"""Reads the PDF files that Qt writes, as far as tests ask: their size, words, lines and pictures."""

import re
import unicodedata
import zlib
from dataclasses import dataclass

_OBJECT = re.compile(rb"\n(\d+) 0 obj(.*?)endobj", re.S)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.S)


@dataclass(frozen=True)
class PdfPage:
    """The first page: width and height in points, all words, the number of drawn lines, of pictures."""

    width: float
    height: float
    words: str
    lines: int
    pictures: int

    def tells(self, text: str) -> bool:
        """Tell whether a text stands on it, however it is broken into lines."""
        return _squeezed(text) in self.words


def read_pdf(content: bytes) -> PdfPage:
    """Return the page of a file of one page."""
    assert content.startswith(b"%PDF-")
    objects = {int(number): body for number, body in _OBJECT.findall(content)}
    (page,) = [body for body in objects.values() if b"/Type /Page\n" in body]
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", page)
    contents = re.search(rb"/Contents (\d+)", page)
    assert box is not None and contents is not None
    drawn = zlib.decompress(_stream(objects[int(contents[1])])).decode("latin-1")
    maps = {name: _characters(objects, int(number)) for name, number in _fonts(objects)}
    return PdfPage(
        float(box[1]),
        float(box[2]),
        _squeezed("".join(_texts(drawn, maps))),
        len(re.findall(r" l$", drawn, re.M)),
        content.count(b"/Subtype /Image"),
    )


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _stream(body: bytes) -> bytes:
    found = _STREAM.search(body)
    assert found is not None
    return found[1]


def _fonts(objects: dict[int, bytes]) -> list[tuple[str, bytes]]:
    (named,) = [
        found[1] for each in objects.values() if (found := re.search(rb"/Font <<(.*?)>>", each, re.S))
    ]
    return [(name.decode(), number) for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", named)]


def _characters(objects: dict[int, bytes], font: int) -> list[str]:
    """Return the character of each glyph of a font, from 1."""
    found = re.search(rb"/ToUnicode (\d+)", objects[font])
    assert found is not None
    table = _stream(objects[int(found[1])]).decode().rpartition("[")[2]
    return ["", *(chr(int(code, 16)) for code in re.findall(r"<(\w+)>", table))]


def _texts(drawn: str, maps: dict[str, list[str]]) -> list[str]:
    texts = []
    for block in re.findall(r"BT\n(.*?)\nET", drawn, re.S):
        found = re.search(r"/(F\d+) ", block)
        assert found is not None
        characters = maps[found[1]]
        texts.append("".join(characters[int(code, 16)] for code in re.findall(r"<(\w{4})> Tj", block)))
    return texts
