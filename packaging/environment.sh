#!/bin/sh
# Make the virtual environment and install the pinned packages.
# Usage: environment.sh FOLDER run|dev      PYTHON=... names the Python to use
set -eu

folder=$1
kind=$2
repository=$(cd "$(dirname "$0")/.." && pwd)

say() { printf 'gradgui: %s\n' "$*" >&2; }

is_fit() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if is_fit "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    say "Python 3.11 to 3.14 is needed; found: $("${PYTHON:-python3}" --version 2>&1 | head -n 1)."
    say "Install one (Debian, Ubuntu: sudo apt-get install python3 python3-venv) or name it:" \
        "make run PYTHON=/path/to/python3.12"
    exit 1
}

has_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

make_environment() {
    python=$(find_python)
    if ! has_venv "$python"; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        say "Python $version has no venv module."
        "$repository/packaging/linux/apt_install.sh" "python$version-venv" && has_venv "$python" || exit 1
    fi
    say "making the virtual environment $folder with $("$python" --version)"
    "$python" -m venv --clear "$folder"
}

has_pip() { "$1" -c 'import pip' >/dev/null 2>&1; }

if ! is_fit "$folder/bin/python" || ! has_pip "$folder/bin/python"; then
    make_environment
fi
case $kind in
    run) extra= ;;
    dev) extra="[dev]" ;;
esac
say "installing the pinned packages; the first time this loads some hundred megabytes"
"$folder/bin/python" -m pip install --disable-pip-version-check --no-input \
    --constraint "$repository/constraints.txt" --editable "$repository$extra"
touch "$folder/run.stamp"
[ "$kind" = run ] || touch "$folder/dev.stamp"
