"""Make resources/datasets.npz from the real datasets that scikit-learn bundles (a development dependency)."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.datasets import load_breast_cancer, load_digits, load_iris, load_wine

LOADERS = {"digits": load_digits, "iris": load_iris, "wine": load_wine, "breast_cancer": load_breast_cancer}
TARGET = Path(__file__).resolve().parent.parent / "resources" / "datasets.npz"


def arrays_of(kind: str) -> dict[str, npt.NDArray[Any]]:
    """Return a dataset's four arrays: inputs, targets (indices), classes (sorted names), features (names)."""
    bunch = LOADERS[kind]()
    classes, targets = np.unique(
        np.asarray(bunch.target_names)[bunch.target].astype(str), return_inverse=True
    )
    return {
        f"{kind}_inputs": _smallest(bunch.data),
        f"{kind}_targets": targets.astype(np.uint8),
        f"{kind}_classes": classes,
        f"{kind}_features": np.asarray(bunch.feature_names).astype(str),
    }


def _smallest(inputs: npt.NDArray[np.float64]) -> npt.NDArray[Any]:
    """Return the inputs as bytes where that loses nothing."""
    as_bytes = inputs.astype(np.uint8)
    return as_bytes if np.array_equal(as_bytes, inputs) else inputs


def main() -> None:
    """Write the file."""
    arrays = {name: array for kind in LOADERS for name, array in arrays_of(kind).items()}
    np.savez_compressed(TARGET, allow_pickle=False, **arrays)
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
