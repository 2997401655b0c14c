"""Reads translation files of Qt Linguist (*.ts)."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

MAX_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True)
class Message:
    """One text to translate: where it belongs, in English, in the other language (empty: not yet)."""

    context: str
    source: str
    translation: str = ""
    file: str = ""


def read_messages(path: Path) -> list[Message]:
    """Return the messages of a file; those marked unfinished have no translation.

    Raises OSError, or ValueError where the file is no translation file.
    """
    content = path.read_bytes()[: MAX_BYTES + 1]
    if len(content) > MAX_BYTES or b"<!ENTITY" in content:
        raise ValueError(f"{path.name} is no plain translation file of at most {MAX_BYTES:,} bytes")
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise ValueError(f"{path.name}: {error}") from None
    return [
        _message(context.findtext("name", ""), element)
        for context in root.iter("context")
        for element in context.iter("message")
    ]


def _message(context: str, element: ElementTree.Element) -> Message:
    translation = element.find("translation")
    location = element.find("location")
    done = translation is not None and "type" not in translation.attrib
    return Message(
        context,
        element.findtext("source", ""),
        (translation.text or "") if done and translation is not None else "",
        location.get("filename", "") if location is not None else "",
    )
