#!/bin/sh
# Installs what the Pythons load from the system, and libseccomp for the seal. Arguments go to apt-get: `--simulate`
# changes nothing. The lists of packages are in a folder that is gone afterwards.
set -eu
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT
mkdir "$lists/partial"
apt() {
  apt-get -qq -o APT::Sandbox::User=root -o Dir::State::Lists="$lists" -o Dir::Cache::pkgcache= \
    -o Dir::Cache::srcpkgcache= "$@"
}
apt update
apt install --yes --no-install-recommends "$@" \
  libbz2-1.0 libexpat1 libffi8 libgdbm6 liblzma5 libncursesw6 libnsl2 libreadline8 libseccomp2 libsqlite3-0 libssl3 \
  libtirpc3 libuuid1 libzstd1 zlib1g
