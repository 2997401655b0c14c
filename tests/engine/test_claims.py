"""The claims: each is measured on running nets; the numbers agree with closed forms and plain autograd."""

import json
import math
import signal
import subprocess
import sys
from collections.abc import Iterator

import numpy as np
import pytest
import torch

import gradgui.engine.claims  # noqa: F401  fills CLAIMS
from gradgui.cli import main
from gradgui.engine.claim import CLAIMS, Outcome, outcome_from_data, outcome_to_data
from gradgui.engine.claims.c02_exponential import line_over_depth
from gradgui.engine.claims.c03_quarter import mean_gain, width_of_gain_one
from gradgui.engine.claims.c06_common_and_rare import turning_point
from gradgui.engine.claims.c10_deviation_one import power_of_width, root_mean_square_gain
from gradgui.engine.claims.c14_batchnorm import growth_a_layer
from gradgui.engine.claims.c15_skips import growth
from gradgui.engine.claims.c17_relu_speed import ratios_in_turn
from gradgui.engine.phrase import Phrase
from gradgui.engine.presets import find
from gradgui.engine.short_number import short
from gradgui.engine.stack import HE, NORMAL
from gradgui.paths import own_command

IDS = [f"C{number}" for number in range(1, 21)]
QUICK = ("C1", "C2", "C4", "C7", "C11", "C16", "C20")
"""Measured in every run of the tests; the others take seconds each."""

EXPECTED = {
    "C1": "confirmed",
    "C2": "confirmed",
    "C3": "refuted",
    "C4": "confirmed",
    "C5": "confirmed",
    "C6": "refuted",
    "C7": "confirmed",
    "C8": "confirmed",
    "C9": "confirmed",
    "C10": "refuted",
    "C11": "refuted",
    "C12": "confirmed",
    "C13": "confirmed",
    "C14": "refuted",
    "C15": "refuted",
    "C16": "refuted",
    "C17": "confirmed",
    "C18": "confirmed",
    "C19": "confirmed",
    "C20": "confirmed",
}
IN_PART = {"C3", "C5", "C8", "C9", "C11", "C14", "C15", "C17", "C18", "C19"}


@pytest.fixture(autouse=True)
def numbers_not_flushed() -> Iterator[None]:
    """Leave torch's thread as it was."""
    threads = torch.get_num_threads()
    yield
    torch.set_num_threads(threads)
    torch.set_flush_denormal(False)


def measured(name: str) -> Outcome:
    outcome = CLAIMS[name].measure()
    assert outcome.verdict == EXPECTED[name], outcome.text
    assert outcome.in_part == (name in IN_PART), outcome.text
    assert math.isfinite(outcome.number)
    return outcome


def test_that_there_are_twenty_claims_in_order() -> None:
    assert list(CLAIMS) == IDS == list(EXPECTED)


@pytest.mark.parametrize("name", IDS)
def test_that_a_claim_is_told_in_plain_phrases_and_opens_presets(name: str) -> None:
    claim = CLAIMS[name]
    for text in (claim.title, claim.truth):
        assert isinstance(text, Phrase) and text.endswith(".") and "!" not in text
    assert claim.presets and all(find(preset) is not None for preset in claim.presets)


@pytest.mark.claims
@pytest.mark.parametrize("name", QUICK)
def test_that_a_quick_claim_has_its_verdict(name: str) -> None:
    outcome = measured(name)
    assert isinstance(outcome.text, Phrase) and isinstance(outcome.unit, Phrase)
    assert "nan" not in outcome.text


@pytest.mark.claims
@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in IDS if name not in QUICK])
def test_that_a_claim_has_its_verdict(name: str) -> None:
    assert "nan" not in measured(name).text


def test_that_a_line_over_depth_has_its_factor_and_is_straight() -> None:
    factor, r_squared = line_over_depth(0.5 ** np.arange(10.0)[::-1])
    assert factor == pytest.approx(0.5) and r_squared == pytest.approx(1)
    bent = line_over_depth(np.array([1.0, 1e3, 1.0, 1e3, 1.0]))[1]
    assert bent < 0.5


def sigmoid_factor(width: int) -> float:
    """Return √(n · Var W · E[σ′²]) at the fixed point of n · E[σ²], by drawing from N(0, q)."""
    normal = torch.randn(400_000, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    q = 1.0
    for _ in range(20):
        q = width * float(torch.sigmoid(math.sqrt(q) * normal).square().mean())
    value = torch.sigmoid(math.sqrt(q) * normal)
    return math.sqrt(width * float((value * (1 - value)).square().mean()))


@pytest.mark.parametrize("width", [64, 256])
def test_that_the_sigmoid_gain_is_the_closed_form(width: int) -> None:
    assert mean_gain(width) == pytest.approx(sigmoid_factor(width), rel=0.06)


def test_that_sigmoid_layers_turn_near_103_units() -> None:
    assert sigmoid_factor(103) == pytest.approx(1, abs=0.01)
    assert 90 < width_of_gain_one({width: mean_gain(width) for width in (64, 128)}) < 118


@pytest.mark.parametrize("width", [16, 64])
def test_that_the_relu_gain_is_the_root_of_half_the_width(width: int) -> None:
    assert root_mean_square_gain(width, NORMAL) == pytest.approx(math.sqrt(width / 2), rel=0.05)
    assert root_mean_square_gain(width, HE) == pytest.approx(1, rel=0.05)


def test_that_a_root_has_power_one_half() -> None:
    assert power_of_width([math.sqrt(width / 2) for width in (4, 16, 64, 256)]) == pytest.approx(0.5)


def test_that_relu_turns_at_twice_one_over_n() -> None:
    assert turning_point("relu") == pytest.approx(2, rel=0.08)


@pytest.mark.slow
def test_that_batchnorm_nets_grow_by_pi_over_pi_minus_one() -> None:
    assert growth_a_layer() == pytest.approx(math.pi / (math.pi - 1), rel=0.03)


def test_that_growth_is_of_the_square_from_layer_to_layer() -> None:
    assert growth([np.array([4.0, 2.0, 1.0])]) == pytest.approx(4)
    assert growth([np.array([1.0, 1.0]), np.array([9.0, 1.0])]) == pytest.approx(9)


def test_that_times_are_compared_in_turn() -> None:
    """A thing beside itself takes as long; one that does it five times takes about five times as long."""

    def work() -> None:
        sum(range(2000))

    def more() -> None:
        for _ in range(5):
            work()

    found = ratios_in_turn({"one": work, "same": work, "more": more}, repeats=5)
    assert found["one"] == 1
    assert 0.7 < found["same"] < 1.4
    assert 3 < found["more"] < 8


def test_that_an_outcome_survives_json() -> None:
    text = Phrase("after {steps} at {rate}", steps=Phrase("never"), rate=0.1)
    outcome = Outcome("refuted", math.inf, Phrase("units"), text, True, {"a": math.nan, "b": 1.5})
    data = json.loads(json.dumps(outcome_to_data(CLAIMS["C3"], outcome, 1.234)))
    back = outcome_from_data(data)
    assert data["id"] == "C3" and data["seconds"] == 1.23 and data["number"] == "inf"
    assert (back.verdict, back.number, back.in_part) == ("refuted", math.inf, True)
    assert isinstance(back.text, Phrase) and back.text == "after never at 0.1"
    assert isinstance(back.text.values["steps"], Phrase)
    assert math.isnan(back.evidence["a"]) and back.evidence["b"] == 1.5


def test_that_what_is_no_outcome_is_refused() -> None:
    data = outcome_to_data(CLAIMS["C3"], Outcome("refuted", 1, "", ""), 1)
    for broken in ({**data, "verdict": "perhaps"}, {**data, "number": "many"}, {"id": "C3"}):
        with pytest.raises((KeyError, TypeError, ValueError)):
            outcome_from_data(broken)


def test_that_claims_prints_the_verdicts_that_were_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Each as it is done, in the order of the table, with number, claim and truth."""
    assert main(["claims", "c4", "C1"]) == 0
    out, err = capsys.readouterr()
    lines = out.splitlines()
    heads = [line.split() for line in lines if line.startswith("C")]
    assert [head[:2] for head in heads] == [["C1", "confirmed"], ["C4", "confirmed"]]
    assert float(heads[0][2]) < 1e-9 and 0 < float(heads[1][2]) < 1 / 16
    assert sum("in truth" in line for line in lines) == 2
    assert lines[-1].startswith("2 confirmed; ") and err == ""


def test_that_claims_prints_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "C1", "C4", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == ["C1", "C4"]
    assert all(outcome_from_data(row).verdict == "confirmed" for row in rows)


def test_that_an_unknown_claim_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["claims", "C21"])
    assert end.value.code == 2
    err = capsys.readouterr().err
    assert "'C21'" in err and "C1, C2" in err and err.count("\n") == 1


def test_that_a_measurement_that_fails_is_told_and_the_others_go_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Outcome:
        raise MemoryError("no room")

    monkeypatch.setitem(CLAIMS["C1"].__dict__, "measure", fail)
    assert main(["claims", "C1", "C4"]) == 1
    out, err = capsys.readouterr()
    assert "C1: not measured: no room" in err and "C4 " in out


def test_that_ctrl_c_ends_the_claims_cleanly() -> None:
    """After the first claim is told; what comes later is not measured."""
    command = [*own_command(), "claims", "C4", "C15", "C19", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["id"] == "C4"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (out, err, process.returncode) == ("", "interrupted\n", 1)


def test_that_a_program_in_one_piece_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command()[0] == sys.executable and own_command()[1].endswith("main.py")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == (sys.executable,)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (2.04e-7, "2e-7"),
        (0.234, "0.23"),
        (99.6, "100"),
        (1234, "1234"),
        (1.54e14, "1.5e14"),
        (math.inf, "inf"),
    ],
)
def test_that_numbers_are_told_in_two_figures(value: float, text: str) -> None:
    assert short(value) == text


def test_that_numbers_are_told_in_three_figures() -> None:
    assert [short(value, 3) for value in (1.456, 2.0105e-6, 8588)] == ["1.46", "2.01e-6", "8588"]
