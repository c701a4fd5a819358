#!/usr/bin/env bash
# poll_rounds.sh [ROUNDS] [BUILD]: polls the virtual inverter so often, with every fault at random and meters sending all the time, and
# says how many telegrams were due outside of the deaf time and whether one was lost. 1,000 rounds take some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
build=${2:-build/dev}
METERSCOPE_POLL_ROUNDS=${1:-1000} QTEST_FUNCTION_TIMEOUT=7200000 QT_FORCE_STDERR_LOGGING=1 \
    "$build/bin/tst_poller" nothingIsLostOutsideTheDeafTime
