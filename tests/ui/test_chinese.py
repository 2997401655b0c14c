"""The Chinese texts: complete, with the same places, in one manner, and with the glossary's words."""

import re
from pathlib import Path
from string import Formatter

from gradgui.ui.languages import CHINESE, file_of
from gradgui.ui.ts_file import Message, read_messages

MESSAGES = read_messages(file_of(CHINESE))
GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary.md"
HAN = r"[\u4e00-\u9fff]"
STAYS = (
    "GradGUI JSON UTF NUL RFC UCI XOR Unicode float Hard hard tanh sigmoid softmax torch Linear mse",
    "sin max mean std rms Var sign fan out Ctrl Shift Alt Ins Del Up Down Enter Esc signal grad norm",
    "scikit learn make moons circles Anderson Fisher Lang Witbrock Debian Ubuntu Fedora fonts noto cjk",
    "true false google sans csv tsv txt json png svg pdf gradgui SHA SQLite GiB MiB",
)
PAPER = r"\([^()]* (?:19|20)[0-9]{2}\)"
"""Where a paper is cited."""

MANNERS = (
    (f"{HAN}[,;:?!.](?!\\w)|[,;:?!]{HAN}", "half-width mark beside Chinese"),
    ("[（）！［］０-９Ａ-Ｚａ-ｚ]", "full-width parenthesis, letter or digit"),
    (f"{HAN}[A-Za-z0-9]|[A-Za-z0-9]{HAN}", "no blank beside Latin"),
    (f"{HAN}\\((?!&)", "no blank before a parenthesis"),
    (f"[，。：；、] |{HAN} {HAN}", "a blank too many"),
    ("您", "too polite"),
)


def places(text: str) -> list[tuple[str, str]]:
    """Return the named places of a text with their formats, in order of name."""
    parts = Formatter().parse(text)
    return sorted((name, form or "") for _, name, form, _ in parts if name is not None)


def terms() -> list[tuple[str, list[str]]]:
    """Return the glossary's English terms, the longest first, each with its Chinese words."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|", GLOSSARY.read_text(encoding="utf-8"), re.M)
    found = [(english, chinese.split(" / ")) for english, chinese in rows if english != "English"]
    return sorted(found, key=lambda row: -len(row[0]))


def test_that_a_translation_has_the_same_places() -> None:
    """What is filled in keeps its name and its format; a key of a menu stays, an ellipsis too."""
    broken = [message for message in MESSAGES if not keeps_places(message)]
    assert not broken, broken


def keeps_places(message: Message) -> bool:
    """Tell whether everything that is no word stands in the translation too."""
    source, translation = message.source, message.translation
    key = re.search(r"&(\w)", source)
    shown = re.search(r"\(&(\w)\)[…：]?$", translation)
    return (
        bool(translation)
        and places(translation) == places(source)
        and all(translation.count(mark) == source.count(mark) for mark in ("\n", "…", ";;"))
        and (key and key[1].upper()) == (shown and shown[1])
    )


def test_that_a_translation_is_written_in_one_manner() -> None:
    """Full-width marks between Chinese characters, half-width parentheses, blanks beside Latin and digits."""
    broken = [
        f"{fault}: {message.translation}"
        for message in MESSAGES
        for pattern, fault in MANNERS
        if re.search(pattern, plain(message.translation))
    ]
    assert not broken, "\n".join(broken)


def plain(text: str) -> str:
    """Return a text without its places, line breaks and the marks between the patterns of file names."""
    return re.sub(r"\{[^}]*\}", "◇", text).replace("\n", "").replace(";;", "◇")


def test_that_english_words_are_names_or_signs() -> None:
    """What stays English: names of the glossary, signs of formulas, keys, formats, cited papers."""
    line = re.search(r"leaves in English stay: ([^.]*)\.", GLOSSARY.read_text(encoding="utf-8"))
    assert line is not None
    names = set(re.findall("[A-Za-z]{3,}", " ".join([line[1], *STAYS])))
    broken = [
        f"{word}: {message.translation}"
        for message in MESSAGES
        for word in re.findall("[A-Za-z]{3,}", re.sub(PAPER, "", plain(message.translation)))
        if word not in names
    ]
    assert not broken, "\n".join(broken)


def test_that_a_gradient_is_not_lost_as_the_loss_is_called() -> None:
    """损失 is the loss; a gradient weakens."""
    found = [each for each in MESSAGES if re.search(r"\b(lost|loses|decrease)\b", each.source)]
    wrong = [
        each for each in found if "损失" in each.translation and not re.search(r"\bloss\b(?!:)", each.source)
    ]
    assert len(found) >= 3 and not wrong, wrong


def test_that_a_number_stays_with_its_percent_sign() -> None:
    """No line breaks between them."""
    assert not [each.translation for each in MESSAGES if re.search(r"[\d}] %", each.translation)]


def test_that_the_glossary_is_kept() -> None:
    """Where an English term stands, one of its Chinese words does; a longer term hides a shorter one."""
    broken = [
        f"{message.source!r}: {english} is {' or '.join(chinese)}, not in {message.translation!r}"
        for message in MESSAGES
        if re.search(HAN, message.translation)
        for english, chinese in terms_in(message.source)
        if not any(word in message.translation for word in chinese)
    ]
    assert not broken, "\n".join(broken)


def terms_in(source: str) -> list[tuple[str, list[str]]]:
    """Return the terms that stand in an English text, each part of it counted for the longest one."""
    left = re.sub(r"\{[^}]*\}|\w+_\w+", " ", source.lower().replace("&", ""))
    found = []
    for english, chinese in terms():
        pattern = rf"\b{re.escape(english)}(s|d|es|ed|ing)?\b"
        if re.search(pattern, left):
            found.append((english, chinese))
            left = re.sub(pattern, " ", left)
    return found


def test_that_one_english_text_of_a_kind_has_few_translations() -> None:
    """The same English words are translated alike, unless they name different things."""
    by_source: dict[str, set[str]] = {}
    for message in MESSAGES:
        by_source.setdefault(message.source, set()).add(message.translation)
    different = {source: found for source, found in by_source.items() if len(found) > 1}
    assert set(different) <= {"Step"}, different
