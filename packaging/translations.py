"""Collects every text that a user reads, and keeps resources/translations up with them.

    python packaging/translations.py --update    bring the files up to date; new texts are unfinished
    python packaging/translations.py --check     say what is missing; exit 1 if anything is

Collected are the literals in gradgui/ui that go through tr, translate or QT_TRANSLATE_NOOP, the engine's
phrases, what the engine's tables call things, and the presets. Texts go in as literals: a text put together
before it is translated cannot be found in a table.
"""

import argparse
import ast
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import gradgui.engine.metrics  # noqa: E402, F401  fills METRICS
from gradgui.engine.choices import CHOICES  # noqa: E402
from gradgui.engine.metric import METRICS  # noqa: E402
from gradgui.engine.presets import presets  # noqa: E402
from gradgui.engine.spec import Spec  # noqa: E402
from gradgui.engine.titles import spec_classes  # noqa: E402
from gradgui.ui.engine_words import ENGINE, PRESET  # noqa: E402
from gradgui.ui.languages import ENGLISH, LANGUAGES, file_of  # noqa: E402
from gradgui.ui.ts_file import Message, read_messages  # noqa: E402

LOOK_UP = frozenset(
    {
        "command_list.py",
        "engine_words.py",
        "finding_words.py",
        "groups.py",
        "layer_list.py",
        "ledger_reading.py",
        "loss_curves.py",
        "marks_legend.py",
        "menus.py",
        "plot_actions.py",
        "plot_files.py",
        "preference_table.py",
        "run_bar.py",
        "scrubber.py",
        "shortcut_table.py",
        "summary_words.py",
    }
)
"""Modules that translate texts of tables, whose literals stand elsewhere under the same context."""

Key = tuple[str, str]


class Literals(ast.NodeVisitor):
    """Finds the texts of one module, and the calls whose text is no literal."""

    def __init__(self, path: Path, context: str) -> None:
        self.path = path
        self.file = path.relative_to(ROOT).as_posix()
        self.module_context = context
        self.found: list[Message] = []
        self.problems: list[str] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Take the class as the context of what it says."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Pass over the module's own shorthands."""
        if node.name not in ("_tr", "QT_TRANSLATE_NOOP"):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Take what is translated here."""
        self.generic_visit(node)
        name = _called(node)
        if name == "Phrase":
            self._take(node, ENGINE, node.args[0], must=isinstance(node.args[0], ast.JoinedStr))
        elif name == "_tr":
            self._take(node, self.module_context, node.args[0])
        elif name == "self.tr" and self._classes:
            self._take(node, self._classes[-1], node.args[0])
        elif name.endswith(".tr"):
            self._complain(node, "has no context of its own: use QCoreApplication.translate")
        elif name == "QCoreApplication.translate" or name.endswith("QT_TRANSLATE_NOOP"):
            context = _text(node.args[0])
            self._take(node, context or self.module_context, node.args[1])

    def _take(self, call: ast.Call, context: str, argument: ast.expr, must: bool = True) -> None:
        text = _text(argument)
        if text is not None:
            self.found.append(Message(context, text, file=self.file))
        elif must and self.path.name not in LOOK_UP:
            self._complain(call, "is no literal and cannot be collected")

    def _complain(self, call: ast.Call, why: str) -> None:
        self.problems.append(f"{self.file}:{call.lineno}: {ast.unparse(call)[:70]} {why}")


def collect() -> tuple[list[Message], list[str]]:
    """Return every text once, ordered by context and file, and what could not be collected."""
    found: list[Message] = []
    problems: list[str] = []
    for path in sorted((ROOT / "gradgui").rglob("*.py")):
        literals = _literals(path)
        found += literals.found
        problems += literals.problems
    found += [*_engine_tables(), *_presets()]
    once = {(each.context, each.source): each for each in reversed(found) if each.source}
    order = sorted(once.values(), key=lambda each: (each.context, each.file, each.source))
    return order, problems


def _literals(path: Path) -> Literals:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    literals = Literals(path, _module_context(tree))
    literals.visit(tree)
    return literals


def _module_context(tree: ast.Module) -> str:
    """Return the context of a module's function ``_tr``; empty without one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
            contexts = [_text(call.args[0]) for call in calls if _called(call).endswith("translate")]
            return next((context for context in contexts if context), "")
    return ""


def _called(node: ast.Call) -> str:
    return ast.unparse(node.func)


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _engine_tables() -> Iterator[Message]:
    """Yield what the engine calls fields, kinds, choices and metrics."""
    for spec_class in spec_classes():
        yield from _spec_texts(spec_class)
    for label, meaning in CHOICES.values():
        yield from (Message(ENGINE, text, file="gradgui/engine/choices.py") for text in (label, meaning))
    for metric in METRICS.values():
        for text in (metric.label, metric.symbol, metric.definition):
            yield Message(ENGINE, text, file=_file(type(metric)))


def _spec_texts(spec_class: type[Spec]) -> Iterator[Message]:
    first_line = (spec_class.__doc__ or "").partition("\n")[0]
    label, formula = (str(getattr(spec_class, name, "")) for name in ("label", "formula"))
    texts = [label, formula or first_line] if label else []
    for info in spec_class.model_fields.values():
        texts += [info.title or "", info.description or ""]
    yield from (Message(ENGINE, text, file=_file(spec_class)) for text in texts)


def _file(thing: type) -> str:
    return f"{thing.__module__.replace('.', '/')}.py"


def _presets() -> Iterator[Message]:
    for preset in presets():
        file = preset.path.relative_to(ROOT).as_posix()
        yield from (Message(PRESET, text, file=file) for text in (preset.read().name, preset.line))


def updated(found: Iterable[Message], known: Iterable[Message]) -> list[Message]:
    """Return the texts that were found with the translations that are known.

    A text that moved to another context takes its translation along if that is the only one.
    """
    table = {(each.context, each.source): each.translation for each in known if each.translation}
    elsewhere: dict[str, set[str]] = {}
    for (_, source), translation in table.items():
        elsewhere.setdefault(source, set()).add(translation)
    return [
        Message(
            each.context,
            each.source,
            table.get((each.context, each.source), _only(elsewhere.get(each.source, set()))),
            each.file,
        )
        for each in found
    ]


def _only(translations: set[str]) -> str:
    return next(iter(translations)) if len(translations) == 1 else ""


def text_of(messages: Sequence[Message], language: str) -> str:
    """Return the content of a translation file."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en">',
    ]
    for context in dict.fromkeys(each.context for each in messages):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for message in messages:
            if message.context == context:
                lines += _message_lines(message)
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message_lines(message: Message) -> list[str]:
    unfinished = "" if message.translation else ' type="unfinished"'
    return [
        "    <message>",
        f"        <location filename={quoteattr('../../' + message.file)}/>",
        f"        <source>{escape(message.source)}</source>",
        f"        <translation{unfinished}>{escape(message.translation)}</translation>",
        "    </message>",
    ]


def update(language: str) -> list[str]:
    """Bring a language's file up to date; return what changed, a line each."""
    path = file_of(language)
    known = read_messages(path) if path.exists() else []
    messages = updated(collect()[0], known)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text_of(messages, language), encoding="utf-8", newline="\n")
    before, after = _keys(known), _keys(messages)
    lines = _listed("new", after, before)
    lines += _listed("removed", before, after)
    return [*lines, *_unfinished(messages)]


def _keys(messages: Iterable[Message]) -> dict[Key, None]:
    return dict.fromkeys((each.context, each.source) for each in messages)


def check(language: str) -> list[str]:
    """Return what a language's file lacks or has in excess, a line each."""
    path = file_of(language)
    if not path.exists():
        return [f"missing    {path.relative_to(ROOT)}: run --update"]
    known = read_messages(path)
    wanted, present = _keys(collect()[0]), _keys(known)
    lines = _listed("missing", wanted, present)
    lines += _listed("obsolete", present, wanted)
    return [*lines, *_unfinished(known)]


def _listed(what: str, these: Iterable[Key], without: Iterable[Key]) -> list[str]:
    left_out = set(without)
    return [
        f"{what:10} {context}: {source}" for context, source in these if (context, source) not in left_out
    ]


def _unfinished(messages: Iterable[Message]) -> list[str]:
    return _listed("unfinished", _keys(each for each in messages if not each.translation), ())


def main() -> int:
    """Update or check; return the exit code."""
    parser = argparse.ArgumentParser(description="Keep the translations up with the program's texts.")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--update", action="store_true", help="rewrite the files; new texts are unfinished")
    action.add_argument("--check", action="store_true", help="say what is missing; exit 1 if anything is")
    options = parser.parse_args()
    lines = collect()[1]
    for language in (code for code, _, _ in LANGUAGES if code != ENGLISH):
        lines += update(language) if options.update else check(language)
    print("\n".join(lines) or "every text is translated")
    return 1 if lines and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
