import ctypes
import io
import os

for act in (
    lambda: open("/etc/passwd"),
    lambda: open("/tmp/ourobot-was-here", "w"),
    lambda: io.FileIO("/proc/self/status"),
    lambda: os.listdir("/"),
    lambda: os.stat("/"),
    lambda: os.getcwd(),
    lambda: os.chdir("/tmp"),
    lambda: os.mkdir("/tmp/ourobot-was-here"),
    lambda: os.unlink("/tmp/x"),
    lambda: os.chmod("/tmp", 0o777),
    lambda: os.chown("/tmp", 0, 0),
    lambda: os.readlink("/proc/self/exe"),
    lambda: os.mkfifo("/tmp/ourobot-was-here"),
    lambda: os.symlink("/", "/tmp/ourobot-was-here"),
    lambda: os.chroot("/"),
    lambda: os.truncate("/tmp/x", 0),
):
    try:
        act()
        print("escaped")
    except PermissionError:
        continue
try:
    ctypes.CDLL("libresolv.so.2")
    print("loaded")
except OSError as error:
    print("no library")
print([descriptor for descriptor in range(0, 60) if ctypes.CDLL(None).fcntl(descriptor, 1) >= 0])
