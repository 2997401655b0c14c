"""The datasets: one file each, registered by being imported here, in the order in which menus show them."""
# ruff: noqa: F401, I001

from gradgui.engine.datasets import two_spirals
from gradgui.engine.datasets import two_moons
from gradgui.engine.datasets import circles
from gradgui.engine.datasets import xor
from gradgui.engine.datasets import gaussian_blobs
from gradgui.engine.datasets import sine
from gradgui.engine.datasets import digits
from gradgui.engine.datasets import iris
from gradgui.engine.datasets import wine
from gradgui.engine.datasets import breast_cancer
from gradgui.engine.datasets import csv_file
