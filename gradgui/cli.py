"""The command line without a window: run, presets, schema, claims, export-code."""

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from gradgui.arguments import BAD_INPUT, OneLineParser, core_count
from gradgui.cli_claims import add_claims
from gradgui.engine import experiment_file
from gradgui.engine.document_error import DocumentError
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_source import open_experiment
from gradgui.engine.fault import ExperimentError, Fault, one_line, shown
from gradgui.engine.memory import check_data_and_memory
from gradgui.engine.presets import presets
from gradgui.paths import user_dirs

if TYPE_CHECKING:
    from gradgui.engine.record_run import RunRecord


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a verb; return the exit code: 0 success, 2 bad input, 1 otherwise."""
    options = _parser().parse_args(arguments)
    try:
        verb: Callable[[argparse.Namespace], int] = options.verb
        return verb(options)
    except ExperimentError as error:
        _complain(options, error)
        return BAD_INPUT
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 1
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123  what flushes at exit goes nowhere
        return 1
    except (OSError, MemoryError, RuntimeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _complain(options: argparse.Namespace, error: ExperimentError) -> None:
    file = getattr(options, "file", None)
    prefix = f"{one_line(str(file), 1000)}: " if file else ""
    for fault in error.faults:
        print(f"{prefix}{fault}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = OneLineParser(prog="main.py", description="GradGUI without its window.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    _add_run(verbs.add_parser("run", help="train an experiment and record its numbers"))
    listing = verbs.add_parser("presets", help="list the presets")
    listing.add_argument("--export", metavar="DIR", type=Path, help="write each as an experiment file")
    listing.set_defaults(verb=_presets)
    schema = verbs.add_parser("schema", help="print the JSON Schema of the experiment file")
    schema.set_defaults(verb=_schema)
    add_claims(verbs.add_parser("claims", help="measure the claims of the subject"))
    code = verbs.add_parser("export-code", help="write a PyTorch script that gives the same numbers")
    code.add_argument("file", metavar="FILE", type=Path, help="experiment (*.json) or document (*.gradgui)")
    code.add_argument("--out", metavar="SCRIPT.py", type=Path, required=True, help="where to write it")
    code.set_defaults(verb=_export_code)
    return parser


def _add_run(run: argparse.ArgumentParser) -> None:
    run.add_argument("file", metavar="FILE", type=Path, help="experiment (*.json) or document (*.gradgui)")
    run.add_argument("--steps", metavar="N", type=_natural, help="steps to train (default: the file's)")
    run.add_argument("--csv", metavar="OUT", type=Path, help="where to write step,layer,metric,value")
    run.add_argument("--metrics", metavar="A,B", type=_metrics, help="metrics to record (default: all)")
    run.add_argument("--every", metavar="N", type=_positive, default=1, help="record every N-th step")
    run.add_argument("--findings", metavar="OUT.json", type=Path, help="where to write what is wrong")
    run.add_argument("--record", metavar="OUT.gradgui", type=Path, help="document to record into")
    run.add_argument(
        "--device", choices=("cpu", "cuda", "mps"), default="cpu", help="where to compute (default: cpu)"
    )
    run.add_argument(
        "--threads", metavar="N", type=core_count, default=1, help="cores an operation may take (default: 1)"
    )
    run.add_argument(
        "--set",
        metavar="PATH=VALUE",
        action="append",
        default=[],
        help="change a value, such as training.optimizer.lr=0.01; may be repeated",
    )
    run.set_defaults(verb=_run)


def _natural(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 12):
        raise argparse.ArgumentTypeError(f"found {shown(text)}; allowed: a whole number from 0")
    return int(text)


def _positive(text: str) -> int:
    value = _natural(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"found {shown(text)}; allowed: a whole number from 1")
    return value


def _metrics(text: str) -> tuple[str, ...]:
    import gradgui.engine.metrics  # noqa: F401  fills METRICS
    from gradgui.engine.metric import METRICS

    names = tuple(name.strip() for name in text.split(","))
    for name in names:
        if name not in METRICS:
            allowed = ", ".join(METRICS)
            raise argparse.ArgumentTypeError(f"found {shown(name)}; allowed: {allowed}")
    return names


def _run(options: argparse.Namespace) -> int:
    with open_experiment(options.file, options.set) as (experiment, base_dir):
        check_data_and_memory(experiment, base_dir)
        inputs = [options.file, base_dir / getattr(experiment.dataset, "path", "")]
        _keep_inputs("--csv", options.csv, inputs)
        _keep_inputs("--findings", options.findings, inputs)
        _keep_inputs("--record", options.record, inputs)
        return _train(options, experiment, base_dir)


def _train(options: argparse.Namespace, experiment: Experiment, base_dir: Path) -> int:
    from gradgui.engine.headless import run
    from gradgui.engine.trainer import ALL_METRICS, usable_device

    usable_device(options.device)
    steps = experiment.training.steps if options.steps is None else options.steps
    metrics, every = options.metrics or ALL_METRICS, options.every
    device, threads = options.device, options.threads
    has_all = options.record is not None and every == 1 and options.metrics is None
    judged = options.findings is not None or has_all
    with (
        _recording(options.record, experiment, base_dir) as record,
        _output("--csv", options.csv) as out,
        _output("--findings", options.findings) as findings,
    ):
        result = run(experiment, base_dir, steps, out, metrics, every, device, judged, threads, record)
        if record is not None and judged:
            record.findings = result.findings
        if findings is not None:
            found = [finding.to_data() for finding in result.findings]
            findings.write(json.dumps(found, indent=2, ensure_ascii=False, allow_nan=False) + "\n")
    if result.nonfinite_step is not None:
        print(f"step {result.nonfinite_step}: the loss is {result.loss}; the run ends", file=sys.stderr)
    summary = f"{result.steps} steps, loss {result.loss:g}"
    print(summary, file=sys.stderr if str(options.csv) == "-" else sys.stdout)
    return 0


def _export_code(options: argparse.Namespace) -> int:
    with open_experiment(options.file) as (experiment, base_dir):
        _keep_inputs("--out", options.out, [options.file, base_dir / getattr(experiment.dataset, "path", "")])
        from gradgui.engine.export.pytorch_code import pytorch_script

        script = pytorch_script(experiment, base_dir)
    with _output("--out", options.out) as out:
        assert out is not None
        out.write(script)
    return 0


def _keep_inputs(switch: str, out: Path | None, inputs: Sequence[Path]) -> None:
    """Refuse to write over what is read."""
    if out is not None and out.is_file() and any(out.samefile(path) for path in inputs):
        raise ExperimentError([Fault(switch, f"{shown(str(out))}, which is read", "another file")])


@contextlib.contextmanager
def _recording(path: Path | None, experiment: Experiment, base_dir: Path) -> Iterator["RunRecord | None"]:
    if path is None:
        yield None
        return
    _check_folder("--record", path)
    from gradgui.engine.record_run import recording

    try:
        with recording(path, experiment, base_dir, user_dirs().recovery) as record:
            yield record
    except DocumentError as error:
        raise RuntimeError(f"--record: {error}") from error


@contextlib.contextmanager
def _output(switch: str, path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    if str(path) == "-":
        yield sys.stdout
        return
    _check_folder(switch, path)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        yield file


def _check_folder(switch: str, path: Path) -> None:
    if path.is_dir():
        raise ExperimentError([Fault(switch, f"the folder {shown(str(path))}", "a file in a folder")])
    if not path.parent.is_dir():
        raise ExperimentError([Fault(switch, f"no folder {shown(str(path.parent))}", "a file in a folder")])


def _presets(options: argparse.Namespace) -> int:
    if options.export is not None:
        options.export.mkdir(parents=True, exist_ok=True)
    for preset in presets():
        print(f"{preset.name}  {preset.line}")
        if options.export is not None:
            experiment_file.write(preset.read(), options.export / f"{preset.name}.json")
    return 0


def _schema(options: argparse.Namespace) -> int:
    print(json.dumps(experiment_file.json_schema(), indent=2, ensure_ascii=False))
    return 0
