import os
import socket

for family in range(46):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
        try:
            socket.socket(family, kind)
            print("escaped", family, kind)
        except PermissionError:
            continue
left, right = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
for act in (
    lambda: left.sendto(b"x", "/dev/log"),
    lambda: left.connect("/dev/log"),
    lambda: left.bind("\0name"),
    lambda: left.sendmsg([b"x"], [], 0, "/dev/log"),
    lambda: socket.send_fds(left, [b"x"], [0]),
    lambda: os.pidfd_open(1),
):
    try:
        act()
        print("escaped")
    except PermissionError:
        continue
left.send(b"through")
print(right.recv(100))
try:
    print(socket.getaddrinfo("localhost", 80))
except OSError as error:
    print(type(error).__name__)
