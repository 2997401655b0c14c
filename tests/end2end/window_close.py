"""The message that a window manager's close button sends, by libX11."""

import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int, c_long, c_ulong, c_void_p

CLIENT_MESSAGE = 33
LONG_FORMAT = 32


class _ClientMessage(Structure):
    """X's XClientMessageEvent, padded to the size of XEvent (24 longs)."""

    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("message_type", c_ulong),
        ("format", c_int),
        ("data", c_long * 5),
        ("padding", c_long * 12),
    )


def _library() -> ctypes.CDLL:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.argtypes, x11.XOpenDisplay.restype = (c_char_p,), c_void_p
    x11.XInternAtom.argtypes, x11.XInternAtom.restype = (c_void_p, c_char_p, c_int), c_ulong
    x11.XSendEvent.argtypes = (c_void_p, c_ulong, c_int, c_long, POINTER(_ClientMessage))
    x11.XCloseDisplay.argtypes = (c_void_p,)
    return x11


def ask_to_close(display_name: str, window: int) -> None:
    """Send WM_DELETE_WINDOW to `window`.

    Raises OSError when the screen `display_name` cannot be reached.
    """
    x11 = _library()
    display = x11.XOpenDisplay(display_name.encode())
    if not display:
        raise OSError(f"cannot reach the screen {display_name}")
    message = _ClientMessage(type=CLIENT_MESSAGE, window=window, format=LONG_FORMAT)
    message.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", False)
    message.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", False)
    x11.XSendEvent(display, window, False, 0, ctypes.byref(message))
    x11.XCloseDisplay(display)
