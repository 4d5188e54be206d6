import datetime
import sys
from decimal import Decimal
from fractions import Fraction

price = Decimal("1.10")
same = price
total = price + Decimal("2.20")
print(total, sys.getrefcount(price))
day = datetime.date(2024, 2, 29)
later = day + datetime.timedelta(days=366)
table = {day: price, later: total}
print(later.isoformat(), table[datetime.date(2024, 2, 29)] is price)
half = Fraction(1, 2)
halves = [half, +half]
del table
print(halves[0] is halves[1], sys.getrefcount(price), sys.getrefcount(day))
