print("before")
many = [0] * 10**9
