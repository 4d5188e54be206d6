#!/bin/sh
# Compiles the library of each Python in the folder $1 and the engine's modules: where a container runs, nothing can be
# written, and a fork server would compile them at each start.
set -eu
engine=$(dirname "$0")/../../workers/engine/python
for python in "$1"/*/bin/python3; do
  library=$("$python" -I -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')
  "$python" -I -m compileall -q -j 0 -x '/(test|tests|lib2to3|idlelib|site-packages)/' "$library"
  "$python" -I -m compileall -q "$engine"
done
