#!/usr/bin/env bash
# Puts in place what a command of the Makefile needs, and does nothing when it is there already.
#
#   tools/prepare.sh venv requirements.txt    .venv with exactly these packages
#   tools/prepare.sh chromium                 a browser for the tests
#   tools/prepare.sh office                   LibreOffice, which opens the written files in tests
#   tools/prepare.sh nginx                    a web server for the tests of the deployment
set -euo pipefail
cd "$(dirname "$0")/.."

readonly VENV=.venv

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# Installs packages where this is Debian or its like and we may; says no otherwise.
install_system_packages() {
    command -v apt-get >/dev/null || return 1
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    say "Installing with apt-get: $*"
    "${as_root[@]}" apt-get update -qq >/dev/null &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

find_python() {
    local candidate
    for candidate in python3.11 python3.12 python3.13 python3; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    stop "Python 3.11 or newer is needed and was not found. On Debian and Ubuntu: sudo apt-get install python3-venv"
}

# Debian ships Python without what `python -m venv` needs.
ensure_venv_module() {
    local python=$1 package
    "$python" -c 'import ensurepip, venv' 2>/dev/null && return
    package="python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    install_system_packages "$package" ||
        stop "Python's venv module is missing. Install it, then run this again: sudo apt-get install $package"
}

make_venv() {
    "$VENV/bin/python" -m pip --version >/dev/null 2>&1 && return
    local python
    python=$(find_python)
    ensure_venv_module "$python"
    say "Making $VENV with $("$python" --version)"
    "$python" -m venv --clear "$VENV"
}

# A copy of the list lies beside what was installed from it: as long as the two agree there is nothing to do.
prepare_venv() {
    local wanted=$1 installed="$VENV/installed-$1"
    make_venv
    cmp -s "$wanted" "$installed" && return
    say "Installing the packages of $wanted; the first time this takes a minute or two"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check -r "$wanted"
    cp "$wanted" "$installed"
}

chromium_starts() { "$VENV/bin/python" -m tools.chromium >/dev/null 2>&1; }

# The system's browser gets security updates, so it is the first choice; Playwright itself needs libatomic.
prepare_chromium() {
    chromium_starts && return
    install_system_packages chromium libatomic1 fonts-dejavu-core && chromium_starts && return
    say "Installing a Chromium for the tests only"
    "$VENV/bin/python" -m playwright install chromium >&2 && chromium_starts && return
    stop "The browser tests need Chromium and found none that starts: install it (on Debian and Ubuntu:" \
        "sudo apt-get install chromium libatomic1), or name its program in UNIONMAP_CHROMIUM."
}

prepare_nginx() {
    command -v nginx >/dev/null && return
    install_system_packages nginx-light && return
    stop "The tests of the deployment need nginx and found none: install it (on Debian and Ubuntu:" \
        "sudo apt-get install nginx-light)."
}

# With letters for Times New Roman that have every Vietnamese sign.
office_is_there() {
    "$VENV/bin/python" -m tools.office >/dev/null 2>&1 && [ -n "$(fc-list ":family=Liberation Serif:lang=vi")" ]
}

# Reports must open in a program that did not write them.
prepare_office() {
    office_is_there && return
    install_system_packages libreoffice-writer libreoffice-calc libreoffice-impress fonts-liberation2 fontconfig &&
        office_is_there && return
    stop "The tests of reports need LibreOffice: install it (on Debian and Ubuntu: sudo apt-get install" \
        "libreoffice-writer libreoffice-calc libreoffice-impress fonts-liberation2), or name its program in UNIONMAP_OFFICE."
}

case "${1:-}" in
    venv) prepare_venv "$2" ;;
    chromium) prepare_chromium ;;
    office) prepare_office ;;
    nginx) prepare_nginx ;;
    *) stop "usage: tools/prepare.sh venv REQUIREMENTS | chromium | office | nginx" ;;
esac
