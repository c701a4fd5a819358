# Sourced by run, check and .ci/run: which Debian and Ubuntu packages are needed, and how they get there.

build_packages=(
    g++ cmake ninja-build ccache python3
    qt6-base-dev libqt6opengl6-dev qt6-charts-dev qt6-serialport-dev qt6-svg-dev
    qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libqt6svg6 libqt6sql6-sqlite libqt6sql6-psql
    libssl-dev libexpected-dev libcli11-dev
    libsodium-dev libarchive-dev qtkeychain-qt6-dev
    nlohmann-json3-dev libnova-dev libmosquitto-dev
    fonts-dejavu-core
)
test_packages=(libbenchmark-dev libsqlite3-dev python3-cryptography dbus gnome-keyring socat ser2net mosquitto mosquitto-clients postgresql openssl procps)

# For installer/pack, which .ci/run starts too.
judging_packages=(dpkg-dev file fakeroot lintian desktop-file-utils appstream shared-mime-info)

# For installer/build, installer/tarball and installer/try_in_bare_debian.sh alone.
packaging_packages=(
    "${judging_packages[@]}"
    patchelf qt6-wayland
    debootstrap udev xvfb x11-utils
)

# What .ci/run needs beyond ./check. The run-time library of the sanitizers has clang's version in its name.
ci_packages() {
    local version
    version=$(apt-cache show --no-all-versions clang 2>/dev/null | sed -n 's/^Depends:.*clang-\([0-9]\+\).*/\1/p' | head -n 1)
    printf '%s\n' clang "libclang-rt-${version:-14}-dev" "${judging_packages[@]}"
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# need_packages NAME...: installs what is missing, after naming it. Stops where that cannot be done.
need_packages() {
    [ -n "${METERSCOPE_SKIP_PACKAGES:-}" ] && return 0
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        echo "This is no Debian or Ubuntu system. Please install the counterparts of these packages:" >&2
        printf '    %s\n' "$@" >&2
        echo "then start again with METERSCOPE_SKIP_PACKAGES=1." >&2
        exit 1
    fi

    local missing=() name
    for name in "$@"; do
        is_installed "$name" || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    echo "These packages are missing and will be installed:"
    printf '    %s\n' "${missing[@]}"
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Installing needs root and there is no sudo here. As root: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        root=(sudo)
    fi
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# configure PRESET: once; afterwards ninja notices by itself when a CMake file changed.
configure() {
    if command -v ccache >/dev/null; then
        export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
        export CCACHE_SLOPPINESS=pch_defines,time_macros # without it ccache refuses precompiled headers
    fi
    [ -f "build/$1/build.ninja" ] || cmake --preset "$1"
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}
