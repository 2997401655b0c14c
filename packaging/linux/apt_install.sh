#!/bin/sh
# Install Debian packages where no password is needed for it, else say what to type.
# Usage: apt_install.sh PACKAGE...      Exit 1: not installed.
set -u

say() { printf 'gradgui: %s\n' "$*" >&2; }

if ! command -v apt-get >/dev/null 2>&1; then
    say "missing (Debian's names; please install your system's equivalents): $*"
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    say "missing. Please type:  sudo apt-get install -y $*"
    exit 1
fi

install_packages() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        install -y -qq --no-install-recommends "$@" </dev/null >/dev/null
}

say "installing through apt: $*"
if ! apt-cache show "$@" >/dev/null 2>&1; then
    $as_root apt-get update -qq
    install_packages "$@" && exit 0
elif install_packages "$@" || { $as_root apt-get update -qq && install_packages "$@"; }; then
    exit 0
fi
say "apt could not install them. Please type:  sudo apt-get update && sudo apt-get install -y $*"
exit 1
