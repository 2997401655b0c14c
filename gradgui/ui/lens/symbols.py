"""The symbols of the formulas: how each is typeset, and how it is written where that cannot be."""

from dataclasses import dataclass

from gradgui.engine.registry import Registry


@dataclass(frozen=True)
class Symbol:
    """A symbol in TeX's notation, and in plain characters for screen readers and until it is typeset."""

    tex: str
    plain: str


SYMBOLS: Registry[Symbol] = Registry("symbol")

SYMBOLS.add("input_grad", Symbol(r"\frac{\partial L}{\partial X}", "∂L/∂X"))
SYMBOLS.add("signal_grad", Symbol(r"\frac{\partial L}{\partial Z}", "∂L/∂Z"))
SYMBOLS.add("weight_grad", Symbol(r"\frac{\partial L}{\partial W}", "∂L/∂W"))
SYMBOLS.add("weight_transposed", Symbol(r"W^{\top}", "Wᵀ"))
SYMBOLS.add("input_transposed", Symbol(r"X^{\top}", "Xᵀ"))
SYMBOLS.add("l1", Symbol(r"\lambda_1\,\mathrm{sign}\,W", "λ₁ sign W"))
SYMBOLS.add("l2", Symbol(r"2\lambda_2 W", "2 λ₂ W"))
SYMBOLS.add("l1_and_l2", Symbol(r"\lambda_1\,\mathrm{sign}\,W+2\lambda_2 W", "λ₁ sign W + 2 λ₂ W"))
SYMBOLS.add("=", Symbol("=", "="))
SYMBOLS.add("+", Symbol("+", "+"))
SYMBOLS.add("×", Symbol(r"\times", "×"))
