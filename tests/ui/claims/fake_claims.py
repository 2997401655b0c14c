"""Stands in for ``main.py claims``: answers at once, or fails in the way that its first argument names."""

import json
import sys
import time


def answer(name: str) -> None:
    """Print what the verb prints for a claim."""
    text = {"text": f"{name} gave 0.5", "pattern": "{what} gave 0.5", "values": {"what": name}}
    data = {
        "id": name,
        "verdict": "confirmed" if int(name[1:]) % 2 else "refuted",
        "in_part": name == "C5",
        "number": 0.5,
        "unit": {"text": "units", "pattern": "units", "values": {}},
        "measured": text,
        "evidence": {},
    }
    print(json.dumps(data), flush=True)


def main(how: str, verb: str, names: list[str]) -> None:
    """Answer claims in turn."""
    assert verb == "claims"
    for name in names:
        if how == "hangs" and name == names[1]:
            time.sleep(60)
        if how == "dies" and name == "C2":
            print("Traceback", "MemoryError: no room", sep="\n", file=sys.stderr)
            sys.exit(1)
        if how == "garbles":
            print("no JSON\n[1]\n{}", flush=True)
        if how == "refuses" and name == "C2":
            print(json.dumps({"id": name, "error": "no data"}), flush=True)
        else:
            answer(name)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], [name for name in sys.argv[3:] if not name.startswith("--")])
