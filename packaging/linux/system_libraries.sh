#!/bin/sh
# See to it that the system libraries which Qt loads are there (Debian, Ubuntu); never fails.
# Usage: system_libraries.sh run|test      test: also the virtual screen of the end-to-end tests
set -u
[ "$(uname -s)" = Linux ] || exit 0

here=$(dirname "$0")
case $(uname -m) in
    x86_64) architecture=x86-64 ;;
    aarch64) architecture=AArch64 ;;
    *) architecture= ;;
esac
known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -F "$architecture" | awk '{ print $1 }')
missing=

need_library() { printf '%s\n' "$known" | grep -qxF "$1" || missing="$missing $2"; }
need_command() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need_font() { find /usr/share/fonts -name '*.[ot]tf' 2>/dev/null | grep -q . || missing="$missing $1"; }

while read -r library package; do
    need_library "$library" "$package"
done <<'TABLE'
libEGL.so.1 libegl1
libGL.so.1 libgl1
libglib-2.0.so.0 libglib2.0-0
libfontconfig.so.1 libfontconfig1
libfreetype.so.6 libfreetype6
libdbus-1.so.3 libdbus-1-3
libX11.so.6 libx11-6
libX11-xcb.so.1 libx11-xcb1
libxkbcommon.so.0 libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb.so.1 libxcb1
libxcb-cursor.so.0 libxcb-cursor0
libxcb-glx.so.0 libxcb-glx0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-image.so.0 libxcb-image0
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-randr.so.0 libxcb-randr0
libxcb-render.so.0 libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-shm.so.0 libxcb-shm0
libxcb-sync.so.1 libxcb-sync1
libxcb-util.so.1 libxcb-util1
libxcb-xfixes.so.0 libxcb-xfixes0
libxcb-xinerama.so.0 libxcb-xinerama0
libxcb-xkb.so.1 libxcb-xkb1
TABLE
need_font fonts-dejavu-core
if [ "${1:-run}" = test ]; then
    need_command Xvfb xvfb
    need_command xdotool xdotool
fi

[ -z "$missing" ] && exit 0
# shellcheck disable=SC2086  # a list of words
if ! "$here/apt_install.sh" $missing; then
    printf 'gradgui: going on without them; the command line works, the window or its tests may not start.\n' >&2
fi
exit 0
