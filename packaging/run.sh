#!/bin/sh
# sh packaging/run.sh demo|test [arguments]: finds a Python 3.11 to 3.13; the rest is run.py's.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

suits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

find_python() {
    for name in python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null 2>&1 && suits "$name"; then
            echo "$name"
            return
        fi
    done
    return 1
}

if ! python=$(find_python); then
    if ! command -v apt-get >/dev/null 2>&1; then
        echo 'Python 3.11 to 3.13 is missing: install one of these.' >&2
        exit 1
    fi
    if [ "$(id -u)" -ne 0 ]; then
        echo "Python and system libraries are missing. Run as root: sh $here/run.sh system" >&2
        exit 1
    fi
    echo 'branch-app: installing python3'
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends python3 python3-venv >/dev/null
    if ! python=$(find_python); then
        echo 'The python3 of this system is not 3.11 to 3.13: install one of these.' >&2
        exit 1
    fi
fi

exec "$python" "$here/run.py" "$@"
