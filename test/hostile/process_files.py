for name in ("self/status", "self/mem", "self/maps", "self/environ", "@SERVER@/environ", "@SERVER@/mem", "1/status"):
    try:
        print(open("/proc/" + name, "rb").read(10))
    except PermissionError:
        continue
